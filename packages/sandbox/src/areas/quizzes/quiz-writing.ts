/** What a save does to an attempt. */
import type { Answers, Certainties, SaveAnswers } from '@edurise/contract/models';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { iso } from '../../clock.ts';
import { json, type Queries } from '../../database/tables.ts';
import { graceOf, join } from '../../learning/attempt.ts';
import type { Form } from '../../learning/form.ts';
import { goTo, isOpen, lapse, type Walk } from '../../learning/walk.ts';
import { publish } from '../../realtime/publish.ts';
import { courseOf } from '../../realtime/streams.ts';
import type { AttemptRow, QuizRow } from './quiz-rows.ts';

interface Writing {
  quiz: Pick<QuizRow, 'rules'>;
  now: Date;
  /** A person decided that this counts: questions that were left behind take it too. */
  isDecided?: boolean;
}

export interface Written {
  row: AttemptRow;
  /** Questions whose answers were not taken. */
  refused: string[];
}

/** Keeps what may be kept, and says what was not. */
export async function write(
  db: Queries,
  attempt: AttemptRow,
  save: SaveAnswers,
  { quiz, now, isDecided = false }: Writing,
): Promise<Written> {
  const { form } = attempt;
  const before = walkNow(attempt, quiz, now);
  const takes = (question: string): boolean => isDecided || isOpen(form, before, question);
  const asked = new Set(form.questions.map(({ id }) => id));

  const taken = new Set([...asked].filter(takes));
  const joined = join(attempt, save, taken);
  const confidence = form.confidence ? mergedCertainties(attempt, save, taken) : attempt.confidence;
  const isSurer = !isDeepStrictEqual(confidence, attempt.confidence);
  const rev = joined.rev === attempt.rev && isSurer ? attempt.rev + 1 : joined.rev;
  const walk = isHolder(attempt, save) && save.position != null ? goTo(form, before, save.position, now) : before;
  const flagged = isHolder(attempt, save) && save.flagged ? [...asked].filter(within(save.flagged)) : attempt.flagged;
  const seen = Math.max(attempt.extension_seen, Math.min(save.extension_seen ?? 0, attempt.extra_minutes));

  await keepSuperseded(db, attempt, save, { joined: joined.answers, taken, now });
  const refused = refusedOf(attempt.answers, save.answers, form, takes);
  const isSame =
    rev === attempt.rev &&
    seen === attempt.extension_seen &&
    isDeepStrictEqual(walk, attempt.walk ?? nowhere) &&
    isDeepStrictEqual(flagged, attempt.flagged);
  if (isSame) return { row: attempt, refused };
  const row = await db
    .updateTable('quiz_attempts')
    .set({
      answers: json(joined.answers),
      written_at: json(joined.written_at),
      answered_at: json({ ...attempt.answered_at, ...timesOf(attempt, joined.written_at, now) }),
      confidence: json(confidence),
      walk: json(walk),
      flagged: json(flagged),
      extension_seen: seen,
      rev,
      ...(rev === attempt.rev ? {} : { updated_at: now }),
    })
    .where('id', '=', attempt.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  if (seen > attempt.extension_seen)
    await publish({ db, now }, courseOf(attempt), { type: 'extension_seen', minutes: seen, server_now: iso(now) });
  return { row, refused };
}

/** Where the attempt is now: what ran out of its own time is closed. */
export const walkNow = (
  { walk, paused_at }: Pick<AttemptRow, 'walk' | 'paused_at'>,
  { rules }: Pick<QuizRow, 'rules'>,
  now: Date,
): Walk => lapse(walk ?? nowhere, new Date((paused_at ?? now).getTime() - graceOf(rules)));

const nowhere: Walk = { position: null, questions: {}, sections: {} };

const isHolder = ({ lease }: AttemptRow, save: SaveAnswers): boolean => save.lease == null || save.lease === lease;

/** What this save has written, and when. */
const timesOf = (
  { written_at: before }: AttemptRow,
  written_at: Record<string, number>,
  now: Date,
): Record<string, string> =>
  Object.fromEntries(
    Object.keys(written_at)
      .filter((question) => written_at[question] !== before[question])
      .map((question) => [question, now.toISOString()]),
  );

const within = (named: readonly string[]) => {
  const names = new Set(named);
  return (id: string): boolean => names.has(id);
};

/** What a device without the lease wrote, and another has written anew since: it does not count, and is there for the teacher. */
async function keepSuperseded(
  db: Queries,
  attempt: AttemptRow,
  save: SaveAnswers,
  { joined, taken, now }: { joined: Answers; taken: ReadonlySet<string>; now: Date },
): Promise<void> {
  if (isHolder(attempt, save)) return;
  const superseded = Object.entries(save.answers).filter(
    ([question, answer]) => answer !== null && taken.has(question) && !isDeepStrictEqual(answer, joined[question]),
  );
  if (!superseded.length) return;
  await db
    .insertInto('attempt_recoveries')
    .values({
      id: randomUUID(),
      tenant_id: attempt.tenant_id,
      attempt_id: attempt.id,
      handed_in_by: attempt.user_id,
      outcome: 'kept',
      answers: json(superseded.map(([question, answer]) => ({ at: iso(now), question, answer, hash: '' }))),
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** Who lost the lease still fills in what nobody else has said. */
function mergedCertainties(attempt: AttemptRow, save: SaveAnswers, taken: ReadonlySet<string>): Certainties {
  const said = Object.fromEntries(Object.entries(save.confidence ?? {}).filter(([question]) => taken.has(question)));
  return isHolder(attempt, save) ? { ...attempt.confidence, ...said } : { ...said, ...attempt.confidence };
}

function refusedOf(saved: Answers, sent: Answers, { questions }: Form, takes: (question: string) => boolean): string[] {
  return questions
    .map(({ id }) => id)
    .filter((id) => id in sent && !takes(id) && !isDeepStrictEqual(sent[id] ?? null, saved[id] ?? null));
}
