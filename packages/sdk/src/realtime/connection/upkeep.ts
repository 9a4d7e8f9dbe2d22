import type { Parts } from '../../parts.ts';
import { Lifecycle } from '../lifecycle.ts';
import type { Connection } from './connection.ts';
import { Outflow, type Sink } from './outflow.ts';
import { problemOf } from './problem.ts';
import { Recovery } from './recovery.ts';
import { Repair } from './repair.ts';
import type { Sequence } from './sequence.ts';
import type { Experience } from './talk.ts';
import { Vigil, type Watched } from './vigil.ts';

/**
 * What keeps sockets alive and whole, and what brings them back. Fetched beside the first socket of a client, which does not wait
 * for it.
 */
export class Upkeep {
  readonly lifecycle: Lifecycle;
  readonly problem = problemOf;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.lifecycle = new Lifecycle(parts.environment);
  }

  recovery(connection: Connection): Recovery {
    return new Recovery(connection, this.lifecycle);
  }

  vigil(experience: Experience, socket: Watched): Vigil {
    const { environment, session } = this.#parts;
    return new Vigil(environment, session, experience, socket);
  }

  outflow(sink: Sink): Outflow {
    return new Outflow(this.#parts.environment, sink);
  }

  repair(sequence: Sequence): Repair {
    return new Repair(sequence, this.#parts.environment);
  }
}
