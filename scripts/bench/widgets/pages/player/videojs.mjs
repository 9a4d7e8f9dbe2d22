import videojs from 'video.js/core';
import { stage } from '../stage.mjs';
import { playable, video } from './video.mjs';

await stage(
  (host) => {
    const element = video({ class: 'video-js', controls: '' });
    host.append(element);
    videojs(element, { fluid: true });
  },
  playable(['video'], ['.vjs-big-play-button']),
);
