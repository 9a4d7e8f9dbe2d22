/** Looks at one operation that reads, from all sides. */
import { isOptional, type OperationRow } from '@edurise/contract';
import type { NamedOperation } from '@edurise/contract/every';
import { dataOf, isObject } from './bodies.ts';
import { checkDialect } from './checks/dialect.ts';
import { checkPaging } from './checks/paging.ts';
import { checkRefusal } from './checks/refusal.ts';
import { checkSchema } from './checks/schema.ts';
import type { Coverage } from './coverage.ts';
import { nowhere, placeholdersOf, type Identifiers } from './identifiers.ts';
import { isSuccess, type Answer, type Platform } from './platform.ts';
import type { Finding, OperationReport, Verdict } from './report.ts';

export interface Surroundings {
  readonly platform: Platform;
  readonly identifiers: Identifiers;
  readonly coverage: Coverage;
  readonly signal: AbortSignal;
}

/** So many ids are tried until one may be read. */
const tries = 20;
/** Of a list under a parent so many are looked at: what one course lacks, another has. */
const samples = 3;

export type Path = Readonly<Record<string, string>>;

export const reportOf = (
  { name, area, row }: NamedOperation,
  verdict: Verdict,
  findings: readonly Finding[] = [],
  note?: string,
): OperationReport => ({
  operation: name,
  area,
  method: row.method,
  path: row.path,
  verdict,
  // The same may have been seen in several answers.
  findings: [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()],
  ...(note ? { note } : {}),
});

/** With which path parameters there is something to ask for; `[{}]` where none are needed. */
export function pathsOf(row: OperationRow, identifiers: Identifiers): Path[] {
  const placeholders = placeholdersOf(row.path);
  const [last, ...before] = placeholders.toReversed();
  if (!last) return [{}];
  const fixed: Record<string, string> = {};
  for (const placeholder of before) {
    const [id] = identifiers.of(placeholder);
    if (id === undefined) return [];
    fixed[placeholder.name] = id;
  }
  return identifiers
    .of(last)
    .slice(0, tries)
    .map((id) => ({ ...fixed, [last.name]: id }));
}

/** A path that leads to nothing, for what stands under something; `undefined` where there is no such path. */
export function pathToNothing(row: OperationRow, path: Path = {}): Path | undefined {
  const placeholders = placeholdersOf(row.path);
  if (!placeholders.length) return undefined;
  const filled = Object.fromEntries(placeholders.map(({ name }) => [name, path[name] ?? nowhere]));
  return { ...filled, [placeholders.at(-1)!.name]: nowhere };
}

/** Django answers an unknown address with a web page, and an unknown object with JSON. */
export const isMissing = ({ status, error, body }: Answer): boolean =>
  error !== undefined && (status === 405 || (status === 404 && body === undefined));

/** What an answer says about the whole operation, whatever was asked; `undefined` when it has to be looked at. */
export function verdictOn(operation: NamedOperation, answer: Answer): OperationReport | undefined {
  const { status, type, error } = answer;
  if (isMissing(answer)) return reportOf(operation, isOptional(operation.row) ? 'absent' : 'missing');
  if (status === 501) return reportOf(operation, 'pending', checkRefusal(operation.row.path, answer));
  const broken = (message: string): OperationReport => reportOf(operation, 'broken', [{ check: 'answer', message }]);
  if (status === 0) return broken(error?.message ?? 'No answer came.');
  if (status === 429) return reportOf(operation, 'untried', [], 'The platform goes on asking us to wait.');
  if (error?.code === 'unexpected_answer') return broken(`The answer (${status}, ${type || 'no type'}) is not JSON.`);
  if (status >= 500) return broken(`The platform fails: ${status}.`);
  return undefined;
}

/** Asks only to learn of ids, for operations that are looked at. */
export async function lookAround(
  { row }: NamedOperation,
  paths: readonly Path[],
  { platform, identifiers, signal }: Surroundings,
): Promise<void> {
  let good = 0;
  for (const path of paths) {
    if (signal.aborted) return;
    const answer = await platform.ask(row, { path });
    if (!isSuccess(answer)) {
      if (isMissing(answer) || answer.status === 501 || answer.status === 0) return;
      continue;
    }
    identifiers.learn(row.path, answer.body);
    if (++good >= samples) return;
  }
}

