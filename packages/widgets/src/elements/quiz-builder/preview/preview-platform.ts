/**
 * A platform of one quiz and one learner, inside the page: the quiz element asks it as it would ask the school, so that a
 * teacher sees exactly what a learner sees. Nothing leaves the page, and nothing is kept.
 */
import { createClient, type ClientCore } from '@edurise/sdk/core';
import { quizzes } from '@edurise/sdk/quizzes';
import type {
  Answer,
  Answers,
  Question,
  Quiz,
  QuizAttempt,
  QuizResult,
  QuizRules,
  ReviewItem,
  SaveAnswers,
} from '@edurise/sdk/quizzes';
import { gradeQuiz } from '@edurise/sdk/scoring';
import { drawn, type Random } from './drawing.ts';

interface PreviewParts {
  quiz: Quiz;
  /** With their keys. */
  questions: readonly Question[];
  random?: Random;
  now?: () => number;
}

interface Running {
  attempt: QuizAttempt;
  form: readonly Question[];
  /** When each question was opened, in ms since the epoch; only where one does not come back to it. */
  opened: Map<string, number>;
}

/** A client whose platform is the preview. */
export async function previewClient(parts: PreviewParts): Promise<ClientCore> {
  const client = createClient({
    baseUrl: 'https://preview.invalid',
    tenant: 'preview',
    fetch: previewFetch(parts),
    retry: false,
    cache: false,
  });
  // The client reads nothing of it but when it runs out, and the preview nothing at all.
  const claims = { user_id: 'preview', exp: Math.floor(Date.now() / 1000) + 86_400 };
  await client.session.setTokens({ access: `x.${btoa(JSON.stringify(claims))}.x`, refresh: 'preview' });
  return client;
}

