/** What a channel is to the sandbox: who may be in it, what may be said there, and what is heard. */
import type { ChannelActions, ChannelEvent, ChannelName, ChannelParams } from '@edurise/contract/channels';
import type { AnyCall } from '../http/call.ts';
import type { Occasion, Participant, Presence } from './presence.ts';
import type { StreamEvent } from './signal.ts';
import type { Stream } from './streams.ts';

/** One action, checked; or the opening of a socket. */
export interface SocketCall<C extends ChannelName = ChannelName> extends AnyCall {
  /** Of the socket. */
  readonly session: string;
  readonly ref: string | undefined;
  /** Whoever is at the other end, as the others see it. */
  readonly participant: Participant;
  /** To this socket alone. */
  say(event: ChannelEvent<C>): void;
}

/** What comes back is the `result` of the answer to whoever sent a reference. Refuses with a `Problem`. */
type Act<C extends ChannelName, A extends keyof ChannelActions<C>> = (
  call: SocketCall<C>,
  payload: ChannelActions<C>[A],
) => unknown;

/** A channel as one socket is in it. */
export interface Place<C extends ChannelName = ChannelName> {
  readonly stream: Stream<C>;
  /** Each socket hears something else here: numbers would have gaps, and there are none. */
  readonly isSelective?: true;
  readonly actions: { readonly [A in keyof ChannelActions<C>]: Act<C, A> };
  /** May this socket hear of it? All is heard otherwise. */
  hears?(call: SocketCall<C>, event: StreamEvent): Promise<boolean>;
  /** Said first. */
  greet?(call: SocketCall<C>): Promise<void>;
  /** Something at the school was written. */
  lookAgain?(call: SocketCall<C>): Promise<void>;
}

export interface Channel<C extends ChannelName = ChannelName> {
  /** @throws Problem 403 or 404: the socket closes with 4403 or 4404. */
  enter(call: SocketCall<C>, params: Readonly<Record<ChannelParams<C>[number], string>>): Promise<Place<C>> | Place<C>;
  /** Where people see each other. */
  readonly presence?: Presence<C>;
  /** What time alone changes, looked at each second while somebody is here. */
  passTime?(occasion: Occasion): Promise<void>;
}
