import 'media-chrome';
import { stage } from '../stage.mjs';
import { node, playable, video } from './video.mjs';

const controls = [
  'media-play-button',
  'media-time-range',
  'media-time-display',
  'media-mute-button',
  'media-volume-range',
  'media-captions-button',
  'media-playback-rate-button',
  'media-pip-button',
  'media-fullscreen-button',
];

await stage(
  (host) =>
    host.append(
      node(
        'media-controller',
        {},
        video({ slot: 'media' }),
        node('media-control-bar', {}, ...controls.map((name) => node(name))),
      ),
    ),
  playable(['video'], ['media-play-button:defined']),
);
