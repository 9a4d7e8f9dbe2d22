import { html } from 'lit';
import type { Hit } from './hits.ts';

/** A text with what was searched for marked in it. */
export function marked(text: string, hits: readonly Hit[] = []): unknown {
  const parts: unknown[] = [];
  let at = 0;
  for (const [from, to] of hits) {
    parts.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return [...parts, text.slice(at)];
}