/** What the preview answers, as a `fetch`. */
export function previewFetch({
  quiz,
  questions,
  random = Math.random,
  now = Date.now,
}: PreviewParts): typeof globalThis.fetch {
  const attempts: Running[] = [];
  const rules: QuizRules = quiz.rules ?? {};
  const iso = (ms = now()): string => new Date(ms).toISOString();
  const minutes = quiz.time_limit_minutes;
  const navigation = navigationOf(rules, questions);
  // Who draws a form, or goes forward only, sees no question ahead of it.
  const hidden = navigation !== 'free' || rules.sections?.some(({ pick }) => pick != null);
  const count = drawn(questions, rules, random).length;

  const start = (): QuizAttempt => {
    const open = attempts.find(({ attempt }) => attempt.status === 'in_progress');
    if (open) return shownOf(open);
    const form = drawn(questions, rules, random);
    const attempt: QuizAttempt = {
      // Its own each time: a device keeps answers by it.
      id: `preview-${Math.floor(random() * 2 ** 52).toString(36)}`,
      quiz: quiz.id,
      attempt_number: attempts.length + 1,
      status: 'in_progress',
      answers: {},
      started_at: iso(),
      expires_at: minutes ? iso(now() + minutes * 60_000) : null,
      rev: 0,
      lease: 'preview',
      navigation,
      ...(rules.sections?.length ? { sections: rules.sections.map(({ id, title }) => ({ id, title })) } : {}),
    };
    const running = { attempt, form, opened: new Map<string, number>() };
    attempts.push(running);
    arrive(running, form[0]?.id);
    return shownOf(running);
  };

  /** Time that is over does not come back: where a question, or a section, is over by itself, it is open from now on. */
  const arrive = ({ form, opened }: Running, id: string | null | undefined): void => {
    if (navigation === 'free' || !id || opened.has(id)) return;
    const { section } = form.find((question) => question.id === id) ?? {};
    const begun = form.find((question) => section && question.section === section && opened.has(question.id));
    opened.set(id, navigation === 'sections' && begun ? opened.get(begun.id)! : now());
  };

  const visitOf = ({ form, opened }: Running, { id, section, time_limit_seconds }: Question): Partial<Question> => {
    const since = opened.get(id);
    if (since === undefined) return {};
    const own = navigation === 'sections' ? rules.sections?.find((one) => one.id === section) : undefined;
    const seconds = own ? own.time_limit_seconds : time_limit_seconds;
    const last = [...opened.keys()].at(-1);
    const here = form.find((question) => question.id === last);
    const isLeft = navigation === 'forward' ? id !== last : section !== here?.section;
    return {
      ...(seconds != null && { expires_at: iso(since + seconds * 1_000) }),
      ...((isLeft || (seconds != null && now() >= since + seconds * 1_000)) && { closed_at: iso() }),
    };
  };

  const shownOf = (running: Running): QuizAttempt => ({
    ...running.attempt,
    server_now: iso(),
    questions: running.form.map((question) => ({ ...withoutKey(question), ...visitOf(running, question) })),
  });

  const save = (running: Running, { answers, confidence, position }: SaveAnswers): QuizAttempt => {
    const { attempt } = running;
    if (attempt.status === 'in_progress') {
      attempt.answers = { ...attempt.answers, ...answers };
      attempt.rev = (attempt.rev ?? 0) + 1;
      if (confidence) attempt.confidence = { ...attempt.confidence, ...confidence };
      if (position) attempt.position = position;
      arrive(running, position);
    }
    return shownOf(running);
  };

  const submit = (running: Running, body: SaveAnswers): QuizAttempt => {
    save(running, body);
    const { attempt, form } = running;
    if (attempt.status === 'in_progress') {
      const { score, max_score, percentage, passed } = gradingOf(form, attempt, quiz);
      Object.assign(attempt, { status: 'submitted', submitted_at: iso(), score, max_score, percentage, passed });
    }
    return shownOf(running);
  };

  const answerTo = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const asked = operations.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
    const id = asked && decodeURIComponent(asked.pattern.exec(pathname)![1]!);
    const running = attempts.find(({ attempt }) => attempt.id === id);
    const body = async (): Promise<SaveAnswers> => (await request.json().catch(() => ({}))) as SaveAnswers;
    switch (asked?.name) {
      case 'getQuiz':
        return json({
          ...quiz,
          timing: undefined,
          questions: hidden ? [] : questions.map(withoutKey),
          question_count: count,
        });
      case 'listQuestions':
        return json(hidden ? [] : questions.map(withoutKey));
      case 'start':
        return json(start());
      case 'listAttempts':
        return json(attempts.map(shownOf));
      case 'get':
        return running ? json(shownOf(running)) : missing();
      case 'saveAnswers':
        return running ? json(save(running, await body())) : missing();
      case 'submit':
        return running ? json(submit(running, await body())) : missing();
      case 'result':
        return running ? json(resultOf(running, quiz, attempts, now())) : missing();
      default:
        return pathname === '/api/users/me/' ? json({ id: 'preview', email: '', role: 'student' }) : missing();
    }
  };
  return (input, init) => answerTo(new Request(input, init));
}

const operations = [
  ['getQuiz', quizzes.lectures.getQuiz],
  ['listQuestions', quizzes.quizzes.listQuestions],
  ['start', quizzes.quizzes.start],
  ['listAttempts', quizzes.quizzes.listAttempts],
  ['get', quizzes.quizAttempts.get],
  ['saveAnswers', quizzes.quizAttempts.saveAnswers],
  ['submit', quizzes.quizAttempts.submit],
  ['result', quizzes.quizAttempts.result],
].map(([name, row]) => {
  const { method, path } = row as { method: string; path: string };
  return { name: name as string, method, pattern: new RegExp(`^${path.replace('{id}', '([^/]+)')}$`) };
});

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
const missing = (): Response =>
  new Response('{"detail":"Not found."}', { status: 404, headers: { 'content-type': 'application/json' } });

const keys = ['correct_answer', 'explanation', 'general_feedback', 'pattern', 'case_sensitive', 'ignore_accents'];

/** As a learner gets it. */
export const withoutKey = (question: Question): Question => ({
  ...(Object.fromEntries(Object.entries(question).filter(([name]) => !keys.includes(name))) as unknown as Question),
  options: question.options?.map((option) =>
    typeof option === 'string' ? option : { id: option.id, text: option.text },
  ),
  numeric: question.numeric && {
    units: question.numeric.units?.map((unit) => (typeof unit === 'string' ? unit : unit.unit)),
  },
});

