import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenReference } from '../packages/widgets/src/theme/token-reference.ts';
import { main, root, succeeds } from './run.ts';

// The reference, all of it made from the sources: packages by typedoc, tokens from where they are written.
await main(async () => {
  if (!(await succeeds('tsc', ['-b'])) || !(await succeeds('typedoc', []))) return false;
  const folder = join(root, 'docs/reference');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tokens.md'), `# Tokens\n\n${tokenReference()}`);
  console.log('docs/reference/index.html and docs/reference/tokens.md');
  return true;
});
