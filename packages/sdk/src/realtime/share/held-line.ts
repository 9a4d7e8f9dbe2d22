import type { Address, Line, Lines, LineState } from '../line.ts';
import type { Leader } from './leader.ts';
import { Recent } from './recent.ts';

/** One socket of the leader, and the tabs that it is for. */
export class HeldLine {
  /** As the tabs were told. */
  state: LineState;
  readonly #line: Line;
  readonly #address: Address;
  readonly #leader: Leader;
  readonly #tabs = new Set<string>();
  readonly #recent: Recent;
  #left = false;

  constructor(address: Address, lines: Lines, leader: Leader) {
    const { path } = address;
    this.#address = address;
    this.#leader = leader;
    this.#recent = new Recent(address.since);
    const heard = (work: () => void) => leader.heard(() => this.#left || work());
    this.#line = lines.open(address, {
      frame: (text, mark, message) =>
        heard(() => {
          if (mark) this.#recent.add(text, mark);
          leader.announce({ type: 'frame', path, text, mark }, undefined, message);
        }),
      state: (state) =>
        heard(() => {
          this.state = state;
          if (!this.#recent.last) this.#recent.begin(state.at);
          leader.announce({ type: 'state', path, state, last: this.#recent.last });
        }),
      protocol: (problem) => heard(() => leader.announce({ type: 'protocol', path, problem })),
      resync: (reason) =>
        heard(() => {
          this.#recent.begin(this.state.at);
          leader.announce({ type: 'resync', path, reason });
        }),
    });
    this.state = this.#line.state;
  }

  /** How somebody else opens it, and goes on from here. */
  get address(): Address {
    return { ...this.#address, since: this.#recent.last };
  }

  send(text: string, key?: string): boolean {
    // What one tab no longer wants another may still want, and the platform knows of one socket only.
    if (this.#tabs.size > 1 && text.startsWith('{"action":"unsubscribe"')) return true;
    return this.#line.send(text, key === undefined ? undefined : { volatile: key });
  }

  /** A tab joins: it gets the state, and what it does not know yet as far as that is kept here. */
  join(tab: string, { path, since }: Address, fresh: boolean): void {
    this.#tabs.add(tab);
    const { state } = this;
    const { last } = this.#recent;
    const missed = since && this.#recent.after(since);
    // Many a platform tells whoever comes how things stand; it has told somebody else. One that numbers its events is asked.
    const whole = fresh ? !state.generation || state.features.includes('seq') : !!missed;
    this.#leader.announce({ type: 'state', path, state, last, whole }, tab);
    for (const { text, mark } of missed ?? []) this.#leader.announce({ type: 'frame', path, text, mark }, tab);
  }

  /** True where nobody is left, and the line is given up. */
  leave(tab: string | undefined): boolean {
    if (tab !== undefined && !this.#tabs.delete(tab)) return false;
    if (this.#tabs.size) return false;
    this.#left = true;
    this.#line.hangUp();
    return true;
  }
}
