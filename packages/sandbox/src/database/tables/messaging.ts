import type { Generated } from 'kysely';
import { of, tenantRow, type TenantRow } from '../columns.ts';

/** Statements that make the tables, in order. */
export const messagingStatements: readonly string[] = [
  `create table conversations (${tenantRow}, conversation_type text not null, title text,
     ${of('course_id', 'courses', 'set null')}, ${of('created_by', 'users', 'set null')}, pair text,
     unique (tenant_id, pair))`,
  `create table conversation_participants (${of('conversation_id', 'conversations')}, ${of('user_id', 'users')},
     joined_at timestamptz not null, last_read_number integer not null, last_read_at timestamptz,
     primary key (conversation_id, user_id))`,
  'create index on conversation_participants (user_id)',
  `create table messages (${tenantRow}, number integer generated always as identity unique,
     ${of('conversation_id', 'conversations')}, ${of('sender_id', 'users', 'set null')}, content text not null,
     ${of('reply_to', 'messages', 'set null')})`,
  'create index on messages (conversation_id, number)',
  `create table message_attachments (${tenantRow}, message_id uuid references messages on delete cascade,
     ${of('uploaded_by', 'users')}, ${of('file_id', 'file_uploads', 'restrict')})`,
  'create index on message_attachments (message_id)',
];

export interface ConversationsTable extends TenantRow {
  conversation_type: string;
  title: string | null;
  course_id: string | null;
  created_by: string | null;
  /** The two people of a direct conversation, so that they have but one. */
  pair: string | null;
}

export interface ConversationParticipantsTable {
  conversation_id: string;
  user_id: string;
  joined_at: Date;
  /** The last message that was read; 0 before the first. */
  last_read_number: number;
  last_read_at: Date | null;
}

export interface MessagesTable extends TenantRow {
  /** Grows from message to message: two may be of the same moment. */
  number: Generated<number>;
  conversation_id: string;
  sender_id: string | null;
  content: string;
  reply_to: string | null;
}

export interface MessageAttachmentsTable extends TenantRow {
  /** `null` until it is sent. */
  message_id: string | null;
  uploaded_by: string;
  file_id: string;
}

export interface MessagingTables {
  conversations: ConversationsTable;
  conversation_participants: ConversationParticipantsTable;
  messages: MessagesTable;
  message_attachments: MessageAttachmentsTable;
}
