/**
 * Why the playhead is where it is: it went on from a second, it went far from one, or it did not go where it
 * was sent.
 */
export type Notice =
  { readonly kind: 'resumed' | 'left'; readonly second: number } | { readonly kind: 'refused'; readonly text: string };

const SHOWN_MS = 8_000;

/** What is said over the picture, and goes away by itself. */
export class PictureNotice {
  readonly #changed: () => void;
  #shown: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get shown(): Notice | undefined {
    return this.#shown;
  }

  show(notice: Notice): void {
    this.hide();
    this.#shown = notice;
    this.#timer = setTimeout(() => {
      this.hide();
      this.#changed();
    }, SHOWN_MS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shown = undefined;
  }
}
