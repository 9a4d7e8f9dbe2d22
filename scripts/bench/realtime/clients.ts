import type { Answer } from './socket.ts';

export type Listener = (event: unknown) => void;

export interface MeasuredClient {
  /** Returns its own undoing. */
  on(topic: string, listener: Listener): () => void;
}

export interface ClientModule {
  /** What this client's server says first, and what it answers. */
  readonly greeting: readonly string[];
  readonly answer?: Answer;
  /** An event of a topic as this client's server puts it. */
  frame(topic: string, payload: object, number: number): string;
  /** Settles when it is connected; topics it has to join first. */
  connect(topics: readonly string[], setting?: string): Promise<MeasuredClient>;
}

export interface Entry {
  title: string;
  module: string;
  setting?: string;
  packages: string[];
}

/** In the order in which they are printed. */
export const entries = {
  raw: { title: 'WebSocket + JSON.parse', module: 'raw.ts', packages: [] },
  partysocket: { title: 'partysocket', module: 'partysocket.mjs', packages: ['partysocket'] },
  phoenix: { title: 'phoenix', module: 'phoenix.mjs', packages: ['phoenix'] },
  socketio: { title: 'socket.io-client', module: 'socket-io.mjs', packages: ['socket.io-client'] },
  ours: { title: 'EduRise', module: 'edurise.ts', packages: [] },
  numbered: { title: 'EduRise, numbered events', module: 'edurise.ts', setting: 'numbered', packages: [] },
} satisfies Record<string, Entry>;

export type EntryName = keyof typeof entries;
export const entryNames = Object.keys(entries) as EntryName[];
