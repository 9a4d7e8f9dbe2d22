import type { AccommodationsWrite } from '@edurise/sdk/proctoring';
import type { QuizAttempt } from '@edurise/sdk/quizzes';

/** What a learner is granted, as it is typed. */
export interface AllowancesForm {
  /** Percent on top of the time that all have. */
  readonly percent: string;
  readonly extra_minutes: string;
  readonly untimed: boolean;
  readonly extra_attempts: string;
}

/** What everybody has. */
export const nothingGranted: AllowancesForm = { percent: '', extra_minutes: '', untimed: false, extra_attempts: '' };

const typed = (value: number | null | undefined): string => (value ? String(value) : '');

export const allowancesOf = (granted: NonNullable<QuizAttempt['granted']>): AllowancesForm => ({
  percent: typed(Math.round(((granted.time_factor ?? 1) - 1) * 10_000) / 100),
  extra_minutes: typed(granted.extra_minutes),
  untimed: granted.untimed ?? false,
  extra_attempts: typed(granted.extra_attempts),
});

export const writeOfAllowances = ({
  percent,
  extra_minutes,
  untimed,
  extra_attempts,
}: AllowancesForm): AccommodationsWrite => ({
  time_factor: 1 + Number(percent) / 100,
  extra_minutes: Number(extra_minutes),
  untimed,
  extra_attempts: Number(extra_attempts),
});

/** Up to how much there can be: five times the time, ten hours, twenty attempts. */
const most = { percent: 400, extra_minutes: 600, extra_attempts: 20 } as const;
export type Amount = keyof typeof most;

/** The amounts that are none, with what they may be at the most. */
export const flawsOfAllowances = (form: AllowancesForm): readonly (readonly [amount: Amount, most: number])[] =>
  (Object.entries(most) as [Amount, number][]).filter(([amount, limit]) => {
    const value = Number(form[amount]);
    return !(value >= 0 && value <= limit && (amount === 'percent' || Number.isInteger(value)));
  });

export const isGranted = (form: AllowancesForm): boolean =>
  form.untimed || [form.percent, form.extra_minutes, form.extra_attempts].some((amount) => Number(amount) > 0);
