import { main } from './run.ts';
import { measureElements, measureSdk, type Measurement } from './size/measure.ts';

const kB = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(6);

function print(title: string, measurements: Measurement[]): void {
  console.log(`\n${title.padEnd(28)}  first    of   later`);
  for (const { name, bytes, ceiling, lazy, intruders } of measurements) {
    const later = lazy.reduce((sum, chunk) => sum + chunk.bytes, 0);
    const mark = failed({ bytes, ceiling, intruders }) ? '✗' : ' ';
    console.log(`${mark} ${name.padEnd(26)} ${kB(bytes)} ${String(ceiling.kB).padStart(5)}  ${later ? kB(later) : ''}`);
    for (const intruder of intruders) console.log(`    must not be fetched first: ${intruder}`);
  }
}

const failed = ({ bytes, ceiling, intruders }: Pick<Measurement, 'bytes' | 'ceiling' | 'intruders'>): boolean =>
  bytes > ceiling.kB * 1000 || intruders.length > 0;

await main(async () => {
  const sdk = await measureSdk();
  const elements = await measureElements();
  print('@edurise/sdk, kB min+gzip', sdk);
  print('a page with only', elements);

  const lazy = new Map(elements.flatMap((element) => element.lazy.map(({ file, bytes }) => [file, bytes] as const)));
  console.log('\nfetched when needed');
  for (const [file, bytes] of [...lazy].sort(([, a], [, b]) => b - a)) console.log(`  ${file.padEnd(40)} ${kB(bytes)}`);
  return ![...sdk, ...elements].some(failed);
});
