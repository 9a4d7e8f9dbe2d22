/** Where a row of a list is taken to by its grip, with a mouse, a pen or a finger alike. */
export class RowDrag {
  readonly #changed: () => void;
  /** The place it is taken from; undefined while nothing is dragged. */
  from: number | undefined;
  /** The place it would get. */
  to: number | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  begin(event: PointerEvent, from: number): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const grip = event.currentTarget as HTMLElement;
    // Not every browser does so for a button, and Escape is to reach it.
    grip.focus();
    grip.setPointerCapture(event.pointerId);
    this.#become(from, undefined);
  }

  move(event: PointerEvent): void {
    if (this.from === undefined) return;
    const rows = [...(event.currentTarget as HTMLElement).closest('ol, ul')!.querySelectorAll(':scope > [data-row]')];
    const over = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
    // Below the last one means behind it.
    const to = over < 0 ? rows.length - 1 : over;
    // At the edge of the window the list comes along, a row with each movement.
    for (const neighbour of [to - 1, to + 1]) rows[neighbour]?.scrollIntoView({ block: 'nearest' });
    if (to !== this.to) this.#become(this.from, to);
  }

  /** Where it is let go; undefined where it stood. */
  end(): number | undefined {
    const { from, to } = this;
    this.cancel();
    return to === from ? undefined : to;
  }

  readonly cancel = (): void => {
    if (this.from !== undefined) this.#become(undefined, undefined);
  };

  #become(from: number | undefined, to: number | undefined): void {
    this.from = from;
    this.to = to;
    this.#changed();
  }
}
