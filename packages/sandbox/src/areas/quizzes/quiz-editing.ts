/** What a teacher may write into a quiz, and how it is kept. */
import type { Option, QuestionWrite, QuizRules, QuizRulesWrite } from '@edurise/contract/models';
import { compilePattern, PatternError, readQuantity } from '@edurise/contract/scoring';
import type { QuestionDetails } from '../../database/tables/quizzes.ts';
import { json } from '../../database/tables.ts';
import { invalid } from '../../http/problem.ts';
import { optionId } from '../../learning/form.ts';

/** A key must be one that an answer can meet. */
export function checkQuestion(body: QuestionWrite): void {
  const { question_type, options = [], correct_answer } = body;
  const keys = correct_answer == null ? [] : [correct_answer].flat().map(String);
  if (question_type === 'multiple_choice') checkOptions(options, keys);
  if (question_type === 'true_false' && !/^(true|false)$/i.test(String(correct_answer)))
    throw invalid({ correct_answer: ['Must be a valid boolean.'] });
  if (question_type === 'short_answer') checkShortAnswer(body, keys);
  if (body.points !== undefined) checkPoints(body.points);
  const { min, max } = body.words ?? {};
  if (min != null && max != null && min > max) throw invalid({ words: ['The least is more than the most.'] });
}

/** What the platform can add up and store. */
function checkPoints(points: string | number): void {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(String(points))) throw invalid({ points: ['A valid number is required.'] });
  if (Number(points) < 0) throw invalid({ points: ['Ensure this value is greater than or equal to 0.'] });
  if (Number(points) > 10_000) throw invalid({ points: ['Ensure this value is less than or equal to 10000.'] });
}

/** A day, as for the limits of sections and questions. */
export function checkMinutes(minutes: number | null | undefined): void {
  if (minutes != null && minutes > 1440)
    throw invalid({ time_limit_minutes: ['Ensure this value is less than or equal to 1440.'] });
}

function checkOptions(options: readonly Option[], keys: readonly string[]): void {
  if (options.length < 2) throw invalid({ options: ['Give at least two options.'] });
  const ids = options.map(optionId);
  if (new Set(ids).size < ids.length) throw invalid({ options: ['Two options have the same id.'] });
  if (options.some((option) => typeof option !== 'string' && Math.abs(option.fraction ?? 0) > 1))
    throw invalid({ options: ['A fraction lies between -1 and 1.'] });
  if (!keys.length || !keys.every((key) => ids.includes(key)))
    throw invalid({ correct_answer: ['Choose from the options.'] });
}

function checkShortAnswer({ pattern, numeric, case_sensitive }: QuestionWrite, keys: readonly string[]): void {
  if (!pattern && !keys.some((key) => key.trim())) throw invalid({ correct_answer: ['This field is required.'] });
  if (pattern) {
    try {
      compilePattern(pattern, { ignoreCase: !case_sensitive });
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      throw invalid({ pattern: [`${error.message} (at character ${error.at + 1})`] });
    }
  }
  if (!numeric) return;
  const quantities = keys.flatMap((key) => readQuantity(key) ?? []);
  if (!quantities.length) throw invalid({ correct_answer: ['A valid number is required.'] });
  if (quantities.some(({ otherwise }) => otherwise !== undefined && keys.some((key) => key.includes(','))))
    throw invalid({ correct_answer: ['This number can be read in two ways: write it without a comma.'] });
  if (numeric.units?.some((unit) => typeof unit !== 'string' && !(Number.isFinite(unit.factor) && unit.factor !== 0)))
    throw invalid({ numeric: { units: ['A factor must not be zero.'] } });
}

export const questionColumns = (body: QuestionWrite) => ({
  question_text: body.question_text,
  question_type: body.question_type,
  options: json((body.options ?? []).map(keptOption)),
  correct_answer: json(body.correct_answer ?? null),
  explanation: body.explanation ?? '',
  points: body.points ?? 1,
  details: json(detailsOf(body)),
});

/** Fields that nobody knows are not kept: they would be sent to learners one day. */
function keptOption(option: Option): Option {
  if (typeof option === 'string') return option;
  const { id, text, pinned, fraction, feedback } = option;
  return withoutNulls({ id, text, pinned, fraction, feedback }) as Option;
}

function detailsOf(body: QuestionWrite): QuestionDetails {
  const { section, pinned, time_limit_seconds, numeric, pattern, case_sensitive, ignore_accents } = body;
  const { words, general_feedback } = body;
  return withoutNulls({
    ...{ section, pinned, time_limit_seconds, numeric, pattern, case_sensitive, ignore_accents },
    ...{ words, general_feedback },
  });
}

/** The rules as they stand with what is written; `null` gives one back to its default. */
export function mergedRules(rules: QuizRules, written: QuizRulesWrite): QuizRules {
  const merged = withoutNulls({ ...rules, ...written });
  const time = (value: string | null | undefined, field: string): number | undefined => {
    if (value == null) return undefined;
    const moment = Date.parse(value);
    if (Number.isNaN(moment)) throw invalid({ rules: { [field]: ['Enter a valid date/time.'] } });
    return moment;
  };
  const [opens, closes] = [time(merged.opens_at, 'opens_at'), time(merged.closes_at, 'closes_at')];
  time(merged.release_at, 'release_at');
  if (opens !== undefined && closes !== undefined && closes <= opens)
    throw invalid({ rules: { closes_at: ['It closes before it opens.'] } });
  const sections = merged.sections?.map(({ id }) => id) ?? [];
  if (new Set(sections).size < sections.length)
    throw invalid({ rules: { sections: ['Two sections have the same id.'] } });
  return merged;
}

type Said<T> = { [K in keyof T]?: NonNullable<T[K]> };

const withoutNulls = <T extends object>(fields: T): Said<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as Said<T>;
