/** The settings of a quiz as their form holds them: numbers as they are typed, times as the place they are typed in has them. */
import type { Quiz, QuizRules, QuizRulesWrite, QuizWrite, ReviewItem } from '@edurise/sdk/quizzes';

export const reviewItems = [
  'attempt',
  'correctness',
  'marks',
  'feedback',
  'general_feedback',
  'right_answer',
  'overall_feedback',
] as const satisfies readonly ReviewItem[];
export const reviewPhases = ['during', 'after', 'open', 'closed'] as const;
export type ReviewPhase = (typeof reviewPhases)[number];

export interface SectionForm {
  readonly id: string;
  readonly title: string;
  readonly pick: string;
  readonly time_limit_seconds: string;
}
export interface BandForm {
  readonly from_percent: string;
  readonly text: string;
}
export type ReviewForm = Readonly<Record<ReviewPhase, readonly string[]>>;

export interface SettingsForm {
  readonly title: string;
  readonly description: string;
  readonly passing_score: string;
  readonly time_limit_minutes: string;
  readonly max_attempts: string;

  readonly scoring: string;
  readonly threshold: string;
  /** Percent of a question's points. */
  readonly penalty: string;
  /** Empty: what suits the rest. */
  readonly floor: string;
  readonly grade_of: string;
  readonly confidence: boolean;
  readonly practice: boolean;
  readonly shuffle_questions: boolean;
  readonly shuffle_options: boolean;
  readonly navigation: string;
  readonly sections: readonly SectionForm[];
  readonly opens_at: string;
  readonly closes_at: string;
  readonly release_at: string;
  readonly grace_seconds: string;
  readonly accept_recovered: boolean;
  /** Empty lists count only where `reviewed` says that the teacher decides. */
  readonly review: ReviewForm;
  readonly reviewed: boolean;
  readonly show_correct_answers: boolean;
  readonly overall_feedback: readonly BandForm[];
}

const plain = ['title', 'description', 'passing_score', 'time_limit_minutes', 'max_attempts'] as const;

const typed = (value: number | null | undefined): string => (value == null ? '' : String(value));
const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const two = (n: number): string => String(n).padStart(2, '0');

/** ISO 8601 as `<input type="datetime-local">` takes it, in the place's own time. */
export const toLocal = (iso: string | null | undefined): string => {
  const at = iso ? new Date(iso) : undefined;
  if (!at || Number.isNaN(+at)) return '';
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
};
const toIso = (local: string): string | null => {
  const at = new Date(local);
  return local && !Number.isNaN(+at) ? at.toISOString() : null;
};

/** Where the draft of a quiz's settings is kept. */
export const settingsDraft = ({ id }: Quiz): string => `${id}:settings`;

export function settingsOf(quiz: Quiz): SettingsForm {
  const rules: QuizRules = quiz.rules ?? {};
  const percent = (share: number | null | undefined): string =>
    share == null ? '' : String(+(share * 100).toFixed(4));
  return {
    title: quiz.title,
    description: quiz.description ?? '',
    passing_score: quiz.passing_score == null ? '' : String(Number(quiz.passing_score)),
    time_limit_minutes: typed(quiz.time_limit_minutes),
    max_attempts: typed(quiz.max_attempts),
    scoring: rules.scoring ?? 'exact',
    threshold: typed(rules.threshold),
    penalty: percent(rules.penalty),
    floor: rules.floor ?? '',
    grade_of: rules.grade_of ?? 'highest',
    confidence: rules.confidence ?? false,
    practice: rules.practice ?? false,
    shuffle_questions: rules.shuffle_questions ?? false,
    shuffle_options: rules.shuffle_options ?? false,
    navigation: rules.navigation ?? 'free',
    sections: (rules.sections ?? []).map(({ id, title, pick, time_limit_seconds }) => ({
      id,
      title,
      pick: typed(pick),
      time_limit_seconds: typed(time_limit_seconds),
    })),
    opens_at: toLocal(rules.opens_at),
    closes_at: toLocal(rules.closes_at),
    release_at: toLocal(rules.release_at),
    grace_seconds: typed(rules.grace_seconds),
    accept_recovered: rules.accept_recovered ?? false,
    reviewed: rules.review != null,
    review: Object.fromEntries(
      reviewPhases.map((phase) => [phase, reviewItems.filter((item) => rules.review?.[phase]?.includes(item))]),
    ) as unknown as ReviewForm,
    show_correct_answers: rules.show_correct_answers ?? true,
    overall_feedback: (rules.overall_feedback ?? []).map(({ from_percent, text }) => ({
      from_percent: String(from_percent),
      text,
    })),
  };
}

