import { EmbedMedia, type Report } from './embed-media.ts';
import { frameLine, numberOf, type FrameLine } from './frame-line.ts';
import type { Connect } from './site.ts';

/** Its `ready` may have been said before anybody listened; a ping has it said again. */
const CALL_MS = 250;

const EVENTS = [
  'play',
  'pause',
  'ended',
  'timeupdate',
  'seeked',
  'bufferstart',
  'bufferend',
  'volumechange',
  'playbackratechange',
];

const METHODS = {
  play: 'play',
  pause: 'pause',
  seek: 'setCurrentTime',
  rate: 'setPlaybackRate',
  volume: 'setVolume',
  muted: 'setMuted',
} as const;

/** Vimeo's player, by the messages that its frame speaks. */
export class VimeoMedia extends EmbedMedia {
  readonly #line: FrameLine;

  constructor(...[frame, origins, { signal, now }]: Parameters<Connect>) {
    super(now);
    this.#line = frameLine(frame, origins, { signal, heard: (message) => this.#heard(message) });
    const call = setInterval(() => {
      if (this.ready) clearInterval(call);
      else this.#line.send({ method: 'ping' });
    }, CALL_MS);
    signal.addEventListener('abort', () => clearInterval(call));
  }

  #heard({ event, method, value, data }: Readonly<Record<string, unknown>>): void {
    if (event === 'ready') {
      if (this.ready) return;
      for (const each of EVENTS) this.#line.send({ method: 'addEventListener', value: each });
      this.#line.send({ method: 'getDuration' });
      this.report({});
    } else if (method === 'getDuration') this.report({ duration: numberOf(value) });
    else if (typeof event === 'string' && this.ready) this.report(told(event, data));
  }

  protected override send(wish: keyof typeof METHODS, value?: number | boolean): void {
    this.#line.send({ method: METHODS[wish], ...(value === undefined ? {} : { value }) });
  }
}

function told(event: string, data: unknown): Report {
  const { seconds, duration, volume, muted, playbackRate } = (data ?? {}) as Readonly<Record<string, unknown>>;
  const place = { time: numberOf(seconds), duration: numberOf(duration) };
  switch (event) {
    case 'play':
      return { ...place, playing: true, ended: false };
    case 'pause':
      return { ...place, playing: false };
    case 'ended':
      return { ...place, playing: false, ended: true };
    case 'bufferstart':
      return { waiting: true };
    case 'bufferend':
      return { waiting: false };
    case 'volumechange':
      return { volume: numberOf(volume), muted: typeof muted === 'boolean' ? muted : undefined };
    case 'playbackratechange':
      return { rate: numberOf(playbackRate) };
    default:
      return place;
  }
}
