import type { Message } from '../line.ts';

/** What a frame says; nothing where it is no message. */
export const messageIn = (data: unknown): Message | undefined => {
  if (typeof data !== 'string') return undefined;
  try {
    const value = JSON.parse(data) as Message | null;
    return typeof value?.type === 'string' ? value : undefined;
  } catch {
    // Python writes NaN and Infinity.
    return undefined;
  }
};
