import { parseArgs } from 'node:util';
import { audit, AuditError, type AuditProgress } from '../audit/audit.ts';
import { areaNames, unknownIn } from '../audit/plan.ts';
import { isKept } from '../audit/report.ts';
import { tableOf } from '../audit/table.ts';
import type { Command } from '../cli.ts';
import { discreet, platformAt, UsageError, type Terminal } from '../terminal.ts';

export const auditCommand: Command = {
  summary: 'does a live platform keep the contract?',
  help: `Usage: edurise audit --base-url <url> (--token <token> | --email <address> --password <password>) [options]

Asks a live platform for every operation, and says which are missing, which have drifted and where, which let in
whom they should not, and which fields of the models were seen. It only reads, unless told otherwise.

  --base-url <url>       the platform's address
  --token <token>        an access token; the environment's EDURISE_TOKEN does the same, and leaves no trace in a history
  --email, --password    sign in instead; EDURISE_EMAIL and EDURISE_PASSWORD do the same
  --tenant <slug>        the school; the account's own otherwise
  --only <name>          an area, a resource or an operation, may be repeated
  --write                make rows named “EduRise audit”, try what changes them, and delete them again
  --json                 the report as JSON
  --verbose              the table names what is kept, too
  --timeout <seconds>    for one answer (10)
  --concurrency <number> requests at a time (4)

Exit status: 0 the contract is kept, 1 it is not, 2 the audit could not be carried out, or was stopped.
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: {
        'base-url': { type: 'string' },
        token: { type: 'string' },
        email: { type: 'string' },
        password: { type: 'string' },
        tenant: { type: 'string' },
        only: { type: 'string', multiple: true },
        write: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        timeout: { type: 'string', default: '10' },
        concurrency: { type: 'string', default: '4' },
      },
    });
    const baseUrl = platformAt(values['base-url']);
    const only = (values.only ?? []).flatMap((names) => names.split(','));
    const [unknown] = unknownIn(only);
    if (unknown !== undefined)
      throw new UsageError(`--only: there is no “${unknown}”. The areas are ${areaNames().join(', ')}.`);
    const account = accountFrom(values, terminal);
    const quiet = discreet(terminal, [account.token, account.password]);
    const stage = progressOn(quiet);
    try {
      const report = await audit({
        ...account,
        baseUrl,
        only,
        tenant: values.tenant,
        write: values.write,
        timeout: positive(values.timeout, '--timeout') * 1000,
        concurrency: positive(values.concurrency, '--concurrency'),
        signal: terminal.signal,
        onProgress: stage.show,
      });
      stage.clear();
      quiet.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : tableOf(report, values.verbose));
      if (report.interrupted) quiet.err('Stopped before the end.\n');
      return report.interrupted ? 2 : isKept(report) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      stage.clear();
      quiet.err(`${error.message}\n`);
      return 2;
    }
  },
};

interface Entry {
  readonly token?: string | undefined;
  readonly email?: string | undefined;
  readonly password?: string | undefined;
}

/** What is typed goes before the environment. */
function accountFrom(values: Entry, { env }: Terminal): Entry {
  if (values.token !== undefined) return { token: values.token };
  const email = values.email ?? env['EDURISE_EMAIL'];
  const password = values.password ?? env['EDURISE_PASSWORD'];
  if (values.email === undefined && env['EDURISE_TOKEN']) return { token: env['EDURISE_TOKEN'] };
  if (email === undefined || password === undefined)
    throw new UsageError(
      'An account is needed: --token, or --email and --password. What is for members cannot be seen without.',
    );
  return { email, password };
}

function positive(text: string, option: string): number {
  const number = Number(text);
  if (!(number > 0) || !Number.isFinite(number)) throw new UsageError(`${option} takes a number, not ${text}.`);
  return number;
}

/** One line, written over where somebody watches; a line for every tenth of the way in a log. */
function progressOn({ err, isWatched }: Terminal): { show(progress: AuditProgress): void; clear(): void } {
  let tenths = 0;
  return {
    show(progress) {
      if (progress.kind === 'waiting') {
        const seconds = Math.ceil(progress.ms / 1000);
        err(`${isWatched ? '\r\x1b[K' : ''}The platform asks us to wait ${seconds} s.${isWatched ? '' : '\n'}`);
        return;
      }
      const { done, total, operation } = progress;
      if (isWatched) err(`\r\x1b[K${done}/${total} ${operation}`);
      else if (Math.floor((done * 10) / total) > tenths) {
        tenths = Math.floor((done * 10) / total);
        err(`${done}/${total}\n`);
      }
    },
    clear() {
      if (isWatched) err('\r\x1b[K');
    },
  };
}
