/** Where a command writes; tests hand in their own. */
export interface Terminal {
  /** What was asked for. */
  out(text: string): void;
  /** Progress, and what went wrong. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Somebody is watching: progress may be written over. */
  readonly isWatched: boolean;
  /** Aborts when the program is told to stop. */
  readonly signal: AbortSignal;
}

/** Wrong usage, in a sentence for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The platform's address, as `--base-url` was given. `localhost:8000` is a URL, too, but no address. */
export function platformAt(baseUrl: string | undefined): string {
  if (baseUrl === undefined || !/^https?:/.test(baseUrl) || !URL.canParse(baseUrl))
    throw new UsageError('--base-url takes the platform’s address, https://learn.acme.com.');
  return baseUrl;
}

export function processTerminal(): Terminal {
  const stop = new AbortController();
  const onSignal = (): void => {
    stop.abort();
    // Told twice, it goes at once.
    process.once('SIGINT', () => process.exit(130));
  };
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  // Whoever reads, `head` for one, has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    isWatched: process.stderr.isTTY === true,
    signal: stop.signal,
  };
}

/** The same, where nothing of `secrets` is ever written. */
export function discreet(terminal: Terminal, secrets: readonly (string | undefined)[]): Terminal {
  const hidden = secrets.filter((secret): secret is string => secret !== undefined && secret.length > 3);
  const clean = (text: string): string => hidden.reduce((rest, secret) => rest.replaceAll(secret, '[hidden]'), text);
  return { ...terminal, out: (text) => terminal.out(clean(text)), err: (text) => terminal.err(clean(text)) };
}
