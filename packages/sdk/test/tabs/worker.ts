import { parentPort, workerData } from 'node:worker_threads';
import { explore } from './explore.ts';

for (const seed of workerData as number[]) {
  try {
    await explore(seed);
  } catch (cause) {
    throw new Error(`SEED=${seed} shows it again`, { cause });
  }
}
parentPort!.postMessage((workerData as number[]).length);
