import { fork, type ChildProcess } from 'node:child_process';

/** Another process that answers each message with one. Built packages are loaded there, as in production. */
export interface Colleague {
  ask(message?: object): Promise<unknown>;
  stop(): void;
}

/** Settles with the process and the first thing that it says. `flags` are Node's. */
export async function start(
  file: string,
  args: string[] = [],
  flags: string[] = [],
): Promise<Colleague & { greeting: unknown }> {
  const child = fork(file, args, {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning', ...flags],
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const greeting = await answerOf(child, file);
  return {
    greeting,
    ask(message = {}) {
      const answer = answerOf(child, file);
      child.send(message);
      return answer;
    },
    stop: () => void child.kill(),
  };
}

function answerOf(child: ChildProcess, file: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const heard = (message: unknown) => (child.off('exit', gone), resolve(message));
    const gone = (code: number | null) => (
      child.off('message', heard),
      reject(new Error(`${file} ended without an answer (exit code ${String(code)}).`))
    );
    child.once('message', heard);
    child.once('exit', gone);
  });
}
