import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { createSandbox } from '@edurise/sandbox';

type Sandbox = Awaited<ReturnType<typeof createSandbox>>;
export type SandboxOptions = Omit<NonNullable<Parameters<typeof createSandbox>[0]>, 'clock'>;

export interface SandboxProcess {
  url: string;
  demo: Sandbox['demo'];
  /** Lets it finish what it is doing and close its database. */
  stop(): Promise<void>;
  /** As when the machine loses power: the sandbox gets no chance to say goodbye. */
  kill(): Promise<void>;
  /** Settles when it ends, however it ends. */
  ended: Promise<void>;
}

/** Starts a sandbox in a process of its own, so that its work does not hold up the tests, and it can be killed. */
export async function startSandbox(options: SandboxOptions = {}): Promise<SandboxProcess> {
  const child = fork(join(import.meta.dirname, 'sandbox-child.ts'), [JSON.stringify(options)], {
    execArgv: ['--conditions=edurise-source', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {});
  const { url, demo } = await greeting(child);
  return {
    url,
    demo,
    ended,
    stop: () => end(child, 'SIGTERM', ended),
    kill: () => end(child, 'SIGKILL', ended),
  };
}

function greeting(child: ChildProcess): Promise<Pick<Sandbox, 'url' | 'demo'>> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Pick<Sandbox, 'url' | 'demo'>));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The sandbox did not start (exit code ${String(code)}).`)));
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL', ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await ended;
}
