/** What a network does to a connection. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from 'hono';
import { amount, choice, replace, type FaultKind, type Meddle } from './fault.ts';

const pause = (ms: number): Promise<void> => wait(ms, undefined, { ref: false });
const socketOf = (context: Context) => (context.env as { incoming: IncomingMessage }).incoming.socket;

/** `200`, or `100-500` for something in between. */
function durations(value: string | undefined, usual: number): () => number {
  const [from, to] = (value ?? String(usual)).split('-');
  const [least, most] = [amount(from, usual), amount(to ?? from, usual)];
  return () => least + Math.random() * (most - least);
}

export const latency: FaultKind = {
  usage: 'latency[=ms|ms-ms]',
  does: 'waits before anything happens (1000)',
  make(value) {
    const duration = durations(value, 1000);
    return {
      async between(_, next) {
        await pause(duration());
        await next();
      },
    };
  },
};

export const hang: FaultKind = {
  usage: 'hang',
  does: 'takes the request and never answers',
  make: () => ({
    async between(context) {
      await once(socketOf(context), 'close');
      replace(context, new Response(null));
    },
  }),
};

/** Cuts the connection: before anything happens, after all has happened, or in the middle of the answer. */
export const cut =
  (when: 'before' | 'after' | 'body'): Meddle =>
  async (context, next) => {
    const socket = socketOf(context);
    if (when !== 'before') await next();
    if (when === 'body') return half(context, () => socket.destroy());
    socket.destroy();
    // Nobody is left to hear it.
    replace(context, new Response(null));
  };

/** Promises the whole body, sends its first half, and then does what it is told. */
async function half(context: Context, then: () => void): Promise<void> {
  const { status } = context.res;
  const headers = new Headers(context.res.headers);
  const body = new Uint8Array(await context.res.arrayBuffer());
  headers.set('content-length', String(body.length));
  let begun = false;
  const stream = new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true;
        return controller.enqueue(body.subarray(0, body.length / 2));
      }
      // So that the half is really on its way.
      await pause(20);
      then();
      controller.close();
    },
  });
  replace(context, new Response(stream, { status, headers }));
}

export const drop: FaultKind = {
  usage: 'drop[=before|after|body]',
  does: 'cuts the connection: before the work, after it, or in the middle of the answer',
  make: (value) => ({ between: cut(choice(value, ['before', 'after', 'body'])) }),
};

export const lostRefresh: FaultKind = {
  usage: 'lost-refresh',
  does: 'a refresh rotates the token, and its answer is lost',
  at: 'POST /api/auth/refresh/',
  make: () => ({ between: cut('after') }),
};

const pieces = 10;

export const slow: FaultKind = {
  usage: 'slow[=ms]',
  does: 'sends the body in pieces, over so long a time (3000)',
  make(value) {
    const ms = amount(value, 3000);
    return {
      async between(context, next) {
        await next();
        const { status, headers } = context.res;
        const body = new Uint8Array(await context.res.arrayBuffer());
        if (!body.length) return;
        let sent = 0;
        const stream = new ReadableStream({
          async pull(controller) {
            await pause(ms / pieces);
            const piece = body.subarray(sent, (sent += Math.ceil(body.length / pieces)));
            if (piece.length) controller.enqueue(piece);
            else controller.close();
          },
        });
        replace(context, new Response(stream, { status, headers }));
      },
    };
  },
};

export const truncate: FaultKind = {
  usage: 'truncate',
  does: 'sends half of the body as if it were all',
  make: () => ({
    async between(context, next) {
      await next();
      const { status, headers } = context.res;
      const body = await context.res.arrayBuffer();
      const kept = new Headers(headers);
      kept.delete('content-length');
      if (body.byteLength)
        replace(context, new Response(body.slice(0, body.byteLength / 2), { status, headers: kept }));
    },
  }),
};
