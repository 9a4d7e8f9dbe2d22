import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import { Searchable, type Hit } from '../search/hits.ts';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;
type Viewport = Pick<PageViewport, 'width' | 'height' | 'convertToViewportPoint'>;

/** Where something stands on a page, as shares of its width and height from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What letters reach below their line, as a share of their size. */
const BELOW = 0.22;

/** The words of a page, and where each of them is drawn. */
export class PageWords {
  readonly text: string;
  readonly #items: readonly TextItem[];
  /** Of each item the characters before it. */
  readonly #starts: readonly number[];
  readonly #viewport: Viewport;
  readonly #searchable: Searchable;

  constructor({ items }: Pick<TextContent, 'items'>, viewport: Viewport) {
    const starts: number[] = [];
    let text = '';
    this.#items = items.filter((item) => 'str' in item);
    for (const { str, hasEOL } of this.#items) {
      starts.push(text.length);
      text += hasEOL ? `${str}\n` : str;
    }
    this.text = text;
    this.#starts = starts;
    this.#viewport = viewport;
    this.#searchable = new Searchable(text);
  }

  hits(query: string): readonly Hit[] {
    return this.#searchable.hits(query);
  }

  /** A box for each line that the words are on. Letters are taken as equally wide: the document does not tell of each. */
  boxes([from, to]: Hit): readonly Box[] {
    return this.#items.flatMap((item, n) => {
      const start = this.#starts[n]!;
      const { length } = item.str;
      const first = Math.max(0, from - start);
      const last = Math.min(length, to - start);
      return first < last ? [this.#box(item, first / length, last / length)] : [];
    });
  }

  #box({ transform, width, dir }: TextItem, from: number, to: number): Box {
    const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number];
    const along = Math.hypot(a, b) || 1;
    const [begin, end] = dir === 'rtl' ? [1 - to, 1 - from] : [from, to];
    const at = (share: number, up: number): readonly number[] =>
      this.#viewport.convertToViewportPoint(
        x + (a / along) * width * share + c * up,
        y + (b / along) * width * share + d * up,
      ) as number[];
    // A page may be turned, and so may its lines: of the corners the outermost count.
    const corners = [at(begin, -BELOW), at(end, -BELOW), at(begin, 1 - BELOW / 2), at(end, 1 - BELOW / 2)];
    const xs = corners.map(([across]) => across!);
    const ys = corners.map(([, down]) => down!);
    const left = Math.min(...xs);
    const top = Math.min(...ys);
    const { width: wide, height: high } = this.#viewport;
    return {
      left: left / wide,
      top: top / high,
      width: (Math.max(...xs) - left) / wide,
      height: (Math.max(...ys) - top) / high,
    };
  }
}