/** The rules that a form stands for, also to be tried before they are saved. */
export function rulesOf(form: SettingsForm): QuizRulesWrite {
  const penalty = number(form.penalty);
  return {
    scoring: form.scoring,
    threshold: number(form.threshold),
    penalty: penalty === null ? null : penalty / 100,
    floor: form.floor || null,
    grade_of: form.grade_of,
    confidence: form.confidence,
    practice: form.practice,
    shuffle_questions: form.shuffle_questions,
    shuffle_options: form.shuffle_options,
    navigation: form.navigation,
    sections: form.sections.map(({ id, title, pick, time_limit_seconds }) => ({
      id,
      title: title.trim(),
      pick: number(pick),
      time_limit_seconds: number(time_limit_seconds),
    })),
    opens_at: toIso(form.opens_at),
    closes_at: toIso(form.closes_at),
    release_at: toIso(form.release_at),
    grace_seconds: number(form.grace_seconds),
    accept_recovered: form.accept_recovered,
    review: form.reviewed
      ? { ...Object.fromEntries(reviewPhases.map((phase) => [phase, [...form.review[phase]]])) }
      : null,
    show_correct_answers: form.show_correct_answers,
    overall_feedback: form.overall_feedback
      .filter(({ text }) => text.trim())
      .map(({ from_percent, text }) => ({ from_percent: number(from_percent) ?? 0, text: text.trim() })),
  };
}

/** What is sent for the fields that have changed, and nothing for the others. */
export function writeOfSettings(form: SettingsForm, changed: readonly (keyof SettingsForm)[]): Partial<QuizWrite> {
  const all = {
    title: form.title.trim(),
    description: form.description.trim(),
    passing_score: number(form.passing_score) ?? 0,
    time_limit_minutes: number(form.time_limit_minutes),
    max_attempts: number(form.max_attempts),
  };
  const write: Record<string, unknown> = {};
  for (const name of plain) if (changed.includes(name)) write[name] = all[name];
  const rules = rulesOf(form);
  const asRule = (name: string): string => (name === 'reviewed' ? 'review' : name);
  const own = new Set(changed.filter((name) => !(plain as readonly string[]).includes(name)).map(asRule));
  if (own.size) write['rules'] = Object.fromEntries(Object.entries(rules).filter(([name]) => own.has(name)));
  return write;
}

export type SettingsFlaw = 'title' | 'percent' | 'positive' | 'window' | 'grace' | 'band';

/** What cannot be meant, by the field where it is said. */
export function flawsOfSettings(form: SettingsForm): Partial<Record<keyof SettingsForm, SettingsFlaw>> {
  const flaws: Partial<Record<keyof SettingsForm, SettingsFlaw>> = {};
  const within = (text: string, from: number, to: number): boolean =>
    text.trim() === '' || (Number(text) >= from && Number(text) <= to);
  if (!form.title.trim()) flaws.title = 'title';
  for (const name of ['passing_score', 'threshold', 'penalty'] as const)
    if (!within(form[name], 0, 100)) flaws[name] = 'percent';
  for (const name of ['time_limit_minutes', 'max_attempts'] as const)
    if (!within(form[name], 1, Infinity) || !Number.isInteger(Number(form[name]))) flaws[name] = 'positive';
  if (!within(form.grace_seconds, 0, 120)) flaws.grace_seconds = 'grace';
  if (form.opens_at && form.closes_at && form.closes_at <= form.opens_at) flaws.closes_at = 'window';
  if (
    form.sections.some(
      ({ pick, time_limit_seconds }) => !within(pick, 1, Infinity) || !within(time_limit_seconds, 5, Infinity),
    )
  )
    flaws.sections = 'positive';
  if (form.overall_feedback.some(({ from_percent }) => !within(from_percent, 0, 100))) flaws.overall_feedback = 'band';
  return flaws;
}
