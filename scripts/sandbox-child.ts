// The process behind sandbox-process.ts: makes one sandbox from the options it was given and says where it is.
import { createSandbox } from '@edurise/sandbox';

type Options = Parameters<typeof createSandbox>[0];

const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const sandbox = await createSandbox(options);
process.send?.({ url: sandbox.url, demo: sandbox.demo });

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await sandbox.close();
  process.exit(0);
}

process.on('SIGTERM', () => void close());
// Ctrl-C reaches the whole group; the parent decides when we go, and a lost parent ends us too.
process.on('SIGINT', () => {});
process.on('disconnect', () => void close());
