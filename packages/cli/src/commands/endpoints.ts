import { parseArgs } from 'node:util';
import { everyOperation } from '@edurise/contract/every';
import { areaNames } from '../audit/plan.ts';
import type { Command } from '../cli.ts';
import { UsageError } from '../terminal.ts';

export const endpointsCommand: Command = {
  summary: 'list the operations of the platform',
  help: `Usage: edurise endpoints [options]

Every operation of the contract: its name in the SDK, method and path.

  --area <area>      only this area, may be repeated
  --source <source>  only what comes from there: 000 to 004, with * where the path is EduRise's, or +
  --json             [{operation, method, path}]
`,
  run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: {
        area: { type: 'string', multiple: true },
        source: { type: 'string', multiple: true },
        json: { type: 'boolean', default: false },
      },
    });
    checkKnown('area', values.area, areaNames());
    checkKnown('source', values.source, sourceNames());
    const operations = everyOperation().filter(
      ({ area, row }) => (values.area?.includes(area) ?? true) && (values.source?.includes(row.source) ?? true),
    );
    if (values.json) {
      const listed = operations.map(({ name, row: { method, path } }) => ({ operation: name, method, path }));
      terminal.out(`${JSON.stringify(listed, null, 2)}\n`);
      return 0;
    }
    const width = Math.max(0, ...operations.map(({ name }) => name.length));
    for (const { name, row } of operations)
      terminal.out(`${name.padEnd(width)}  ${row.method.padEnd(6)} ${row.path}\n`);
    return 0;
  },
};

function checkKnown(what: string, wanted: readonly string[] | undefined, known: readonly string[]): void {
  const unknown = wanted?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no ${what} “${unknown}”; there are ${known.join(', ')}.`);
}

const sourceNames = (): string[] => [...new Set(everyOperation().map(({ row }) => row.source))].sort();
