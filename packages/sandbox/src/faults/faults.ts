/** The faults of a sandbox: what may go wrong, asked for by name. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Clock } from '../clock.ts';
import { csrf, empty, nan, skew, throttle } from './django.ts';
import type { Fault, FaultKind, Meddle } from './fault.ts';
import { drop, hang, latency, lostRefresh, slow, truncate } from './network.ts';
import { html, internalLinks, noCors, redirect, status } from './proxy.ts';

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
  /** The platform's clock, with whatever is wrong with it. */
  skewed(clock: Clock): Clock;
}

export function createFaults(texts: readonly string[]): Faults {
  let faults: readonly Fault[] = [];
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
    skewed: (clock) => ({ now: () => faults.reduce((time, { ahead = 0 }) => time + ahead, clock.now()) }),
  };
}

const form = /^([\w.-]+)(?:=([^*@]*))?(?:\*(\d+))?(?:@(?:([A-Z]+) )?(\/.*))?$/;

function parseFault(text: string): Fault {
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
      applies(context) ? meddle(context, next) : next();
  return {
    ...(fault.between ? { between: only(fault.between) } : {}),
    ...(fault.within ? { within: only(fault.within) } : {}),
    ...(fault.ahead === undefined ? {} : { ahead: fault.ahead }),
  };
}

interface Scope {
  method: string | undefined;
  path: string;
  times: number;
  preflights: boolean;
}

/** Is it this request's turn? Each one that it is counts. */
function scope({ method, path, times, preflights }: Scope): (context: Context) => boolean {
  const pattern = new RegExp(
    `^${path
      .split(/(\*\*?)/)
      .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('')}$`,
  );
  let left = times;
  return ({ req }) => {
    const asked = method ? req.method === method : preflights || req.method !== 'OPTIONS';
    if (!asked || !pattern.test(req.path) || left <= 0) return false;
    left -= 1;
    return true;
  };
}
