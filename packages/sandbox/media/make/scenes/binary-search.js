import { box, mix, passed, present, say, width, write } from './stage.js';

export const duration = 58;
export const poster = 32.4;

const paper = '#fbf6ee';
const ink = '#2c221c';
const quiet = '#7a6a5d';
const tile = '#efe4d6';
const accent = '#9c3d1c';
const soft = '#f3d9c6';
const found = '#2f6b4f';
const foundSoft = '#d5e8dc';

const numbers = [2, 5, 8, 12, 16, 23, 38, 41, 56, 67, 72, 81, 90, 94, 99];
const side = 68;
const gap = 8;
const left = (width - numbers.length * side - (numbers.length - 1) * gap) / 2;
const top = 316;
const xOf = (index) => left + index * (side + gap);
const centre = (index) => xOf(index) + side / 2;

/** When each number is looked at one by one, and when by halves. */
const oneByOne = numbers.slice(0, 6).map((_, index) => 13 + index * 0.75);
const looks = [
  { at: 23.6, middle: 7, drop: 27.6, from: 7, to: 14 },
  { at: 31.2, middle: 3, drop: 34.2, from: 0, to: 3 },
  { at: 37.6, middle: 5 },
];
const halvings = Array.from({ length: 20 }, (_, step) => 45 + step * 0.24);

const sentences = [
  [5, 10.6, 'Fifteen numbers, in order.', 'Smallest on the left, largest on the right.'],
  [
    10.9,
    17.9,
    'Where is 23? You could look one by one.',
    'That takes six looks here, and perhaps a million in a long list.',
  ],
  [18.2, 22.9, 'Better: begin in the middle.', 'Everything lies between two markers, low and high.'],
  [23.2, 27.2, '41 is too large.', 'First look.'],
  [27.5, 30.8, 'So is everything to the right of it.', 'Half of the list is gone.'],
  [31.1, 33.9, '12 is too small.', 'Second look.'],
  [34.1, 37.1, 'So is everything to the left of it.', 'Three numbers remain.'],
  [37.4, 43.4, '23. Found at the third look.', 'Each look threw half of the rest away.'],
  [44, 51.4, 'How far does halving go?', 'From a million numbers down to one.'],
];

export const sounds = [
  ...numbers.map((_, index) => ({
    at: 5.3 + index * 0.11,
    note: 62 + [0, 2, 4, 7, 9][index % 5] + 12 * Math.floor(index / 5),
    loud: 0.1,
  })),
  ...oneByOne.map((at, index) => ({ at, note: 67, loud: 0.16 + index * 0.01 })),
  ...looks.map(({ at }, index) => ({ at, note: [62, 66, 69][index], loud: 0.34 })),
  ...looks.filter(({ drop }) => drop).map(({ drop }) => ({ at: drop, note: 50, loud: 0.3 })),
  { at: 37.9, note: 74, loud: 0.28 },
  { at: 38.1, note: 78, loud: 0.26 },
  { at: 38.3, note: 81, loud: 0.24 },
  ...halvings.map((at, step) => ({ at, note: 86 - step, loud: 0.13 })),
  { at: 52, note: 62, loud: 0.3 },
  { at: 53.2, note: 66, loud: 0.3 },
  { at: 54.4, note: 69, loud: 0.3 },
];

/** Chords under it all, by MIDI note. */
export const chords = [
  { at: 0, notes: [38, 50, 57, 62, 66] },
  { at: 10.8, notes: [43, 50, 55, 59, 66] },
  { at: 22.9, notes: [35, 47, 54, 62, 66] },
  { at: 31, notes: [43, 50, 59, 62, 69] },
  { at: 37.4, notes: [38, 50, 57, 62, 66] },
  { at: 44, notes: [45, 52, 57, 61, 64] },
  { at: 51.5, notes: [38, 50, 57, 62, 69] },
];

