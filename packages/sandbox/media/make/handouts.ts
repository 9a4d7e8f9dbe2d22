/** Prints the handouts to `handouts/*.pdf`. `FONTS=<folder>` gives it Inter, Source Serif 4 and JetBrains Mono. */
import { join } from 'node:path';
import { withPage } from './browser.ts';

await withPage(async (page, origin) => {
  for (const name of ['binary-search', 'line-of-verse']) {
    await page.goto(`${origin}/handouts/${name}.html`, { waitUntil: 'networkidle0' });
    await page.pdf({
      path: join(import.meta.dirname, '..', 'handouts', `${name}.pdf`),
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  }
});
