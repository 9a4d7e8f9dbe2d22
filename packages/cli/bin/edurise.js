#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
const fromSource = '--conditions=edurise-source';

if (existsSync(built) || process.execArgv.includes(fromSource)) {
  const { main } = await import(existsSync(built) ? built : new URL('../src/cli.ts', import.meta.url));
  process.exitCode = await main(process.argv.slice(2));
} else {
  // A checkout that has not been built: Node strips the types, and the packages use each other's source.
  const child = spawn(process.execPath, [fromSource, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
