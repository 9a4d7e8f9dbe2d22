/** A question as its form holds it: texts as they are typed, numbers among them. */
import type { Answer, Option, Question, QuestionWrite } from '@edurise/sdk/quizzes';

export const questionTypes = ['multiple_choice', 'true_false', 'short_answer', 'essay'] as const;
export type QuestionType = (typeof questionTypes)[number];

export interface OptionForm {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly pinned: boolean;
  /** Percent of the points, as typed; empty for what the scoring rule gives. */
  readonly share: string;
  readonly feedback: string;
}
export interface UnitForm {
  readonly unit: string;
  readonly factor: string;
}

export interface QuestionForm {
  readonly question_type: QuestionType;
  readonly question_text: string;
  readonly points: string;
  readonly several: boolean;
  readonly options: readonly OptionForm[];
  readonly truth: '' | 'true' | 'false';
  readonly accepted: readonly string[];
  readonly case_sensitive: boolean;
  readonly ignore_accents: boolean;
  readonly pattern: string;
  readonly asNumber: boolean;
  readonly tolerance: string;
  readonly tolerance_kind: 'absolute' | 'relative';
  readonly significant_figures: string;
  readonly units: readonly UnitForm[];
  readonly minWords: string;
  readonly maxWords: string;
  readonly section: string;
  readonly pinned: boolean;
  readonly time_limit_seconds: string;
  readonly explanation: string;
  readonly general_feedback: string;
}

/**
 * An id that nothing else ever had: answers are kept by it, also those to what was removed since, so it neither changes with a
 * text nor is dealt out again.
 */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');

export const blankOption = (id = newId()): OptionForm => ({
  id,
  text: '',
  right: false,
  pinned: false,
  share: '',
  feedback: '',
});

export const blankQuestion = (question_type: QuestionType = 'multiple_choice'): QuestionForm => ({
  question_type,
  question_text: '',
  points: '1',
  several: false,
  // Nobody has answered a question that is new.
  options: [blankOption('a'), blankOption('b')],
  truth: '',
  accepted: [''],
  case_sensitive: false,
  ignore_accents: false,
  pattern: '',
  asNumber: false,
  tolerance: '',
  tolerance_kind: 'absolute',
  significant_figures: '',
  units: [],
  minWords: '',
  maxWords: '',
  section: '',
  pinned: false,
  time_limit_seconds: '',
  explanation: '',
  general_feedback: '',
});

const typed = (value: number | null | undefined): string => (value == null ? '' : String(value));
const keysOf = (answer: Answer | null | undefined): string[] =>
  answer == null ? [] : Array.isArray(answer) ? answer : [String(answer)];

/** Without what calculating with fractions of two leaves behind. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** Thirds are no finite percentages: four places are close enough, and `shareOf` finds the third again. */
const percentOf = (fraction: number | null | undefined): string =>
  fraction == null ? '' : String(Math.round(fraction * 1e6) / 1e4);
const shareOf = (percent: string): number | undefined => {
  if (percent.trim() === '') return undefined;
  const share = exact(Number(percent) / 100);
  const third = Math.round(share * 6) / 6;
  return third % 1 !== 0 && Math.abs(share - third) < 1e-4 ? third : share;
};

