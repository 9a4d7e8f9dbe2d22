import { randomUUID } from 'node:crypto';
import { messaging } from '@edurise/contract/messaging';
import { schemas } from '@edurise/contract/messaging/schemas';
import { sql } from 'kysely';
import { isUuid } from '../../accounts/access.ts';
import { isoOrNull } from '../../clock.ts';
import { receive } from '../../files/receive.ts';
import { created, Reply, type AnyCall } from '../../http/call.ts';
import { CursorPage, paginateNewestFirst } from '../../http/cursor.ts';
import { implement } from '../../http/implement.ts';
import { Page, paginate } from '../../http/page.ts';
import { forbidden, invalid } from '../../http/problem.ts';
import { communicationHandlers } from './communications.ts';
import {
  findOwnConversation,
  newestFirst,
  presentConversation,
  presentConversations,
  selectOwnConversations,
} from './conversation-rows.ts';
import { checkPeople, markRead, numberOf, openConversation, writeMessage } from './conversation-write.ts';
import { searchedFor } from './conversation-search.ts';
import { findCourse, mayLearn } from '../courses/course-rows.ts';
import { presentAttachment, presentMessages, selectAttachments } from './message-rows.ts';

export const messagingRoutes = implement(messaging, schemas, {
  conversations: {
    async list(call) {
      const { search, conversation_type, course, unread } = call.query;
      let own = selectOwnConversations(call);
      if (conversation_type) own = own.where('conversation_type', '=', conversation_type);
      if (course !== undefined) {
        if (!isUuid(course)) throw invalid({ course: [`“${course}” is not a valid UUID.`] }, 'query');
        own = own.where('conversations.course_id', '=', course);
      }
      if (search) own = own.where(searchedFor(search));
      if (unread !== undefined) own = own.where(unread ? hasUnread(call) : sql<boolean>`not ${hasUnread(call)}`);
      const page = await paginate(call.page, own.orderBy(newestFirst), (row) => row);
      return new Page(await presentConversations(call, page.rows), page.count, call.page);
    },
    async create(call) {
      const { db, body } = call;
      const participants = await checkPeople(call, body.participants, 'participants');
      const type = body.conversation_type ?? (participants.length === 1 ? 'direct' : 'group');
      if (type === 'direct' && participants.length > 1)
        throw invalid({ participants: ['A direct conversation is with one other person.'] });
      const course_id = body.course === undefined ? null : await learntCourse(call, body.course);
      const { id, isNew } = await db.transaction().execute(async (trx) => {
        const opened = await openConversation(trx, call, {
          conversation_type: type === 'direct' ? 'direct' : 'group',
          title: type === 'direct' ? null : (body.title ?? null),
          course_id,
          participants,
        });
        if (body.content) await writeMessage(trx, call, { conversation: opened.id, content: body.content });
        return opened;
      });
      const conversation = await presentConversation(call, await findOwnConversation(call, id));
      return new Reply(isNew ? 201 : 200, conversation);
    },
    get: async (call) => presentConversation(call, await findOwnConversation(call, call.path.id)),
    async listMessages(call) {
      const { id } = await findOwnConversation(call, call.path.id);
      const messages = call.db
        .selectFrom('messages')
        .select('messages.number')
        .where('conversation_id', '=', id)
        .where('tenant_id', '=', call.tenant.id);
      const page = await paginateNewestFirst(call.page, call.query.cursor, messages, 'messages.number');
      const rows = await presentMessages(
        call,
        page.rows.map(({ number }) => number),
      );
      return new CursorPage(rows, page);
    },
    async markRead(call) {
      const { id, last_number } = await findOwnConversation(call, call.path.id);
      const { message } = call.body;
      const upTo = message === undefined ? last_number : await numberOf(call, id, message, 'message');
      await call.db.transaction().execute((trx) => markRead(trx, call, id, upTo ?? 0));
      const { unread_count, last_read_at } = await findOwnConversation(call, id);
      return { conversation: id, unread_count: unread_count ?? 0, last_read_at: isoOrNull(last_read_at) };
    },
  },

  messages: {
    async send(call) {
      const { db, body } = call;
      if (!isUuid(body.conversation)) throw invalid({ conversation: [`“${body.conversation}” is not a valid UUID.`] });
      const { id } = await findOwnConversation(call, body.conversation);
      const number = await db
        .transaction()
        .execute((trx) => writeMessage(trx, call, { ...body, conversation: id, content: body.content ?? '' }));
      return created((await presentMessages(call, [number]))[0]!);
    },
    async addAttachment(call) {
      const { db, tenant, user, now } = call;
      const file = await receive(call, call.body.file);
      const id = randomUUID();
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('file_uploads').values(file).execute();
        await trx
          .insertInto('message_attachments')
          .values({
            id,
            tenant_id: tenant.id,
            message_id: null,
            uploaded_by: user.id,
            file_id: file.id,
            created_at: now,
            updated_at: now,
          })
          .execute();
      });
      const row = await selectAttachments(call).where('message_attachments.id', '=', id).executeTakeFirstOrThrow();
      return created(presentAttachment(row, call));
    },
  },

  communications: communicationHandlers,
});

const hasUnread = ({ user }: Pick<AnyCall, 'user'>) => sql<boolean>`exists (select from messages
  where messages.conversation_id = conversations.id and messages.number > own.last_read_number
    and messages.sender_id is distinct from ${user.id})`;

/** A course that the caller takes or teaches: talk about it is for those who are in it. */
async function learntCourse(call: AnyCall, id: string): Promise<string> {
  if (!isUuid(id)) throw invalid({ course: [`“${id}” is not a valid UUID.`] });
  const course = await findCourse(call, id);
  if (!(await mayLearn(call.db, call.user, course)))
    throw forbidden('Only those in the course may talk about it here.');
  return course.id;
}
