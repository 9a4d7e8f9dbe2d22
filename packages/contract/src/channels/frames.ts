/**
 * What EduRise's own platform says on each channel beside its events, and what may be asked of it there. An ordinary one has none
 * of it: nothing of this may be sent before `connection_established` has named it among its features.
 */
import * as z from 'zod/mini';
import { dateTime, model, nullish, open, request } from '../fields.ts';

const count = z.number();
const text = z.string();
/** Chosen by the sender, 1 to 128 characters: what is sent twice under it is done once. */
const ref = z.optional(text.check(z.minLength(1), z.maxLength(128)));

/**
 * `ref`: actions are answered, and done once. `seq`: events are numbered without a gap. `resume`: missed ones are sent again.
 * `reauth`: a new token without a new socket. `draining`: a planned end is announced. `ping`: is answered.
 */
export const realtimeFeature = open('ref', 'seq', 'resume', 'reauth', 'draining', 'ping');
export type RealtimeFeature = z.infer<typeof realtimeFeature>;

export const frames = {
  /** By `action`. */
  actions: {
    ping: request({ ref }),
    /** Asks for what came after the event with this number. */
    resume: request({ epoch: text, seq: count, ref }),
    authenticate: request({ token: text, ref }),
  },
  /** By `type`. */
  events: {
    /** Always the first. */
    connection_established: model({
      /** Of this socket: it tells two tabs of one person apart. */
      session_id: text,
      /** Seconds of silence after which a client should ping. */
      heartbeat: nullish(count),
      features: z.array(realtimeFeature),
      /** Numbers of another epoch say nothing about this one's. Missing where events carry none. */
      epoch: nullish(text),
      /** Of the last event before this socket. */
      seq: nullish(count),
      server_now: nullish(dateTime),
    }),
    pong: model({ ref }),
    ack: model({ ref: text, result: nullish(z.unknown()) }),
    error: model({
      ref,
      /** For programs: `invalid`, `not_found`, `forbidden`, `conflict`, `lease_lost`, `cell_locked`, `rate_limited`, … */
      code: text,
      message: text,
      /** By field, as in an answer to a refused request. */
      fields: nullish(z.record(text, z.unknown())),
      /** Seconds. */
      retry_after: nullish(count),
    }),
    /** Events after `from` up to `to` follow, in order, if it is `complete`; else what is known has to be fetched anew. */
    resumed: model({ from: count, to: count, complete: z.boolean(), ref }),
    authenticated: model({ expires_at: dateTime, ref }),
    /** The socket ends soon with 1012. */
    draining: model({
      /** Come back after so many milliseconds, at random between the two. */
      retry_in_ms: z.tuple([count, count]),
    }),
  },
};

type Frames = typeof frames;

/** A frame as it is on the wire: a `switch` over its `type` tells the rest. */
export type ServerFrame = {
  [T in keyof Frames['events']]: { readonly type: T } & z.infer<Frames['events'][T]>;
}[keyof Frames['events']];

/** The same from a client, by its `action`. */
export type ClientFrame = {
  [A in keyof Frames['actions']]: { readonly action: A } & z.infer<Frames['actions'][A]>;
}[keyof Frames['actions']];
