import type { OperationRow } from '../operation.ts';

/** Asked by the client itself, which may have nothing else of this area. */
export const health = {
  method: 'GET',
  path: '/api/health/',
  source: '003*',
  access: 'public',
} as const satisfies OperationRow;
