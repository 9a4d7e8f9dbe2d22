/**
 * Keeps the line at hand in view inside its own list, never by moving the page, and only as long as the
 * reader lets it: who scrolls, by whatever means, reads somewhere else.
 */
export class ScrollFollower {
  readonly #changed: () => void;
  #list: HTMLElement | undefined;
  #following = true;
  /** Where we scrolled to ourselves: the event for that is not the reader's. */
  #ours: number | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get following(): boolean {
    return this.#following;
  }

  attach(list: HTMLElement | undefined): void {
    this.#list?.removeEventListener('scroll', this.#scrolled);
    this.#list = list;
    list?.addEventListener('scroll', this.#scrolled, { passive: true });
  }

  readonly #scrolled = (): void => {
    const top = this.#list?.scrollTop ?? 0;
    if (this.#ours !== undefined && Math.abs(top - this.#ours) < 2) return;
    this.hold();
  };

  follow(): void {
    this.#following = true;
    this.#changed();
  }

  hold(): void {
    if (!this.#following) return;
    this.#following = false;
    this.#changed();
  }

  /** The line at hand has changed. */
  show(line: HTMLElement): void {
    if (this.#following) this.bring(line);
  }

  /** Brings a line into the upper third of the list. */
  bring(line: HTMLElement): void {
    const list = this.#list;
    if (!list) return;
    const offset = line.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const most = Math.max(0, list.scrollHeight - list.clientHeight);
    const top = Math.round(Math.min(most, Math.max(0, list.scrollTop + offset - list.clientHeight / 3)));
    this.#ours = top;
    list.scrollTop = top;
  }
}

/** Arrow keys, Home and End move through a list of buttons of which one is in the order of Tab. */
export function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const all = [...list.querySelectorAll<HTMLElement>('button')];
  const at = all.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const next = all[Math.min(all.length - 1, Math.max(0, to))]!;
  all[at]!.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
