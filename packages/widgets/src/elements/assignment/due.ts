const dayMs = 86_400_000;

/** A calendar day, counted where the reader is: summer time makes none of them shorter. */
const numberOf = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / dayMs;

/** Whole days from a moment to the last day on which work is in time: 0 on that day, negative after it. NaN for what is no day. */
export const daysUntil = (due: string, from: Date): number => {
  const [year = NaN, month = NaN, day = NaN] = due.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayMs - numberOf(from);
};

/** How many days too late it was; 0 for what was in time, or is due at no time. */
export const daysLate = (due: string | null | undefined, at: Date): number =>
  due ? Math.max(0, -daysUntil(due, at)) || 0 : 0;
