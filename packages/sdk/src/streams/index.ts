export { eventStream, jsonEvents, type EventStreamOptions } from './event-stream.ts';
export type { StreamedEvent } from './event-reader.ts';
export type { Asked } from './unread.ts';
