import '@mux/mux-player';
import { stage } from '../stage.mjs';
import { node, playable, source, track } from './video.mjs';

// It would tell its maker of every view.
const quiet = { 'disable-tracking': '', 'disable-cookies': '' };

await stage(
  (host) => host.append(node('mux-player', { src: source, preload: 'metadata', ...quiet }, track())),
  playable(['mux-player', 'mux-video', 'video'], ['mux-player', 'media-theme', 'media-play-button']),
);
