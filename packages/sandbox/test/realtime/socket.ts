/** A socket as a test holds it: what came, what is to come, how it ended. */
import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import type { Platform } from '../platform.ts';
import type { people } from '../school.ts';

export type Frame = { readonly type: string } & Record<string, any>;

export interface TestSocket {
  readonly frames: readonly Frame[];
  /** When the handshake is over. */
  readonly opened: Promise<void>;
  /** The first frame of a type that nobody has taken yet, also one that is still to come. */
  next(type: string): Promise<Frame>;
  /** Of the frames that came so far, those that nobody has taken. */
  untaken(): string[];
  send(frame: object | string | Buffer): void;
  /** Sends with a reference; the answer to it. */
  ask(action: string, payload?: object, ref?: string): Promise<Frame>;
  /** `1006` where there was no handshake. */
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly protocol: string;
  /** By the platform, for the first time. */
  readonly pinged: Promise<void>;
  close(): void;
  /** Without a word. */
  terminate(): void;
}

export interface Opening {
  as?: keyof typeof people;
  token?: string;
  query?: string;
  protocols?: string[];
  headers?: Record<string, string>;
  answersPings?: boolean;
}

/** How long a test waits for what should come. */
const patience = 5000;
let references = 0;

export async function openSocket(
  platform: Pick<Platform, 'sandbox' | 'tokens'>,
  path: string,
  { as, token, query, ...options }: Opening = {},
): Promise<TestSocket> {
  const access = token ?? (as ? (await platform.tokens(as)).access : undefined);
  const search = query ?? (access ? `?token=${access}` : '');
  return socketAt(`${platform.sandbox.url.replace('http', 'ws')}${path}${search}`, options);
}

export function socketAt(url: string, { protocols = [], headers = {}, answersPings = true }: Opening = {}): TestSocket {
  const socket = new WebSocket(url, protocols, { headers, autoPong: answersPings });
  const pinged = new Promise<void>((resolve) => socket.once('ping', () => resolve()));
  const frames: Frame[] = [];
  const taken = new Set<Frame>();
  const waiting = new Set<() => void>();
  const opened = new Promise<void>((resolve) => socket.once('open', resolve));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString()) as Frame);
    for (const look of waiting) look();
  });

  const find = (fits: (frame: Frame) => boolean, what: string): Promise<Frame> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = frames.find((frame) => !taken.has(frame) && fits(frame));
        if (!found) return;
        taken.add(found);
        clearTimeout(timer);
        waiting.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new assert.AssertionError({ message: `No ${what} among ${JSON.stringify(frames)}` }));
      }, patience);
      waiting.add(look);
      look();
    });

  const send = (frame: object | string | Buffer): void =>
    void opened.then(() =>
      socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    );
  return {
    frames,
    opened,
    closed,
    pinged,
    send,
    next: (type) => find((frame) => frame.type === type, type),
    untaken: () => frames.filter((frame) => !taken.has(frame)).map(({ type }) => type),
    ask(action, payload = {}, ref = `r${(references += 1)}`) {
      send({ action, ...payload, ref });
      const answers = ['ack', 'error', 'pong', 'resumed', 'authenticated'];
      return find((frame) => frame['ref'] === ref && answers.includes(frame.type), `answer to ${action}`);
    },
    get protocol() {
      return socket.protocol;
    },
    close: () => socket.close(),
    terminate: () => socket.terminate(),
  };
}
