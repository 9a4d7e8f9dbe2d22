/** What a quiz needs once an attempt is begun, or is over: fetched while the rules are read. */
export { begin, enter } from './entrance.ts';
export { loadResult, recover, showResult } from './outcome.ts';
