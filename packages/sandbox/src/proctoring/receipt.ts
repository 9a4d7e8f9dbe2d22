/** The signed proof of what was handed in, for whoever has to show it later. */
import { createHash } from 'node:crypto';
import type { Answers } from '@edurise/contract/models';
import { SignJWT } from 'jose';
import { iso } from '../clock.ts';
import type { Queries } from '../database/tables.ts';
import { algorithm, signingKey } from './receipt-key.ts';

interface HandedIn {
  id: string;
  user_id: string;
  answers: Answers;
  submitted_at: Date | null;
}

/** The SHA-256, in hexadecimal, of the JSON text of `[[question, answer], …]`, by question id. */
export const answersHash = (answers: Answers): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('hex');

export async function receiptOf(db: Queries, attempt: HandedIn, now: Date): Promise<string> {
  const { kid, key } = await signingKey(db);
  return new SignJWT({
    attempt: attempt.id,
    user: attempt.user_id,
    answers: answersHash(attempt.answers),
    submitted_at: attempt.submitted_at && iso(attempt.submitted_at),
  })
    .setProtectedHeader({ alg: algorithm, kid })
    .setIssuedAt(Math.floor(now.getTime() / 1000))
    .sign(key);
}
