import type { NamedOperation } from '@edurise/contract/every';
import { placeholdersOf } from '../identifiers.ts';
import { checkRefusal } from '../checks/refusal.ts';
import { checkAccess, pathToNothing, reportOf, verdictOn } from '../inspect.ts';
import { isSuccess, type Platform } from '../platform.ts';
import type { OperationReport } from '../report.ts';
import { requiredIn, shapes } from '../schemas.ts';

/**
 * Asks a write that cannot be taken back for what it must refuse: to change what is not there, or to make something of an
 * empty body. `undefined` where there is nothing that it would surely refuse.
 */
export async function probe(operation: NamedOperation, platform: Platform): Promise<OperationReport | undefined> {
  const { row, name, area } = operation;
  const body = shapes.get(name)?.body;
  const isComplete = requiredIn(body).length > 0;
  // A PUT may make what is not there; and whoever fails to sign in too often is kept out.
  const isNowhere = placeholdersOf(row.path).length > 0 && row.method !== 'PUT';
  if (area === 'auth' || (!isComplete && !isNowhere)) return undefined;
  const findings = await checkAccess(operation, platform);
  const path = pathToNothing(row) ?? {};
  const answer = await platform.ask(row, { path, body: body ? {} : undefined });
  const verdict = verdictOn(operation, answer);
  if (verdict) return verdict;
  if (isSuccess(answer)) findings.push({ check: 'errors', message: 'It takes what it should refuse: nothing.' });
  else findings.push(...checkRefusal(row.path, answer));
  if (findings.length) return reportOf(operation, 'broken', findings);
  return reportOf(operation, 'untried', [], 'It is there. What it writes cannot be taken back.');
}
