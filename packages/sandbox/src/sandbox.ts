import { join } from 'node:path';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createMailbox, type Mailbox } from './accounts/mailbox.ts';
import { createPasswords } from './accounts/passwords.ts';
import { createThrottle, type ThrottleOptions } from './accounts/throttle.ts';
import { createTokens } from './accounts/tokens.ts';
import { routes } from './areas/routes.ts';
import { systemClock, type Clock } from './clock.ts';
import { prepareDatabase } from './database/prepare.ts';
import type { DatabaseOption } from './database/connect.ts';
import { demo, type DemoData } from './demo/index.ts';
import { describeDemo, type DemoSummary } from './seeding/summary.ts';
import { createFaults } from './faults/faults.ts';
import { createSignedLinks } from './files/signed-links.ts';
import { createVault } from './files/vault.ts';
import { createApp } from './http/app.ts';
import { createFiles } from './http/files.ts';
import { createRateLimits, defaultLimits } from './http/rate-limits.ts';
import { createProviders } from './oauth/providers.ts';
import type { Platform } from './platform.ts';
import { openRealtime } from './realtime/realtime.ts';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  host?: string;
  /** Default: in memory, gone when the sandbox closes. */
  database?: DatabaseOption;
  /** Answers as an ordinary platform: without EduRise's extensions. */
  plain?: boolean;
  /** Origins of pages that may call; `local`, the default, stands for any page on this machine. */
  origins?: string[] | '*';
  /** Fills a new database with two schools (the default), with schools of your own, or with one empty school. */
  demo?: boolean | DemoData;
  /** Lifetime of an access token. Default: 300. */
  accessSeconds?: number;
  /** Lifetime of a refresh token. Default: 14 days. */
  refreshSeconds?: number;
  clock?: Clock;
  /**
   * What it costs to try a password: scrypt's N, a power of two. Default: 16384. For tests in which many people sign in, `16`
   * takes a thousandth of the time, and protects nobody.
   */
  passwordCost?: number;
  /** Failed sign-ins that are forgiven before the next is refused with 429. Default: 5 in 60 seconds. */
  throttle?: ThrottleOptions;
  /** How often a caller may use an operation, by its name: `{ 'users.exportData': { attempts: 1, seconds: 60 } }`. */
  rateLimits?: Readonly<Record<string, ThrottleOptions>>;
  /**
   * What is to go wrong, each as `name[=value][*times][@[METHOD ]path]`: `status=503:30*2@GET /api/courses/**` answers the first
   * two with a proxy's page. `edurise-sandbox --help` lists them.
   */
  faults?: readonly string[];
}

export interface Sandbox {
  /** `http://127.0.0.1:4000`, without a slash at its end. */
  url: string;
  /** Who and what there is to try; empty texts where there is no demo data. */
  demo: DemoSummary;
  clock: Clock;
  /** What would have gone out by mail. */
  mailbox: Mailbox;
  /** Replaces what goes wrong from now on; without arguments nothing does. */
  misbehave(...faults: string[]): void;
  /** Lets running requests finish, tells sockets to come back later, then closes the database. */
  close(): Promise<void>;
}

/**
 * Starts a whole platform in this process.
 *
 * @example
 * const sandbox = await createSandbox();
 * const edu = createEduRise({ baseUrl: sandbox.url });
 * await edu.session.signIn(sandbox.demo.accounts.student);
 * await sandbox.close();
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const faults = createFaults(options.faults ?? []);
  const clock = faults.skewed(options.clock ?? systemClock);
  const data = demoData(options.demo ?? true, clock);
  const kind = !data ? 'empty' : typeof options.demo === 'object' ? 'own' : 'demo';
  const opened = await prepareDatabase(options.database ?? 'memory', data, kind, clock);
  const { db } = opened;
  const mailbox = createMailbox(join(opened.directory, 'mail'));
  const platform: Platform = {
    db,
    clock,
    mailbox,
    tokens: await createTokens(db, clock, {
      accessSeconds: options.accessSeconds ?? 300,
      refreshSeconds: options.refreshSeconds ?? 14 * 86_400,
    }),
    passwords: createPasswords(options.passwordCost),
    signInThrottle: createThrottle(options.throttle ?? { attempts: 5, seconds: 60 }, clock),
    rateLimits: createRateLimits({ ...defaultLimits, ...options.rateLimits }, clock),
    providers: createProviders(clock, process.env),
    tokenThrottle: createThrottle({ attempts: 30, seconds: 60 }, clock),
    files: createFiles(join(opened.directory, 'uploads')),
    vault: createVault(join(opened.directory, 'vault')),
    links: await createSignedLinks(db, clock),
    plain: options.plain ?? false,
    origins: options.origins ?? ['local'],
  };
  const app = createApp(platform, routes, faults);
  const host = options.host ?? '127.0.0.1';
  const server = serve({ fetch: app.fetch, port: options.port ?? 0, hostname: host }) as Server;
  try {
    await once(server, 'listening');
  } catch (error) {
    await opened.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const realtime = await openRealtime(platform, opened.signals, server, faults);

  let closed: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const ended = once(server, 'close');
    server.close();
    await realtime.close();
    server.closeIdleConnections();
    // A page that keeps its connection busy must not keep us here.
    const patience = setTimeout(() => server.closeAllConnections(), 2000);
    await ended;
    clearTimeout(patience);
    await opened.close();
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    demo: describeDemo(data),
    clock,
    mailbox,
    misbehave: (...wanted) => faults.set(wanted),
    close: () => (closed ??= close()),
  };
}

function demoData(wanted: boolean | DemoData, clock: Clock): DemoData | undefined {
  if (typeof wanted === 'object') return wanted;
  // Midnight, so that all of a day's sandboxes hold the same and can start from one snapshot.
  return wanted ? demo(new Date(new Date(clock.now()).setUTCHours(0, 0, 0, 0))) : undefined;
}