export function formOf(question: Question): QuestionForm {
  const keys = keysOf(question.correct_answer);
  const options = (question.options ?? []).map((option): OptionForm => {
    const id = typeof option === 'string' ? option : option.id;
    const more = typeof option === 'string' ? undefined : option;
    return {
      id,
      text: more ? more.text : id,
      right: keys.includes(id),
      pinned: more?.pinned ?? false,
      share: percentOf(more?.fraction),
      feedback: more?.feedback ?? '',
    };
  });
  const { numeric, words } = question;
  return {
    ...blankQuestion(question.question_type as QuestionType),
    question_text: question.question_text,
    points: question.points == null ? '1' : String(Number(question.points)),
    several: question.multiple ?? Array.isArray(question.correct_answer),
    ...(options.length && { options }),
    truth:
      question.question_type === 'true_false'
        ? ((/^(true|false)$/i.exec(keys[0] ?? '')?.[0].toLowerCase() ?? '') as QuestionForm['truth'])
        : '',
    accepted: question.question_type === 'short_answer' && keys.length ? keys : [''],
    case_sensitive: question.case_sensitive ?? false,
    ignore_accents: question.ignore_accents ?? false,
    pattern: question.pattern ?? '',
    asNumber: numeric != null,
    tolerance:
      numeric?.tolerance == null
        ? ''
        : numeric.tolerance_kind === 'relative'
          ? String(exact(numeric.tolerance * 100))
          : String(numeric.tolerance),
    tolerance_kind: numeric?.tolerance_kind === 'relative' ? 'relative' : 'absolute',
    significant_figures: typed(numeric?.significant_figures),
    units: (numeric?.units ?? []).map((unit) =>
      typeof unit === 'string' ? { unit, factor: '1' } : { unit: unit.unit, factor: String(unit.factor) },
    ),
    minWords: typed(words?.min),
    maxWords: typed(words?.max),
    section: question.section ?? '',
    pinned: question.pinned ?? false,
    time_limit_seconds: typed(question.time_limit_seconds),
    explanation: question.explanation ?? '',
    general_feedback: question.general_feedback ?? '',
  };
}

const numberIn = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const filled = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter(Boolean);

/** What only a platform with EduRise's extensions takes: all of it is sent, so that what was emptied is empty there too. */
const extensionsOf = (form: QuestionForm): Partial<QuestionWrite> => {
  const is = (type: QuestionType): boolean => form.question_type === type;
  return {
    section: form.section || null,
    pinned: form.pinned,
    time_limit_seconds: numberIn(form.time_limit_seconds),
    general_feedback: form.general_feedback.trim() || null,
    case_sensitive: is('short_answer') && form.case_sensitive,
    ignore_accents: is('short_answer') && form.ignore_accents,
    pattern: (is('short_answer') && !form.asNumber && form.pattern.trim()) || null,
    numeric:
      is('short_answer') && form.asNumber
        ? {
            tolerance:
              form.tolerance_kind === 'relative' && form.tolerance.trim()
                ? exact(Number(form.tolerance) / 100)
                : numberIn(form.tolerance),
            tolerance_kind: form.tolerance_kind,
            significant_figures: numberIn(form.significant_figures),
            units: form.units
              .filter(({ unit }) => unit.trim())
              .map(({ unit, factor }) => ({ unit: unit.trim(), factor: numberIn(factor) ?? 1 })),
          }
        : null,
    words:
      is('essay') && (form.minWords || form.maxWords)
        ? { min: numberIn(form.minWords), max: numberIn(form.maxWords) }
        : null,
  };
};

/**
 * What is sent. On an ordinary platform (`extended` false) options are texts and nothing of EduRise's own is said; an option
 * that came with an id keeps it.
 */
export function writeOfForm(form: QuestionForm, extended: boolean, known?: Question): QuestionWrite {
  const named = extended || known?.options?.some((option) => typeof option === 'object') === true;
  const said = form.options.filter(({ text }) => text.trim());
  const keyOf = ({ id, text }: OptionForm): string => (named ? id : text.trim());
  const body: QuestionWrite = {
    question_type: form.question_type,
    question_text: form.question_text.trim(),
    points: numberIn(form.points) ?? 1,
    explanation: form.explanation.trim(),
    ...(known?.order_index != null && { order_index: known.order_index }),
    ...(extended && extensionsOf(form)),
  };
  switch (form.question_type) {
    case 'multiple_choice': {
      const right = said.filter((option) => option.right).map(keyOf);
      return {
        ...body,
        options: said.map((option): Option => {
          if (!named) return option.text.trim();
          const fraction = shareOf(option.share);
          const more = {
            ...(option.pinned && { pinned: true }),
            ...(fraction !== undefined && { fraction }),
            ...(option.feedback.trim() && { feedback: option.feedback.trim() }),
          };
          return { id: option.id, text: option.text.trim(), ...(extended && more) };
        }),
        correct_answer: form.several ? right : (right[0] ?? null),
      };
    }
    case 'true_false':
      return { ...body, options: [], correct_answer: form.truth === '' ? null : form.truth === 'true' };
    case 'short_answer': {
      const accepted = filled(form.accepted);
      return { ...body, options: [], correct_answer: accepted.length > 1 ? accepted : (accepted[0] ?? null) };
    }
    default:
      return { ...body, options: [], correct_answer: null };
  }
}

