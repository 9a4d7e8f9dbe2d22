import type { Quote } from '../panels/anchor.ts';
import { findQuote, quoteIn } from './quotes.ts';

interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** What an element says, as one line of text, and where each character of it is drawn. */
export class Wording {
  readonly #points: Point[] = [];
  /** Of each text node the characters before each of its own. */
  readonly #before = new Map<Text, number[]>();
  readonly text: string;

  constructor(element: Element) {
    let text = '';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const before: number[] = [];
      for (let offset = 0; offset < node.data.length; offset++) {
        before.push(text.length);
        const isSpace = /\s/.test(node.data[offset]!);
        if (isSpace && text.endsWith(' ')) continue;
        text += isSpace ? ' ' : node.data[offset]!;
        this.#points.push({ node, offset });
      }
      before.push(text.length);
      this.#before.set(node, before);
    }
    this.text = text;
  }

  /** The words of a range, as far as they are part of the text. */
  quote(range: Range): Quote | undefined {
    let from: number | undefined;
    let to = 0;
    for (const [node, before] of this.#before) {
      if (!range.intersectsNode(node)) continue;
      from ??= before[node === range.startContainer ? range.startOffset : 0]!;
      to = before[node === range.endContainer ? range.endOffset : node.length]!;
    }
    return from === undefined ? undefined : quoteIn(this.text, from, to);
  }

  /** Where quoted words are drawn; undefined when they are no longer there. */
  find(quote: Quote): Range | undefined {
    const found = findQuote(this.text, quote);
    return found && this.range(...found);
  }

  /** Where words of the text are drawn, from one character to before another. */
  range(from: number, to: number): Range {
    const first = this.#points[from]!;
    const last = this.#points[to - 1]!;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  }
}
