/** What goes out on a socket: frames, events, refusals, and its end. */
import { channels, type ChannelName, type ServerFrame } from '@edurise/contract/channels';
import { schemas } from '@edurise/contract/channels/schemas';
import type { WebSocket } from 'ws';
import type { Manners } from '../faults/sockets.ts';
import { asProblem, type Problem } from '../http/problem.ts';
import { withoutExtensions, type Schema } from '../http/schema-walk.ts';
import { closeFor, errorFrame } from './refusals.ts';

export interface Wire {
  readonly isOpen: boolean;
  /** A frame of a platform with EduRise's additions; an ordinary one says nothing. */
  say(frame: ServerFrame): void;
  /** An event of the channel, on an ordinary platform without what that does not know. */
  event(body: object): void;
  refuse(problem: Problem, ref: string | undefined): void;
  close(code: number, reason: string): void;
  /** Ends the socket for what cannot be told in a frame. */
  fail(error: unknown): void;
}

export function createWire(socket: WebSocket, channel: ChannelName, plain: boolean, { isCurt }: Manners): Wire {
  const events: Readonly<Record<string, Schema>> = schemas[channel].events;
  const send = (frame: object): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
  };
  const close = (code: number, reason: string): void => socket.close(code, isCurt ? '' : reason);
  return {
    get isOpen() {
      return socket.readyState === socket.OPEN;
    },
    say(frame) {
      if (!plain) send(frame);
    },
    event(body) {
      const schema = events[(body as { type: string }).type];
      send(plain && schema ? (withoutExtensions(schema, body) as object) : body);
    },
    refuse(problem, ref) {
      const frame = errorFrame(problem, plain ? undefined : ref);
      if (!plain) return send(frame);
      if ('error' in channels[channel].events) send({ type: frame.type, code: frame.code, message: frame.message });
    },
    close,
    fail(error) {
      const problem = asProblem(error);
      if (problem && problem.status >= 401 && problem.status <= 404) {
        const { code, reason } = closeFor(problem, plain);
        return close(code, reason);
      }
      const stack = (error instanceof Error && error.stack) || String(error);
      console.error(`${channel}: ${stack.replace(/\n\s*/g, ' ')}`);
      close(1011, '');
    },
  };
}
