export { nameOf } from './name.ts';
export { SharedLines } from './shared-lines.ts';
export type { ShareOptions } from './seat.ts';
