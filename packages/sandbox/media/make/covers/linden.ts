import { block, disc, frame, group, range, ring, shape, stroke, type Cover, type Palette } from './paint.ts';

const sage: Palette = { ground: ['#eef0e4', '#dbe3d3'], shade: '#b9cbbd', light: '#6f9484', accent: '#a4561f' };
const wine: Palette = { ground: ['#4a1c27', '#2f1119'], shade: '#6d2c3a', light: '#b06a6f', accent: '#f0cf9c' };
const ivory: Palette = { ground: ['#f7f2e6', '#ebe2cd'], shade: '#d8c9aa', light: '#8d8468', accent: '#1f5a4c' };
const azure: Palette = { ground: ['#e9f0f3', '#d2e2ea'], shade: '#a9c7d6', light: '#3f7695', accent: '#d08a2e' };
const vermilion: Palette = { ground: ['#f6efe2', '#ecdfc8'], shade: '#ddcaa9', light: '#2c3d46', accent: '#bf3b22' };
const lapis: Palette = { ground: ['#12384a', '#0b2634'], shade: '#1f5469', light: '#5c9fae', accent: '#e5bd6c' };
const dune: Palette = { ground: ['#f8e3c2', '#f0c892'], shade: '#dfa667', light: '#b9713a', accent: '#7b2d1f' };
const pine: Palette = { ground: ['#1c4038', '#12302a'], shade: '#2c5a4e', light: '#7fb09d', accent: '#efd7a1' };

/** Weak and strong, walking in three lines. */
const beats: Cover = ({ shade, light, accent }) =>
  range(3)
    .map((row) => {
      const y = 130 + row * 100;
      const turned = row === 1;
      return (
        stroke(
          `M96 ${y}${range(9)
            .map((index) => `q33.8 ${index % 2 ? 22 : -22} 67.6 0`)
            .join('')}`,
          shade,
          3,
        ) +
        range(10)
          .map((index) => {
            const strong = turned && index < 2 ? index === 0 : index % 2 === 1;
            return disc(96 + index * 67.6, y, strong ? 20 : 8, turned && index === 0 ? accent : strong ? light : shade);
          })
          .join('')
      );
    })
    .join('');

/** A stage between curtains, with one light. */
const stage: Cover = ({ shade, light, accent }) =>
  shape('M400 0L566 392H234z', accent, { opacity: 0.2 }) +
  `<ellipse cx="400" cy="388" rx="176" ry="30" fill="${accent}"/>` +
  [0, 1, 2]
    .map((fold) =>
      shape(
        `M${fold * 62} 0h62c6 150 -14 300 ${-30 - fold * 8} 450h-62c16 -150 6 -300 0 -450z`,
        fold % 2 ? light : shade,
      ),
    )
    .join('') +
  group(
    [0, 1, 2]
      .map((fold) =>
        shape(
          `M${fold * 62} 0h62c6 150 -14 300 ${-30 - fold * 8} 450h-62c16 -150 6 -300 0 -450z`,
          fold % 2 ? light : shade,
        ),
      )
      .join(''),
    { transform: 'translate(800 0) scale(-1 1)' },
  ) +
  shape(
    `M0 0h800v40${range(8)
      .map(() => 'q-50 44 -100 0')
      .join('')}z`,
    light,
  ) +
  disc(400, 304, 17, '#2f1119') +
  shape('M372 388c0 -46 8 -66 28 -66s28 20 28 66z', '#2f1119');

/** Lines of writing: what went, and what stays. */
const sentences: Cover = ({ shade, light, accent }) =>
  block(176, 52, 448, 346, 8, '#fffdf6') +
  range(7)
    .map((row) =>
      block(220, 98 + row * 40, [344, 300, 360, 214, 344, 322, 180][row]!, 13, 6.5, row === 3 ? accent : shade),
    )
    .join('') +
  [0, 2, 4]
    .map((row) => stroke(`M${[212, 300, 212][row / 2]} ${104.5 + row * 40}h${[196, 272, 140][row / 2]}`, light, 4))
    .join('') +
  group(shape('M-9 -118h18v92l-9 26l-9 -26z', light) + shape('M-9 -118h18v20h-18z', accent), {
    transform: 'translate(450 214) rotate(38)',
  });

/** A wall of tiles. */
const tiles: Cover = ({ shade, light, accent }) => {
  const tile =
    shape('M0 0h150v150H0z', '#f6fafb') +
    shape('M75 20C96 54 96 54 130 75C96 96 96 96 75 130C54 96 54 96 20 75C54 54 54 54 75 20Z', light) +
    disc(75, 75, 19, accent) +
    disc(75, 75, 8, '#f6fafb') +
    [
      [0, 0],
      [150, 0],
      [0, 150],
      [150, 150],
    ]
      .map(([x, y]) => ring(x!, y!, 36, shade, 12))
      .join('') +
    frame(0, 0, 150, 150, 0, shade, 2);
  return (
    `<defs><clipPath id="c"><path d="M0 0h150v150H0z"/></clipPath><g id="t" clip-path="url(#c)">${tile}</g></defs>` +
    range(18)
      .map((index) => `<use href="#t" x="${(index % 6) * 150 - 50}" y="${Math.floor(index / 6) * 150}"/>`)
      .join('')
  );
};

