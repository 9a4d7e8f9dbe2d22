import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { elementNames } from './bundle/config.ts';
import { main, root, succeeds } from './run.ts';

const folder = '.cache/screenshots';

/** Every state of every element (or of those named), wide and narrow, light and dark, to be looked at. */
await main(async () => {
  const named = process.argv.slice(2);
  let complete = true;
  for (const name of named.length ? named : elementNames()) {
    if (!existsSync(join(root, 'packages/widgets/src/elements', name, `${name}.fixtures.ts`))) continue;
    const args = ['--conditions=edurise-source', 'packages/widgets/test/shoot.ts', name, folder];
    complete = (await succeeds(process.execPath, args)) && complete;
  }
  return complete;
});
