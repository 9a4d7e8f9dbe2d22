/** Numbers, dates and plurals in one locale, by `Intl` alone. Formatters are made once. */
export interface Format {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** 0.42 → "42 %". */
  percent(fraction: number): string;
  /** An amount of money; a decimal may come as text ("49.99"). */
  money(amount: number | string, currency: string): string;
  /** A day: "21 Nov 2026". */
  date(value: Date | string | number, options?: Intl.DateTimeFormatOptions): string;
  /** A day and the time. */
  dateTime(value: Date | string | number): string;
  /** "3 days ago", "in 2 hours". */
  relative(value: Date | string | number, now?: number): string;
  /** Seconds as on a clock: "4:05", "1:02:33". */
  clock(seconds: number): string;
  /** Seconds as one would say them: "2 hr 5 min". */
  duration(seconds: number): string;
  /** The form for a count, `#` standing for the number: `{ one: '# question', other: '# questions' }`. */
  plural(count: number, forms: PluralForms): string;
  list(items: readonly string[]): string;
}

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Languages that write a whole number below a thousand as its digits, and count one and many. Most numbers are such, and
 * the first formatter that a page makes keeps it from everything else for some 30 ms.
 */
const inLatinDigits = new Set(['de', 'en']);
/** Only where no country is named: in Australia, for instance, they are others. */
const shortUnits = { second: ' sec', minute: ' min', hour: ' hr' };
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

export const directionOf = (locale: string): 'ltr' | 'rtl' => (rightToLeft.has(languageOf(locale)) ? 'rtl' : 'ltr');

/** `de-AT` → `de`. */
export const languageOf = (locale: string): string => locale.split(/[-_]/, 1)[0]!.toLowerCase();

const formats = new Map<string, Format>();

export const formatFor = (locale: string): Format => {
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = createFormat(locale)));
  return format;
};

const createFormat = (requested: string): Format => {
  const locale = supported(requested);
  const made = new Map<string, unknown>();
  /** Making an `Intl` formatter costs a hundred times as much as using it. */
  const once = <F>(kind: string, options: object | undefined, make: () => F): F => {
    const key = kind + (options ? JSON.stringify(options) : '');
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as F;
  };
  const spelt = inLatinDigits.has(languageOf(locale)) && !locale.includes('-u-');
  const isSpelt = (value: number): boolean => spelt && value >= 0 && value < 1000 && Number.isInteger(value);
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    !options && isSpelt(value)
      ? String(value)
      : once('number', options, () => new Intl.NumberFormat(locale, options)).format(value);
  const date = (
    value: Date | string | number,
    options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' },
  ): string => {
    const day = dateFrom(value);
    return Number.isNaN(+day) ? '' : once('date', options, () => new Intl.DateTimeFormat(locale, options)).format(day);
  };
  const unit = (value: number, name: keyof typeof shortUnits): string =>
    locale === 'en' && isSpelt(value)
      ? value + shortUnits[name]
      : number(value, { style: 'unit', unit: name, unitDisplay: 'short' });

  return {
    locale,
    direction: directionOf(locale),
    number,
    percent: (fraction) => number(fraction, { style: 'percent', maximumFractionDigits: 0 }),
    money: (amount, currency) => number(Number(amount), { style: 'currency', currency }),
    date,
    dateTime: (value) =>
      date(value, { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' }),
    relative: (value, now = Date.now()) => {
      const seconds = (+dateFrom(value) - now) / 1000;
      const [name, size] = relativeUnits.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
      return once('relative', undefined, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(
        Math.round(seconds / size),
        name,
      );
    },
    clock: (seconds) => {
      const whole = Math.max(0, Math.floor(seconds));
      const two = (n: number): string =>
        isSpelt(n) ? String(n).padStart(2, '0') : number(n, { minimumIntegerDigits: 2 });
      const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
      return hours ? `${number(hours)}:${two(minutes)}:${two(rest)}` : `${number(minutes)}:${two(rest)}`;
    },
    duration: (seconds) => {
      if (seconds < 60) return unit(Math.max(0, Math.round(seconds)), 'second');
      const minutes = Math.round(seconds / 60);
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      return [hours ? unit(hours, 'hour') : '', rest ? unit(rest, 'minute') : ''].filter(Boolean).join(' ');
    },
    plural: (count, forms) => {
      const rule = isSpelt(count)
        ? count === 1
          ? 'one'
          : 'other'
        : once('plural', undefined, () => new Intl.PluralRules(locale)).select(count);
      return (forms[rule] ?? forms.other).replace('#', number(count));
    },
    list: (items) =>
      items.length < 2 ? (items[0] ?? '') : once('list', undefined, () => new Intl.ListFormat(locale)).format(items),
  };
};

const relativeUnits = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** A plain day ("2026-01-31") means that day where the reader is, not midnight in Greenwich. */
const dateFrom = (value: Date | string | number): Date =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00`) : new Date(value);

/** An attribute may hold anything, `de_DE` on pages of PHP and Java; `Intl` throws on a malformed tag. */
const supported = (locale: string): string => {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    const language = languageOf(locale);
    return /^[a-z]{2}$/.test(language) ? language : 'en';
  }
};
