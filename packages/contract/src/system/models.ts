export type { Health } from './schemas.ts';
