import 'vidstack/player';
import 'vidstack/player/layouts/default';
import 'vidstack/player/ui';
import { stage } from '../stage.mjs';
import { node, playable, source, track } from './video.mjs';

await stage(
  (host) =>
    host.append(
      node(
        'media-player',
        { src: source, title: 'Lecture', load: 'eager' },
        node('media-provider', {}, track()),
        node('media-video-layout'),
      ),
    ),
  playable(['video'], ['media-play-button']),
);
