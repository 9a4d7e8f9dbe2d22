/** What a learner is granted in every quiz, and what it makes of a quiz's limits. */
export interface Granted {
  /** 1 is the time that all have. */
  time_factor: number;
  extra_minutes: number;
  untimed: boolean;
  extra_attempts: number;
}

export const nothingGranted: Granted = { time_factor: 1, extra_minutes: 0, untimed: false, extra_attempts: 0 };

/** Minutes; `null`: as long as it takes. */
export const timeLimit = (minutes: number | null, granted: Granted): number | null =>
  minutes === null || granted.untimed ? null : minutes * granted.time_factor + granted.extra_minutes;

/** `null`: as often as one likes. */
export const attemptLimit = (attempts: number | null, { extra_attempts }: Granted): number | null =>
  attempts === null ? null : attempts + extra_attempts;

/** A window that closed at the same moment for all would take back the time that was granted: it stretches by as much. */
export function closingTime(
  closesAt: string | null | undefined,
  minutes: number | null,
  granted: Granted,
): Date | null {
  if (closesAt == null) return null;
  const more = minutes === null ? 0 : (timeLimit(minutes, granted) ?? minutes) - minutes;
  return new Date(Date.parse(closesAt) + more * 60_000);
}

/**
 * When an attempt that starts now ends: with its own time or with the window, whichever is first. Who takes as long as it takes
 * has to begin within the window, and not to end in it.
 */
export function deadline(
  now: Date,
  allowedMinutes: number | null,
  closesAt: Date | null,
  { untimed }: Pick<Granted, 'untimed'> = nothingGranted,
): Date | null {
  if (untimed) return null;
  if (allowedMinutes === null) return closesAt;
  const own = new Date(now.getTime() + allowedMinutes * 60_000);
  return closesAt && closesAt < own ? closesAt : own;
}
