import { box, mix, passed, present, say, width, write } from './stage.js';

export const duration = 56;
export const poster = 30.2;

const paper = '#f5f3ea';
const ink = '#20302c';
const quiet = '#62706a';
const accent = '#1f5a4c';
const soft = '#d3e3da';
const warm = '#a4561f';
const warmSoft = '#f0dcc8';
const family = 'Source Serif 4';

const first = {
  syllables: ['The', 'riv', 'er', 'car', 'ries', 'lan', 'terns', 'to', 'the', 'sea'],
  joined: [0, 1, 0, 1, 0, 1, 0, 0, 0, 0],
  strong: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
};
const second = {
  syllables: ['Soft', 'ly', 'the', 'wa', 'ter', 'takes', 'them', 'out', 'of', 'sight'],
  joined: [1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
  strong: [1, 0, 0, 1, 0, 1, 0, 1, 0, 1],
};
const step = 104;
const xOf = (index) => width / 2 + (index - 4.5) * step;

/** Walks: when each begins, and how long a syllable takes. */
const beat = 0.52;
const walks = [
  { line: first, from: 12, y: 388 },
  { line: first, from: 20, y: 388 },
  { line: second, from: 40.6, y: 388 },
  { line: first, from: 49, y: 318, pace: 0.26 },
  { line: second, from: 51.9, y: 470, pace: 0.26 },
];

const sentences = [
  [4.9, 11, 'Say it as if you were telling somebody.', 'Where does your voice lean?'],
  [11.2, 18.6, 'Ten syllables. Some weigh more than others.', 'Weak, strong, weak, strong: the line walks.'],
  [18.9, 25.6, 'We mark the weak ones x, the strong ones /.', 'Walk with it: your foot comes down on the strong ones.'],
  [25.9, 31.9, 'One pair, weak and strong, is an iamb.', 'Five of them make a pentameter: five feet in a line.'],
  [
    32.2,
    37.9,
    'Nobody says: lanterns TO the sea.',
    'A light beat still counts. The line floats for a moment, then lands.',
  ],
  [38.2, 47.6, 'The next line begins differently.', 'Its first foot is turned round: strong, weak.'],
  [47.9, 55.4, 'A pattern, and the place where it bends.', 'Listen for both.'],
];

export const sounds = [
  ...walks.flatMap(({ line, from, pace = beat }) =>
    line.strong.map((strong, index) => ({
      at: from + index * pace,
      note: strong ? 57 : 69,
      loud: strong ? 0.4 : 0.15,
      wood: true,
    })),
  ),
  ...[0, 1, 2, 3, 4].map((foot) => ({ at: 26.6 + foot * 0.5, note: [62, 64, 67, 69, 74][foot], loud: 0.2 })),
  { at: 33.2, note: 76, loud: 0.18 },
  { at: 55, note: 62, loud: 0.2 },
];

export const chords = [
  { at: 0, notes: [41, 53, 60, 65, 69] },
  { at: 11.2, notes: [38, 50, 57, 65, 69] },
  { at: 18.9, notes: [46, 53, 58, 62, 69] },
  { at: 25.9, notes: [41, 53, 60, 64, 69] },
  { at: 32.2, notes: [43, 50, 58, 62, 67] },
  { at: 38.2, notes: [48, 52, 55, 62, 67] },
  { at: 47.9, notes: [41, 53, 60, 65, 72] },
];

export function draw(ctx, time) {
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, width, 720);
  title(ctx, time);
  say(ctx, time, sentences, { colour: ink, quiet, family });
  whole(ctx, time);
  verse(ctx, time, first, { from: 10.8, to: 38.1, y: 388, spread: passed(time, 11, 12) });
  verse(ctx, time, second, { from: 38.8, to: 47.7, y: 388, spread: 1 });
  verse(ctx, time, first, { from: 48, to: 55.9, y: 318, spread: 1, small: true });
  verse(ctx, time, second, { from: 48.3, to: 55.9, y: 470, spread: 1, small: true });
  feet(ctx, time);
  lightBeat(ctx, time);
  turned(ctx, time);
  for (const walk of walks) walker(ctx, time, walk);
}

function title(ctx, time) {
  const alpha = present(time, 0.3, 4.7, 0.7);
  const rise = 16 * (1 - passed(time, 0.3, 1.4));
  write(ctx, 'How a line of verse', width / 2, 322 + rise, { size: 70, weight: 600, colour: ink, family, alpha });
  write(ctx, 'walks', width / 2, 404 + rise, { size: 70, weight: 600, colour: accent, family, alpha, style: 'italic' });
  write(ctx, 'Hearing Verse', width / 2, 478 + rise, { size: 28, weight: 400, colour: quiet, family, alpha });
}

/** The line as one reads it, before it is taken apart. */
function whole(ctx, time) {
  const alpha = passed(time, 5.4, 6.4) * (1 - passed(time, 10.6, 11.2));
  write(ctx, 'The river carries lanterns to the sea.', width / 2, 388, {
    size: 54,
    weight: 400,
    colour: ink,
    family,
    alpha,
  });
}

