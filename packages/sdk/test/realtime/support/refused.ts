import { createClient, type ClientCore, type Environment } from '@edurise/sdk/core';
import { realtime } from '@edurise/sdk/realtime';
import { chanceOf } from '../../support/chance.ts';

/** Runs in each runtime that has sockets: here, in an older Node, in a page. */

/** So many times as fast as the real one, where nothing else is said: what takes a minute takes three seconds. */
export const speed = 20;

/** Where a handshake fails. */
export interface Fault {
  readonly port: number;
  readonly wss?: boolean;
}

export interface Tried {
  /** By the name of the fault: attempts in a minute. */
  readonly attempts: Readonly<Record<string, number>>;
  /** Nobody has caught these. */
  readonly uncaught: readonly string[];
}

const hasty = (seed: number, speed: number): Partial<Environment> => {
  const begun = Date.now();
  return {
    now: () => begun + (Date.now() - begun) * speed,
    setTimeout: (callback, ms) => setTimeout(callback, ms / speed),
    random: chanceOf(seed).next,
    locks: undefined,
    broadcast: () => undefined,
  };
};

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const clientAt = async (
  { port, wss = false }: Fault,
  { token, WebSocket, seed = 1, pace = speed }: { token: string; WebSocket?: unknown; seed?: number; pace?: number },
): Promise<ClientCore> => {
  const edu = createClient({
    baseUrl: 'http://127.0.0.1:9',
    socketUrl: `${wss ? 'https' : 'http'}://127.0.0.1:${port}`,
    environment: hasty(seed, pace),
    fetch: () => Promise.reject(new TypeError('No HTTP here.')),
    realtime: realtime({ auth: 'query', WebSocket }),
  });
  await edu.session.setTokens({ access: token, refresh: 'r' });
  return edu;
};

/** Listens for what nobody catches, until it is called. */
const uncaughtUntil = (): (() => string[]) => {
  const uncaught: string[] = [];
  const note = (problem: unknown): void => void uncaught.push(String(problem));
  const target = globalThis as Partial<Pick<Window, 'addEventListener'>> & { process?: NodeJS.Process };
  if (target.addEventListener) {
    target.addEventListener('error', ({ message }) => note(message));
    target.addEventListener('unhandledrejection', ({ reason }) => note(reason));
    return () => uncaught;
  }
  const kinds = ['unhandledRejection', 'uncaughtException'];
  for (const kind of kinds) target.process!.on(kind, note);
  return () => {
    for (const kind of kinds) target.process!.off(kind, note);
    return uncaught;
  };
};

/** Has long waits drawn: what an attempt itself takes, as many times as long here as it is, weighs little beside them. */
const unhurried = 0;

/** Listens for a minute at each of the faults, as anybody would. */
export async function triedAt(
  faults: Readonly<Record<string, Fault>>,
  { token, WebSocket, pace = speed }: { token: string; WebSocket?: unknown; pace?: number },
): Promise<Tried> {
  const heard = uncaughtUntil();
  const attempts: Record<string, number> = {};
  const trials = Object.entries(faults).map(async ([name, fault]) => {
    const edu = await clientAt(fault, { token, WebSocket, seed: unhurried, pace });
    const channel = edu.realtime!.channel('notifications');
    channel.on('*', () => {});
    await wait(60_000 / pace);
    attempts[name] = edu.realtime!.diagnostics().lines[0]!.attempts;
    if (!/waiting|connecting/.test(channel.state.status))
      throw new Error(`${name} has ended it: ${channel.state.status}.`);
    edu.dispose();
  });
  await Promise.all(trials);
  await wait(100);
  return { attempts, uncaught: heard() };
}
