import { auditCommand } from './commands/audit.ts';
import { endpointsCommand } from './commands/endpoints.ts';
import { initCommand } from './commands/init.ts';
import { openapiCommand } from './commands/openapi.ts';
import { processTerminal, UsageError, type Terminal } from './terminal.ts';

/** One subcommand. It answers the exit status. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  run(args: string[], terminal: Terminal): Promise<number> | number;
}

const commands: Readonly<Record<string, Command>> = {
  audit: auditCommand,
  endpoints: endpointsCommand,
  openapi: openapiCommand,
  init: initCommand,
};

const commandNamed = (name: string): Command | undefined =>
  Object.hasOwn(commands, name) ? commands[name] : undefined;

const help = `Usage: edurise <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join('\n')}

  edurise <command> --help tells more.
`;

/** Runs a command line. 0: done. 1: the platform does not keep the contract. 2: it could not be carried out. */
export async function main(args: string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [name = '', ...rest] = args;
  if (['', '--help', '-h', 'help'].includes(name)) {
    const { help: more } = commandNamed(rest[0] ?? '') ?? { help };
    (name === '' ? terminal.err : terminal.out)(more);
    return name === '' ? 2 : 0;
  }
  const command = commandNamed(name);
  if (!command) {
    terminal.err(`There is no command “${name}”; there are ${Object.keys(commands).join(', ')}.\n`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!isExpected(error)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}

/** What `parseArgs`, the file system and we say to whoever typed; everything else is a mistake of ours, and keeps its stack. */
const isExpected = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error &&
    ('syscall' in error || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')));
