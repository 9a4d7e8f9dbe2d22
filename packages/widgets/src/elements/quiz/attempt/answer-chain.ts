import type { Answer } from '@edurise/sdk/quizzes';

/** One answer as this device kept it, chained to the one before it. */
export interface ChainLink {
  /** Counts upwards within an attempt. */
  readonly seq: number;
  /** When it was given, by the platform's clock as far as this page knows it. ISO 8601. */
  readonly at: string;
  readonly question: string;
  readonly answer: Answer | null;
  /** SHA-256, in hexadecimal, of the hash before it (the ticket, for the first) and of the rest of this link. */
  readonly hash: string;
}

const encoder = new TextEncoder();

/** Adds an answer to the chain whose last hash is `before`. Rejects on a page that is not secure: it has no hashes. */
export const chained = async (before: string, link: Omit<ChainLink, 'hash'>): Promise<ChainLink> => {
  const { seq, at, question, answer } = link;
  const text = encoder.encode(before + JSON.stringify([seq, at, question, answer]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { seq, at, question, answer, hash };
};
