/** What the sandboxes on one database tell each other about their sockets. */
import { tell } from '../database/signals.ts';
import { json, type Queries } from '../database/tables.ts';

/** Something that was said in a stream, and has its place there. */
export interface StreamEvent {
  readonly seq: number;
  readonly epoch: string;
  readonly body: { readonly type: string };
  /** Whom it is about, where not all may hear of it. */
  readonly about: string | null;
}

export type Signal =
  /** Without its body where that is long: it stands in the table. */
  | ({ readonly kind: 'event'; readonly stream: string } & (StreamEvent | (Omit<StreamEvent, 'body'> & { body: null })))
  /** Heard by whoever is there, and then gone. */
  | { readonly kind: 'passing'; readonly stream: string; readonly body: object; readonly except: string | null }
  /** Sessions that ended: their sockets close. */
  | { readonly kind: 'ended'; readonly sessions: readonly string[] }
  /** Something at this school was written. */
  | { readonly kind: 'written'; readonly tenant: string };

export const send = (db: Queries, signal: Signal): Promise<void> => tell(db, json(signal));

export const closeSockets = (db: Queries, sessions: readonly string[]): Promise<void> =>
  send(db, { kind: 'ended', sessions });

export const figuresMayHaveChanged = (db: Queries, tenant: { id: string }): Promise<void> =>
  send(db, { kind: 'written', tenant: tenant.id });
