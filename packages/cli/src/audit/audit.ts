import { auth } from '@edurise/contract/auth';
import { users } from '@edurise/contract/users';
import type { NamedOperation } from '@edurise/contract/every';
import { Coverage } from './coverage.ts';
import { Identifiers, placeholdersOf } from './identifiers.ts';
import { inParallel } from './in-parallel.ts';
import { inspect, lookAround, pathsOf, reportOf, type Surroundings } from './inspect.ts';
import { checkSchema } from './checks/schema.ts';
import { existence } from './existence.ts';
import { isSuccess, openPlatform, type Account, type Answer, type Platform } from './platform.ts';
import { planFor, type Plan } from './plan.ts';
import { totalsOf, type AuditReport, type OperationReport } from './report.ts';
import { probe } from './writes/probe.ts';
import { writeAndTakeBack } from './writes/write.ts';

export interface AuditOptions extends Account {
  /** `https://learn.acme.com` */
  baseUrl: string;
  /** Slug of the school; the account's own otherwise. */
  tenant?: string | undefined;
  /** An access token; `email` and `password` do as well. */
  token?: string | undefined;
  email?: string | undefined;
  password?: string | undefined;
  /** Areas, resources or operations; all otherwise. */
  only?: readonly string[] | undefined;
  /** Makes rows of its own, tries what changes them, and deletes them again. Otherwise nothing is ever written. */
  write?: boolean | undefined;
  /** Milliseconds for one answer. Default: 10 000. */
  timeout?: number | undefined;
  /** Requests at a time. Default: 4. */
  concurrency?: number | undefined;
  /** Stops the audit: what was made is taken back, and what was found until then reported. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: AuditProgress) => void) | undefined;
}

export type AuditProgress =
  | { readonly kind: 'operation'; readonly done: number; readonly total: number; readonly operation: string }
  | { readonly kind: 'waiting'; readonly ms: number };

/** The audit could not begin: the platform cannot be reached, or does not let the account in. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
}

/**
 * Walks a live platform operation by operation and says where it does not keep the contract.
 * @example
 * const report = await audit({ baseUrl: 'https://learn.acme.com', token });
 * if (!isKept(report)) console.error(report.operations.filter(({ verdict }) => verdict === 'broken'));
 * @throws AuditError when the platform cannot be reached, or refuses the account.
 */
export async function audit(options: AuditOptions): Promise<AuditReport> {
  const { signal = new AbortController().signal, concurrency = 4, onProgress = () => {} } = options;
  const platform = openPlatform({
    baseUrl: options.baseUrl,
    tenant: options.tenant,
    token: options.token,
    timeout: options.timeout ?? 10_000,
    signal,
    waiting: (ms) => onProgress({ kind: 'waiting', ms }),
  });
  try {
    const plan = planFor(options.only ?? []);
    const around = { platform, identifiers: new Identifiers(), coverage: new Coverage(), signal };
    const entered = await enter(platform, options, around.coverage);
    const reports = new Map<string, OperationReport>();
    const total = plan.reads.length + plan.writes.length;
    const report = (one: OperationReport): void => {
      reports.set(one.operation, one);
      onProgress({ kind: 'operation', done: reports.size, total, operation: one.operation });
    };
    await walkReads(plan, around, concurrency, report);
    const left = options.write ? await writeAndTakeBack(plan.writes, around, report) : [];
    await inParallel(
      plan.writes.filter(({ name }) => !reports.has(name)),
      concurrency,
      async (operation) => {
        if (operation.name === entered?.operation) report(entered);
        else
          report(
            (options.write && !signal.aborted && (await probe(operation, platform))) ||
              (await existence(operation, platform)),
          );
      },
    );
    const operations = [...plan.reads, ...plan.writes].map(
      (operation) => reports.get(operation.name) ?? reportOf(operation, 'untried', [], 'Stopped.'),
    );
    return {
      baseUrl: options.baseUrl,
      ...(options.tenant === undefined ? {} : { tenant: options.tenant }),
      operations,
      models: around.coverage.report(),
      totals: totalsOf(operations),
      left,
      interrupted: signal.aborted,
    };
  } finally {
    platform.dispose();
  }
}

/** Signs in, or tries the token; what there is to say about the sign-in itself, where there was one. */
async function enter(
  platform: Platform,
  { email, password, token }: Account,
  coverage: Coverage,
): Promise<OperationReport | undefined> {
  if (email !== undefined && token === undefined) {
    const operation: NamedOperation = { name: 'auth.login', area: 'auth', row: auth.auth.login, shape: {} };
    const answer = await platform.ask(operation.row, { body: { email, password } });
    if (!isSuccess(answer)) throw refusedEntry('The sign-in', answer);
    coverage.note(operation.name, answer.body);
    const findings = await checkSchema(operation, answer.body);
    return reportOf(operation, findings.length ? 'broken' : 'kept', findings);
  }
  const answer = await platform.ask(users.users.me);
  if (answer.status === 0 || answer.status === 401) throw refusedEntry('The token', answer);
  return undefined;
}

const refusedEntry = (what: string, { status, error }: Answer): AuditError =>
  new AuditError(
    status === 0
      ? (error?.message ?? 'The platform could not be reached.')
      : `${what} was refused with ${status}: ${error?.message ?? 'no reason given.'}`,
  );

/** Lists first; then whatever their ids lead to, until nothing new comes into reach. */
async function walkReads(
  { reads, sources }: Plan,
  around: Surroundings,
  concurrency: number,
  report: (one: OperationReport) => void,
): Promise<void> {
  const { identifiers, signal } = around;
  const meant = new Set(reads);
  let waiting: readonly NamedOperation[] = [...sources, ...reads];
  const isReady = ({ row }: NamedOperation): boolean =>
    placeholdersOf(row.path).every(({ kind }) => identifiers.has(kind));
  while (waiting.length && !signal.aborted) {
    const inReach = waiting.filter(isReady);
    // What is never come by is asked for by an id that nothing has.
    const ready = inReach.length ? inReach : waiting;
    waiting = waiting.filter((operation) => !ready.includes(operation));
    const asked = ready.map((operation) => ({ operation, paths: pathsOf(operation.row, identifiers) }));
    await inParallel(asked, concurrency, async ({ operation, paths }) => {
      if (signal.aborted) return;
      if (meant.has(operation)) report(await inspect(operation, paths, around));
      else await lookAround(operation, paths, around);
    });
  }
}
