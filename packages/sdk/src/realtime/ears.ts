import type { Ear, Line, LineState } from './line.ts';

/** Who listens to one address, in order; the same ear may listen twice. */
export type Ears = Set<{ readonly ear: Ear }>;

/** What is listened to. */
export interface Source {
  readonly ears: Ears;
  readonly state: LineState;
  send(frame: string, volatile?: string): boolean;
}

/** @param gone Called when nobody listens any longer. */
export function listen(source: Source, ear: Ear, gone: () => void): Line {
  const { ears } = source;
  const own = { ear };
  ears.add(own);
  return {
    get state() {
      return source.state;
    },
    send: (frame, options) => ears.has(own) && source.send(frame, options?.volatile),
    hangUp: () => {
      if (ears.delete(own) && !ears.size) gone();
    },
  };
}

export function tellAll({ ears }: Source, tell: (ear: Ear) => void): void {
  for (const { ear } of [...ears]) tell(ear);
}
