import type { ClientCore } from '../client.ts';
import { AbortedError } from '../errors.ts';
import type { Parts } from '../parts.ts';

/** With the client, its calls end; what goes on beyond its call is ended here. Returns its own undoing. */
export const untilDisposed = ({ on }: ClientCore, end: (error: AbortedError) => void): (() => void) =>
  (on as Parts['events']['on'])('abort', () => end(new AbortedError('The client was disposed of.')));
