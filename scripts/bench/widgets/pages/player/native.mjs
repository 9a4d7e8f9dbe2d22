import { stage } from '../stage.mjs';
import { playable, video } from './video.mjs';

await stage((host) => host.append(video({ controls: '' })), playable(['video'], ['video']));
