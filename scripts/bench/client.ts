import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../run.ts';
import { entries, entryNames } from './client/clients.ts';
import { print, reportOf } from './client/report.ts';
import { measure } from './client/rounds.ts';
import { prepare, versions } from './peers.ts';

const here = join(import.meta.dirname, 'client');

/** What the client costs beside others, on this machine: `npm run bench:client -- --rounds 15 --json`. */
await main(async () => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');

  await prepare(here);
  const machine = {
    node: process.version,
    cpu: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    versions: versions(
      here,
      Object.values(entries).flatMap(({ packages }): string[] => packages),
    ),
  };
  const onRound = (round: number) => process.stderr.isTTY && process.stderr.write(`\rRound ${round + 1} of ${rounds} `);
  const report = reportOf(await measure({ entries: entryNames, rounds, onRound }));
  if (values.json) return console.log(JSON.stringify({ ...machine, rounds, ...report }, null, 2));

  console.log(`\nNode ${machine.node}, ${machine.cpu}`);
  console.log(
    Object.entries(machine.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(' · '),
  );
  console.log(`Medians of ${rounds} interleaved rounds (minimum–maximum)`);
  print(report);
});
