import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Collects what nobody holds any more, now and not when the runtime finds the time. */
export const collect = runInNewContext('gc') as () => void;
