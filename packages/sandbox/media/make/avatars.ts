/** Paints `avatars/*.svg`: people in a few flat shapes, told apart by hair, clothes and glasses. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Hair = 'short' | 'curls' | 'bun' | 'long' | 'bob' | 'bald' | 'scarf';

interface Portrait {
  ground: string;
  skin: string;
  hair: [Hair, colour: string];
  clothes: string;
  glasses?: true;
  beard?: true;
}

const people: Record<string, Portrait> = {
  'mira-okafor': { ground: '#f3d3b3', skin: '#7a4a2f', hair: ['curls', '#231815'], clothes: '#9c3d1c' },
  'jonas-lindqvist': {
    ground: '#d6e3e0',
    skin: '#f0cbb0',
    hair: ['short', '#b98b52'],
    clothes: '#2f5d62',
    beard: true,
  },
  'priya-raman': { ground: '#e9dced', skin: '#b5794f', hair: ['long', '#1f1a1c'], clothes: '#7a3f78' },
  'tomas-herrera': {
    ground: '#e6e9cf',
    skin: '#d29f77',
    hair: ['short', '#3a2a22'],
    clothes: '#5c7336',
    glasses: true,
  },
  'elif-kaya': { ground: '#d7e2ec', skin: '#e6b995', hair: ['bob', '#4a2c20'], clothes: '#2d4a66' },
  'samuel-osei': {
    ground: '#f5dfb8',
    skin: '#5f3a26',
    hair: ['bald', '#1c1512'],
    clothes: '#b1641d',
    glasses: true,
    beard: true,
  },
  'hana-sato': { ground: '#dadcf0', skin: '#f2d2b3', hair: ['bob', '#17151c'], clothes: '#3c4180' },
  'claire-dubois': { ground: '#f6dbd3', skin: '#f3cfb8', hair: ['bun', '#a5562d'], clothes: '#a8433a' },
  'eleanor-whitcombe': {
    ground: '#dfe7dc',
    skin: '#f3d3bd',
    hair: ['bob', '#b9b4ac'],
    clothes: '#1f5a4c',
    glasses: true,
  },
  'matteo-conti': { ground: '#f2e3c6', skin: '#e0ae84', hair: ['short', '#2b2320'], clothes: '#7b4a25', beard: true },
  'yusuf-demir': {
    ground: '#e3dccd',
    skin: '#d2a077',
    hair: ['short', '#6f6a66'],
    clothes: '#54462f',
    beard: true,
    glasses: true,
  },
  'ingrid-voss': { ground: '#d9e6e6', skin: '#f5d6c0', hair: ['bun', '#d9b56b'], clothes: '#35636b' },
  'amara-nwosu': { ground: '#f1d9c4', skin: '#6b412a', hair: ['bun', '#1d1513'], clothes: '#8d2f46' },
  'mei-lin-zhao': { ground: '#f3dcdc', skin: '#f0cda8', hair: ['long', '#191619'], clothes: '#b03a35' },
  'noor-haddad': { ground: '#dbe8df', skin: '#d9a67c', hair: ['scarf', '#3f7a6b'], clothes: '#28504a' },
  'oskar-brandt': { ground: '#dfe5ea', skin: '#f0c9ae', hair: ['short', '#dcd9d3'], clothes: '#38495b', beard: true },
};

const back: Record<Hair, (colour: string) => string> = {
  short: () => '',
  bald: () => '',
  curls: (colour) =>
    [
      [64, 78],
      [78, 56],
      [100, 48],
      [122, 56],
      [136, 78],
      [60, 100],
      [140, 100],
    ]
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="25" fill="${colour}"/>`)
      .join(''),
  bun: (colour) => `<circle cx="100" cy="38" r="20" fill="${colour}"/>`,
  long: (colour) => `<path d="M54 92C54 56 74 42 100 42s46 14 46 50v78H54z" fill="${colour}"/>`,
  bob: (colour) => `<path d="M56 92c0 -34 18 -50 44 -50s44 16 44 50v34c0 8 -88 8 -88 0z" fill="${colour}"/>`,
  scarf: (colour) =>
    `<path d="M54 96c0 -38 19 -56 46 -56s46 18 46 56c0 26 4 44 10 62H44c6 -18 10 -36 10 -62z" fill="${colour}"/>`,
};

const front: Record<Hair, (colour: string) => string> = {
  short: (colour) =>
    `<path d="M65 92c-4 -34 14 -48 37 -48 22 0 37 14 33 48 -5 -16 -12 -23 -24 -24 -18 0 -36 0 -46 24z" fill="${colour}"/>`,
  bald: () => '',
  curls: (colour) => `<path d="M62 92c-2 -32 16 -44 38 -44s40 12 38 44c-12 -20 -64 -20 -76 0z" fill="${colour}"/>`,
  bun: (colour) =>
    `<path d="M65 94c-2 -32 14 -46 35 -46s37 14 35 46c-6 -18 -18 -26 -35 -26s-29 8 -35 26z" fill="${colour}"/>`,
  long: (colour) =>
    `<path d="M64 98c0 -34 14 -48 36 -48s36 14 36 48c-8 -22 -22 -30 -36 -34 -14 4 -28 12 -36 34z" fill="${colour}"/>`,
  bob: (colour) =>
    `<path d="M63 96c0 -32 15 -46 37 -46s37 14 37 46c-14 -6 -20 -14 -24 -24 -10 12 -30 20 -50 24z" fill="${colour}"/>`,
  scarf: (colour) =>
    `<path d="M60 104c-4 -40 14 -58 40 -58s44 18 40 58c-2 -28 -14 -42 -40 -42s-38 14 -40 42z" fill="${colour}"/><path d="M62 112c6 24 20 38 38 38s32 -14 38 -38c3 24 8 42 20 52c-14 22 -102 22 -116 0c12 -10 17 -28 20 -52z" fill="${colour}"/>`,
};

function portrait({ ground, skin, hair: [style, colour], clothes, glasses, beard }: Portrait): string {
  const ink = '#2a1f1b';
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">',
    `<path d="M0 0h200v200H0z" fill="${ground}"/>`,
    back[style](colour),
    `<path d="M26 214c0 -44 32 -62 74 -62s74 18 74 62z" fill="${clothes}"/>`,
    `<path d="M84 120h32v36c0 20 -32 20 -32 0z" fill="${skin}"/><path d="M84 132c8 12 24 12 32 0v12c-10 8 -22 8 -32 0z" opacity=".16"/>`,
    `<path d="M65 92c0 -26 14 -40 35 -40s35 14 35 40c0 30 -15 50 -35 50s-35 -20 -35 -50z" fill="${skin}"/>`,
    beard
      ? `<path d="M66 100c0 32 16 46 34 46s34 -14 34 -46c-6 14 -14 18 -34 18s-28 -4 -34 -18z" fill="${style === 'bald' ? '#1c1512' : colour}" opacity=".92"/>`
      : '',
    `<path d="M90 119c6 5 14 5 20 0" fill="none" stroke="${beard ? skin : ink}" stroke-width="3.4" stroke-linecap="round"/>`,
    `<circle cx="86" cy="97" r="3.6" fill="${ink}"/><circle cx="114" cy="97" r="3.6" fill="${ink}"/>`,
    glasses
      ? `<g fill="none" stroke="${ink}" stroke-width="3"><circle cx="86" cy="97" r="11.5"/><circle cx="114" cy="97" r="11.5"/><path d="M97.5 96q2.5 -2.5 5 0"/></g>`
      : '',
    front[style](colour),
    '</svg>\n',
  ].join('');
}

for (const [name, person] of Object.entries(people)) {
  await writeFile(join(import.meta.dirname, '..', 'avatars', `${name}.svg`), portrait(person));
}
