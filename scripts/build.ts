import { copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundles } from './build-bundles.ts';
import { main, root, succeeds } from './run.ts';

/** Modules and types of every package, the browser bundles, and the list of the elements for editors and generators. */
export async function build(): Promise<boolean> {
  if (!(await succeeds('tsc', ['-b']))) return false;
  nameEmittedModules();
  copyLicence();
  await buildBundles({ force: true });
  return succeeds('cem', ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.mjs']);
}

/** tsc turns `./x.ts` into `./x.js`, but overlooks some `import()`s inside classes with decorators. */
function nameEmittedModules(): void {
  for (const file of globSync('packages/*/dist/**/*.js', {
    cwd: root,
    exclude: (path) => /(^|\/)(cdn|dev)$/.test(path),
  })) {
    const code = readFileSync(join(root, file), 'utf8');
    const named = code.replace(/\bimport\((['"])(\.{1,2}\/[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
    if (named !== code) writeFileSync(join(root, file), named);
  }
}

/** npm publishes the `LICENSE` beside a package.json, and only that. */
function copyLicence(): void {
  for (const folder of globSync('packages/*', { cwd: root }))
    copyFileSync(join(root, 'LICENSE'), join(root, folder, 'LICENSE'));
}

if (import.meta.main) {
  await main(() => {
    // What an older source left behind must not be published.
    for (const folder of globSync('packages/*/dist', { cwd: root })) rmSync(join(root, folder), { recursive: true });
    return build();
  });
}
