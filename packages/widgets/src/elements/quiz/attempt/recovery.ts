import { saveFile } from '../../../ui/save-file.ts';
import { proctoring, type Recovery, type RecoveryFile } from '@edurise/sdk/proctoring';
import type { Answers, QuizAttempt } from '@edurise/sdk/quizzes';
import { isAborted, isConnectionError } from '@edurise/sdk/core';
import { deviceJournals, type Journal, type JournalStore } from './journal-store.ts';
import type { QuizClient } from './quiz-session.ts';
import { isOpen } from './standing.ts';
import type { Notice } from '../../../context/contexts.ts';
import type { StartTexts } from '../views/quiz-view.ts';

/** What became of answers that this device still held when the platform took no more. */
export type Recovered =
  /** They count. */
  | { readonly outcome: 'counted'; readonly answers: number; readonly attempt: QuizAttempt }
  /** They lie with the teacher, who decides. */
  | { readonly outcome: 'kept'; readonly answers: number; readonly attempt: QuizAttempt }
  /** Still here: there is no way to the platform, or it would not take them. */
  | { readonly outcome: 'here'; readonly answers: number; readonly error?: unknown };

/** How a recovery file says what it is. */
const FORMAT = 'edurise-quiz-recovery';

/** A recovery file: what a learner downloads, and any device hands in. */
export interface RecoveryDocument extends RecoveryFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly attempt: string;
  readonly quiz: string;
  readonly title?: string | undefined;
}

/** The questions whose answers the platform lacks: it confirmed none, and shows another where it shows any. */
export const undelivered = ({ start, links }: Journal, shown: Answers | null | undefined): readonly string[] => {
  const latest = new Map(links.map((link) => [link.question, link]));
  return [...latest.values()]
    .filter(({ seq }) => seq > start.confirmed)
    .filter(({ question, answer }) => !shown || JSON.stringify(shown[question] ?? null) !== JSON.stringify(answer))
    .map(({ question }) => question);
};

/** Sends what the platform lacks of an attempt that it has closed. `undefined`: it has everything. */
export const recoverKept = async (
  edu: QuizClient,
  attempt: QuizAttempt,
  store: JournalStore = deviceJournals(),
): Promise<Recovered | undefined> => {
  const journal = await store.read(attempt.id);
  if (!journal) return undefined;
  const missing = undelivered(journal, attempt.answers).length;
  if (!missing) return void (await store.forget(attempt.id));
  try {
    const { start, links } = journal;
    const recovery = await handIn(edu, attempt.id, { ticket: start.ticket, answers: [...links] });
    await store.forget(attempt.id);
    return recovery;
  } catch (error) {
    return { outcome: 'here', answers: missing, ...(isConnectionError(error) || isAborted(error) ? {} : { error }) };
  }
};

/** The same for whatever earlier visits to this quiz have left on this device. */
export const recoverEarlier = async (
  edu: QuizClient,
  quiz: string,
  store: JournalStore = deviceJournals(),
): Promise<Recovered | undefined> => {
  const user = edu.session.state.user?.id ?? '';
  let last: Recovered | undefined;
  for (const start of await store.attempts(user)) {
    if (start.quiz !== quiz) continue;
    // What the outbox still has goes first, and may be in time.
    await edu.outbox.flush({ deadline: 10_000 }).catch(() => undefined);
    const attempt = await edu.quizAttempts.get(start.attempt, { cache: 'none' }).catch(() => undefined);
    if (attempt && !isOpen(attempt)) last = (await recoverKept(edu, attempt, store)) ?? last;
  }
  return last;
};

/** What the learner takes away; `undefined` while nothing is kept. */
export const recoveryDocument = async (
  attempt: string,
  store: JournalStore = deviceJournals(),
): Promise<RecoveryDocument | undefined> => {
  const journal = await store.read(attempt);
  if (!journal?.links.length) return undefined;
  const { start, links } = journal;
  return {
    format: FORMAT,
    version: 1,
    attempt,
    quiz: start.quiz,
    title: start.title,
    ticket: start.ticket,
    answers: links.map(({ seq, at, question, answer, hash }) => ({ seq, at, question, answer, hash })),
  };
};

/** Reads a file that somebody chose. Throws a `TypeError` for any other. */
export const readRecovery = (text: string): RecoveryDocument => {
  const read = JSON.parse(text) as Partial<RecoveryDocument> | null;
  if (read?.format !== FORMAT || !read.attempt || !read.ticket || !Array.isArray(read.answers))
    throw new TypeError('This is not a recovery file.');
  return read as RecoveryDocument;
};

export const handIn = async (
  edu: QuizClient,
  attempt: string,
  { ticket, answers }: RecoveryFile,
): Promise<Exclude<Recovered, { outcome: 'here' }>> => {
  const recovery: Recovery = await edu.with({ proctoring }).quizAttempts.recover(attempt, {
    ticket,
    // The disk may add fields of its own.
    answers: answers.map(({ seq, at, question, answer, hash }) => ({ seq, at, question, answer, hash })),
  });
  const outcome = recovery.outcome === 'counted' ? 'counted' : 'kept';
  return { outcome, answers: recovery.recovered, attempt: recovery.attempt };
};

/** What handing in a file needs of the element. */
interface HandingIn {
  readonly edu: QuizClient;
  readonly startWords: StartTexts;
  notify(notice: Notice): unknown;
  reload(): void;
}

export const saveRecovery = async (attempt: string): Promise<void> => {
  const file = await recoveryDocument(attempt);
  if (file) saveFile(`${file.title ?? 'quiz'} ${attempt}.json`, 'application/json', JSON.stringify(file, null, 1));
};

/** Hands in a file that was kept on some device, and says what became of it. */
export const handInFile = async (host: HandingIn, file: File): Promise<void> => {
  const { startWords: t } = host;
  let read: RecoveryDocument;
  try {
    read = readRecovery(await file.text());
  } catch {
    return void host.notify({ kind: 'error', text: t.fileWrong });
  }
  try {
    const { outcome, answers } = await handIn(host.edu, read.attempt, read);
    const text = outcome === 'counted' ? t.recoveredCounted(answers) : t.recoveredKept(answers);
    host.notify({ kind: outcome === 'counted' ? 'success' : 'info', text });
    host.reload();
  } catch {
    host.notify({ kind: 'error', text: t.fileFailed });
  }
};
