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
      const asked = Number(answer.header('Retry-After')) * 1000;
      // An hour is no wait: what is limited so is left alone.
      if (asked > longest) return answer;
      const ms = asked > 0 ? asked : 500 * 2 ** attempt;
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
