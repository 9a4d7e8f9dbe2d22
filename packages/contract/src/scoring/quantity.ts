/** Numbers as people write them, with their units. */
import type { NumericKey } from '../quizzes/models.ts';
import { inPlainDigits } from './text.ts';

export interface Quantity {
  value: number;
  /** What follows the number, without spaces; empty where nothing does. */
  unit: string;
  /** How many significant figures it is given to; zeros at the end of a whole number may count or not. */
  figures: { least: number; most: number };
  /** What `1,500` is if its comma groups thousands, rather than being a decimal one. */
  otherwise?: number;
}

const shape = /^([+-]?)([\d.,' ]*\d[.,]?)(?:\s*(?:e|[x×·*]\s*10\s*\^?)\s*([+-]?\d{1,3}))?\s*(?![\d.,])([^\d\s].*)?$/iu;

/** Reads `-1.5e3 km`, `1,5`, `2 500`, `3×10⁻⁴ m`; `undefined` for what is no number. */
export function readQuantity(text: string): Quantity | undefined {
  const found = shape.exec(
    inPlainDigits(text.slice(0, 200).normalize('NFKC'))
      .replace(/[‐‑–—−]/g, '-')
      .replace(/[’]/g, "'")
      .trim(),
  );
  if (!found) return undefined;
  const [, sign = '', written = '', exponent = '0', unit = ''] = found;
  const readings = readDigits(written);
  if (!readings) return undefined;
  const scale = (digits: string): number => Number(`${sign}${digits}e${Number(exponent)}`);
  const [digits, other] = readings;
  return {
    value: scale(digits),
    unit: unit.replace(/\s+/g, ''),
    figures: figuresOf(digits),
    ...(other === undefined ? {} : { otherwise: scale(other) }),
  };
}

/** The digits with a point for decimals; twice where one separator can be read in two ways. */
function readDigits(written: string): [string, string?] | undefined {
  const separators = written.replace(/\d/g, '');
  const last = separators.at(-1) ?? '';
  const isGrouped = (text: string, separator: string): boolean =>
    text.split(separator).every((part, index) => (index ? /^\d{3}$/ : /^[1-9]\d{0,2}$/).test(part));
  if (!separators) return [written];
  if (/^ +$|^'+$/.test(separators)) return isGrouped(written, last) ? [written.replaceAll(last, '')] : undefined;
  if (last !== '.' && last !== ',') return undefined;
  const place = written.lastIndexOf(last);
  const [whole, decimals] = [written.slice(0, place), written.slice(place + 1)];
  if (separators.length === 1) {
    const decimal = `${whole || '0'}.${decimals || '0'}`;
    if (!isGrouped(written, last)) return [decimals ? decimal : whole];
    return [decimal, whole + decimals];
  }
  const grouping = separators[0]!;
  if (separators === grouping.repeat(separators.length))
    return isGrouped(written, grouping) ? [written.replaceAll(grouping, '')] : undefined;
  if (separators.slice(0, -1) !== grouping.repeat(separators.length - 1) || !isGrouped(whole, grouping))
    return undefined;
  return [`${whole.replaceAll(grouping, '')}.${decimals || '0'}`];
}

function figuresOf(digits: string): Quantity['figures'] {
  const significant = digits.replace('.', '').replace(/^0+/, '');
  const most = Math.max(1, significant.length);
  return digits.includes('.')
    ? { least: most, most }
    : { least: Math.max(1, significant.replace(/0+$/, '').length), most };
}

/** Is it this quantity? `near`: the number is, but its unit, its precision or its reading is in doubt. */
export function compareQuantity(given: string, accepted: string, key: NumericKey): 'right' | 'near' | 'wrong' {
  const [answer, right] = [readQuantity(given), readQuantity(accepted)];
  if (!answer || !right) return 'wrong';
  const target = right.value * (factorOf(right.unit, key) ?? 1);
  const allowed = (key.tolerance ?? 0) * (key.tolerance_kind === 'relative' ? Math.abs(target) : 1);
  // Decimals are not exact in binary: 0.1 + 0.2 is within nothing of 0.3.
  const slack = 1e-9 * allowed + 1e-12 * Math.abs(target);
  const fits = (value: number): boolean => Math.abs(value - target) <= allowed + slack;

  const factor = factorOf(answer.unit, key);
  const value = answer.value * (factor ?? 1);
  if (!fits(value)) return answer.otherwise !== undefined && fits(answer.otherwise * (factor ?? 1)) ? 'near' : 'wrong';
  const figures = key.significant_figures;
  const isPrecise = figures == null || (answer.figures.least <= figures && figures <= answer.figures.most);
  return factor !== undefined && isPrecise ? 'right' : 'near';
}

/** What turns the unit into the key's own; `undefined` for one that was not asked for, or is missing. */
function factorOf(unit: string, { units }: NumericKey): number | undefined {
  if (!units?.length) return unit === '' ? 1 : undefined;
  for (const known of units) {
    const [name, factor] = typeof known === 'string' ? [known, 1] : [known.unit, known.factor];
    if (name.normalize('NFKC').replace(/\s+/g, '') === unit) return factor;
  }
  return undefined;
}
