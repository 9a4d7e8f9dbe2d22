export type * from './outbox.ts';
