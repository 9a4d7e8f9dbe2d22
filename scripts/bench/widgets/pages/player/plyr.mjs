import Plyr from 'plyr';
import { stage } from '../stage.mjs';
import { playable, video } from './video.mjs';

await stage(
  (host) => {
    const element = video({ controls: '', playsinline: '' });
    host.append(element);
    // Its icons would come from another host, which is not what is measured.
    new Plyr(element, { iconUrl: '/packages/plyr/dist/plyr.svg', blankVideo: '' });
  },
  playable(['video'], ['.plyr__controls [data-plyr=play]']),
);
