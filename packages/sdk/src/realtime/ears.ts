import type { Ear, Line, LineState } from './line.ts';

/** Who listens to one address, in order; the same ear may listen twice. Another list whenever that changes, as somebody is told. */
export type Ears = readonly { readonly ear: Ear }[];

/** What is listened to. */
export interface Source {
  ears: Ears;
  readonly state: LineState;
  send(frame: string, volatile?: string): boolean;
}

/** @param gone Called when nobody listens any longer. */
export function listen(source: Source, ear: Ear, gone: () => void): Line {
  const own = { ear };
  source.ears = [...source.ears, own];
  return {
    get state() {
      return source.state;
    },
    send: (frame, options) => source.ears.includes(own) && source.send(frame, options?.volatile),
    hangUp: () => {
      if (!source.ears.includes(own)) return;
      source.ears = source.ears.filter((each) => each !== own);
      if (!source.ears.length) gone();
    },
  };
}

export function tellAll({ ears }: Source, tell: (ear: Ear) => void): void {
  for (const { ear } of ears) tell(ear);
}
