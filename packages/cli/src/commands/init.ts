import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../cli.ts';
import { platformAt, UsageError, type Terminal } from '../terminal.ts';

interface Place {
  readonly baseUrl: string;
  readonly tenant: string | undefined;
}

type Files = Readonly<Record<string, string>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const page = ({ baseUrl, tenant }: Place): Files => {
  const school = tenant === undefined ? '' : ` tenant="${escaped(tenant)}"`;
  return {
    'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Courses</title>
    <!-- The files of node_modules/@edurise/widgets/dist/cdn, served with your page. -->
    <script type="module" src="/edurise/edurise.js"></script>
  </head>
  <body>
    <edurise-provider base-url="${escaped(baseUrl)}"${school}>
      <edurise-sign-in></edurise-sign-in>
      <edurise-catalog></edurise-catalog>
    </edurise-provider>
  </body>
</html>
`,
  };
};

const program = ({ baseUrl, tenant }: Place): Files => {
  const options = { baseUrl, ...(tenant === undefined ? {} : { tenant }) };
  return {
    'package.json': `${JSON.stringify(
      {
        name: 'my-school',
        private: true,
        type: 'module',
        scripts: { start: 'node main.ts' },
        dependencies: { '@edurise/sdk': '^0.1.0' },
      },
      null,
      2,
    )}\n`,
    'main.ts': `import { createEduRise } from '@edurise/sdk';

const edu = createEduRise(${JSON.stringify(options, null, 2).replace(/"(\w+)":/g, '$1:')});

// await edu.session.signIn({ email, password });
for await (const course of edu.courses.list()) console.log(course.title);

edu.dispose();
`,
  };
};

const starters: Readonly<Record<string, { files: (place: Place) => Files; next: string }>> = {
  html: { files: page, next: 'npm install @edurise/widgets, and serve its dist/cdn as /edurise beside the page.' },
  typescript: { files: program, next: 'npm install && npm start, with Node 22.18 or newer.' },
};

export const initCommand: Command = {
  summary: 'write a first page or a first program',
  help: `Usage: edurise init --base-url <url> [options]

A minimal page with the elements, or a minimal program with the client. Files that are there stay as they are.

  --base-url <url>    the platform's address
  --tenant <slug>     the school
  --kind <kind>       html (the default) or typescript
  --out <directory>   where to write it (.)
`,
  run(args, terminal) {
    const { values } = parseArgs({
      args,
      options: {
        'base-url': { type: 'string' },
        tenant: { type: 'string' },
        kind: { type: 'string', default: 'html' },
        out: { type: 'string', default: '.' },
      },
    });
    const baseUrl = platformAt(values['base-url']);
    const starter = Object.hasOwn(starters, values.kind) ? starters[values.kind] : undefined;
    if (!starter) throw new UsageError(`--kind takes html or typescript, not ${values.kind}.`);
    return write(starter.files({ baseUrl, tenant: values.tenant }), values.out, starter.next, terminal);
  },
};

/** All of them or none: half a starter helps nobody. */
function write(files: Files, folder: string, next: string, terminal: Terminal): number {
  const there = Object.keys(files).filter((name) => existsSync(join(folder, name)));
  if (there.length)
    throw new UsageError(`${there.map((name) => join(folder, name)).join(', ')}: already there. Nothing was written.`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    // Also where somebody was faster.
    writeFileSync(join(folder, name), text, { flag: 'wx' });
    terminal.out(`${join(folder, name)}\n`);
  }
  terminal.err(`${next}\n`);
  return 0;
}
