/** What a course without a picture is drawn with: a few large, calm shapes in five tones of one hue. */
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** Numbers from 0 to 1. */
export type Random = () => number;
export type Motif = (random: Random) => SVGTemplateResult | SVGTemplateResult[];

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/** Rings around a corner, like the year rings of a tree. */
const rings: Motif = (random) => {
  const [x, y] = pick(random, [
    [320, 180],
    [320, 0],
    [0, 180],
    [250, 200],
  ] as const);
  const step = 30 + Math.round(random() * 14);
  return [5, 4, 3, 2, 1].map((n) => svg`<circle class=${`tone-${6 - n}`} cx=${x} cy=${y} r=${n * step}></circle>`);
};

/** Two discs and what they share. */
const discs: Motif = (random) => {
  const r = 62 + Math.round(random() * 14);
  const x = 130 + Math.round(random() * 60);
  const d = Math.round(r * (0.85 + random() * 0.3));
  const y = 90;
  const half = d / 2;
  const rise = Math.sqrt(r * r - half * half);
  const middle = x + half;
  return svg`
    <circle class="tone-2" cx=${x} cy=${y} r=${r}></circle>
    <circle class="tone-3" cx=${x + d} cy=${y} r=${r}></circle>
    <path class="tone-5" d=${`M${middle} ${y - rise}A${r} ${r} 0 0 1 ${middle} ${y + rise}A${r} ${r} 0 0 1 ${middle} ${y - rise}Z`}></path>
  `;
};

/** Hills behind hills, and a sun that rises from behind them. */
const hills: Motif = (random) => {
  const sun = 60 + Math.round(random() * 200);
  const ridge = (base: number, swing: number): string => {
    const a = base - swing * random();
    const b = base + swing * random();
    return `M0 ${base}C70 ${a - swing} 110 ${b} 170 ${base - swing / 3}S280 ${a} 320 ${b - swing / 2}V180H0Z`;
  };
  return svg`
    <circle class="tone-4" cx=${sun} cy=${84} r=${46}></circle>
    <path class="tone-2" d=${ridge(96, 28)}></path>
    <path class="tone-3" d=${ridge(122, 26)}></path>
    <path class="tone-5" d=${ridge(150, 20)}></path>
  `;
};

/** Columns that climb. */
const steps: Motif = (random) => {
  const count = pick(random, [4, 5, 6]);
  const width = 320 / count;
  const lowest = 24 + Math.round(random() * 28);
  return Array.from({ length: count }, (_, i) => {
    const height = lowest + (i * (152 - lowest)) / (count - 1);
    const tone = 1 + Math.round((i * 4) / (count - 1));
    return svg`<rect class=${`tone-${tone}`} x=${i * width} y=${180 - height} width=${width + 0.5} height=${height}></rect>`;
  });
};

/** Quarter discs on a grid, each turned its own way. */
const quarters: Motif = (random) => {
  const size = 60;
  return Array.from({ length: 18 }, (_, i) => {
    const [x, y] = [(i % 6) * size - 20, Math.floor(i / 6) * size];
    const tone = pick(random, [0, 1, 2, 2, 3, 5]);
    const [cx, cy, sweep] = pick(random, [
      [x, y, `L${x + size} ${y}A${size} ${size} 0 0 1 ${x} ${y + size}Z`],
      [x + size, y, `L${x + size} ${y + size}A${size} ${size} 0 0 1 ${x} ${y}Z`],
      [x + size, y + size, `L${x} ${y + size}A${size} ${size} 0 0 1 ${x + size} ${y}Z`],
      [x, y + size, `L${x} ${y}A${size} ${size} 0 0 1 ${x + size} ${y + size}Z`],
    ] as const);
    return svg`<path class=${`tone-${tone}`} d=${`M${cx} ${cy}${sweep}`}></path>`;
  });
};

/** Dots that grow towards one side. */
const dots: Motif = (random) => {
  const [columns, rows, gap] = [10, 6, 32];
  const flip = random() < 0.5;
  const tilt = (random() - 0.5) * 0.8;
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, line] = [i % columns, Math.floor(i / columns)];
    const along = Math.min(1, Math.max(0, column / (columns - 1) + tilt * (line / (rows - 1) - 0.5)));
    const size = flip ? 1 - along : along;
    const tone = 1 + Math.round(size * 4);
    return svg`<circle class=${`tone-${tone}`} cx=${16 + column * gap} cy=${10 + line * gap} r=${(2 + size * 13).toFixed(1)}></circle>`;
  });
};

export const motifs: readonly Motif[] = [rings, discs, hills, steps, quarters, dots];
