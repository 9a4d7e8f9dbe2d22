/** The form of an attempt: which questions, in which order, and how one goes through them. It never changes afterwards. */
import type { Option, QuizRules } from '@edurise/contract/models';
import type { QuestionDetails } from '../database/tables/quizzes.ts';
import { nothingGranted, type Granted } from './accommodations.ts';
import { drawn, seededRandom, shuffled } from './random.ts';

/** Freely, section by section, or question by question; the last two never go back. */
export type Navigation = 'free' | 'sections' | 'forward';

export interface FormQuestion {
  id: string;
  /** Which version of it is asked. */
  version: number;
  section: string | null;
  /** The ids of its options, in their order. */
  options: string[];
  /** As granted to this learner. */
  time_limit_seconds: number | null;
}

export interface FormSection {
  id: string;
  title: string;
  time_limit_seconds: number | null;
}

export interface Form {
  /** What the draw began with: the same seed and questions draw the same form. */
  seed: string;
  navigation: Navigation;
  /** Whether it asks how sure one is. */
  confidence: boolean;
  /** Asked without grading. */
  practice: boolean;
  sections: FormSection[];
  questions: FormQuestion[];
}

export interface Askable {
  id: string;
  version: number;
  question_type: string;
  options: readonly Option[];
  details: QuestionDetails;
}

interface Draw {
  seed: string;
  rules: QuizRules;
  granted: Pick<Granted, 'time_factor' | 'extra_minutes' | 'untimed'>;
  /** Of a practice: nothing but these, if there are any left. */
  missed?: ReadonlySet<string>;
}

/** Draws a form of the questions, which come in their own order. */
export function drawForm(questions: readonly Askable[], { seed, rules, granted, missed }: Draw): Form {
  const random = seededRandom(seed);
  const isPinned = ({ details }: Askable): boolean => details.pinned === true;
  const again = questions.filter(({ id }) => missed?.has(id));
  const asked = again.length ? again : questions;

  const parts = partsOf(asked, rules).map(({ section, questions: part }) => {
    const chosen = section?.pick == null ? part : drawn(part, section.pick, isPinned, random);
    return { section, questions: rules.shuffle_questions ? shuffled(chosen, isPinned, random) : chosen };
  });
  const limit = limitsFor(granted, parts);
  const drawnQuestions = parts.flatMap(({ section, questions: part }) =>
    part.map((question): FormQuestion => ({
      id: question.id,
      version: question.version,
      section: section?.id ?? null,
      options: (rules.shuffle_options && question.question_type === 'multiple_choice'
        ? shuffled(question.options, keepsItsPlace, random)
        : question.options
      ).map(optionId),
      time_limit_seconds: limit(question.details.time_limit_seconds),
    })),
  );
  const sections = (rules.sections ?? [])
    .filter(({ id }) => drawnQuestions.some(({ section }) => section === id))
    .map(({ id, title, time_limit_seconds }) => ({ id, title, time_limit_seconds: limit(time_limit_seconds) }));
  return {
    seed,
    navigation: navigationOf(rules, drawnQuestions, sections),
    confidence: rules.confidence === true,
    practice: rules.practice === true,
    sections,
    questions: drawnQuestions,
  };
}

interface DrawnPart {
  section: { time_limit_seconds?: number | null | undefined } | undefined;
  questions: readonly Askable[];
}

/** Minutes on top are shared out among all that has a limit of its own, or they would help nobody there. */
function limitsFor(
  { time_factor, extra_minutes, untimed }: Draw['granted'],
  parts: readonly DrawnPart[],
): (seconds: number | null | undefined) => number | null {
  const own = parts.flatMap(({ section, questions }) => {
    if (!questions.length) return [];
    const each = questions.reduce((sum, { details }) => sum + (details.time_limit_seconds ?? 0), 0);
    return section?.time_limit_seconds ?? each;
  });
  const total = own.reduce((sum, seconds) => sum + seconds, 0);
  const factor = time_factor + (total ? (extra_minutes * 60) / total : 0);
  return (seconds) => (seconds == null || untimed ? null : Math.round(seconds * factor));
}

/** Everything in order. */
export const wholeForm = (questions: readonly Askable[]): Form =>
  drawForm(questions, { seed: '', rules: {}, granted: nothingGranted });

/** How many questions a form of the quiz has. */
export const formSize = (questions: readonly Askable[], rules: QuizRules): number =>
  partsOf(questions, rules).reduce((size, { section, questions: part }) => {
    const pinned = part.filter(({ details }) => details.pinned === true).length;
    return size + Math.min(part.length, Math.max(pinned, section?.pick ?? part.length));
  }, 0);

/** Does anybody get to see less of the questions than all at once? */
export const isGuarded = (questions: readonly Askable[], rules: QuizRules): boolean =>
  formSize(questions, rules) < questions.length || navigationIn(questions, rules) !== 'free';

const navigationIn = (questions: readonly Askable[], rules: QuizRules): Navigation =>
  navigationOf(
    rules,
    questions.map(({ details }) => ({ time_limit_seconds: details.time_limit_seconds ?? null })),
    rules.sections ?? [],
  );

interface Limited {
  time_limit_seconds?: number | null | undefined;
}

/** Time that is over must not come back: whatever has a limit of its own is gone through once. */
function navigationOf(rules: QuizRules, questions: readonly Limited[], sections: readonly Limited[]): Navigation {
  const isLimited = ({ time_limit_seconds }: Limited): boolean => time_limit_seconds != null;
  if (rules.navigation === 'forward' || questions.some(isLimited)) return 'forward';
  return sections.some(isLimited) ? 'sections' : 'free';
}

/** The questions of no section first, then section by section. */
function partsOf<Q extends Askable>(questions: readonly Q[], { sections }: QuizRules) {
  const known = sections ?? [];
  const ids = new Set(known.map(({ id }) => id));
  const rest = questions.filter(({ details }) => !ids.has(details.section ?? ''));
  return [
    { section: undefined, questions: rest },
    ...known.map((section) => ({
      section,
      questions: questions.filter(({ details }) => details.section === section.id),
    })),
  ];
}

export const optionId = (option: Option): string => (typeof option === 'string' ? option : option.id);

const keepsItsPlace = (option: Option): boolean => typeof option !== 'string' && option.pinned === true;
