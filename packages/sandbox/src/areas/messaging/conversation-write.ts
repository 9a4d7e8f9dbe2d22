/** Opening conversations, and writing in them. */
import { randomUUID } from 'node:crypto';
import { isUuid } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { conflict, invalid } from '../../http/problem.ts';
import { publish } from '../../realtime/publish.ts';
import { talkIn } from '../../realtime/streams.ts';
import { presentMessages } from './message-rows.ts';

interface Opening {
  conversation_type: 'direct' | 'group' | 'thread';
  title: string | null;
  course_id: string | null;
  participants: readonly string[];
}

/** The people, each once and without the caller; 400 at `field` for whoever does not belong to the school. */
export async function checkPeople(call: AnyCall, people: readonly string[], field: string): Promise<string[]> {
  const { db, tenant, user } = call;
  const others = [...new Set(people.map((id) => id.toLowerCase()))].filter((id) => id !== user.id);
  if (!others.length) throw invalid({ [field]: ['Name somebody other than yourself.'] });
  const known = others.filter(isUuid);
  const members = known.length
    ? await db
        .selectFrom('memberships')
        .innerJoin('users', 'users.id', 'memberships.user_id')
        .select('memberships.user_id')
        .where('memberships.tenant_id', '=', tenant.id)
        .where('users.is_active', '=', true)
        .where('memberships.user_id', 'in', known)
        .execute()
    : [];
  const ids = new Set(members.map(({ user_id }) => user_id));
  const strangers = others.filter((id) => !ids.has(id));
  if (strangers.length)
    throw invalid({ [field]: strangers.map((id) => `Invalid pk "${id}" - object does not exist.`) });
  return others;
}

/** The id of the new conversation, or of the direct one that the two have already. */
export async function openConversation(
  db: Queries,
  { tenant, user, now }: Pick<AnyCall, 'tenant' | 'user' | 'now'>,
  { participants, ...opening }: Opening,
): Promise<{ id: string; isNew: boolean }> {
  const pair = opening.conversation_type === 'direct' ? [user.id, ...participants].sort().join(' ') : null;
  const row = {
    ...opening,
    id: randomUUID(),
    tenant_id: tenant.id,
    created_by: user.id,
    pair,
    created_at: now,
    updated_at: now,
  };
  const added = await db
    .insertInto('conversations')
    .values(row)
    .onConflict((clash) => clash.columns(['tenant_id', 'pair']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) {
    const { id } = await db
      .selectFrom('conversations')
      .select('id')
      .where('tenant_id', '=', tenant.id)
      .where('pair', '=', pair)
      .executeTakeFirstOrThrow();
    return { id, isNew: false };
  }
  await db
    .insertInto('conversation_participants')
    .values(
      [user.id, ...participants].map((user_id) => ({
        conversation_id: added.id,
        user_id,
        joined_at: now,
        last_read_number: 0,
        last_read_at: null,
      })),
    )
    .execute();
  return { id: added.id, isNew: true };
}

interface Draft {
  conversation: string;
  content: string;
  attachments?: readonly string[] | undefined;
  reply_to?: string | undefined;
}

/** Adds a message; its number comes back. Whoever writes has read what was there. */
export async function writeMessage(
  db: Queries,
  call: Pick<AnyCall, 'tenant' | 'user' | 'now' | 'platform' | 'link'>,
  { conversation, content, attachments = [], reply_to }: Draft,
): Promise<number> {
  const { tenant, user, now } = call;
  if (!content.trim() && !attachments.length) throw invalid({ content: ['This field may not be blank.'] });
  if (reply_to !== undefined) await checkReply(db, conversation, reply_to);
  const message = await db
    .insertInto('messages')
    .values({
      id: randomUUID(),
      tenant_id: tenant.id,
      conversation_id: conversation,
      sender_id: user.id,
      content,
      reply_to: reply_to ?? null,
      created_at: now,
      updated_at: now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  if (attachments.length) await attach(db, call, message.id, attachments);
  await db.updateTable('conversations').set({ updated_at: now }).where('id', '=', conversation).execute();
  await advance(db, call, conversation, message.number);
  const [written] = await presentMessages({ ...call, db }, [message.number]);
  await publish({ ...call, db }, talkIn({ id: conversation }), { type: 'message', ...written! });
  return message.number;
}

/** Up to a message, which the others hear of. */
export async function markRead(
  db: Queries,
  call: Pick<AnyCall, 'user' | 'now'>,
  conversation: string,
  number: number,
): Promise<void> {
  if (!(await advance(db, call, conversation, number))) return;
  const { user, now } = call;
  const { id } = await db.selectFrom('messages').select('id').where('number', '=', number).executeTakeFirstOrThrow();
  await publish({ ...call, db }, talkIn({ id: conversation }), {
    type: 'read',
    user_id: user.id,
    user_name: `${user.first_name} ${user.last_name}`.trim(),
    message_id: id,
    read_at: iso(now),
  });
}

/** The number of a message of a conversation; 400 at `field` where it is none of its messages. */
export async function numberOf(
  { db }: Pick<AnyCall, 'db'>,
  conversation: string,
  message: string,
  field: string,
): Promise<number> {
  const row = isUuid(message)
    ? await db
        .selectFrom('messages')
        .select('number')
        .where('id', '=', message)
        .where('conversation_id', '=', conversation)
        .executeTakeFirst()
    : undefined;
  if (!row) throw invalid({ [field]: ['There is no such message in this conversation.'] });
  return row.number;
}

/** Only ever forwards: a device that lags behind takes nothing back. Did it go any further? */
async function advance(
  db: Queries,
  { user, now }: Pick<AnyCall, 'user' | 'now'>,
  conversation: string,
  number: number,
): Promise<boolean> {
  const further = await db
    .updateTable('conversation_participants')
    .set({ last_read_number: number, last_read_at: now })
    .where('conversation_id', '=', conversation)
    .where('user_id', '=', user.id)
    .where('last_read_number', '<', number)
    .returning('user_id')
    .executeTakeFirst();
  return further !== undefined;
}

async function checkReply(db: Queries, conversation: string, message: string): Promise<void> {
  const answered = isUuid(message)
    ? await db
        .selectFrom('messages')
        .select('id')
        .where('id', '=', message)
        .where('conversation_id', '=', conversation)
        .executeTakeFirst()
    : undefined;
  if (!answered) throw invalid({ reply_to: ['There is no such message in this conversation.'] });
}

async function attach(
  db: Queries,
  { user, tenant, now }: Pick<AnyCall, 'user' | 'tenant' | 'now'>,
  message: string,
  attachments: readonly string[],
): Promise<void> {
  const wanted = [...new Set(attachments)];
  const known = wanted.filter(isUuid);
  const own = known.length
    ? await db
        .selectFrom('message_attachments')
        .select(['id', 'message_id'])
        .where('tenant_id', '=', tenant.id)
        .where('uploaded_by', '=', user.id)
        .where('id', 'in', known)
        .forUpdate()
        .execute()
    : [];
  const missing = wanted.filter((id) => !own.some((one) => one.id === id.toLowerCase()));
  if (missing.length)
    throw invalid({ attachments: missing.map((id) => `Invalid pk "${id}" - object does not exist.`) });
  if (own.some(({ message_id }) => message_id !== null)) throw conflict('An attachment was sent already.');
  await db
    .updateTable('message_attachments')
    .set({ message_id: message, updated_at: now })
    .where(
      'id',
      'in',
      own.map(({ id }) => id),
    )
    .execute();
}
