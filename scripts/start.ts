import { parseArgs } from 'node:util';
import { buildBundles } from './build-bundles.ts';
import { serveExamples, type ExamplesServer } from './examples-server.ts';
import { freePort } from './ports.ts';
import { startSandbox, type SandboxProcess } from './sandbox-process.ts';
import { claimData } from './data-folder.ts';

const { values } = parseArgs({ options: { plain: { type: 'boolean', default: false } } });

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const portalPort = await freePort(8780);
  const sandboxPort = await freePort(8787);
  const data = claimData(values.plain ? 'plain' : 'platform');
  const origin = `http://localhost:${portalPort}`;

  const [sandbox] = await Promise.all([
    startSandbox({ port: sandboxPort, database: { directory: data.directory }, origins: [origin], demo: true, plain: values.plain }),
    buildBundles(),
  ]);
  const { accounts, tenants, completeCourse } = sandbox.demo;
  const pages = await serveExamples({
    port: portalPort,
    platform: { baseUrl: sandbox.url, tenants, course: completeCourse },
  });

  console.log(`Portal      ${pages.url}`);
  for (const [role, { email, password }] of Object.entries(accounts)) {
    console.log(`${role.padEnd(11)} ${email}   ${password}`);
  }
  console.log(`\nEmbedded    ${pages.url}/plain-html/\nPlatform    ${sandbox.url}\nCtrl-C stops; the data stays in .data/.`);
  stopOnSignal(sandbox, pages, data.release);
}

function stopOnSignal(sandbox: SandboxProcess, pages: ExamplesServer, release: () => void): void {
  let stopping = false;
  async function stop(): Promise<void> {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    await Promise.all([pages.close(), sandbox.stop()]);
    release();
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  void sandbox.ended.then(() => {
    if (stopping) return;
    console.error('The sandbox stopped by itself.');
    release();
    process.exit(1);
  });
}
