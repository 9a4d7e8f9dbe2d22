/** What is said on a socket: read, checked, and done once. */
import { schemas } from '@edurise/contract/channels/schemas';
import type { ChannelName } from '@edurise/contract/channels';
import { setTimeout as wait } from 'node:timers/promises';
import type * as z from 'zod/mini';
import { once } from '../http/idempotency.ts';
import { Problem } from '../http/problem.ts';
import { checkBody, isRecord } from '../http/validate.ts';
import type { Place, SocketCall } from './channel.ts';

export interface Frame {
  readonly action: string;
  readonly ref?: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const longestRef = 128;

/** @throws Problem where it is no JSON object with an action. */
export function readFrame(text: string): Frame {
  const value = parse(text);
  if (!isRecord(value) || typeof value['action'] !== 'string')
    throw new Problem(400, 'A frame is one JSON object with an action.', { code: 'bad_frame' });
  const { action, ref, ...payload } = value as { action: string; ref?: unknown };
  return { action, payload, ...(typeof ref === 'string' && ref ? { ref: ref.slice(0, longestRef) } : {}) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Its payload as the schema has it, for what is no action of the channel's own. */
export const checked = <S extends z.core.$ZodType>(schema: S, { payload }: Frame): z.core.output<S> =>
  checkBody(schema, payload, false) as z.core.output<S>;

/** Carries out an action of the channel. What is said again under a reference is not done again: its first result comes back. */
export async function carryOut(
  channel: ChannelName,
  place: Place,
  { action, payload }: Frame,
  call: SocketCall,
): Promise<unknown> {
  const schema = (schemas[channel].actions as Readonly<Record<string, z.core.$ZodType>>)[action];
  const act = (place.actions as Readonly<Record<string, (call: SocketCall, payload: unknown) => unknown>>)[action];
  if (!schema || !act)
    throw new Problem(400, `There is no action “${action}” on this channel.`, { code: 'unknown_action' });
  const body = checkBody(schema, payload, call.platform.plain);
  if (call.ref === undefined) return act(call, body);
  const scope = `socket ${call.tenant.id} ${call.user.id} ${place.stream.name} ${call.ref}`;
  return onceUnder(call, scope, JSON.stringify([action, body]), () => act(call, body));
}

/** How often, and after how many milliseconds, it is asked whether the first is done. */
const [patience, pause] = [50, 100];

async function onceUnder(
  { db, now }: SocketCall,
  scope: string,
  payload: string,
  work: () => unknown,
): Promise<unknown> {
  for (let tries = 0; ; tries += 1) {
    try {
      const { rendered } = await once(db, now, { scope, payload }, async () => {
        const result: unknown = await work();
        return { status: 200, body: result === undefined ? null : JSON.stringify(result) };
      });
      return rendered.body === null ? undefined : (JSON.parse(rendered.body) as unknown);
    } catch (error) {
      // Sent again on a new socket while the old one's is still at work.
      const isAtWork = error instanceof Problem && error.details.code === 'idempotency_key_in_use';
      if (!isAtWork || tries === patience) throw error;
      await wait(pause);
    }
  }
}
