import * as z from 'zod/mini';
import { dateTime, file, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const messageAttachment = model({
  ...row,
  /** `null` until it is sent. */
  message: nullish(id),
  file_name: z.string(),
  content_type: nullish(z.string()),
  size_bytes: nullish(z.number()),
  /** Opens for a few minutes, without a token: ask for the message again when it has run out. */
  url: nullish(z.string()),
});
export interface MessageAttachment extends z.infer<typeof messageAttachment> {}

export const message = model({
  ...row,
  conversation: id,
  /** `null` when the account is gone. */
  sender: nullish(id),
  sender_name: nullish(z.string()),
  sender_avatar_url: nullish(z.string()),
  /** May be empty where there are attachments. */
  content: z.string(),
  attachments: nullish(z.array(messageAttachment)),
  /** The message that this one answers. */
  reply_to: nullish(id),
  /** Who, beside the sender, has read it. */
  read_by: nullish(z.array(id)),
});
export interface Message extends z.infer<typeof message> {}

export const participant = model({
  /** The person's. */
  id,
  name: nullish(z.string()),
  role: nullish(z.string()),
  avatar_url: nullish(z.string()),
  joined_at: nullish(dateTime),
  /** When the person last read here; `null` before the first time. */
  last_read_at: nullish(dateTime),
});
export interface Participant extends z.infer<typeof participant> {}

const conversationType = open('direct', 'group', 'thread');

export const conversation = model({
  ...row,
  conversation_type: nullish(conversationType),
  /** A group's name, or a thread's subject; a direct conversation has none. */
  title: nullish(z.string()),
  /** What it is about, if it is about a course. */
  course: nullish(id),
  course_title: nullish(z.string()),
  created_by: nullish(id),
  participants: nullish(z.array(participant)),
  last_message: nullish(message),
  /** Others' messages that the caller has not read. */
  unread_count: nullish(z.number()),
});
export interface Conversation extends z.infer<typeof conversation> {}

export const conversationQuery = listQuery({
  /** In the title, the participants' names, or what was written. */
  search: z.optional(z.string()),
  conversation_type: z.optional(conversationType),
  course: z.optional(z.string()),
  /** Only those with something unread, or only those without. */
  unread: z.optional(z.boolean()),
});
export interface ConversationQuery extends z.infer<typeof conversationQuery> {}

const text = z.string().check(z.maxLength(10_000));
const title = z.string().check(z.minLength(1), z.maxLength(255));

export const conversationWrite = request({
  /** People of the same school, the caller left out. */
  participants: z.array(id).check(z.minLength(1), z.maxLength(50)),
  /** Without it: `direct` for one, `group` for several. */
  conversation_type: z.optional(open('direct', 'group')),
  title: z.optional(title),
  course: z.optional(id),
  /** The first message. */
  content: z.optional(text),
});
export interface ConversationWrite extends z.infer<typeof conversationWrite> {}

/** From a page's `next` link; the platform's own text, not to be read. */
export const messageQuery = listQuery({ cursor: z.optional(z.string()) });

export const readState = model({
  conversation: nullish(id),
  unread_count: z.number(),
  last_read_at: nullish(dateTime),
});
export interface ReadState extends z.infer<typeof readState> {}

export const messageWrite = request({
  conversation: id,
  content: z.optional(text),
  /** Ids of what `messages.addAttachment` answered, each sent once. */
  attachments: z.optional(z.array(id).check(z.maxLength(10))),
  reply_to: z.optional(id),
});
export interface MessageWrite extends z.infer<typeof messageWrite> {}

/** A thread as a list shows it. */
export const communication = model({
  ...row,
  subject: nullish(z.string()),
  participants: nullish(z.array(participant)),
  started_by: nullish(id),
  message_count: nullish(z.number()),
  unread_count: nullish(z.number()),
  /** The whole thread is read as a conversation of the same id. */
  last_message: nullish(message),
});
export interface Communication extends z.infer<typeof communication> {}

export const communicationWrite = request({
  /** The thread to answer; without it a new one begins. */
  thread: z.optional(id),
  /** Of a new thread. */
  recipients: z.optional(z.array(id).check(z.minLength(1), z.maxLength(50))),
  /** Of a new thread. */
  subject: z.optional(title),
  content: text.check(z.minLength(1)),
});
export interface CommunicationWrite extends z.infer<typeof communicationWrite> {}

export const schemas = {
  conversations: {
    list: { query: conversationQuery, item: conversation },
    create: { body: conversationWrite, answer: conversation },
    get: { answer: conversation },
    listMessages: { query: messageQuery, item: message },
    markRead: { body: request({ message: z.optional(id) }), answer: readState },
  },
  messages: {
    send: { body: messageWrite, answer: message },
    addAttachment: { body: request({ file }), answer: messageAttachment },
  },
  communications: {
    list: { query: listQuery({ search: z.optional(z.string()) }), item: communication },
    send: { body: communicationWrite, answer: communication },
  },
};
