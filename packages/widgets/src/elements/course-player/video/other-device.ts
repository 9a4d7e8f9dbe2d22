import type { Media } from './media.ts';

interface AirPlayElement {
  webkitShowPlaybackTargetPicker(): void;
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
}

/** A television in the same room: by the Remote Playback API where the browser has it, else by AirPlay. */
export class OtherDevice {
  readonly #media: Media & { readonly remote?: RemotePlayback };
  readonly #changed: () => void;
  #available = false;

  constructor(media: Media, { signal, changed }: { signal: AbortSignal; changed: () => void }) {
    this.#media = media;
    this.#changed = changed;
    const { remote } = this.#media;
    if (remote) this.#watch(remote, signal);
    else if ('webkitShowPlaybackTargetPicker' in media) {
      media.addEventListener(
        'webkitplaybacktargetavailabilitychanged',
        (event) => this.#set((event as Event & { availability?: string }).availability === 'available'),
        { signal },
      );
      media.addEventListener('webkitcurrentplaybacktargetiswirelesschanged', changed, { signal });
    }
  }

  #watch(remote: RemotePlayback, signal: AbortSignal): void {
    for (const type of ['connect', 'connecting', 'disconnect'])
      remote.addEventListener(type, this.#changed, { signal });
    // A browser that cannot watch for devices without effort refuses; then the button would be a guess.
    const watching = remote.watchAvailability((available) => this.#set(available)).catch(() => undefined);
    signal.addEventListener(
      'abort',
      () => void watching.then((id) => remote.cancelWatchAvailability(id)).catch(() => undefined),
    );
  }

  #set(available: boolean): void {
    if (available === this.#available) return;
    this.#available = available;
    this.#changed();
  }

  get state(): 'available' | 'connected' | undefined {
    const wireless = (this.#media as Partial<AirPlayElement>).webkitCurrentPlaybackTargetIsWireless === true;
    if (wireless || (this.#media.remote && this.#media.remote.state !== 'disconnected')) return 'connected';
    return this.#available ? 'available' : undefined;
  }

  /** The browser asks which device, or lets go of it. Only after a gesture. */
  choose(): void {
    if (this.#media.remote) void this.#media.remote.prompt().catch(() => undefined);
    else (this.#media as unknown as AirPlayElement).webkitShowPlaybackTargetPicker();
  }
}
