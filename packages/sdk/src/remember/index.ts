export { remember, type Remembered, type RememberOptions } from './remember.ts';
export { warm } from './warm.ts';
