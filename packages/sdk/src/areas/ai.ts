export { ai } from '@edurise/contract/ai';
export type * from '@edurise/contract/ai/models';
