import type { Id, Timestamp } from '../shape.ts';

export interface DemoConversation {
  id: Id;
  tenant: string;
  conversation_type: 'direct' | 'group' | 'thread';
  /** A group's name, a thread's subject. */
  title: string | null;
  course: Id | null;
  /** The people's ids; whoever opened it comes first. */
  participants: Id[];
  /** The oldest first. */
  messages: DemoMessage[];
  /** How many of the messages somebody has seen; whoever is not named has seen all. */
  seen: Record<Id, number>;
  created_at: Timestamp;
}

export interface DemoMessage {
  id: Id;
  sender: Id;
  content: string;
  reply_to: Id | null;
  /** Of the demo data's `files`. */
  attachments: Id[];
  created_at: Timestamp;
}