/** Waves, and a red sun. */
const waves: Cover = ({ shade, light, accent }) =>
  disc(536, 170, 104, accent) +
  range(5)
    .map((row) =>
      range(10)
        .map((column) => {
          const [x, y] = [column * 100 - (row % 2 ? 50 : 0), 286 + row * 40];
          return (
            disc(x, y, 50, '#f6efe2') +
            [50, 36, 22, 8].map((r, index) => ring(x, y, r - 3, index % 2 ? shade : light, 5)).join('')
          );
        })
        .join(''),
    )
    .join('');

/** Eightfold stars, drawn with two squares. */
const stars: Cover = ({ shade, light, accent }) =>
  range(24)
    .map((index) => {
      const [x, y] = [(index % 6) * 150 + 25, Math.floor(index / 6) * 150];
      const gold = (index + Math.floor(index / 6)) % 2 === 0;
      const square = (turn: number, size: number, colour: string, line: number): string =>
        frame(-size, -size, size * 2, size * 2, 0, colour, line, { transform: `rotate(${turn})` });
      return group(
        square(0, 53, light, 3) +
          square(45, 53, light, 3) +
          shape(
            'M-18 -44L0 -62 18 -44H44V-18L62 0 44 18V44H18L0 62 -18 44H-44V18L-62 0 -44 -18V-44Z',
            gold ? accent : shade,
            { transform: 'scale(0.6)' },
          ) +
          ring(0, 0, 13, '#0f3040', 4),
        { transform: `translate(${x} ${y})` },
      );
    })
    .join('');

/** Dunes, and a route from well to well. */
const route: Cover = ({ shade, light, accent }) =>
  disc(596, 124, 58, '#fff3d6') +
  shape('M0 262C140 196 250 232 372 262S620 300 800 216V450H0z', shade) +
  shape('M0 322C180 262 300 344 470 326S690 276 800 304V450H0z', light, { opacity: 0.85 }) +
  shape('M0 392C220 344 420 420 800 366V450H0z', accent, { opacity: 0.92 }) +
  stroke('M66 250C190 196 252 288 372 278S520 220 700 262', '#fff3d6', 5, { 'stroke-dasharray': '1 14' }) +
  [
    [66, 250],
    [236, 243],
    [372, 278],
    [534, 246],
    [700, 262],
  ]
    .map(([x, y]) => disc(x!, y!, 11, '#fff3d6') + disc(x!, y!, 4.5, accent))
    .join('');

/** A picture on a wall, and the light that falls on it. */
const picture: Cover = ({ shade, light, accent }) =>
  shape('M0 60L470 96V344L0 450z', '#fffaf0', { opacity: 0.65 }) +
  block(286, 70, 300, 288, 4, light) +
  block(304, 88, 264, 252, 0, '#f3ead6') +
  shape('M304 254c60 -34 92 -18 140 6s84 10 124 -14v94H304z', accent) +
  shape('M304 286c70 -20 120 22 264 -4v58H304z', '#163f36') +
  disc(494, 150, 30, '#d08a2e') +
  block(392, 182, 8, 84, 4, '#163f36') +
  disc(396, 170, 35, accent) +
  disc(372, 190, 22, '#2c7462') +
  stroke('M0 414h800', shade, 4) +
  block(640, 196, 56, 34, 3, '#fffaf0') +
  stroke('M650 208h36M650 218h22', light, 3);

/** The seats of an orchestra, and the sound that leaves it. */
const orchestra: Cover = ({ shade, light, accent }) =>
  range(6)
    .map((row) => {
      const radius = 92 + row * 54;
      const seats = 7 + row * 3;
      return range(seats)
        .map((seat) => {
          const angle = Math.PI * (1.1 + (0.8 * seat) / (seats - 1));
          const lit = (row === 2 && seat > 2 && seat < 8) || (row === 3 && seat > 4 && seat < 10);
          return disc(
            400 + radius * Math.cos(angle),
            424 + radius * Math.sin(angle),
            lit ? 12 : 9,
            lit ? accent : row % 2 ? shade : light,
          );
        })
        .join('');
    })
    .join('') +
  block(372, 396, 56, 22, 11, accent) +
  stroke('M404 392L446 350', accent, 5);

export const lindenCovers: Record<string, [Cover, Palette]> = {
  'lit-110': [beats, sage],
  'lit-230': [stage, wine],
  'wri-101': [sentences, ivory],
  'es-101': [tiles, azure],
  'ja-101': [waves, vermilion],
  'ar-101': [stars, lapis],
  'his-160': [route, dune],
  'art-110': [picture, ivory],
  'mus-120': [orchestra, pine],
};
