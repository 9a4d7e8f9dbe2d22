import { between, draw, pick } from './chance.ts';
import { cover } from './picture.ts';
import { seedOf, type Place } from './surroundings.ts';
import { common, phrases } from './words.ts';

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Letters and digits that are not mistaken for each other. */
const legible = 'ABCDEFGHJKLMNPQRTUVWXY346789';
const code = (...seed: string[]): string =>
  [0, 1]
    .map((part) => Array.from({ length: 4 }, (_, nth) => legible[draw(...seed, part, nth) % legible.length]).join(''))
    .join('-');

/** What people call a row: its title, its name, its subject. */
export const headingOf = (place: Place): string => {
  const { row } = place;
  for (const field of ['title', 'name', 'subject']) if (typeof row[field] === 'string') return row[field];
  const known = phrases[place.kind];
  return text({ ...place, field: known?.['title'] ? 'title' : known?.['name'] ? 'name' : 'title' });
};

const colours: Readonly<Record<string, string>> = { on_accent: '#ffffff', surface: '#ffffff', text: '#1c2526' };

/** A text that its field's name lets one expect; a row's neighbours say something else while there is something else to say. */
export const text = (place: Place): string => {
  const { kind, row, field, school } = place;
  const isPalette = /\.(?:colors|dark)$/.test(kind);
  const known = phrases[kind]?.[field] ?? (isPalette ? undefined : common[field]);
  if (known?.length)
    return known[(school.placeOf(kind, row.id) + (phrases[kind] ? 0 : draw(...seedOf(place)))) % known.length]!;
  if (/slug$/.test(field)) return slugOf(headingOf(place));
  if (/colou?r/.test(field) || isPalette) return colours[field] ?? '#1f6f6b';
  if (/(?:thumbnail|cover|image|poster|photo|picture|logo|banner|icon)/.test(field)) return cover(headingOf(place));
  if (/url$|link$|^href$|^website$|^github$|^linkedin$|^twitter$|_file$|^file$/.test(field)) return address(place);
  if (/token|secret|signature|lease|hash|checksum|digest|session|ticket|qr_data|key$/.test(field))
    return `mock-${draw(...seedOf(place)).toString(36)}`;
  if (/number|code|reference|^sku$|serial/.test(field)) return code(...seedOf(place));
  const last = /_([^_]+)$/.exec(field)?.[1];
  const general = last === undefined ? undefined : common[last];
  if (general?.length) return pick(general, ...seedOf(place));
  return pick(common['title']!, ...seedOf(place));
};

const address = ({ kind, row, field }: Place): string => {
  const name = `${kind}-${between(10, 99, kind, row.id)}`.replaceAll('_', '-');
  if (/pdf|receipt|invoice|transcript/.test(field)) return `https://files.example.com/${name}.pdf`;
  if (/file|download|secure|^url$/.test(field)) return `https://files.example.com/${name}`;
  return `https://www.example.com/${name}`;
};

/** Several of a kind, where a list of texts is asked for. */
export const texts = (place: Place): string[] => {
  const known = phrases[place.kind]?.[place.field] ?? common[place.field];
  return known ? known.slice(0, 3) : [];
};
