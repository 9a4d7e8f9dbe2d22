import type { Channel } from '../../environment.ts';
import type { Letter } from './letter.ts';

/** The channel to the other tabs. */
export interface Post {
  send(letter: Letter): void;
  close(): void;
}

export const openPost = (channel: Channel, hear: (letter: Letter) => void, broken: (why: unknown) => void): Post => {
  channel.onmessage = ({ data }: { data: Letter | null }) => {
    // Any script of this origin may say anything here.
    if (typeof data?.fence === 'number') hear(data);
  };
  return {
    send(letter) {
      try {
        channel.postMessage(letter);
      } catch (error) {
        broken(error);
      }
    },
    close() {
      channel.onmessage = null;
      channel.close();
    },
  };
};