/** One operation, asked as it is meant to be, without a token, and for what is not there. */
export async function inspect(
  operation: NamedOperation,
  paths: readonly Path[],
  around: Surroundings,
): Promise<OperationReport> {
  const { platform, signal } = around;
  const { row } = operation;
  const findings: Finding[] = [];
  const good: { path: Path; answer: Answer }[] = [];
  const refusals: Answer[] = [];
  for (const path of paths) {
    if (signal.aborted) break;
    const answer = await platform.ask(row, { path });
    const verdict = verdictOn(operation, answer);
    if (verdict) return verdict;
    if (isSuccess(answer)) {
      findings.push(...(await checkAnswer(operation, answer, around)));
      good.push({ path, answer });
      if (good.length >= (row.list ? samples : 1)) break;
    } else {
      findings.push(...checkRefusal(row.path, answer));
      refusals.push(answer);
      if (answer.status === 401)
        return reportOf(operation, 'broken', [
          ...findings,
          { check: 'access', message: 'A token that is good elsewhere is refused with 401.' },
        ]);
    }
  }
  if (signal.aborted) return reportOf(operation, 'untried', findings, 'Stopped.');
  const [first] = good;
  if (first && row.list)
    findings.push(
      ...(await checkPaging(operation, first.answer, (question) =>
        platform.ask(row, { path: first.path, ...question }),
      )),
    );
  findings.push(...(await checkAccess(operation, platform, first)));

  const nothing = pathToNothing(row, first?.path ?? paths[0]);
  if (nothing) {
    const answer = await platform.ask(row, { path: nothing });
    // Without an id of its own it is the first word on whether the operation is there at all.
    const verdict = first ? undefined : verdictOn(operation, answer);
    if (verdict) return verdict;
    findings.push(...checkNothing(operation, answer));
  }
  if (findings.length) return reportOf(operation, 'broken', findings);
  if (first) return reportOf(operation, 'kept');
  return reportOf(operation, ...whyNothing(refusals, placeholdersOf(row.path).at(-1)?.kind));
}

async function checkAnswer(operation: NamedOperation, answer: Answer, around: Surroundings): Promise<Finding[]> {
  const { row, name } = operation;
  if (row.file)
    return answer.type.startsWith(row.file) ? [] : [{ check: 'answer', message: `The answer is no ${row.file}.` }];
  around.identifiers.learn(row.path, answer.body);
  around.coverage.note(name, answer.body);
  const dialect = checkDialect(operation, answer.body);
  return [...dialect, ...(await checkSchema(operation, answer.body))];
}

/** What is for members must be refused to everybody else. */
export async function checkAccess(
  { name, row }: NamedOperation,
  platform: Platform,
  seen?: { path: Path; answer: Answer },
): Promise<Finding[]> {
  if (row.access === 'public') return [];
  // A preview is open to all, whatever it is part of.
  const data = dataOf(seen?.answer.body);
  if (name === 'lectures.get' && (!seen || (isObject(data) && data['is_preview'] === true))) return [];
  const path = seen?.path ?? pathToNothing(row) ?? {};
  const answer = await platform.ask(row, { path, asVisitor: true, ...(takesBody(row) ? { body: {} } : {}) });
  const { status } = answer;
  if (status === 401 || status === 403) return checkRefusal(row.path, answer);
  if (isMissing(answer) || status === 501 || status === 429 || status === 0) return [];
  const message = isSuccess(answer)
    ? 'Answers without a token.'
    : `Without a token it answers ${status}, where 401 or 403 is due.`;
  return [{ check: 'access', message }];
}

const takesBody = ({ method, takes }: OperationRow): boolean =>
  takes ? takes === 'body' : method !== 'GET' && method !== 'DELETE';

/** Of what nothing has, the platform says that it is not there, or that it is not for this account. */
export function checkNothing({ row }: NamedOperation, answer: Answer): Finding[] {
  const { status } = answer;
  if (status === 501 || status === 429 || status === 0) return [];
  if (status === 404 || (status === 403 && row.access !== 'public')) return checkRefusal(row.path, answer);
  return [{ check: 'errors', message: `An id that nothing has is answered with ${status}, where 404 is due.` }];
}

function whyNothing(refusals: readonly Answer[], kind: string | undefined): [Verdict, [], string] {
  const statuses = new Set(refusals.map(({ status }) => status));
  if (statuses.has(403)) return ['refused', [], 'This account may not read it.'];
  if (statuses.size) return ['empty', [], `Answered with ${[...statuses].join(', ')}, whatever was asked for.`];
  return ['empty', [], `No list shows ${kind?.replaceAll('-', ' ') ?? 'any'} to this account.`];
}
