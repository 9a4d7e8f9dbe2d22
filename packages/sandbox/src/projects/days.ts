/** Calendar days as texts, `2026-03-31`: without a time zone they compare and sort as they stand. */
const length = 86_400_000;

export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => dayOf(new Date(Date.parse(day) + days * length));

/** Negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / length);

/** `2026-02-30` is written like a day and is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
