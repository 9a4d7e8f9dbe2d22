import type { Timestamp } from '../shape.ts';

/** Dates as seen from the day that the sandbox is filled. */
export interface Calendar {
  /** `ago(2.5)`: two and a half days ago. */
  ago(days: number): Timestamp;
}

export function calendar(now: Date): Calendar {
  return { ago: (days) => new Date(now.getTime() - days * 86_400_000).toISOString() };
}
