import type { Closing } from './attempt.ts';

/**
 * What the end of a socket means. `wait`: try again, `atLeast` so many milliseconds later. `refresh`: the token is dead; once
 * a fresh one is refused as well it is a denial. `doubt`: something is wrong that trying again rarely mends; three times, then
 * it is a denial. `ask`: the handshake was refused, and only the platform's HTTP side can tell whether the token is why.
 * `deny`: nothing is tried again until the person is another.
 */
export type Verdict =
  | { readonly then: 'wait'; readonly atLeast?: number }
  | { readonly then: 'refresh' }
  | { readonly then: 'doubt' | 'deny'; readonly reason: string; readonly ask?: boolean }
  | { readonly then: 'ask' };

const wait: Verdict = { then: 'wait' };
const refresh: Verdict = { then: 'refresh' };
const broken: Verdict = { then: 'doubt', reason: 'protocol' };
const forbidden: Verdict = { then: 'deny', reason: 'forbidden' };
const missing: Verdict = { then: 'deny', reason: 'missing' };

const byCode: Readonly<Record<number, Verdict>> = {
  1002: broken,
  1003: broken,
  1007: broken,
  1010: broken,
  1008: refresh,
  3000: refresh,
  4001: refresh,
  4401: refresh,
  3003: forbidden,
  4003: forbidden,
  4403: forbidden,
  4004: missing,
  4404: missing,
  4410: missing,
  // Two that replace each other would do so for ever.
  4409: { then: 'deny', reason: 'replaced' },
  4408: wait,
  4429: { then: 'wait', atLeast: 30_000 },
};

/** Channels answers 403 to a close before accept, whatever its code was, and 500 to a path without a route. */
const byStatus: Readonly<Record<number, Verdict>> = {
  401: refresh,
  403: { then: 'doubt', reason: 'forbidden', ask: true },
  404: { then: 'doubt', reason: 'missing' },
  429: { then: 'wait', atLeast: 30_000 },
};

/** By numbers only: Daphne drops the reasons. */
export const classify = ({ code, opened, status }: Closing): Verdict => {
  if (status) return byStatus[status] ?? wait;
  const known = byCode[code];
  if (known) return known;
  if (code >= 4400 && code < 4500) return { then: 'deny', reason: 'refused' };
  return opened ? wait : { then: 'ask' };
};
