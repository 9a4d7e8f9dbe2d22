/** Conversations as queries and as wire rows: for those who are in them alone. */
import type { Conversation, Participant } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { iso, isoOrNull } from '../../clock.ts';
import type { ConversationsTable } from '../../database/tables/messaging.ts';
import type { AnyCall } from '../../http/call.ts';
import { notFound } from '../../http/problem.ts';
import { presentMessages } from './message-rows.ts';

/** The caller's, with what is unread in them. */
export const selectOwnConversations = ({ db, tenant, user }: Pick<AnyCall, 'db' | 'tenant' | 'user'>) =>
  db
    .selectFrom('conversations')
    .innerJoin('conversation_participants as own', (join) =>
      join.onRef('own.conversation_id', '=', 'conversations.id').on('own.user_id', '=', user.id),
    )
    .leftJoin('courses', 'courses.id', 'conversations.course_id')
    .selectAll('conversations')
    .select(['courses.title as course_title', 'own.last_read_number', 'own.last_read_at'])
    .select((eb) => [
      eb
        .selectFrom('messages')
        .whereRef('messages.conversation_id', '=', 'conversations.id')
        .whereRef('messages.number', '>', 'own.last_read_number')
        .where(sql<boolean>`messages.sender_id is distinct from ${user.id}`)
        .select(sql<number>`count(*)::int`.as('n'))
        .as('unread_count'),
      eb
        .selectFrom('messages')
        .whereRef('messages.conversation_id', '=', 'conversations.id')
        .select(sql<number>`max(messages.number)`.as('n'))
        .as('last_number'),
      eb
        .selectFrom('messages')
        .whereRef('messages.conversation_id', '=', 'conversations.id')
        .select(sql<number>`count(*)::int`.as('n'))
        .as('message_count'),
    ])
    .where('conversations.tenant_id', '=', tenant.id);

export type ConversationRow = Selectable<ConversationsTable> & {
  course_title: string | null;
  last_read_number: number;
  last_read_at: Date | null;
  unread_count: number | null;
  last_number: number | null;
  message_count: number | null;
};

/** The one written in last first; what nobody has written in yet stands by when it was opened. */
export const newestFirst = sql`conversations.updated_at desc, conversations.id`;

/** A conversation that the caller is in, or 404: others' are none of his business, nor that they exist. */
export async function findOwnConversation(call: AnyCall, id: string): Promise<ConversationRow> {
  const row = await selectOwnConversations(call).where('conversations.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('Conversation');
  return row;
}

export async function presentConversations(call: AnyCall, rows: readonly ConversationRow[]): Promise<Conversation[]> {
  const [participants, lastMessages] = await Promise.all([
    participantsOf(
      call,
      rows.map(({ id }) => id),
    ),
    presentMessages(
      call,
      rows.flatMap(({ last_number }) => last_number ?? []),
    ),
  ]);
  return rows.map((row) => ({
    id: row.id,
    conversation_type: row.conversation_type,
    title: row.title,
    course: row.course_id,
    course_title: row.course_title,
    created_by: row.created_by,
    participants: participants.get(row.id) ?? [],
    last_message: lastMessages.find(({ conversation }) => conversation === row.id) ?? null,
    unread_count: row.unread_count ?? 0,
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  }));
}

export const presentConversation = async (call: AnyCall, row: ConversationRow): Promise<Conversation> =>
  (await presentConversations(call, [row]))[0]!;

/** By conversation, in the order in which they came. */
export async function participantsOf(
  { db, tenant, link }: Pick<AnyCall, 'db' | 'tenant' | 'link'>,
  conversations: readonly string[],
): Promise<Map<string, Participant[]>> {
  if (!conversations.length) return new Map();
  const rows = await db
    .selectFrom('conversation_participants')
    .innerJoin('users', 'users.id', 'conversation_participants.user_id')
    // Who has left the school stays in what was said.
    .leftJoin('memberships', (join) =>
      join.onRef('memberships.user_id', '=', 'users.id').on('memberships.tenant_id', '=', tenant.id),
    )
    .selectAll('conversation_participants')
    .select(['users.first_name', 'users.last_name', 'users.avatar', 'memberships.role'])
    .where('conversation_participants.conversation_id', 'in', conversations)
    .orderBy('conversation_participants.joined_at')
    .orderBy('users.first_name')
    .orderBy('users.id')
    .execute();
  const byConversation = Map.groupBy(rows, ({ conversation_id }) => conversation_id);
  return new Map(
    [...byConversation].map(([id, people]) => [
      id,
      people.map((person) => ({
        id: person.user_id,
        name: `${person.first_name} ${person.last_name}`.trim(),
        role: person.role,
        avatar_url: link(person.avatar),
        joined_at: iso(person.joined_at),
        last_read_at: isoOrNull(person.last_read_at),
      })),
    ]),
  );
}
