/** What servers in front of the consumers, and the way to them, do to sockets. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { amount, type Fault, type FaultKind } from './fault.ts';

/** How a server behaves that is not ours. */
export interface Manners {
  /** Tells nobody why a socket closes. */
  readonly isCurt: boolean;
  /** Bytes. */
  readonly longestFrame: number;
  /** What a longer frame ends in. */
  readonly tooLong: 'cut' | 1009;
  /** What becomes of a socket whose consumer dies of a frame; nothing dies of one that can be answered. */
  readonly crash: 'answer' | 'cut' | 1011;
  /** What sockets hear of the server's end. */
  readonly end: 'cut' | 1012;
  /** Milliseconds, by the platform's clock, until a socket is closed with 1000. */
  readonly lifetime: number;
}

export interface SocketFault {
  readonly manners?: Partial<Manners>;
  /** Whoever may not come in is refused before the handshake, with 403, where a browser sees no reason. */
  readonly refusesEarly?: true;
  /** Picks none of the protocols that are offered. */
  readonly picksNoProtocol?: true;
  /** Milliseconds until the handshake is answered. */
  readonly acceptsAfter?: number;
  /** Answers the handshake in the platform's place. */
  readonly instead?: (socket: Duplex) => void;
  /** Once it is open. */
  readonly opened?: (socket: WebSocket, request: IncomingMessage) => void;
}

const mebibyte = 1_048_576;
const day = 86_400_000;

interface Way {
  readonly usage: string;
  readonly does: string;
  make(value: string | undefined): SocketFault;
}

const later = (value: string | undefined, usual: number, act: () => void): void =>
  void setTimeout(act, amount(value, usual)).unref();

/** A line that dies, at once where no time is given: then it never says a word. */
function dying(value: string | undefined, die: NonNullable<SocketFault['opened']>): SocketFault {
  const ms = amount(value, 0);
  return {
    opened(socket, request) {
      if (ms) later(value, ms, () => die(socket, request));
      else die(socket, request);
    },
  };
}

/** Changes frames on their way out. */
function rewriting(rewrite: (text: string, send: (text: string) => void) => void): SocketFault {
  return {
    opened(socket) {
      const send = socket.send.bind(socket);
      socket.send = ((data: string) => rewrite(data, send)) as WebSocket['send'];
    },
  };
}

const isNumbered = (text: string): boolean => {
  const { seq, type } = JSON.parse(text) as { seq?: number; type: string };
  return seq !== undefined && type !== 'connection_established';
};

/** What no client may die of. */
const oddities = ['{"type":"odd","value":NaN}', '{"type":"odd', '[1,2]', '{"type":"never.heard.of"}', '"text"', '{}'];

