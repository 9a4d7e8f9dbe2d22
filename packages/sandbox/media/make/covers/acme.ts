import { block, disc, frame, group, range, ring, shape, stroke, type Cover, type Palette } from './paint.ts';

const rust: Palette = { ground: ['#f8ead9', '#f1d8bd'], shade: '#e3bf9b', light: '#c98a5c', accent: '#9c3d1c' };
const ember: Palette = { ground: ['#51241a', '#381710'], shade: '#6d3526', light: '#c77a4f', accent: '#f6c38b' };
const teal: Palette = { ground: ['#dcece8', '#c0dcd6'], shade: '#9cc6be', light: '#5c9c92', accent: '#c2582a' };
const slate: Palette = { ground: ['#27333f', '#1a232c'], shade: '#384957', light: '#7e97a9', accent: '#f0a868' };
const plum: Palette = { ground: ['#efe3ee', '#dfcbe0'], shade: '#c9a9cb', light: '#93689a', accent: '#b0451d' };
const night: Palette = { ground: ['#141c3a', '#2b2c5c'], shade: '#3d4179', light: '#a9aee0', accent: '#f7cf8a' };
const moss: Palette = { ground: ['#e7ecd5', '#cfdab2'], shade: '#b1c28b', light: '#71894c', accent: '#b3501f' };

/** A sorted row of bars; half has fallen away, one is found. */
const halves: Cover = ({ shade, light, accent }) =>
  range(15)
    .map((index) => {
      const tall = 46 + index * 17;
      const colour = index === 5 ? accent : index > 3 && index < 7 ? light : shade;
      return block(100 + index * 41, 350 - tall, 29, tall, 8, colour, index > 6 ? { opacity: 0.55 } : {});
    })
    .join('') +
  stroke('M264 384h111', accent, 5) +
  stroke('M100 384h150M389 384h314', shade, 5);

/** Stepping stones that lead upwards. */
const steps: Cover = ({ shade, light, accent }) =>
  stroke('M92 372C210 372 190 300 302 300S400 216 510 216 600 120 716 120', shade, 6, { 'stroke-dasharray': '2 17' }) +
  range(5)
    .map((index) => {
      const [x, y, side] = [92 + index * 152, 372 - index * 62, 62 + index * 9];
      return block(x - side / 2, y - side / 2, side, side, 20, index === 4 ? accent : index % 2 ? light : shade);
    })
    .join('') +
  disc(700, 124, 13, '#fff6ea');

/** Boxes in boxes: content, padding, border, margin. */
const boxes: Cover = ({ shade, light, accent }) =>
  frame(110, 60, 580, 330, 30, shade, 4, { 'stroke-dasharray': '4 14', 'stroke-linecap': 'round' }) +
  block(160, 96, 480, 258, 24, shade) +
  block(206, 132, 388, 186, 18, '#f4fbf9') +
  block(236, 162, 150, 126, 12, accent) +
  range(4)
    .map((index) => block(414, 166 + index * 32, [150, 120, 150, 84][index]!, 14, 7, light))
    .join('');

/** One shape seen with more and with less light, and a clear focus around it. */
const contrast: Cover = ({ shade, light, accent }) =>
  disc(400, 225, 118, light) +
  shape('M400 107a118 118 0 0 1 0 236z', '#43244a') +
  ring(400, 225, 144, accent, 8) +
  ring(400, 225, 176, shade, 3) +
  range(7)
    .map(
      (index) =>
        disc(118, 120 + index * 35, 5 + index * 1.6, light, { opacity: 0.25 + index * 0.11 }) +
        disc(682, 120 + index * 35, 15 - index * 1.6, light, { opacity: 1 - index * 0.11 }),
    )
    .join('');

/** A window with a prompt. */
const prompt: Cover = ({ shade, light, accent }) =>
  block(140, 76, 520, 300, 22, '#131a21') +
  block(140, 76, 520, 46, 22, shade) +
  block(140, 100, 520, 24, 0, shade) +
  range(3)
    .map((index) => disc(172 + index * 27, 99, 7.5, index === 0 ? accent : light))
    .join('') +
  stroke('M186 172l26 22-26 22', accent, 8) +
  block(232, 186, 178, 14, 7, light) +
  block(426, 186, 92, 14, 7, light, { opacity: 0.5 }) +
  range(3)
    .map((index) => block(186, 240 + index * 28, [298, 236, 332][index]!, 11, 5.5, shade))
    .join('') +
  block(186, 326, 22, 26, 4, accent);

