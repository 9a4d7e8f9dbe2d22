import type { Queries } from '../database/tables.ts';
import type { DemoConversation } from '../demo/messaging/shape.ts';
import type { DemoData } from '../demo/shape.ts';
import { at, insert, tenantIds } from './insert.ts';

/** Messages get their numbers in the order of their time, as if they had been written one after another. */
export async function insertMessaging(db: Queries, data: DemoData): Promise<void> {
  const conversations = data.conversations ?? [];
  const idOfTenant = tenantIds(data);
  await insert(
    db,
    'conversations',
    conversations.map((conversation) => ({
      id: conversation.id,
      tenant_id: idOfTenant(conversation.tenant),
      conversation_type: conversation.conversation_type,
      title: conversation.title,
      course_id: conversation.course,
      created_by: conversation.participants[0] ?? null,
      pair: conversation.conversation_type === 'direct' ? conversation.participants.toSorted().join(' ') : null,
      ...at(conversation.created_at, conversation.messages.at(-1)?.created_at ?? conversation.created_at),
    })),
  );
  const messages = conversations
    .flatMap(({ id, tenant, messages }) => messages.map((message) => ({ ...message, conversation: id, tenant })))
    .sort((one, other) => Date.parse(one.created_at) - Date.parse(other.created_at));
  await insert(
    db,
    'messages',
    messages.map(({ id, tenant, conversation, sender, content, reply_to, created_at }) => ({
      id,
      tenant_id: idOfTenant(tenant),
      conversation_id: conversation,
      sender_id: sender,
      content,
      reply_to,
      ...at(created_at),
    })),
  );
  await insert(
    db,
    'message_attachments',
    messages.flatMap(({ id, tenant, sender, attachments, created_at }) =>
      attachments.map((file) => ({
        // A file is sent once: its id serves its place in the message too.
        id: file,
        tenant_id: idOfTenant(tenant),
        message_id: id,
        uploaded_by: sender,
        file_id: file,
        ...at(created_at),
      })),
    ),
  );
  const numbers = new Map(
    (await db.selectFrom('messages').select(['id', 'number']).execute()).map(({ id, number }) => [id, number]),
  );
  await insert(
    db,
    'conversation_participants',
    conversations.flatMap((conversation) =>
      conversation.participants.map((user) => {
        const last = lastSeen(conversation, user);
        return {
          conversation_id: conversation.id,
          user_id: user,
          joined_at: new Date(conversation.created_at),
          last_read_number: last ? numbers.get(last.id)! : 0,
          last_read_at: last ? new Date(last.created_at) : null,
        };
      }),
    ),
  );
}

const lastSeen = ({ messages, seen }: DemoConversation, user: string) => messages[(seen[user] ?? messages.length) - 1];