export function draw(ctx, time) {
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, width, 720);
  title(ctx, time);
  say(ctx, time, sentences, { colour: ink, quiet });
  list(ctx, time);
  halving(ctx, time);
  summary(ctx, time);
}

function title(ctx, time) {
  const alpha = present(time, 0.3, 4.8, 0.7);
  const rise = 16 * (1 - passed(time, 0.3, 1.4));
  write(ctx, 'How a binary search', width / 2, 322 + rise, { size: 66, weight: 700, colour: ink, alpha });
  write(ctx, 'finds a number', width / 2, 402 + rise, { size: 66, weight: 700, colour: accent, alpha });
  write(ctx, 'Algorithms You Can See', width / 2, 476 + rise, { size: 26, weight: 500, colour: quiet, alpha });
}

function list(ctx, time) {
  const there = present(time, 5, 43.6, 0.5);
  if (there === 0) return;
  ctx.save();
  ctx.globalAlpha = there;
  numbers.forEach((number, index) => {
    const arrived = passed(time, 5.2 + index * 0.11, 5.9 + index * 0.11);
    const look = looks.find(({ middle }) => middle === index);
    const looked = look ? passed(time, look.at, look.at + 0.4) : 0;
    const isFound = index === 5 ? passed(time, 38, 38.6) : 0;
    const scanned = index < 6 ? present(time, oneByOne[index], oneByOne[index] + (index === 5 ? 2.6 : 0.95), 0.25) : 0;
    const gone = Math.max(
      0,
      ...looks
        .filter(({ drop, from, to }) => drop && index >= from && index <= to)
        .map(({ drop, middle }) =>
          passed(time, drop + Math.abs(index - middle) * 0.07, drop + 0.8 + Math.abs(index - middle) * 0.07),
        ),
    );
    const lift = -14 * Math.max(looked * (1 - gone), scanned * 0.7);
    const y = top + 24 * (1 - arrived) + lift + 26 * gone;
    const alpha = arrived * mix(1, 0.16, gone);
    const fill = isFound > 0.5 ? foundSoft : looked > 0.1 && gone < 0.5 ? soft : scanned > 0.1 ? soft : tile;
    const edge = isFound > 0.5 ? found : looked > 0.1 || scanned > 0.1 ? accent : null;
    box(ctx, xOf(index), y, side, 84, 14, { fill, alpha });
    if (edge)
      box(ctx, xOf(index) + 1.5, y + 1.5, side - 3, 81, 13, {
        stroke: edge,
        line: 3,
        alpha: alpha * Math.max(looked, scanned, isFound) * (1 - gone),
      });
    write(ctx, String(number), centre(index), y + 53, {
      size: 30,
      weight: 600,
      colour: isFound > 0.5 ? found : ink,
      alpha,
    });
    write(ctx, String(index), centre(index), top + 118, {
      size: 16,
      weight: 500,
      colour: quiet,
      alpha: arrived * mix(0.9, 0.25, gone),
    });
  });
  markers(ctx, time);
  counter(ctx, time);
  ctx.restore();
}

/** Low and high slide to where they now stand, the lens to the middle between them. */
function markers(ctx, time) {
  const alpha = passed(time, 19.4, 20.2) * (1 - passed(time, 38.2, 38.8));
  const low = mix(centre(0), centre(4), passed(time, 34.4, 35.4));
  const high = mix(centre(14), centre(6), passed(time, 28, 29.2));
  for (const [x, name] of [
    [low, 'low'],
    [high, 'high'],
  ]) {
    ctx.save();
    ctx.globalAlpha *= alpha;
    ctx.fillStyle = accent;
    ctx.beginPath();
    ctx.moveTo(x, 450);
    ctx.lineTo(x - 10, 466);
    ctx.lineTo(x + 10, 466);
    ctx.fill();
    ctx.restore();
    write(ctx, name, x, 492, { size: 22, weight: 600, colour: accent, alpha });
  }
  ctx.save();
  ctx.globalAlpha *= alpha;
  ctx.strokeStyle = accent;
  ctx.lineWidth = 2;
  ctx.setLineDash([3, 7]);
  ctx.lineCap = 'round';
  ctx.beginPath();
  ctx.moveTo(low + 38, 484);
  ctx.lineTo(high - 42, 484);
  if (high - low > 90) ctx.stroke();
  ctx.restore();
}

