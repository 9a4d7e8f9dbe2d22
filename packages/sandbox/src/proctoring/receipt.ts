/** The signed proof of what was handed in, for whoever has to show it later. */
import { createHash } from 'node:crypto';
import type { Answers } from '@edurise/contract/models';
import { SignJWT } from 'jose';
import { secret } from '../accounts/secrets.ts';
import { iso } from '../clock.ts';
import type { Queries } from '../database/tables.ts';

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

export const receiptOf = async (db: Queries, attempt: HandedIn, now: Date): Promise<string> =>
  new SignJWT({
    attempt: attempt.id,
    user: attempt.user_id,
    answers: answersHash(attempt.answers),
    submitted_at: attempt.submitted_at && iso(attempt.submitted_at),
  })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(Math.floor(now.getTime() / 1000))
    .sign(await secret(db, 'receipts'));
