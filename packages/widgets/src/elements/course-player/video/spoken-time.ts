const UNITS = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A time in words, as a screen reader should say it: `1 hour, 2 minutes, 5 seconds`. */
export function spokenTime(seconds: number, locale: string): string {
  let rest = Math.max(0, Math.round(Number.isFinite(seconds) ? seconds : 0));
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const value = Math.floor(rest / size);
    rest -= value * size;
    if (value > 0 || (unit === 'second' && parts.length === 0)) {
      parts.push(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value));
    }
  }
  return new Intl.ListFormat(locale, { type: 'unit' }).format(parts);
}
