import { createHash } from 'node:crypto';
import type { RecoveredAnswer } from '@edurise/contract/models';

/** The hash of an answer in its chain: of the one before it, or of the ticket, and of the answer itself. */
export const chained = (before: string, { seq, at, question, answer }: Omit<RecoveredAnswer, 'hash'>): string =>
  createHash('sha256')
    .update(before + JSON.stringify([seq, at, question, answer]))
    .digest('hex');

/**
 * The place of the first answer that was changed, left out or put elsewhere; -1 for a chain that holds.
 * It proves that the file is whole, not when it was written: a device's clock is its owner's.
 */
export function brokenAt(ticket: string, answers: readonly RecoveredAnswer[]): number {
  let before = ticket;
  let last = 0;
  return answers.findIndex((answer) => {
    const holds = answer.seq > last && answer.hash === chained(before, answer);
    before = answer.hash;
    last = answer.seq;
    return !holds;
  });
}
