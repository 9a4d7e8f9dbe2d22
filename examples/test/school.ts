import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEduRise } from '@edurise/sdk';
import { buildBundles } from '../../scripts/build-bundles.ts';
import { serveExamples } from '../../scripts/examples-server.ts';
import { freePort } from '../../scripts/ports.ts';
import { startSandbox, type SandboxProcess } from '../../scripts/sandbox-process.ts';

export interface Student {
  email: string;
  password: string;
  /** A client of its own, beside the browser's: what the platform knows, whatever the page says. */
  edu: ReturnType<typeof createEduRise>;
}

export interface School {
  /** The portal's address. */
  portal: string;
  /** The page with the two lines. */
  embed: string;
  baseUrl: string;
  tenant: string;
  /** The demo course with every kind of content. */
  course: string;
  /** The address of a page with all elements at hand that has only `markup` in its body. */
  page(markup: string): string;
  newStudent(): Promise<Student>;
  /** The demo's own people. */
  account(role: 'student' | 'instructor' | 'admin'): { email: string; password: string };
  /** A client beside the browser's, signed in. */
  signIn(account: { email: string; password: string }): Promise<Student['edu']>;
  /** What the platform has written to somebody last; it puts its mail into a folder. */
  lastMailTo(email: string): Promise<string>;
  /** Pulls the plug of the platform, and starts it again on the data it had. */
  powerCut(): Promise<{ end(): Promise<void> }>;
  close(): Promise<void>;
}

/**
 * A platform with demo data on a database of its own, and the examples in front of it, as `npm start` has them.
 * @param options `host`: a further name that a browser reaches the pages by.
 */
export async function openSchool({ plain = false, host = 'localhost' } = {}): Promise<School> {
  await buildBundles();
  const directory = await mkdtemp(join(tmpdir(), 'edurise-school-'));
  const port = await freePort(24_000 + (process.pid % 4000));
  const pagesPort = await freePort(port + 4000);
  const start = (): Promise<SandboxProcess> =>
    startSandbox({
      port,
      database: { directory },
      origins: ['localhost', host].map((name) => `http://${name}:${pagesPort}`),
      plain,
      passwordCost: 16,
      // Every test signs in from the same address.
      throttle: { attempts: 1000, seconds: 60 },
    });
  let sandbox = await start();
  const { tenants, everyAccount, completeCourse: course } = sandbox.demo;
  const [tenant = ''] = tenants;
  const baseUrl = sandbox.url;
  const written = new Map<string, string>();
  const pages = await serveExamples({
    port: pagesPort,
    pages: written,
    platform: { baseUrl, tenants: tenants.map((slug) => ({ slug, name: slug })), course },
  });

  return {
    portal: pages.url,
    embed: `${pages.url}/plain-html/`,
    baseUrl,
    tenant,
    course,
    page(markup) {
      const path = `/written-${written.size}.html`;
      const head = '<meta charset="utf-8" /><script type="module" src="/edurise/edurise.js"></script>';
      written.set(path, `<!doctype html><html lang="en"><head>${head}</head><body>${markup}</body></html>`);
      return `${pages.url}${path}`;
    },
    async newStudent() {
      const email = `learner-${crypto.randomUUID()}@example.test`;
      const password = 'correct horse battery';
      const edu = createEduRise({ baseUrl, tenant });
      await edu.auth.register({ email, password, first_name: 'Ada', last_name: 'Example' });
      await edu.session.signIn({ email, password });
      return { email, password, edu };
    },
    account(role) {
      const account = everyAccount.find((one) => one.role === role && one.tenant === tenant);
      if (!account) throw new Error(`Nobody is ${role} at ${tenant}.`);
      return account;
    },
    async signIn({ email, password }) {
      const edu = createEduRise({ baseUrl, tenant });
      await edu.session.signIn({ email, password });
      return edu;
    },
    async lastMailTo(email) {
      const folder = join(directory, 'mail');
      for (const name of (await readdir(folder)).sort().reverse()) {
        const mail = await readFile(join(folder, name), 'utf8');
        if (mail.startsWith(`To: ${email}\n`)) return mail;
      }
      throw new Error(`Nobody has written to ${email}.`);
    },
    async powerCut() {
      await sandbox.kill();
      return {
        async end() {
          sandbox = await start();
        },
      };
    },
    async close() {
      await Promise.all([pages.close(), sandbox.stop()]);
      await rm(directory, { recursive: true, force: true });
    },
  };
}
