/**
 * Text from authors, in Markdown or HTML, made safe in one place. Plain text costs nothing; the parser and the
 * sanitiser are fetched when a text with markup first appears.
 */
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { noChange } from 'lit';

export interface RichTextOptions {
  /**
   * Address of the platform. What an author wrote relative to it leads there, and its pictures are shown: it knows already
   * who is reading.
   */
  platform?: string;
  /** Further origins whose pictures are shown; none by default, since a picture tells its host who is reading. */
  imageOrigins?: readonly string[];
  /** The level that the text's first headings get, so that they fit below those around it. 3 by default. */
  headingLevel?: 2 | 3 | 4 | 5 | 6;
}

/** Characters that Markdown or HTML could mean something by. */
const markup = /[<*_`#[\]|&~\\]|^\s*(?:[-+>]|\d+[.)])\s|https?:\/\/|\n/m;

/** Is there anything in a text that would be drawn as more than words? */
export const hasMarkup = (text: string): boolean => markup.test(text);

/** Once it is there, a text is drawn at once: a question that is looked at again never blinks. */
let sanitiser: typeof import('./sanitise.ts') | undefined;

class RichText extends AsyncDirective {
  readonly #box = document.createElement('div');
  #source: string | undefined;

  render(source: string | null | undefined, options: RichTextOptions = {}): unknown {
    const text = source ?? '';
    if (text === this.#source) return noChange;
    this.#source = text;
    this.#box.className = 'prose';
    this.#box.dir = 'auto';
    if (!markup.test(text)) this.#show(paragraph(text));
    else if (sanitiser) this.#show(sanitiser.sanitised(text, options));
    else void this.#fill(text, options);
    return this.#box;
  }

  async #fill(text: string, options: RichTextOptions): Promise<void> {
    this.#box.ariaBusy = 'true';
    try {
      sanitiser = await import('./sanitise.ts');
      if (text === this.#source) this.#show(sanitiser.sanitised(text, options));
    } catch {
      // Without the parser the text is still there to be read.
      if (text === this.#source) this.#show(paragraph(text));
    }
  }

  #show(content: Node): void {
    this.#box.ariaBusy = null;
    this.#box.replaceChildren(content);
  }
}

const paragraph = (text: string): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
};

/** `${richText(lecture.content)}`. Add `proseStyles` to the element's styles. */
export const richText = directive(RichText);
