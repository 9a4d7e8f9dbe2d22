import { watch as watchFolder } from 'node:fs';
import { join } from 'node:path';
import { watch } from 'rollup';
import { bundles } from './bundle/config.ts';
import { startPlatform } from './platform.ts';
import { main, root } from './run.ts';

/** As `npm start`, and: rebuilds when a source changes, restarts the sandbox when one of its own does, reloads open pages. */
await main(async () => {
  const platform = await startPlatform({ dev: true });
  platform.introduce();
  platform.stopOnSignal();

  const bundling = watch({ ...bundles({ minify: false }), watch: { clearScreen: false } });
  bundling.on('event', (event) => {
    if (event.code === 'BUNDLE_END') {
      void event.result.close();
      platform.pages.reload();
    } else if (event.code === 'ERROR') console.error(event.error.message);
  });

  onChange(join(root, 'examples'), () => platform.pages.reload());
  for (const name of ['contract', 'sandbox']) {
    onChange(join(root, 'packages', name, 'src'), () => {
      platform.restartSandbox().then(
        () => platform.pages.reload(),
        (error: unknown) => console.error(error instanceof Error ? error.message : error),
      );
    });
  }
});

/** An editor writes a file in several steps; the last one counts. */
function onChange(folder: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watchFolder(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, 100);
  });
}