const gradingOf = (form: readonly Question[], { answers, confidence }: QuizAttempt, quiz: Quiz) =>
  gradeQuiz(form, answers ?? {}, quiz.rules ?? {}, {
    passingScore: Number(quiz.passing_score ?? 0),
    confidence: confidence ?? {},
  });

/** Whatever has a limit of its own is gone through once, as on the platform. */
function navigationOf(rules: QuizRules, questions: readonly Question[]): 'free' | 'sections' | 'forward' {
  const isLimited = ({ time_limit_seconds }: Pick<Question, 'time_limit_seconds'>): boolean =>
    time_limit_seconds != null;
  if (rules.navigation === 'forward' || questions.some(isLimited)) return 'forward';
  return rules.sections?.some(isLimited) ? 'sections' : 'free';
}

const keyless: readonly ReviewItem[] = ['attempt', 'correctness', 'marks', 'feedback', 'overall_feedback'];

/** What a learner may see right after handing in, as the platform has it. */
function reviewOf(quiz: Quiz, all: readonly Running[], now: number): NonNullable<QuizResult['review']> {
  const rules = quiz.rules ?? {};
  const { release_at, closes_at, review } = rules;
  if (release_at != null && now < Date.parse(release_at))
    return { phase: 'unreleased', shows: ['attempt'], release_at };
  const phase = closes_at != null && now >= Date.parse(closes_at) ? 'closed' : 'after';
  const said = review?.[phase];
  if (said) return { phase, shows: [...said] };
  const handedIn = all.filter(({ attempt }) => attempt.status === 'submitted');
  const isOver = quiz.max_attempts != null && handedIn.length >= quiz.max_attempts;
  // Keys show when they are of no more use.
  const areFree = rules.practice === true || isOver || handedIn.some(({ attempt }) => attempt.passed);
  const shows =
    rules.show_correct_answers !== false && areFree ? [...keyless, 'right_answer', 'general_feedback'] : keyless;
  return { phase, shows: [...shows] as ReviewItem[] };
}

function resultOf({ attempt, form }: Running, quiz: Quiz, all: readonly Running[], now: number): QuizResult {
  const { graded, scoring, score, max_score, percentage, passed } = gradingOf(form, attempt, quiz);
  const { rules } = quiz;
  const review = reviewOf(quiz, all, now);
  const shown = (item: ReviewItem): boolean => (review.shows ?? []).includes(item);
  const reached = (rules?.overall_feedback ?? [])
    .filter(({ from_percent }) => Number(percentage) >= from_percent)
    .sort((a, b) => b.from_percent - a.from_percent)[0];
  const { answers: _, ...rest } = attempt;
  return {
    ...rest,
    review,
    ...(shown('marks')
      ? { score, max_score, percentage, passed, scoring }
      : { score: null, max_score: null, percentage: null, passed: null }),
    overall_feedback: shown('overall_feedback') ? reached?.text : undefined,
    questions: shown('attempt')
      ? graded.map((one, at) => {
          const question = form[at]!;
          return {
            question: withoutKey(question),
            answer: one.answer,
            is_correct: shown('correctness') ? one.is_correct : undefined,
            points_awarded: shown('marks') ? one.points_awarded : undefined,
            scoring: shown('marks') ? one.scoring : undefined,
            correct_answer: shown('right_answer') ? question.correct_answer : undefined,
            explanation: shown('right_answer') ? question.explanation : undefined,
            general_feedback: shown('general_feedback') ? question.general_feedback : undefined,
            feedback: shown('feedback') ? feedbackOn(question, one.answer) : undefined,
          };
        })
      : [],
  };
}

const feedbackOn = ({ options }: Question, answer: Answers[string] | undefined): string | undefined => {
  const chosen = new Set<Answer>(Array.isArray(answer) ? answer : answer == null ? [] : [answer]);
  const said = (options ?? []).flatMap((option) =>
    typeof option === 'object' && option.feedback && chosen.has(option.id) ? [option.feedback] : [],
  );
  return said.join('\n') || undefined;
};
