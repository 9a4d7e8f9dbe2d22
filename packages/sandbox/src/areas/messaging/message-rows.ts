/** Messages as wire rows, with their files and who has read them. */
import type { Message, MessageAttachment } from '@edurise/contract/models';
import { iso } from '../../clock.ts';
import type { AnyCall } from '../../http/call.ts';

/** For how long a link to an attachment opens it, in seconds. */
const linkSeconds = 900;

/** In the order of `numbers`. The caller must be in their conversations. */
export async function presentMessages(
  call: Pick<AnyCall, 'db' | 'tenant' | 'platform' | 'link'>,
  numbers: readonly number[],
): Promise<Message[]> {
  if (!numbers.length) return [];
  const { db, tenant, link } = call;
  const rows = await db
    .selectFrom('messages')
    .leftJoin('users', 'users.id', 'messages.sender_id')
    .selectAll('messages')
    .select(['users.first_name', 'users.last_name', 'users.avatar'])
    .where('messages.tenant_id', '=', tenant.id)
    .where('messages.number', 'in', numbers)
    .execute();
  const [attachments, readers] = await Promise.all([
    attachmentsOf(
      call,
      rows.map(({ id }) => id),
    ),
    db
      .selectFrom('conversation_participants')
      .select(['conversation_id', 'user_id', 'last_read_number'])
      .where('conversation_id', 'in', [...new Set(rows.map(({ conversation_id }) => conversation_id))])
      .orderBy('user_id')
      .execute(),
  ]);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => {
    const row = byNumber.get(number);
    if (!row) return [];
    return {
      id: row.id,
      conversation: row.conversation_id,
      sender: row.sender_id,
      sender_name: row.sender_id === null ? null : `${row.first_name} ${row.last_name}`.trim(),
      sender_avatar_url: link(row.avatar),
      content: row.content,
      attachments: attachments.get(row.id) ?? [],
      reply_to: row.reply_to,
      read_by: readers
        .filter((one) => one.conversation_id === row.conversation_id && one.last_read_number >= number)
        .flatMap(({ user_id }) => (user_id === row.sender_id ? [] : [user_id])),
      created_at: iso(row.created_at),
      updated_at: iso(row.updated_at),
    };
  });
}

async function attachmentsOf(
  call: Pick<AnyCall, 'db' | 'tenant' | 'platform' | 'link'>,
  messages: readonly string[],
): Promise<Map<string | null, MessageAttachment[]>> {
  const rows = await selectAttachments(call).where('message_attachments.message_id', 'in', messages).execute();
  const byMessage = Map.groupBy(rows, ({ message_id }) => message_id);
  return new Map([...byMessage].map(([id, files]) => [id, files.map((file) => presentAttachment(file, call))]));
}

export const selectAttachments = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>) =>
  db
    .selectFrom('message_attachments')
    .innerJoin('file_uploads', 'file_uploads.id', 'message_attachments.file_id')
    .selectAll('message_attachments')
    .select(['file_uploads.file_name', 'file_uploads.content_type', 'file_uploads.size_bytes'])
    .where('message_attachments.tenant_id', '=', tenant.id)
    .orderBy('message_attachments.created_at')
    .orderBy('message_attachments.id');

type AttachmentRow = Awaited<ReturnType<ReturnType<typeof selectAttachments>['execute']>>[number];

export const presentAttachment = (
  row: AttachmentRow,
  { platform, tenant, link }: Pick<AnyCall, 'platform' | 'tenant' | 'link'>,
): MessageAttachment => ({
  id: row.id,
  message: row.message_id,
  file_name: row.file_name,
  content_type: row.content_type,
  size_bytes: row.size_bytes,
  url: link(platform.links.to({ id: row.file_id, file_name: row.file_name }, tenant.slug, linkSeconds).path),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
