import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { cssVars } from '../theme/css-vars.ts';

export interface CoverParts {
  /** The course's name; the same name always draws the same cover. */
  title: string;
  /** Courses of one category share a colour. */
  category?: string | null | undefined;
  /** A picture, when there is one. Decoration: the name stands beside it. */
  image?: string | null | undefined;
  /** Below the first screenful, a picture may wait. */
  eager?: boolean;
}

const columns = 6;
const rows = 4;
/** Hues that sit well together at one lightness. */
const hues = [256, 200, 168, 140, 85, 52, 22, 350, 310, 285] as const;

/** The picture of a course, or, without one (or when it fails to load), a drawing made from its name and category. */
export const cover = ({ title, category, image, eager }: CoverParts): TemplateResult => {
  const seed = hash(title);
  const hue = hues[hash(category?.toLowerCase() ?? title) % hues.length]!;
  return html`
    <div class="cover" aria-hidden="true" ${cssVars({ '--hue': hue })}>
      <svg class="cover-drawing" viewBox="0 0 ${columns} ${rows}" preserveAspectRatio="xMidYMid slice" focusable="false">
        ${tiles(seed)}
      </svg>
      ${image
        ? html`<img
            class="cover-image"
            src=${image}
            alt=""
            loading=${eager ? 'eager' : 'lazy'}
            decoding="async"
            @error=${(event: Event) => ((event.target as HTMLElement).hidden = true)}
            @load=${(event: Event) => ((event.target as HTMLElement).hidden = false)}
          />`
        : nothing}
    </div>
  `;
};

/** A mosaic of discs, half discs and quarters, one composition a name. */
const tiles = (seed: number): SVGTemplateResult[] => {
  const random = generator(seed);
  const drawn: SVGTemplateResult[] = [];
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const shape = shapes[Math.floor(random() * shapes.length)]!;
      const tone = tones[Math.floor(random() * tones.length)]!;
      const turn = Math.floor(random() * 4) * 90;
      if (shape) drawn.push(svg`<path class="tile ${tone}" d=${shape} transform="translate(${x + 0.5} ${y + 0.5}) rotate(${turn})"></path>`);
    }
  return drawn;
};

const quarter = 'M-.5-.5H.5A1 1 0 0 1-.5.5Z';
const half = 'M-.5-.5V.5A.5.5 0 0 0-.5-.5Z';
const disc = 'M-.36 0a.36.36 0 1 0 .72 0a.36.36 0 1 0-.72 0Z';
const square = 'M-.5-.5H.5V.5H-.5Z';
const shapes = [quarter, quarter, quarter, half, disc, square, '', ''] as const;
const tones = ['low', 'low', 'middle', 'middle', 'high'] as const;

/** FNV-1a. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return value >>> 0;
};

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
const generator = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
};
