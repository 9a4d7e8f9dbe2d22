import type { messaging } from '@edurise/contract/messaging';
import type { Communication } from '@edurise/contract/models';
import { isUuid } from '../../accounts/access.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { Page, paginate } from '../../http/page.ts';
import { invalid, notFound } from '../../http/problem.ts';
import {
  findOwnConversation,
  newestFirst,
  presentConversations,
  selectOwnConversations,
  type ConversationRow,
} from './conversation-rows.ts';
import { searchedFor } from './conversation-search.ts';
import { checkPeople, openConversation, writeMessage } from './conversation-write.ts';

/** Letters with a subject: conversations once more, under the address of the staff side. */
export const communicationHandlers: Handlers<typeof messaging>['communications'] = {
  async list(call) {
    let threads = selectOwnConversations(call).where('conversation_type', '=', 'thread');
    if (call.query.search) threads = threads.where(searchedFor(call.query.search));
    const page = await paginate(call.page, threads.orderBy(newestFirst), (row) => row);
    return new Page(await presentThreads(call, page.rows), page.count, call.page);
  },
  async send(call) {
    const { db, body } = call;
    const begins = body.thread === undefined;
    const recipients = begins ? await checkOpening(call, body) : [];
    const answered = begins ? undefined : await findOwnThread(call, body.thread!);
    const id = await db.transaction().execute(async (trx) => {
      const thread =
        answered ??
        (await openConversation(trx, call, {
          conversation_type: 'thread',
          title: body.subject!,
          course_id: null,
          participants: recipients,
        }));
      await writeMessage(trx, call, { conversation: thread.id, content: body.content });
      return thread.id;
    });
    return created((await presentThreads(call, [await findOwnConversation(call, id)]))[0]!);
  },
};

/** A new thread needs somebody to read it, and a subject. */
async function checkOpening(
  call: AnyCall,
  { recipients, subject }: { recipients?: string[] | undefined; subject?: string | undefined },
): Promise<string[]> {
  if (!recipients || !subject)
    throw invalid({
      ...(recipients ? {} : { recipients: ['This field is required.'] }),
      ...(subject ? {} : { subject: ['This field is required.'] }),
    });
  return checkPeople(call, recipients, 'recipients');
}

async function findOwnThread(call: AnyCall, id: string): Promise<ConversationRow> {
  if (!isUuid(id)) throw invalid({ thread: [`“${id}” is not a valid UUID.`] });
  const thread = await findOwnConversation(call, id);
  if (thread.conversation_type !== 'thread') throw notFound('Thread');
  return thread;
}

async function presentThreads(call: AnyCall, rows: readonly ConversationRow[]): Promise<Communication[]> {
  const conversations = await presentConversations(call, rows);
  return conversations.map(({ id, title, participants, created_by, unread_count, last_message, ...dates }, index) => ({
    id,
    subject: title,
    participants,
    started_by: created_by,
    message_count: rows[index]!.message_count ?? 0,
    unread_count,
    last_message,
    created_at: dates.created_at,
    updated_at: dates.updated_at,
  }));
}
