import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../run.ts';

/** What would tell of the machine that a file was written on, or send others to a package mirror that they cannot reach. */
const forbidden = [
  { what: 'a home folder', pattern: /(?:\/home\/|\/Users\/|[A-Z]:\\Users\\)[\w.-]+/ },
  { what: 'a folder of one machine', pattern: /(?<![\w./}*-])\/(?:root|work|workspace|mnt|tmp)\/[\w.-]/ },
  {
    what: 'a package registry',
    pattern: /\b(?:registry|npm|packages?|mirror|proxy|artifactory|nexus)\.[\w-]+\.[\w.-]+\//,
  },
  { what: 'a registry setting', pattern: /^\s*(?:@[\w-]+:)?registry\s*=|_authToken\s*=/m },
];

const binary = /\.(?:png|jpe?g|webp|avif|gif|ico|pdf|mp4|webm|m4a|mp3|woff2?|wasm|gz)$/;

function committed(): string[] | undefined {
  try {
    return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  } catch {
    return undefined; // an archive, not a clone
  }
}

const files = committed();

for (const { what, pattern } of forbidden) {
  test(`no committed file names ${what}`, { skip: files ? false : 'not a git clone' }, () => {
    const found: string[] = [];
    for (const file of files ?? []) {
      if (binary.test(file) || file.endsWith('hygiene.test.ts')) continue;
      let text: string;
      try {
        text = readFileSync(join(root, file), 'utf8');
      } catch {
        continue; // removed, not yet committed
      }
      const match = pattern.exec(text);
      if (match) found.push(`${file}:${text.slice(0, match.index).split('\n').length}: ${match[0].trim()}`);
    }
    assert.deepEqual(found, []);
  });
}