const writable = [
  'question_text',
  'question_type',
  'options',
  'correct_answer',
  'explanation',
  'points',
  'order_index',
  'section',
  'pinned',
  'time_limit_seconds',
  'numeric',
  'pattern',
  'case_sensitive',
  'ignore_accents',
  'words',
  'general_feedback',
] as const satisfies readonly (keyof QuestionWrite)[];

/** A question as it is, to be sent again: moved, or a second time. */
export const writeOf = (question: Question): QuestionWrite =>
  Object.fromEntries(
    writable.flatMap((name) => (question[name] == null ? [] : [[name, question[name]]])),
  ) as unknown as QuestionWrite;

/** The question that a form would become, to be tried before it is saved. */
export const questionOf = (form: QuestionForm, id: string): Question => {
  const write = writeOfForm(form, true);
  return {
    ...write,
    id,
    multiple: form.question_type === 'multiple_choice' && form.several,
    options: write.options ?? [],
  };
};

export type Flaw =
  | 'text'
  | 'points'
  | 'options'
  | 'twice'
  | 'right'
  | 'one'
  | 'truth'
  | 'accepted'
  | 'number'
  | 'words'
  | 'limit'
  | 'factor';

const aNumber = /^[-+]?(\d+([.,]\d+)?|[.,]\d+)(e[-+]?\d+)?$/i;

/** What keeps a question from being asked, by the field where it is said. */
export function flawsOf(form: QuestionForm): Partial<Record<keyof QuestionForm, Flaw>> {
  const flaws: Partial<Record<keyof QuestionForm, Flaw>> = {};
  if (!form.question_text.trim()) flaws.question_text = 'text';
  if (!(Number(form.points) >= 0) || form.points.trim() === '') flaws.points = 'points';
  if (form.time_limit_seconds && !(Number(form.time_limit_seconds) >= 5)) flaws.time_limit_seconds = 'limit';
  switch (form.question_type) {
    case 'multiple_choice': {
      const texts = filled(form.options.map(({ text }) => text));
      const right = form.options.filter((option) => option.right && option.text.trim()).length;
      if (texts.length < 2) flaws.options = 'options';
      else if (new Set(texts).size < texts.length) flaws.options = 'twice';
      else if (right === 0) flaws.options = 'right';
      else if (right > 1 && !form.several) flaws.options = 'one';
      break;
    }
    case 'true_false':
      if (!form.truth) flaws.truth = 'truth';
      break;
    case 'short_answer':
      // A pattern may be all that there is.
      if (!filled(form.accepted).length && (form.asNumber || !form.pattern.trim())) flaws.accepted = 'accepted';
      else if (form.asNumber && !filled(form.accepted).every((text) => aNumber.test(text))) flaws.accepted = 'number';
      if (form.asNumber && form.units.some(({ unit, factor }) => unit.trim() && !(Number(factor) > 0)))
        flaws.units = 'factor';
      break;
    case 'essay':
      if (form.minWords && form.maxWords && Number(form.minWords) > Number(form.maxWords)) flaws.maxWords = 'words';
      break;
  }
  return flaws;
}
