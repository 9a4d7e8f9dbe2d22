import { buildBundles } from './build-bundles.ts';
import { main, succeeds } from './run.ts';

/** Modules and types of every package, the browser bundles, and the list of the elements for editors and generators. */
export async function build(): Promise<boolean> {
  if (!(await succeeds('tsc', ['-b']))) return false;
  await buildBundles({ force: true });
  return succeeds('cem', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs']);
}

if (import.meta.main) await main(build);
