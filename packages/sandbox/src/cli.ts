import { parseArgs } from 'node:util';
import { faultHelp } from './faults/faults.ts';
import { createSandbox } from './sandbox.ts';
import type { DatabaseOption } from './database/connect.ts';

const help = `Usage: edurise-sandbox [options]

  --port <number>         where to listen (4000; 0 takes any free port)
  --host <address>        on which address (127.0.0.1)
  --data <directory>      keep everything here (.data/sandbox); survives a restart
  --memory                keep nothing
  --database-url <url>    use a PostgreSQL server; the environment's DATABASE_URL does the same
  --origin <origin>       a page that may call, may be repeated; * for any (pages on this machine)
  --plain                 answer as an ordinary platform, without EduRise's extensions
  --fault <fault>         let something go wrong, may be repeated: name[=value][*times][@[METHOD ]path]
  --no-demo               start with one empty school
  --help                  this text

Faults, as in --fault 'status=503:30*2@GET /api/courses/**':

${faultHelp}`;

/** Runs the sandbox until it is told to stop. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      port: { type: 'string', default: '4000' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: '.data/sandbox' },
      memory: { type: 'boolean', default: false },
      'database-url': { type: 'string' },
      origin: { type: 'string', multiple: true },
      fault: { type: 'string', multiple: true },
      plain: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);

  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port takes a number from 0 to 65535, not ${values.port}.`);
  const url = values['database-url'] ?? process.env['DATABASE_URL'];
  const database: DatabaseOption = values.memory ? 'memory' : url ? { url } : { directory: values.data };
  const sandbox = await createSandbox({
    port,
    host: values.host,
    database,
    plain: values.plain,
    demo: values.demo,
    ...(values.fault ? { faults: values.fault } : {}),
    ...(values.origin ? { origins: values.origin.includes('*') ? '*' : values.origin } : {}),
  });

  process.stdout.write(`${sandbox.url}\n`);
  for (const { email, password, role, tenant } of sandbox.demo.everyAccount) {
    process.stdout.write(`  ${tenant.padEnd(8)} ${role.padEnd(10)} ${email}  ${password}\n`);
  }

  const stop = (): void => {
    // Told twice, it goes at once.
    process.once('SIGINT', () => process.exit(130));
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
