import { between } from './chance.ts';
import { seedOf, type Place } from './surroundings.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The day on which the school's past ends. */
const today = Date.UTC(2026, 2, 2, 9);

const isMoment =
  /(?:_at|_on|_time|_date|_until|_after|_from|_accessed|_seen|_active|_login|_start|_end|_deadline)$|^(?:date|time|timestamp|deadline|last_activity|server_now|start|end|since|starts|ends|from|to|window_start|window_end)$/;
const isDuration = /(?:response|processing|total|spent|average|avg|load|wait|watch)_time$/;
const isAhead =
  /due|expire|deadline|schedul|valid_until|next_|reset|(?:start|end)s?_(?:at|time)|^(?:start|end|starts|ends)$|available_until|renew|period_end|retry/;

/** What happens to a row, in the order in which it happens. */
const order = [
  /creat|regist|join|upload|sent|order|open|request|date|timestamp|period_start/,
  /enrol|start|begin|check_in|assign|pub|begun|from/,
  /submit|deliver|check_out|finish|end|close|left|to$|paid|process/,
  /complet|grad|issue|award|resolv|verif|approv|refund|revok/,
  /updat|last|access|seen|read|login|modif|sync/,
];
/** Not known until it has happened, and it mostly has not. */
const mayNeverHappen = /delet|cancel|archiv|paus|lock|revok|refund|fail|resolv|dismiss|left_|suspend/;

export const namesMoment = (field: string): boolean => isMoment.test(field) && !isDuration.test(field);
export const namesWhatMayNeverHappen = (field: string): boolean => namesMoment(field) && mayNeverHappen.test(field);

/** `2026-02-14T09:31:00Z`; a row's moments follow each other as what happened did, and lists begin with the newest. */
export const moment = (place: Place): Date => {
  const { kind, row, field, school } = place;
  if (field === 'server_now' || (field === 'timestamp' && kind === 'health')) return school.now();
  const nth = school.placeOf(kind, row.id);
  if (isAhead.test(field)) {
    const begins = Math.ceil(school.now().getTime() / hour) * hour + (1 + nth) * day;
    return new Date(begins + (/end|until|expire|due|deadline/.test(field) ? hour : 0));
  }
  // The last that fits: `updated_at` holds a date, too.
  if (/birth/.test(field)) return new Date(today - (17 * 365 + between(0, 700, kind, row.id)) * day);
  const step = order.findLastIndex((names) => names.test(field));
  const began = today - (9 * nth + 8) * day - between(0, 20 * 60, kind, row.id) * 60_000;
  return new Date(began + Math.max(step, 0) * day + between(1, 59, ...seedOf(place)) * 60_000);
};

export const asTime = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
export const asDate = (date: Date): string => date.toISOString().slice(0, 10);

/** The nth day of a series that ends with the school's today. */
export const dayOfSeries = (nth: number, length: number): string => asDate(new Date(today - (length - 1 - nth) * day));
