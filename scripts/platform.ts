import { createClient, isMissingOperation } from '@edurise/sdk/core';
import { tenants } from '@edurise/sdk/tenants';
import { buildBundles } from './build-bundles.ts';
import { devBundleFolder } from './bundle/config.ts';
import { claimData } from './data-folder.ts';
import { serveExamples, type ExamplesServer } from './examples-server.ts';
import { freePort } from './ports.ts';
import { startSandbox, type SandboxOptions, type SandboxProcess } from './sandbox-process.ts';

export interface Platform {
  readonly pages: ExamplesServer;
  restartSandbox(): Promise<void>;
  /** Says where everything is, the portal first. */
  introduce(): void;
  /** Ctrl-C ends it cleanly; a sandbox that ends by itself ends it too. */
  stopOnSignal(): void;
}

/** The sandbox on a database that survives, and the examples on an origin of their own: what `npm start` and `npm run dev` share. */
export async function startPlatform(options: { plain?: boolean; dev?: boolean }): Promise<Platform> {
  const { plain = false, dev = false } = options;
  const data = claimData(plain ? 'plain' : 'platform');
  const portalPort = await freePort(8780);
  const sandboxOptions: SandboxOptions = {
    port: await freePort(8787),
    database: { directory: data.directory },
    origins: [`http://localhost:${portalPort}`],
    demo: true,
    plain,
  };
  let sandbox: SandboxProcess;
  [sandbox] = await Promise.all([startSandbox(sandboxOptions), dev ? undefined : buildBundles()]);
  const { everyAccount, tenants: slugs, completeCourse } = sandbox.demo;
  const { url: baseUrl } = sandbox;
  const pages = await serveExamples({
    port: portalPort,
    platform: {
      baseUrl,
      tenants: await Promise.all(slugs.map((slug) => named(baseUrl, slug))),
      course: completeCourse,
    },
    ...(dev ? { liveReload: true, bundles: devBundleFolder } : {}),
  });

  let stopping = 0;
  async function stop(exitCode: number): Promise<void> {
    if (stopping) {
      // Whoever asks again does not want to wait; npm and the terminal may both pass on the same Ctrl-C.
      if (Date.now() - stopping > 500) process.exit(130);
      return;
    }
    stopping = Date.now();
    await Promise.all([pages.close(), sandbox.stop()]);
    data.release();
    process.exit(exitCode);
  }
  let expected: SandboxProcess | undefined;
  const follow = (followed: SandboxProcess): void =>
    void followed.ended.then(() => {
      if (stopping || expected === followed) return;
      console.error('The sandbox stopped by itself.');
      void stop(1);
    });

  return {
    pages,
    async restartSandbox() {
      expected = sandbox;
      await sandbox.stop();
      sandbox = await startSandbox(sandboxOptions);
      follow(sandbox);
    },
    introduce() {
      const people = everyAccount.map(({ tenant, role, email, password }) =>
        [tenant.padEnd(10), role.padEnd(11), email.padEnd(30), password].join(' '),
      );
      console.log(
        [`Portal     ${pages.url}`, ...people, `Embedded   ${pages.url}/plain-html/`, `Platform   ${baseUrl}`].join(
          '\n',
        ),
      );
    },
    stopOnSignal() {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
      follow(sandbox);
    },
  };
}

/** A school under the name it goes by now: its admin may have changed it since the demo data was made. */
async function named(baseUrl: string, slug: string): Promise<{ slug: string; name: string }> {
  const edu = createClient({ baseUrl, tenant: slug, resources: { tenants } });
  try {
    return { slug, name: (await edu.tenants.current()).name };
  } catch (error) {
    // An ordinary platform does not tell.
    if (isMissingOperation(error)) return { slug, name: slug };
    throw error;
  } finally {
    edu.dispose();
  }
}
