/**
 * A line is one socket's worth of talk with one address of the platform, whoever holds the socket: this tab, or another one
 * that carries it for all. Above it are channels, which know events and actions; below it connections, which know sockets.
 */
export interface Line {
  readonly state: LineState;
  /**
   * Hands a frame to the socket. False where there is none just now: whoever needs it to arrive keeps it and sends it again when
   * the line is live.
   */
  send(frame: string, options?: { volatile?: string }): boolean;
  /** The last one to hang up closes the socket. */
  hangUp(): void;
}

/** What came, read. */
export interface Message {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * `waiting`: between two attempts, or until there is a network, a page that is looked at, or a session.
 * `denied`: the platform will not have this person here; nothing is tried again until the person, or the address, is another.
 */
export type LineStatus = 'idle' | 'waiting' | 'connecting' | 'live' | 'denied' | 'closed';

export interface LineState {
  readonly status: LineStatus;
  /** Counts the times that this line became live: what was said under another number may not have been heard. */
  readonly generation: number;
  /**
   * Why it is not live, for a person to read and a program to compare: `unauthorized`, `forbidden`, `missing`, `replaced`,
   * `refused`, `protocol`, `unsupported`; `offline`, `hidden`, `parked`, `signed-out`, `lost`.
   */
  readonly reason?: string | undefined;
  /** What the other side closed the last socket with; nothing where it was closed from here. */
  readonly code?: number | undefined;
  /** When the next attempt is made, in milliseconds since 1970. */
  readonly retryAt?: number | undefined;
  /** What the platform says it can do: `ref`, `seq`, `resume`, `reauth`, `draining`, `ping`. Empty on an ordinary one. */
  readonly features: readonly string[];
  /** What the platform calls this socket: tells two of one person apart. */
  readonly session?: string | undefined;
  /** Where the count of its events stood when this socket began. */
  readonly at?: Mark | undefined;
}

export const idle: LineState = /*#__PURE__*/ Object.freeze({ status: 'idle', generation: 0, features: [] });

/** Who listens to a line. */
export interface Ear {
  /**
   * As it came, text of one JSON object; in order, once each where the platform numbers its events. With the number of an event
   * that has one, so that whoever passes it on to other tabs need not parse it; and as it was read, where somebody has.
   */
  frame(text: string, mark?: Mark, message?: Message): void;
  state(state: LineState): void;
  /** What came is no message: it was left out, and the socket stays. */
  protocol(problem: string): void;
  /** Something was missed, or may have been: what is known has to be fetched anew. */
  resync(reason: 'gap' | 'epoch' | 'no-recovery' | 'leader'): void;
}

/** Where an event stands in the count of its address. */
export interface Mark {
  readonly epoch: string;
  readonly seq: number;
}

/** What names a line: the same path is the same line. */
export interface Address {
  /** With its parameters filled in: `/ws/v2/grades/collaboration/42/`. */
  readonly path: string;
  /** Anybody may listen, also while nobody is signed in. */
  readonly open?: boolean | undefined;
  /** The number of the last event that is known here, so that a line that another tab has held goes on from there. */
  readonly since?: Mark | undefined;
}

/** Where lines come from: this tab's own sockets, or the one tab of a browser that holds them for all. */
export interface Lines {
  open(address: Address, ear: Ear): Line;
  /** Tries at once whatever waits. */
  reconnect(): void;
  /** Ends all of them: somebody else is there, or the client is done with. */
  close(): void;
  /** What a person who helps has to know. */
  describe(): readonly LineReport[];
}

/** Of one line, for whoever looks for what is wrong. */
export interface LineReport {
  readonly path: string;
  readonly state: LineState;
  /** Who holds the socket. */
  readonly held: 'here' | 'elsewhere';
  readonly ears: number;
  readonly attempts: number;
  readonly received: number;
  readonly sent: number;
  /** Milliseconds, of the last probe. */
  readonly roundTripMs?: number | undefined;
}
