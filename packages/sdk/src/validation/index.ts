export type * from './validation.ts';
