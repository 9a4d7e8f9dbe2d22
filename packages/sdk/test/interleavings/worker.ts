import { parentPort, workerData } from 'node:worker_threads';
import { explore } from './explore.ts';

// Where what a listener throws comes out.
const wild: unknown[] = [];
Object.assign(globalThis, { reportError: (error: unknown) => wild.push(error) });

for (const seed of workerData as number[]) {
  const log: unknown[] = [];
  try {
    await explore(seed, log);
    if (wild.length) throw wild[0];
  } catch (error) {
    const story = log.map((line) => JSON.stringify(line)).join('\n');
    throw new Error(`SEED=${seed} fails.\n${story}\n${String(error)}`, { cause: error });
  }
}
parentPort!.postMessage(workerData.length);
