import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '..');

/** Runs a program of the workspace, its output going straight to the terminal, and answers whether it succeeded. */
export function succeeds(command: string, args: string[] = [], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...withBin(), ...env } });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

/** As {@link succeeds}, and hands over what was printed while it passes it on. */
export function outputOf(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ ok: boolean; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...withBin(), ...env },
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, text }));
  });
}

/** Runs a command's work: `false` and errors become its exit code, an error's message is all that is said of it. */
export async function main(work: () => Promise<boolean | void> | boolean | void): Promise<void> {
  try {
    if ((await work()) === false) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

const withBin = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
});