function verse(ctx, time, line, { from, to, y, spread, small }) {
  const there = present(time, from, to, 0.5);
  if (there === 0) return;
  const marks = small ? 1 : line === second ? passed(time, 39.6, 40.4) : passed(time, 18.9, 19.8);
  line.syllables.forEach((syllable, index) => {
    const x = mix(width / 2 + (index - 4.5) * 74, xOf(index), spread);
    const landed = struck(time, line, index, y);
    const strong = line.strong[index];
    const colour = landed > 0.05 && strong ? accent : ink;
    write(ctx, syllable, x, y - 12, {
      size: 36,
      weight: strong && spread > 0.9 ? 600 : 400,
      colour,
      family,
      alpha: there,
    });
    if (line.joined[index])
      write(ctx, '-', x + hyphen(ctx, line, index), y - 14, {
        size: 30,
        weight: 400,
        colour: quiet,
        family,
        alpha: there * 0.7,
      });
    const radius = (strong ? 19 : 8) * (1 + 0.28 * landed);
    box(ctx, x - radius, y + 58 - radius, radius * 2, radius * 2, radius, {
      fill: strong ? (landed > 0.05 ? accent : '#9dbdb0') : '#c6cfc6',
      alpha: there * spread,
    });
    if (!small)
      write(ctx, strong ? '/' : 'x', x, y + 118, {
        size: 28,
        weight: 400,
        colour: quiet,
        family: 'Inter',
        alpha: there * marks,
      });
  });
}

/** Halfway between the end of a syllable and the beginning of the next. */
function hyphen(ctx, line, index) {
  ctx.save();
  ctx.font = `500 36px "${family}", serif`;
  const [own, next] = [index, index + 1].map((at) => ctx.measureText(line.syllables[at]).width / 2);
  ctx.restore();
  return (own + step - next) / 2;
}

/** Just stepped upon: 1, fading. */
function struck(time, line, index, y) {
  return Math.max(
    0,
    ...walks
      .filter((walk) => walk.line === line && walk.y === y)
      .map(({ from, pace = beat }) => {
        const since = time - (from + index * pace);
        return since < 0 ? 0 : Math.max(0, 1 - since / 0.55);
      }),
  );
}

/** A small ball that steps from syllable to syllable. */
function walker(ctx, time, { line, from, y, pace = beat }) {
  const place = (time - from) / pace;
  if (place < -1 || place > 10) return;
  const alpha = Math.min(1, place + 1, (10 - place) * 2);
  const index = Math.max(0, Math.min(8, Math.floor(place)));
  const part = Math.max(-1, Math.min(1, place - index));
  const ground = (at) => y + 58 - (line.strong[at] ? 19 : 8) - 11;
  const next = Math.min(9, index + 1);
  const x = place < 0 ? xOf(0) : place >= 9 ? xOf(9) : mix(xOf(index), xOf(next), part);
  const base = place < 0 ? ground(0) : place >= 9 ? ground(9) : mix(ground(index), ground(next), part);
  const hop = place < 0 ? 30 * -place : place >= 9 ? 0 : 22 * Math.sin(Math.PI * part);
  box(ctx, x - 10, base - hop - 10, 20, 20, 10, { fill: warm, alpha });
}

function feet(ctx, time) {
  const there = present(time, 25.9, 38.1, 0.5);
  for (let foot = 0; foot < 5; foot++) {
    const alpha = there * passed(time, 26.6 + foot * 0.5, 27.1 + foot * 0.5);
    const x = xOf(foot * 2) - step / 2 + 8;
    box(ctx, x, 534, step * 2 - 16, 44, 22, { fill: soft, alpha });
    write(ctx, foot === 4 ? 'iamb 5' : `iamb ${foot + 1}`, x + step - 8, 564, {
      size: 21,
      weight: 400,
      colour: accent,
      family,
      alpha,
    });
  }
}

function lightBeat(ctx, time) {
  const alpha = present(time, 33, 37.9, 0.5);
  box(ctx, xOf(7) - 44, 326, 88, 196, 18, { stroke: warm, line: 3, alpha });
  write(ctx, 'light beat', xOf(7), 308, { size: 21, weight: 400, colour: warm, family, alpha, style: 'italic' });
}

function turned(ctx, time) {
  const alpha = present(time, 40, 47.6, 0.5);
  const x = xOf(0) - step / 2 + 8;
  box(ctx, x, 534, step * 2 - 16, 44, 22, { fill: warmSoft, alpha });
  write(ctx, 'turned round', x + step - 8, 564, {
    size: 21,
    weight: 400,
    colour: warm,
    family,
    alpha,
    style: 'italic',
  });
  for (let foot = 1; foot < 5; foot++) {
    const at = xOf(foot * 2) - step / 2 + 8;
    const shown = alpha * passed(time, 41.4 + foot * beat * 2, 42 + foot * beat * 2);
    box(ctx, at, 534, step * 2 - 16, 44, 22, { fill: soft, alpha: shown });
    write(ctx, 'iamb', at + step - 8, 564, { size: 21, weight: 400, colour: accent, family, alpha: shown });
  }
}
