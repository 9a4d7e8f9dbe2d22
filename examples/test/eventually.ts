import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the check no longer throws. @param patience milliseconds until it is given up. */
export async function eventually(check: () => Promise<void>, patience = 40_000): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(500);
    }
  }
}
