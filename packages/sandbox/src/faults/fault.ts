import type { Context } from 'hono';
import type { SocketFault } from './sockets.ts';

/** The rest of the way: what stands behind a fault answers into `context.res`. */
type Next = () => Promise<void>;
export type Meddle = (context: Context, next: Next) => Promise<void> | void;

/** One way to go wrong. */
export interface Fault {
  /** On the way to the platform: a network, a proxy, a portal. What answers here knows nothing of CORS or request ids. */
  readonly between?: Meddle;
  /** In the platform itself, as its views do it. */
  readonly within?: Meddle;
  /** To sockets. */
  readonly socket?: SocketFault;
  /** Milliseconds that the platform's clock is ahead. */
  readonly ahead?: number;
}

/** A fault as it is asked for by name. */
export interface FaultKind {
  /** How it is written, with its value: `latency[=ms]`. */
  readonly usage: string;
  /** What happens, in a line. */
  readonly does: string;
  /** Where it happens when nothing else is said: `POST /api/auth/refresh/`. */
  readonly at?: string;
  /** Happens to a browser's preflights too. */
  readonly preflights?: true;
  /** @throws Error when the value is none that it takes. */
  make(value: string | undefined): Fault;
}

/** A number of at least zero. */
export function amount(value: string | undefined, usual: number): number {
  const number = value === undefined ? usual : Number(value);
  if (!Number.isFinite(number) || number < 0 || value === '') throw new Error(`takes a number, not ${String(value)}`);
  return number;
}

/** One of a few words; the first is the usual one. */
export function choice<const W extends string>(value: string | undefined, words: readonly [W, ...W[]]): W {
  const word = words.find((one) => one === (value ?? words[0]));
  if (word === undefined) throw new Error(`takes ${words.join(', ')}, not ${String(value)}`);
  return word;
}

/** Puts an answer in place of whatever was to be said, headers included. */
export function replace(context: Context, answer: Response): void {
  // Otherwise Hono would carry the former answer's headers over.
  context.res = undefined;
  context.res = answer;
}

/** Writes a JSON answer anew; other answers stay as they are. */
export async function rewrite(context: Context, change: (text: string) => string): Promise<void> {
  const { status, headers } = context.res;
  if (!/^application\/(.*\+)?json\b/i.test(headers.get('content-type') ?? '')) return;
  const text = change(await context.res.text());
  const kept = new Headers(headers);
  kept.delete('content-length');
  replace(context, new Response(text, { status, headers: kept }));
}
