import type { Poll } from '@edurise/contract/channels';
import { sql } from 'kysely';
import { isUuid } from '../../accounts/access.ts';
import { mayLearn } from '../../areas/courses/course-rows.ts';
import { iso } from '../../clock.ts';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict, forbidden, invalid, notFound } from '../../http/problem.ts';
import type { Channel } from '../channel.ts';
import { mention, publish } from '../publish.ts';
import { goingsOnIn } from '../streams.ts';

export const liveClass: Channel<'liveClass'> = {
  async enter(call, { live_class_id }) {
    const { id } = await findLiveClass(call, live_class_id);
    const stream = goingsOnIn({ id });
    return {
      stream,
      actions: {
        raise_hand: (call) => publish(call, stream, { type: 'hand_raised', ...call.participant, is_raised: true }),
        lower_hand: (call) => publish(call, stream, { type: 'hand_raised', ...call.participant, is_raised: false }),
        reaction: ({ db, participant }, { reaction }) =>
          mention(db, stream, { type: 'reaction', ...participant, reaction }),
        async poll_vote(call, { poll_id, option_id }) {
          const poll = await findPoll(call.db, id, poll_id);
          if (!poll.is_open) throw conflict('This poll is closed.', 'poll_closed');
          if (!poll.options.some((option) => option.id === option_id))
            throw invalid({ option_id: ['There is no such option.'] });
          await call.db.transaction().execute(async (db) => {
            await db
              .insertInto('live_votes')
              .values({ tenant_id: call.tenant.id, poll_id, user_id: call.user.id, option_id })
              .onConflict((clash) => clash.columns(['poll_id', 'user_id']).doUpdateSet({ option_id }))
              .execute();
            await publish({ ...call, db }, stream, { type: 'poll', poll: await findPoll(db, id, poll_id) });
          });
        },
      },
      async greet({ db, say }) {
        for (const poll of await pollsOf(db, id)) say({ type: 'poll', poll });
      },
    };
  },

  presence: {
    arrived: (occasion, stream, who, others) =>
      publish(occasion, stream, { type: 'participant_joined', ...who, participant_count: others.length + 1 }),
    departed: (occasion, stream, who, others) =>
      publish(occasion, stream, { type: 'participant_left', ...who, participant_count: others.length }),
  },

  async passTime({ db, now }) {
    await db.transaction().execute(async (trx) => {
      const over = await trx
        .updateTable('live_classes')
        .set({ status: 'ended', updated_at: now })
        .where('status', '=', 'live')
        .where(sql<boolean>`starts_at + make_interval(mins => duration_minutes) <= ${now}::timestamptz`)
        .returning('id')
        .execute();
      for (const { id } of over)
        await publish({ db: trx, now }, goingsOnIn({ id }), { type: 'class_ended', ended_at: iso(now) });
    });
  },
};

/** A class of the school that is on, for those in its course. */
async function findLiveClass(call: AnyCall, id: string): Promise<{ id: string }> {
  const found = isUuid(id)
    ? await call.db
        .selectFrom('live_classes')
        .innerJoin('courses', 'courses.id', 'live_classes.course_id')
        .select(['live_classes.id', 'live_classes.course_id', 'courses.created_by'])
        .where('live_classes.id', '=', id)
        .where('live_classes.tenant_id', '=', call.tenant.id)
        .where('live_classes.status', '=', 'live')
        .executeTakeFirst()
    : undefined;
  if (!found) throw notFound('LiveClass');
  const { course_id, created_by } = found;
  if (!(await mayLearn(call.db, call.user, { id: course_id, created_by }))) throw forbidden();
  return { id: found.id };
}

async function findPoll(db: Queries, liveClassId: string, id: string): Promise<Poll> {
  const poll = (await pollsOf(db, liveClassId)).find((one) => one.id === id);
  if (!poll) throw notFound('Poll');
  return poll;
}

async function pollsOf(db: Queries, liveClassId: string): Promise<Poll[]> {
  const [polls, votes] = await Promise.all([
    db.selectFrom('live_polls').selectAll().where('live_class_id', '=', liveClassId).orderBy('created_at').execute(),
    db
      .selectFrom('live_votes')
      .innerJoin('live_polls', 'live_polls.id', 'live_votes.poll_id')
      .select(['poll_id', 'option_id', sql<number>`count(*)::int`.as('n')])
      .where('live_polls.live_class_id', '=', liveClassId)
      .groupBy(['poll_id', 'option_id'])
      .execute(),
  ]);
  return polls.map(({ id, question, options, is_open }) => ({
    id,
    question,
    is_open,
    options: options.map((option) => ({
      ...option,
      votes: votes.find((vote) => vote.poll_id === id && vote.option_id === option.id)?.n ?? 0,
    })),
  }));
}
