#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
const source = new URL('../src/cli.ts', import.meta.url);
const condition = '--conditions=edurise-source';
const isFromSource = process.execArgv.includes(condition);

if (isFromSource || existsSync(built)) {
  const { main } = await import(isFromSource ? source : built);
  await main(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
} else {
  // A checkout that has not been built: Node strips the types, and the packages use each other's source.
  const child = spawn(process.execPath, [condition, ...process.argv.slice(1)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
