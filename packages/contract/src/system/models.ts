export type { ApiDescription, Health } from './schemas.ts';
