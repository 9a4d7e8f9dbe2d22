import type { Middleware } from '@edurise/sdk/core';

/** Milliseconds. */
const longest = 60_000;
const tries = 5;

/** Waits as long as the platform asks for, everybody at once: it has refused all of us, not one call. */
export function patience(waiting: (ms: number) => void, signal: AbortSignal): Middleware {
  let until = 0;
  return async (request, next) => {
    for (let attempt = 1; ; attempt++) {
      await pause(until - Date.now(), signal);
      const answer = await next(request);
      if (answer.status !== 429 || attempt >= tries || signal.aborted) return answer;
      const asked = Number(answer.header('Retry-After'));
      const ms = Math.min(asked > 0 ? asked * 1000 : 500 * 2 ** attempt, longest);
      until = Math.max(until, Date.now() + ms);
      waiting(ms);
    }
  };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  ms <= 0 || signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        signal.addEventListener('abort', wake);
      });