function counter(ctx, time) {
  const alpha = passed(time, 23.4, 24);
  const count = looks.filter(({ at }) => time >= at).length;
  write(ctx, 'Looks', width / 2 - 62, 572, { size: 24, weight: 500, colour: quiet, align: 'right', alpha });
  looks.forEach(({ at }, index) => {
    const lit = passed(time, at, at + 0.4);
    const x = width / 2 - 30 + index * 34;
    box(ctx, x, 552, 24, 24, 12, { fill: tile, alpha });
    box(ctx, x + 12 - 12 * lit, 564 - 12 * lit, 24 * lit, 24 * lit, 12 * lit, {
      fill: count === 3 ? found : accent,
      alpha,
    });
  });
}

/** A million, halved twenty times. */
function halving(ctx, time) {
  const alpha = present(time, 43.9, 51.5, 0.5);
  if (alpha === 0) return;
  const step = halvings.filter((at) => time >= at).length;
  const part = step === 0 ? 0 : passed(time, halvings[step - 1], halvings[step - 1] + 0.2);
  const from = 1_000_000 / 2 ** Math.max(0, step - 1);
  const to = Math.max(1, Math.floor(1_000_000 / 2 ** step));
  const shown = step === 20 ? 1 : Math.round(mix(from, to, step === 0 ? 0 : part));
  const text = shown.toLocaleString('en-US').replaceAll(',', '\u2009');
  write(ctx, text, width / 2, 350, { size: 84, weight: 700, colour: step === 20 ? found : ink, alpha });
  const full = 1000;
  const x = (width - full) / 2;
  box(ctx, x, 396, full, 26, 13, { fill: tile, alpha });
  const share = mix(2 ** -Math.max(0, step - 1), 2 ** -step, step === 0 ? 0 : part);
  const rest = Math.max(12, full * share);
  box(ctx, x, 396, rest, 26, Math.min(13, rest / 2), { fill: step === 20 ? found : accent, alpha });
  for (let dot = 0; dot < 20; dot++) {
    const lit = passed(time, halvings[dot], halvings[dot] + 0.2);
    const dx = width / 2 - 9.5 * 34 + dot * 34;
    box(ctx, dx - 9, 482, 18, 18, 9, { fill: tile, alpha });
    box(ctx, dx - 9 * lit, 491 - 9 * lit, 18 * lit, 18 * lit, 9 * lit, { fill: step === 20 ? found : accent, alpha });
  }
  write(ctx, 'Twenty looks are enough for a million numbers.', width / 2, 572, {
    size: 28,
    weight: 600,
    colour: found,
    alpha: alpha * passed(time, 49.9, 50.5),
  });
}

function summary(ctx, time) {
  const lines = ['Keep the list in order.', 'Look in the middle.', 'Throw away the half that cannot hold it.'];
  const leave = 1 - passed(time, 57.2, 57.9);
  lines.forEach((line, index) => {
    const from = 51.9 + index * 1.2;
    const alpha = passed(time, from, from + 0.6) * leave;
    const y = 276 + index * 96;
    const x = 286;
    box(ctx, x, y - 40, 56, 56, 28, { fill: index === 2 ? accent : soft, alpha });
    write(ctx, String(index + 1), x + 28, y - 2, {
      size: 27,
      weight: 700,
      colour: index === 2 ? paper : accent,
      alpha,
    });
    write(ctx, line, x + 84, y + 1 + 8 * (1 - passed(time, from, from + 0.6)), {
      size: 38,
      weight: 600,
      colour: ink,
      align: 'left',
      alpha,
    });
  });
}
