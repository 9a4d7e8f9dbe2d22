import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';
import type { ChartData } from './chart-data.ts';
import type { Drawing } from './drawing.ts';

/** Draws into the canvas of its element for as long as that stands on the page. */
class Picture extends AsyncDirective {
  #element: HTMLElement | undefined;
  #data: ChartData | undefined;
  #shown = '';
  #drawing: Drawing | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('picture() belongs on the element around the canvas');
  }

  render(_data: ChartData): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [data]: [ChartData]): typeof nothing {
    this.#element = element as HTMLElement;
    this.#data = data;
    if (this.isConnected) void this.#draw();
    return nothing;
  }

  override disconnected(): void {
    this.#drawing?.end();
    this.#drawing = undefined;
    this.#shown = '';
  }

  override reconnected(): void {
    void this.#draw();
  }

  async #draw(): Promise<void> {
    // Every drawing of the element makes its data anew. Formatters don't count: what they say is told by the names.
    const shown = JSON.stringify(this.#data);
    if (shown === this.#shown) return;
    this.#shown = shown;
    try {
      const { Drawing } = await import('./drawing.ts');
      if (!this.isConnected || shown !== this.#shown) return;
      this.#drawing?.end();
      this.#drawing = new Drawing(this.#element!, this.#data!);
    } catch (error) {
      this.#shown = '';
      console.warn('A chart could not be drawn; its table stands in.', error);
      this.#showTable();
    }
    this.#element!.removeAttribute('aria-busy');
  }

  #showTable(): void {
    this.#element!.hidden = true;
    const twin = this.#element!.parentElement?.querySelector('details');
    if (twin) twin.open = true;
  }
}

/** `<div ${picture(data)}><canvas></canvas></div>`; `aria-busy` is taken from the element when all is drawn. */
export const picture = directive(Picture);
