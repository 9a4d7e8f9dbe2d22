import type { OperationRow } from '../operation.ts';

/** Lets one socket in, once, within half a minute: so that no token stands in an address. */
export const ticket = {
  method: 'POST',
  path: '/api/realtime/tickets/',
  source: '+',
  access: 'user',
  takes: 'nothing',
} as const satisfies OperationRow;
