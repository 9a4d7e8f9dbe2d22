export type {
  Communication,
  CommunicationWrite,
  Conversation,
  ConversationQuery,
  ConversationWrite,
  Message,
  MessageAttachment,
  MessageWrite,
  Participant,
  ReadState,
} from './schemas.ts';
