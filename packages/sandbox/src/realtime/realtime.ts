/** The sockets of the platform. */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Signals } from '../database/signals.ts';
import type { Faults } from '../faults/faults.ts';
import type { Platform } from '../platform.ts';
import { channelsByName } from './channels/index.ts';
import { Connection, type Surroundings } from './connection.ts';
import { arrive, beat, depart, forgotten, type Occasion } from './presence.ts';
import { createRooms } from './rooms.ts';
import type { Signal } from './signal.ts';
import { streamNamed } from './streams.ts';
import { acceptUpgrades } from './upgrade.ts';

export interface Realtime {
  /** Tells every socket to come back in a while, and ends it. */
  close(): Promise<void>;
}

/** Milliseconds between two looks at what time has changed. */
const lookEvery = 1000;
/** By the platform's clock. */
const beatEvery = 10_000;
const comeBackWithin: [number, number] = [0, 5000];
/** How long a socket may take over its end. */
const farewell = 1000;

export async function openRealtime(
  platform: Platform,
  signals: Signals,
  server: Server,
  faults: Faults,
): Promise<Realtime> {
  const { db, clock } = platform;
  const process = randomUUID();
  const connections = new Set<Connection>();
  const rooms = createRooms(db);
  const occasion = (): Occasion => ({ db, now: new Date(clock.now()) });

  const around: Surroundings = {
    platform,
    enter: (connection, { stream }) => rooms.enter(stream.name, connection),
    async arrived({ route: { channel }, place, participant }) {
      if (channel.presence && place) await arrive(occasion(), channel.presence, place.stream, participant, process);
    },
    async left(connection) {
      const { place, route } = connection;
      if (place) {
        rooms.leave(place.stream.name, connection);
        const { presence } = route.channel;
        if (presence) await depart(occasion(), presence, place.stream, connection.participant);
      }
    },
  };

  const hear = (text: string): void => {
    const signal = JSON.parse(text) as Signal;
    if (signal.kind === 'ended') {
      const ended = new Set<string | null | undefined>(signal.sessions);
      for (const connection of connections)
        if (ended.has(connection.signIn)) connection.close(platform.plain ? 4001 : 4401, 'session_ended');
    } else if (signal.kind === 'written') {
      for (const connection of connections) if (connection.tenant === signal.tenant) connection.lookAgain();
    } else rooms.hear(signal);
  };
  const deafen = await signals.listen({ hear, missed: () => rooms.missed() });

  const accepting = acceptUpgrades(server, platform, faults, (newcomer) => {
    const connection = new Connection(newcomer, around);
    connections.add(connection);
    void connection.gone.then(() => connections.delete(connection));
  });

  let beaten = clock.now();
  const passTime = async (): Promise<void> => {
    const { now } = occasion();
    for (const connection of connections) connection.passTime(now);
    if (!connections.size) return;
    if (now.getTime() - beaten >= beatEvery) {
      beaten = now.getTime();
      await beat({ db, now }, process);
    }
    for (const { stream, ...who } of await forgotten({ db, now })) {
      const { channel, name } = streamNamed(stream);
      const { presence } = channelsByName[channel];
      if (presence) await depart({ db, now }, presence, { channel, name }, who);
    }
    const open = new Set([...connections].map(({ route }) => route.channel));
    for (const channel of open) await channel.passTime?.({ db, now });
  };
  let passing = Promise.resolve();
  const timer = setInterval(() => {
    passing = passing.then(passTime).catch((error: unknown) => console.error(`sockets: ${String(error)}`));
  }, lookEvery);
  timer.unref();

  return {
    async close() {
      clearInterval(timer);
      accepting.end();
      const leaving = [...connections];
      for (const connection of leaving) connection.drain(comeBackWithin);
      await Promise.race([Promise.all(leaving.map(({ gone }) => gone)), wait(farewell)]);
      for (const connection of connections) connection.cut();
      await Promise.all(leaving.map(({ gone }) => gone));
      await passing;
      await deafen();
    },
  };
}
