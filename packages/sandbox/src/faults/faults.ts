/** The faults of a sandbox: what may go wrong, asked for by name. */
import type { MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import { csrf, empty, nan, skew, throttle } from './django.ts';
import type { Fault, FaultKind, Meddle } from './fault.ts';
import { drop, hang, latency, lostRefresh, slow, truncate } from './network.ts';
import { html, internalLinks, noCors, redirect, status } from './proxy.ts';
import { socket, type SocketFault } from './sockets.ts';

const kinds = [
  latency,
  slow,
  hang,
  drop,
  truncate,
  status,
  html,
  redirect,
  noCors,
  internalLinks,
  throttle,
  csrf,
  nan,
  empty,
  lostRefresh,
  skew,
  socket,
] satisfies readonly FaultKind[];
const nameOf = ({ usage }: FaultKind): string => /^[\w.-]+/.exec(usage)![0];
const byName = new Map<string, FaultKind>(kinds.map((kind) => [nameOf(kind), kind]));

/** A line for each, for whoever asks what there is. */
export const faultHelp: string = kinds.map(({ usage, does }) => `  ${usage.padEnd(26)} ${does}\n`).join('');

export interface Faults {
  /**
   * Replaces what goes wrong: `name[=value][*times][@[METHOD ]path]`. In a path `*` stands for a part of a segment and `**` for
   * anything.
   * @throws Error that names what is wrong with it.
   */
  set(texts: readonly string[]): void;
  readonly between: MiddlewareHandler;
  readonly within: MiddlewareHandler;
  /** What is to happen to a socket that somebody opens at this path. */
  socketsAt(path: string): readonly SocketFault[];
  /** The platform's clock, with whatever is wrong with it. */
  skewed(clock: Clock): Clock;
}

export function createFaults(texts: readonly string[]): Faults {
  let faults: readonly ScopedFault[] = [];
  const all =
    (where: 'between' | 'within'): MiddlewareHandler =>
    (context, next) => {
      const meddles = faults.flatMap((fault) => fault[where] ?? []);
      const from = async (index: number): Promise<void> => {
        const meddle = meddles[index];
        await (meddle ? meddle(context, () => from(index + 1)) : next());
      };
      return from(0);
    };
  const set = (wanted: readonly string[]): void => void (faults = wanted.map(parseFault));
  set(texts);
  return {
    set,
    between: all('between'),
    within: all('within'),
    socketsAt: (path) =>
      faults.flatMap(({ socket, applies }) => (socket && applies({ method: 'GET', path }) ? socket : [])),
    skewed: (clock) => ({ now: () => faults.reduce((time, { ahead = 0 }) => time + ahead, clock.now()) }),
  };
}

const form = /^([\w.-]+)(?:=([^*@]*))?(?:\*(\d+))?(?:@(?:([A-Z]+) )?(\/.*))?$/;

interface Asked {
  readonly method: string;
  readonly path: string;
}

interface ScopedFault extends Fault {
  /** Is it this request's turn? Each one that it is counts. */
  applies(request: Asked): boolean;
}

function parseFault(text: string): ScopedFault {
  const [, name = '', value, times, method, path] = form.exec(text) ?? [];
  const kind = byName.get(name);
  if (!kind) throw new Error(`There is no fault “${text}”; there are ${[...byName.keys()].join(', ')}.`);
  let fault: Fault;
  try {
    fault = kind.make(value);
  } catch (error) {
    throw new Error(`The fault ${name} ${(error as Error).message}.`, { cause: error });
  }
  const [usualMethod, usualPath] = kind.at?.split(' ') ?? [];
  const applies = scope({
    method: path ? method : usualMethod,
    path: path ?? usualPath ?? '/**',
    times: times === undefined ? Infinity : Number(times),
    preflights: kind.preflights ?? false,
  });
  const only =
    (meddle: Meddle): Meddle =>
    (context, next) =>
      applies(context.req) ? meddle(context, next) : next();
  return {
    ...fault,
    applies,
    ...(fault.between ? { between: only(fault.between) } : {}),
    ...(fault.within ? { within: only(fault.within) } : {}),
  };
}

interface Scope {
  method: string | undefined;
  path: string;
  times: number;
  preflights: boolean;
}

function scope({ method, path, times, preflights }: Scope): (request: Asked) => boolean {
  const pattern = new RegExp(
    `^${path
      .split(/(\*\*?)/)
      .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('')}$`,
  );
  let left = times;
  return (request) => {
    const asked = method ? request.method === method : preflights || request.method !== 'OPTIONS';
    if (!asked || !pattern.test(request.path) || left <= 0) return false;
    left -= 1;
    return true;
  };
}
