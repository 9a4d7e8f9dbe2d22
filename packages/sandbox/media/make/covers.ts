/** Paints `covers/*.svg`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acmeCovers } from './covers/acme.ts';
import { lindenCovers } from './covers/linden.ts';
import { sheet } from './covers/paint.ts';

for (const [name, [cover, palette]] of Object.entries({ ...acmeCovers, ...lindenCovers })) {
  await writeFile(join(import.meta.dirname, '..', 'covers', `${name}.svg`), sheet(name, cover, palette));
}
