/** The few strokes that the covers are painted with, on a sheet of 800 × 450. */
import { random, type Random } from '../../../src/demo/authoring/random.ts';

export const width = 800;
export const height = 450;

/** From the ground up: two of the background, then what stands on it. */
export interface Palette {
  ground: [string, string];
  /** Quiet shapes. */
  shade: string;
  /** Clear shapes. */
  light: string;
  /** The one thing to look at. */
  accent: string;
}

/** A cover paints one idea of its course; chance is seeded, so that it stays. */
export type Cover = (palette: Palette, chance: Random) => string;

type Attributes = Record<string, string | number>;
const element = (name: string, attributes: Attributes, inside = ''): string => {
  const text = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : value}"`)
    .join('');
  return inside ? `<${name}${text}>${inside}</${name}>` : `<${name}${text}/>`;
};

export const disc = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string =>
  element('circle', { cx, cy, r, fill, ...more });
export const ring = (cx: number, cy: number, r: number, stroke: string, line: number, more: Attributes = {}): string =>
  element('circle', { cx, cy, r, fill: 'none', stroke, 'stroke-width': line, ...more });
export const block = (
  x: number,
  y: number,
  w: number,
  h: number,
  rx: number,
  fill: string,
  more: Attributes = {},
): string => element('rect', { x, y, width: w, height: h, rx, fill, ...more });
export const frame = (
  x: number,
  y: number,
  w: number,
  h: number,
  rx: number,
  stroke: string,
  line: number,
  more: Attributes = {},
): string => element('rect', { x, y, width: w, height: h, rx, fill: 'none', stroke, 'stroke-width': line, ...more });
export const stroke = (d: string, colour: string, line: number, more: Attributes = {}): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': line,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });
export const shape = (d: string, fill: string, more: Attributes = {}): string => element('path', { d, fill, ...more });
export const group = (inside: string, more: Attributes = {}): string => element('g', more, inside);

export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export function sheet(name: string, cover: Cover, palette: Palette): string {
  const seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 2 ** 31;
  const [top, bottom] = palette.ground;
  const ground = `<defs><linearGradient id="g" x2="0.6" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><path fill="url(#g)" d="M0 0h${width}v${height}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${ground}${cover(palette, random(seed))}</svg>\n`;
}
