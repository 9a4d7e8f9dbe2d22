export type * from './breaker.ts';