const ways: Readonly<Record<string, Way>> = {
  daphne: {
    usage: 'daphne',
    does: 'no reasons, 1011 a second after what cannot be read, cut over 1 MiB and at its end, 1000 after a day',
    make: () => ({
      manners: {
        isCurt: true,
        longestFrame: mebibyte,
        tooLong: 'cut',
        crash: 1011,
        end: 'cut',
        lifetime: day,
      },
    }),
  },
  uvicorn: {
    usage: 'uvicorn',
    does: 'cut after what cannot be read, frames up to 16 MiB, 1012 at its end',
    make: () => ({ manners: { longestFrame: 16 * mebibyte, tooLong: 1009, crash: 'cut', end: 1012 } }),
  },
  early: {
    usage: 'early',
    does: 'whoever may not come in is refused before the handshake: 403, without a code',
    make: () => ({ refusesEarly: true }),
  },
  refuse: {
    usage: 'refuse[:status]',
    does: 'the handshake is answered with this status (403)',
    make(value) {
      const status = amount(value, 403);
      return {
        instead: (socket) =>
          void socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`),
      };
    },
  },
  drop: {
    usage: 'drop',
    does: 'the connection is cut in place of a handshake',
    make: () => ({ instead: (socket) => void socket.destroy() }),
  },
  hang: {
    usage: 'hang',
    does: 'the handshake is never answered',
    make: () => ({ instead: () => undefined }),
  },
  late: {
    usage: 'late[:ms]',
    does: 'the handshake is answered so late (6000)',
    make: (value) => ({ acceptsAfter: amount(value, 6000) }),
  },
  protocol: {
    usage: 'protocol',
    does: 'none of the offered subprotocols is picked: clients fail of it',
    make: () => ({ picksNoProtocol: true }),
  },
  close: {
    usage: 'close[:code]',
    does: 'open sockets are closed at once with this code (1011)',
    make(value) {
      const code = amount(value, 1011);
      return { opened: (socket) => socket.close(code) };
    },
  },
  cut: {
    usage: 'cut[:ms]',
    does: 'open sockets are cut without a word after so long (0)',
    make: (value) => ({ opened: (socket) => later(value, 0, () => socket.terminate()) }),
  },
  crash: {
    usage: 'crash[:ms]',
    does: 'the first message kills the consumer: 1011 after so long (1000)',
    make: (value) => ({
      opened: (socket) => void socket.once('message', () => later(value, 1000, () => socket.close(1011))),
    }),
  },
  age: {
    usage: 'age[:seconds]',
    does: 'closed with 1000 when it is so old (86400)',
    make: (value) => ({ manners: { lifetime: 1000 * amount(value, day / 1000) } }),
  },
  deaf: {
    usage: 'deaf[:ms]',
    does: 'after so long (0) nothing that is said is heard, as through a line that is dead one way',
    make: (value) => dying(value, (_, request) => void request.socket.pause()),
  },
  mute: {
    usage: 'mute[:ms]',
    does: 'after so long (0) nothing is said any more, as through a line that is dead the other way',
    make: (value) => dying(value, silence),
  },
  'black-hole': {
    usage: 'black-hole[:ms]',
    does: 'after so long (0) both: the connection stands, and nothing passes',
    make: (value) =>
      dying(value, (socket, request) => {
        silence(socket);
        request.socket.pause();
      }),
  },
  odd: {
    usage: 'odd',
    does: 'after the first frame come some that are no events: NaN, half of one, lists, binary, unknown types',
    make: () => ({
      opened(socket) {
        const send = socket.send.bind(socket);
        let isFirst = true;
        socket.send = ((data: string) => {
          send(data);
          if (!isFirst) return;
          isFirst = false;
          for (const oddity of oddities) send(oddity);
          send(Buffer.from([0, 159, 146, 150]));
        }) as WebSocket['send'];
      },
    }),
  },
  lose: {
    usage: 'lose[:nth]',
    does: 'each so manieth numbered event is lost (3)',
    make(value) {
      const nth = amount(value, 3);
      let count = 0;
      return rewriting((text, send) => {
        if (!isNumbered(text) || (count += 1) % nth) send(text);
      });
    },
  },
  twice: {
    usage: 'twice',
    does: 'every numbered event comes twice',
    make: () =>
      rewriting((text, send) => {
        send(text);
        if (isNumbered(text)) send(text);
      }),
  },
};

/** Also for what the socket itself would say: no ping, no farewell. */
function silence(socket: WebSocket): void {
  socket.send = (() => undefined) as WebSocket['send'];
  socket.ping = (() => undefined) as WebSocket['ping'];
  socket.pong = (() => undefined) as WebSocket['pong'];
  socket.close = () => undefined;
}

const lines = Object.values(ways).map(({ usage, does }) => `\n    ${usage.padEnd(24)} ${does}`);

export const socket: FaultKind = {
  usage: 'socket=way[:value]',
  does: `what a server does to sockets:${lines.join('')}`,
  at: 'GET /ws/**',
  make(value = ''): Fault {
    const [name = '', ...rest] = value.split(':');
    const way = Object.hasOwn(ways, name) ? ways[name] : undefined;
    if (!way) throw new Error(`takes ${Object.keys(ways).join(', ')}, not ${value}`);
    return { socket: way.make(rest.length ? rest.join(':') : undefined) };
  },
};
