import { isOptional, type OperationRow } from '@edurise/contract';
import type { NamedOperation } from '@edurise/contract/every';
import { pathToNothing, reportOf } from './inspect.ts';
import type { Platform } from './platform.ts';
import type { OperationReport } from './report.ts';

/** Asks an address what it takes, which changes nothing: all that can be known of a write that is not tried. */
export async function existence(operation: NamedOperation, platform: Platform): Promise<OperationReport> {
  const { row } = operation;
  const options = { ...row, method: 'OPTIONS', path: row.path } as unknown as OperationRow;
  const { status, body, allow } = await platform.ask(options, { path: pathToNothing(row) ?? {} });
  const isThere = !(status === 404 && body === undefined) && (allow?.includes(row.method) ?? true);
  if (!isThere) return reportOf(operation, isOptional(row) ? 'absent' : 'missing');
  const note = allow ? 'It is there. It writes, and was not tried.' : 'It writes, and was not tried.';
  return reportOf(operation, 'untried', [], note);
}