/** A graph with the shortest way lit. */
const graph: Cover = ({ shade, light, accent }, chance) => {
  const nodes = range(4).flatMap((column) =>
    range(column % 2 ? 4 : 3).map(
      (row) =>
        [
          120 + column * 186 + chance.between(-18, 18),
          (column % 2 ? 72 : 118) + row * 104 + chance.between(-14, 14),
        ] as const,
    ),
  );
  const route = [1, 4, 8, 12].map((index) => nodes[index]!);
  const line = (points: (readonly [number, number])[]): string => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`;
  const edges = nodes.flatMap((from, index) =>
    nodes
      .slice(index + 1)
      .filter(([x, y]) => x - from[0] > 60 && x - from[0] < 230 && Math.abs(y - from[1]) < 130)
      .map((to) => line([from, to])),
  );
  return (
    stroke(edges.join(''), shade, 3) +
    stroke(line(route), accent, 8) +
    nodes
      .map((node) => disc(node[0], node[1], route.includes(node) ? 19 : 12, route.includes(node) ? accent : light))
      .join('') +
    route.map(([x, y]) => disc(x, y, 7, '#fdf1e2')).join('')
  );
};

/** A globe, and packets on their way around it. */
const packets: Cover = ({ shade, light, accent }) =>
  disc(400, 262, 150, shade) +
  [46, 98]
    .map((rx) => `<ellipse cx="400" cy="262" rx="${rx}" ry="150" fill="none" stroke="${light}" stroke-width="3"/>`)
    .join('') +
  stroke('M400 112v300M250 262h300M270 187h260M270 337h260', light, 3) +
  stroke('M110 322C180 60 620 20 706 250', accent, 5, { 'stroke-dasharray': '1 15' }) +
  [
    [150, 232],
    [262, 124],
    [420, 78],
    [582, 104],
  ]
    .map(([x, y], index) =>
      group(block(-21, -15, 42, 30, 7, accent) + stroke('M-13 -6L0 4L13 -6', '#27333f', 3.4), {
        transform: `translate(${x} ${y}) rotate(${[-52, -30, -4, 18][index]})`,
      }),
    )
    .join('') +
  disc(110, 330, 15, '#f6e6d4') +
  disc(706, 256, 15, '#f6e6d4');

/** A shield with a keyhole. */
const keyhole: Cover = ({ shade, light, accent }) => {
  const shield =
    'M400 62C452 98 506 108 556 108V232C556 314 484 368 400 396C316 368 244 314 244 232V108C294 108 348 98 400 62Z';
  return (
    group(shape(shield, shade), { transform: 'translate(400 228) scale(1.16) translate(-400 -228)', opacity: '0.5' }) +
    shape(shield, light) +
    group(shape(shield, shade), { transform: 'translate(400 228) scale(0.84) translate(-400 -228)' }) +
    disc(400, 206, 37, accent) +
    shape('M386 218h28l16 86h-60z', accent)
  );
};

/** Points with a trend, and one that does not fit. */
const scatter: Cover = ({ shade, light, accent }, chance) =>
  stroke('M120 70V370H690', shade, 5) +
  stroke('M150 338L660 122', accent, 5, { 'stroke-dasharray': '14 13' }) +
  range(26)
    .map((index) => {
      const x = 160 + index * 19.4;
      return disc(x, 334 - (x - 150) * 0.42 + chance.between(-42, 42), 9, light, { opacity: 0.85 });
    })
    .join('') +
  disc(580, 306, 15, accent) +
  ring(580, 306, 28, accent, 3);

/** Grey bars, and the one that the title is about. */
const oneBar: Cover = ({ shade, light, accent }) =>
  range(9)
    .map((index) => {
      const tall = [92, 118, 104, 140, 128, 252, 176, 150, 166][index]!;
      return block(122 + index * 63, 366 - tall, 43, tall, 9, index === 5 ? accent : shade);
    })
    .join('') +
  stroke('M104 384h592', light, 5) +
  disc(458.5, 84, 9, accent);

/** Three layers of neurons. */
const neurons: Cover = ({ shade, light, accent }, chance) => {
  const layers = [4, 6, 6, 3].map((count, layer) =>
    range(count).map((row) => [140 + layer * 174, 225 + (row - (count - 1) / 2) * 62] as const),
  );
  const wires = layers
    .slice(1)
    .flatMap((layer, index) =>
      layers[index]!.flatMap(([x, y]) =>
        layer.map(([u, v]) => ({
          d: `M${x} ${y}C${x + 80} ${y} ${u - 80} ${v} ${u} ${v}`,
          bright: chance.next() > 0.86,
        })),
      ),
    );
  return (
    stroke(
      wires
        .filter(({ bright }) => !bright)
        .map(({ d }) => d)
        .join(''),
      shade,
      2,
    ) +
    stroke(
      wires
        .filter(({ bright }) => bright)
        .map(({ d }) => d)
        .join(''),
      accent,
      3,
      { opacity: 0.85 },
    ) +
    layers
      .flat()
      .map(([x, y], index) => disc(x, y, 17, [1, 5, 8, 13, 17].includes(index) ? accent : light))
      .join('')
  );
};

/** A balance in rest. */
const balance: Cover = ({ shade, light, accent }) =>
  shape('M372 372h56l-16-250h-24z', light) +
  block(312, 366, 176, 22, 11, light) +
  stroke('M180 150H620', light, 12) +
  disc(400, 144, 20, accent) +
  [180, 620]
    .map(
      (x) =>
        stroke(`M${x} 152L${x - 66} 288M${x} 152L${x + 66} 288`, shade, 4) +
        shape(`M${x - 86} 288h172a86 58 0 0 1-172 0z`, light),
    )
    .join('') +
  block(128, 236, 50, 50, 10, accent) +
  block(186, 236, 50, 50, 10, accent) +
  range(5)
    .map((index) => disc(572 + (index % 3) * 36 + (index > 2 ? 18 : 0), index > 2 ? 242 : 272, 15, accent))
    .join('');

/** A grid that a matrix has moved. */
const sheared: Cover = ({ shade, light, accent }) =>
  group(
    stroke(
      range(13)
        .map((line) => `M${(line - 6) * 62} -310v620`)
        .join(''),
      shade,
      2.5,
    ) +
      stroke(
        range(11)
          .map((line) => `M-400 ${(line - 5) * 62}h800`)
          .join(''),
        shade,
        2.5,
      ) +
      block(0, -62, 62, 62, 0, light, { opacity: 0.4 }),
    { transform: 'matrix(1.35 -0.28 0.62 0.95 370 282)' },
  ) +
  stroke('M370 282L454 265', accent, 9) +
  stroke('M370 282L332 224', accent, 9) +
  stroke('M370 282L620 230', light, 6) +
  shape('M636 227l-27-9 7 26z', light) +
  disc(370, 282, 12, accent);

/** Star trails over hills. */
const trails: Cover = ({ shade, light, accent }, chance) =>
  range(15)
    .map((index) => {
      const radius = 40 + index * 27;
      const [from, length] = [chance.next() * 6.28, 0.8 + chance.next() * 1.4];
      const at = (angle: number): string =>
        `${(470 + radius * Math.cos(angle)).toFixed(0)} ${(168 + radius * Math.sin(angle)).toFixed(0)}`;
      return range(3)
        .map((part) =>
          stroke(
            `M${at(from + part * 2.1)}A${radius} ${radius} 0 0 1 ${at(from + part * 2.1 + length)}`,
            part === 0 && index % 4 === 1 ? accent : light,
            2.2,
            { opacity: 0.35 + chance.next() * 0.5 },
          ),
        )
        .join('');
    })
    .join('') +
  disc(470, 168, 6, accent) +
  shape('M0 352C120 290 210 330 330 350S560 300 800 336V450H0z', shade) +
  shape('M0 396C160 350 300 392 430 396S660 372 800 388V450H0z', '#10152c');

/** A cell with what it holds. */
const cell: Cover = ({ shade, light, accent }, chance) =>
  shape('M232 96C330 34 520 40 598 124S660 334 560 380 286 410 208 344 134 158 232 96Z', shade) +
  shape('M252 118C340 64 506 70 574 142S630 318 544 356 300 382 232 326 164 174 252 118Z', '#f3f7e6') +
  disc(438, 206, 76, light) +
  disc(458, 192, 30, accent) +
  [
    [276, 190, 24],
    [300, 290, -18],
    [500, 322, 12],
  ]
    .map(([x, y, turn]) =>
      group(
        `<ellipse rx="46" ry="22" fill="${accent}" opacity="0.82"/>` +
          stroke('M-30 0C-22 -14 -14 14 -6 0S10 -14 18 0 28 4 30 0', '#f3f7e6', 3.5),
        { transform: `translate(${x} ${y}) rotate(${turn})` },
      ),
    )
    .join('') +
  range(22)
    .map(() =>
      disc(250 + chance.next() * 300, 120 + chance.next() * 220, 3 + chance.next() * 3, light, { opacity: 0.5 }),
    )
    .join('');

/** A pan, with what is going on inside. */
const pan: Cover = ({ shade, light, accent }, chance) =>
  block(196, 226, 330, 136, 34, light) +
  block(176, 212, 370, 28, 14, '#53331f') +
  block(536, 215, 176, 22, 11, '#53331f') +
  shape('M212 262h298v60a24 24 0 0 1-24 24H236a24 24 0 0 1-24-24z', accent, { opacity: 0.9 }) +
  range(16)
    .map(() => ring(230 + chance.next() * 262, 276 + chance.next() * 56, 4 + chance.next() * 9, '#f9e3c4', 3))
    .join('') +
  [276, 356, 436]
    .map((x, index) => stroke(`M${x} 184c-22 -26 22 -40 0 -66s18 -36 4 -54`, shade, 9, { opacity: 1 - index * 0.15 }))
    .join('') +
  stroke('M200 386h320', shade, 8);

export const acmeCovers: Record<string, [Cover, Palette]> = {
  'alg-101': [halves, rust],
  'py-101': [steps, rust],
  'web-101': [boxes, teal],
  'web-210': [contrast, plum],
  'sys-101': [prompt, slate],
  'alg-210': [graph, ember],
  'net-110': [packets, slate],
  'sec-110': [keyhole, teal],
  'data-101': [scatter, plum],
  'data-220': [oneBar, moss],
  'ml-310': [neurons, night],
  'math-101': [balance, rust],
  'math-210': [sheared, teal],
  'ast-101': [trails, night],
  'bio-120': [cell, moss],
  'chem-130': [pan, rust],
};
