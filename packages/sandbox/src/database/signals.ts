/** What processes on one database tell each other. What is told in a transaction is heard when that is committed, or never. */
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Queries } from './tables.ts';

export const signalChannel = 'edurise';

/** The longest text, in bytes of UTF-8. */
export const longestSignal = 7900;

export interface SignalEar {
  /** Also what this process told itself. */
  hear(text: string): void;
  /** The line was down: something may have been told meanwhile. */
  missed(): void;
}

export interface Signals {
  /** Returns its own end. */
  listen(ear: SignalEar): Promise<() => Promise<void>>;
}

export async function tell(db: Queries, text: string): Promise<void> {
  await sql`select pg_notify(${signalChannel}, ${text})`.execute(db);
}

/** The embedded database is for one process, which talks to itself. */
export const embeddedSignals = (pglite: PGlite): Signals => ({
  async listen({ hear }) {
    const end = await pglite.listen(signalChannel, hear);
    return () => end();
  },
});

/** A connection of its own, opened again whenever it is lost. */
export const serverSignals = (url: string): Signals => ({
  async listen({ hear, missed }) {
    let isOver = false;
    let client: Client;
    let retry: NodeJS.Timeout | undefined;

    const open = async (): Promise<void> => {
      const next = new Client(url);
      next.on('notification', ({ payload = '' }) => hear(payload));
      // An idle connection that breaks says so here, and then ends.
      next.on('error', () => undefined);
      await next.connect();
      await next.query(`listen ${signalChannel}`);
      if (isOver) return next.end();
      next.once('end', () => void (isOver || again()));
      client = next;
    };
    const again = (): void => {
      retry = setTimeout(() => void (opening = open().then(missed, again)), 250);
    };
    let opening = open();
    await opening;
    return async () => {
      isOver = true;
      clearTimeout(retry);
      await opening;
      await client.end();
    };
  },
});
