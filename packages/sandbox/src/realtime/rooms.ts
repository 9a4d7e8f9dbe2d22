import type { Db } from '../database/tables.ts';
import { Room, type Listener, type Position } from './room.ts';
import type { Signal } from './signal.ts';

/** Every stream that somebody at this process listens to. */
export interface Rooms {
  /** From now on the listener hears what is said after the position that comes back. */
  enter(stream: string, listener: Listener): Promise<Position>;
  leave(stream: string, listener: Listener): void;
  hear(signal: Extract<Signal, { kind: 'event' | 'passing' }>): void;
  /** Signals may have been lost. */
  missed(): void;
}

export function createRooms(db: Db): Rooms {
  /** With how many are in it, or on their way in. */
  const rooms = new Map<string, { room: Room; users: number }>();
  return {
    enter(stream, listener) {
      const known = rooms.get(stream) ?? { room: new Room(db, stream), users: 0 };
      rooms.set(stream, { ...known, users: known.users + 1 });
      return known.room.enter(listener);
    },
    leave(stream, listener) {
      const known = rooms.get(stream);
      if (!known) return;
      known.room.leave(listener);
      if (known.users === 1) rooms.delete(stream);
      else rooms.set(stream, { ...known, users: known.users - 1 });
    },
    hear(signal) {
      rooms.get(signal.stream)?.room.hear(signal);
    },
    missed() {
      for (const { room } of rooms.values()) room.missed();
    },
  };
}
