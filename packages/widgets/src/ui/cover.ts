import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cssVars } from '../theme/css-vars.ts';
import { motifs } from './cover-motifs.ts';
import type { Random } from './cover-motifs.ts';

export interface CoverParts {
  /** The course's name; the same name always draws the same cover. */
  title: string;
  /** Courses of one category share a colour. */
  category?: string | null | undefined;
  /** A picture, when there is one. Decoration: the name stands beside it. */
  image?: string | null | undefined;
  /** In the first screenful: not to be waited for. */
  eager?: boolean;
}

/** Hues that sit well together at one lightness. */
const hues = [256, 32, 165, 300, 82, 205, 350, 135, 275, 55, 230, 12] as const;

/** The picture of a course, or, without one (or when it fails to load), a drawing made from its name and category. */
export const cover = ({ title, category, image, eager }: CoverParts): TemplateResult => {
  const random = sequence(title);
  const hue = hues[hash(category?.toLowerCase() ?? title) % hues.length]!;
  const motif = motifs[Math.floor(random() * motifs.length)]!;
  return html`
    <div class="cover" part="cover" aria-hidden="true" ${cssVars({ '--hue': hue })}>
      <svg class="cover-drawing" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice" focusable="false">
        ${motif(random)}
      </svg>
      ${
        image
          ? html`<img
              class="cover-image"
              src=${image}
              alt=""
              loading=${eager ? 'eager' : 'lazy'}
              decoding="async"
              @error=${(event: Event) => ((event.target as HTMLElement).hidden = true)}
              @load=${(event: Event) => ((event.target as HTMLElement).hidden = false)}
            />`
          : nothing
      }
    </div>
  `;
};

/** FNV-1a, 32 bit. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return value >>> 0;
};

/** Numbers from 0 to 1 that follow from a text alone (mulberry32). */
const sequence = (text: string): Random => {
  let state = hash(text);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
