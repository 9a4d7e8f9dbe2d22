import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openapi } from '@edurise/contract/openapi';
import { referencePage } from '@edurise/contract/openapi/page';
import type { Command } from '../cli.ts';

export const openapiCommand: Command = {
  summary: 'write the OpenAPI 3.1 document, or a page to read it',
  help: `Usage: edurise openapi [options]

The contract as an OpenAPI 3.1 document.

  --out <file>         write it there; otherwise it is printed
  --base-url <url>     the platform's address, as the document's server
  --html               a page to read instead, in one file that needs nothing else
`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string' },
        'base-url': { type: 'string' },
        html: { type: 'boolean', default: false },
      },
    });
    const server = values['base-url'];
    const document = openapi(server === undefined ? {} : { server });
    const text = values.html ? (await referencePage(document)).html : `${JSON.stringify(document, null, 2)}\n`;
    if (values.out === undefined) terminal.out(text);
    else {
      writeFileSync(values.out, text);
      terminal.err(`Written to ${values.out}.\n`);
    }
    return 0;
  },
};
