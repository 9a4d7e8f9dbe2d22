import type { TestRunnerPlugin } from '@web/test-runner-core';
import { startSandbox, type SandboxProcess } from '../sandbox-process.ts';

/** What `import { sandbox } from '/__sandbox.js'` gives a test. */
export interface SandboxForTests {
  /** Speaks with every extension. */
  url: string;
  /** Answers as an ordinary platform. */
  plainUrl: string;
  tenant: string;
  accounts: SandboxProcess['demo']['accounts'];
  /** The id of the complete demo course. */
  course: string;
}

/**
 * Serves the address of a live sandbox, in memory and with demo data, as `/__sandbox.js`.
 * Both sandboxes start once, when the first test asks, and are shared by all files: a test makes its own users.
 */
export function sandboxModule(): TestRunnerPlugin {
  let running: Promise<[SandboxProcess, SandboxProcess]> | undefined;
  const start = (): Promise<[SandboxProcess, SandboxProcess]> =>
    Promise.all([
      startSandbox({ database: 'memory', demo: true, origins: '*', passwordCost: 16 }),
      startSandbox({ database: 'memory', demo: true, origins: '*', passwordCost: 16, plain: true }),
    ]);
  return {
    name: 'edurise-sandbox',
    async serve({ path }) {
      if (path !== '/__sandbox.js') return undefined;
      const started = await (running ??= start()).catch((error: unknown) => {
        console.error(error);
        return null;
      });
      if (!started) return { body: 'export const sandbox = null;', type: 'js' };
      const [full, plain] = started;
      const { accounts, tenants, completeCourse } = full.demo;
      const sandbox: SandboxForTests = {
        url: full.url,
        plainUrl: plain.url,
        tenant: tenants[0] ?? '',
        accounts,
        course: completeCourse,
      };
      return { body: `export const sandbox = ${JSON.stringify(sandbox)};`, type: 'js' };
    },
    async serverStop() {
      const processes = await running?.catch(() => []);
      await Promise.all((processes ?? []).map((process) => process.stop()));
    },
  };
}
