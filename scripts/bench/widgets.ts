import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser.ts';
import { buildBundles } from '../build-bundles.ts';
import { main } from '../run.ts';
import { install, versions } from './peers.ts';
import { bundlePages } from './widgets/bundle.ts';
import { contenders, subjects, type Subject } from './widgets/contenders.ts';
import { measureDefining, type Defining } from './widgets/defining.ts';
import { print, sectionsOf } from './widgets/report.ts';
import { run } from './widgets/rounds.ts';
import { serve } from './widgets/server.ts';
import { definingVerdict, verdicts } from './widgets/targets.ts';

const here = join(import.meta.dirname, 'widgets');

/** What our quiz and our player cost a page beside others: `npm run bench:widgets -- --rounds 7 --only quiz --json`. */
await main(async () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '7' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1.');
  const asked = subjects.filter((subject) => values.only === undefined || subject === values.only);
  if (!asked.length) throw new Error(`--only takes ${subjects.join(' or ')}.`);

  if (!(await install(here))) console.error('Not everything could be installed; what is missing is named below.');
  await buildBundles();
  const { bundles, lacking } = await bundlePages(asked);
  const server = await serve(bundles);
  const browser = await launchBrowser();
  try {
    const onRound = (round: number) =>
      process.stderr.isTTY && process.stderr.write(`\rRound ${round + 1} of ${rounds} `);
    const defining: Defining[] = [];
    for (let round = 0; round < rounds; round++) defining.push(await measureDefining(browser, server));
    const series = await run(browser, server, { subjects: asked, rounds, lacking, onRound });
    const sections = sectionsOf(series);
    const judged = [...verdicts(series), definingVerdict(defining)];
    const machine = {
      browser: await browser.version(),
      cpu: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
      versions: versions(here, asked.flatMap(packagesOf)),
    };
    if (values.json)
      return console.log(
        JSON.stringify(
          { ...machine, rounds, lacking: Object.fromEntries(lacking), sections, targets: judged },
          null,
          2,
        ),
      );

    console.log(`\n${machine.browser}, ${machine.cpu}`);
    console.log(
      Object.entries(machine.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(' · '),
    );
    console.log(`Medians of ${rounds} interleaved rounds (minimum–maximum). CPU is the main thread's own time.`);
    print(sections, judged);
    for (const [entry, why] of lacking) console.log(`Not measured: ${entry}. ${why}`);
  } finally {
    await browser.close();
    server.close();
  }
});

function packagesOf(subject: Subject): string[] {
  return Object.values(contenders[subject]).flatMap(({ packages }) => [...packages]);
}
