import { EmbedMedia } from './embed-media.ts';
import { flagOf, frameLine, numberOf, type FrameLine } from './frame-line.ts';
import type { Connect } from './site.ts';

/** It hears nothing before its own script runs, so it is called until it answers. */
const CALL_MS = 250;

const PLAYING = 1;
const BUFFERING = 3;
const ENDED = 0;

const COMMANDS = { play: 'playVideo', pause: 'pauseVideo', rate: 'setPlaybackRate' } as const;

/** YouTube's player, by the messages that its frame speaks with `enablejsapi=1`. */
export class YouTubeMedia extends EmbedMedia {
  readonly #line: FrameLine;

  constructor(...[frame, origins, { signal, now }]: Parameters<Connect>) {
    super(now);
    this.#line = frameLine(frame, origins, { signal, heard: (message) => this.#heard(message) });
    const call = setInterval(() => {
      if (this.ready) clearInterval(call);
      else this.#line.send({ event: 'listening', id: 1, channel: 'widget' });
    }, CALL_MS);
    signal.addEventListener('abort', () => clearInterval(call));
  }

  #heard({ event, info }: Readonly<Record<string, unknown>>): void {
    if (event === 'onReady') return this.report({});
    if ((event !== 'initialDelivery' && event !== 'infoDelivery') || typeof info !== 'object' || !info) return;
    const told = info as Readonly<Record<string, unknown>>;
    const state = numberOf(told['playerState']);
    const volume = numberOf(told['volume']);
    this.report({
      time: numberOf(told['currentTime']),
      duration: numberOf(told['duration']),
      rate: numberOf(told['playbackRate']),
      volume: volume === undefined ? undefined : volume / 100,
      muted: flagOf(told['muted']),
      ...(state === undefined
        ? {}
        : { playing: state === PLAYING || state === BUFFERING, waiting: state === BUFFERING, ended: state === ENDED }),
    });
  }

  #command(func: string, ...args: unknown[]): void {
    this.#line.send({ event: 'command', func, args, id: 1, channel: 'widget' });
  }

  protected override send(
    wish: 'play' | 'pause' | 'seek' | 'rate' | 'volume' | 'muted',
    value?: number | boolean,
  ): void {
    if (wish === 'seek') this.#command('seekTo', value, true);
    else if (wish === 'volume') this.#command('setVolume', Number(value) * 100);
    else if (wish === 'muted') this.#command(value ? 'mute' : 'unMute');
    else this.#command(COMMANDS[wish], ...(value === undefined ? [] : [value]));
  }
}
