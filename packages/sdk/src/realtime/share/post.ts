import type { Channel } from '../../environment.ts';
import type { Letter } from './letter.ts';

/** The channel to the other tabs. */
export class Post {
  readonly #channel: Channel;
  readonly #broken: (why: unknown) => void;

  constructor(channel: Channel, hear: (letter: Letter) => void, broken: (why: unknown) => void) {
    this.#channel = channel;
    this.#broken = broken;
    channel.onmessage = ({ data }: { data: Letter | null }) => {
      // Any script of this origin may say anything here.
      if (typeof data?.fence === 'number') hear(data);
    };
  }

  send(letter: Letter): void {
    try {
      this.#channel.postMessage(letter);
    } catch (error) {
      this.#broken(error);
    }
  }

  close(): void {
    this.#channel.onmessage = null;
    this.#channel.close();
  }
}
