export { mutate, type Mutation, type Patch } from './mutate.ts';
export { watch, type Watch } from './watch.ts';
export type { Readable, ValueOf } from './operation.ts';
export type { Watched } from './view.ts';
