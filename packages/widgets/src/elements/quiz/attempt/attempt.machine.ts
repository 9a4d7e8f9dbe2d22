import type { Answers, Question, QuizAttempt, QuizResult, Quiz } from '@edurise/sdk/quizzes';

/** What is known of a quiz before it is begun. Given only its id, little is. */
export type QuizIntro = Partial<Omit<Quiz, 'id'>> & Pick<Quiz, 'id'>;

/** The learner's attempts so far; `undefined` where the platform has no such list. */
export type History = readonly QuizAttempt[] | undefined;

/** An attempt under way: its questions in the platform's order and who may write. */
export interface Running {
  readonly quiz: QuizIntro;
  readonly attempt: QuizAttempt;
  readonly questions: readonly Question[];
}

/** Who writes an attempt that this tab only reads: another tab of this browser, or another device. */
export type Holder = 'tab' | 'device';

/** Who ended the attempt: the learner, or the time. */
export type SubmittedBy = 'learner' | 'timer';

export type AttemptState =
  /** Nothing asked for yet. */
  | { readonly at: 'idle' }
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly error: unknown }
  /** The start screen. `count`: how many questions, where it is known. `refusal`: why the platform would not begin. */
  | {
      readonly at: 'start';
      readonly quiz: QuizIntro;
      readonly count: number | undefined;
      readonly history: History;
      readonly busy: boolean;
      readonly refusal?: unknown;
    }
  /** `held`: who writes instead, where this tab only reads. `refusal`: why a submit was turned down. */
  | (Running & {
      readonly at: 'answering';
      readonly writable: boolean;
      readonly held?: Holder | undefined;
      readonly refusal?: unknown;
    })
  | (Running & { readonly at: 'submitting'; readonly by: SubmittedBy; readonly answers: Answers })
  /** The time is over, and the platform did not take what this device still held. */
  | (Running & { readonly at: 'expired'; readonly error?: unknown })
  /** Handed in. The result comes after, and may be refused. */
  | (Running & {
      readonly at: 'submitted';
      readonly history: History;
      readonly result?: QuizResult;
      readonly error?: unknown;
    });

export type Answering = Extract<AttemptState, { at: 'answering' }>;

export type AttemptEvent =
  | { readonly type: 'load' }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'opened'; readonly quiz: QuizIntro; readonly count: number | undefined; readonly history: History }
  | { readonly type: 'begin' }
  | { readonly type: 'refused'; readonly error: unknown }
  | { readonly type: 'began'; readonly running: Running; readonly held?: Holder | undefined }
  /** Somebody else writes now. */
  | { readonly type: 'yielded'; readonly to: Holder }
  /** The platform's newest word on the attempt: a deadline may have moved. */
  | { readonly type: 'synced'; readonly attempt: QuizAttempt }
  | { readonly type: 'submit'; readonly by: SubmittedBy; readonly answers: Answers }
  | { readonly type: 'turned-down'; readonly error: unknown; readonly late: boolean }
  | { readonly type: 'time-up' }
  | { readonly type: 'submitted'; readonly running: Running; readonly history: History }
  | { readonly type: 'result'; readonly result: QuizResult }
  | { readonly type: 'no-result'; readonly error: unknown };

const running = ({ quiz, attempt, questions }: Running): Running => ({ quiz, attempt, questions });

/**
 * The life of a quiz on the page. What an event means depends on the state; an event that means nothing
 * there leaves it as it is, so that a late answer from the network can never bring back a screen that is past.
 *
 *     idle → loading → start → answering → submitting → submitted
 *                ↘ failed   ↖ (again)  ↘ expired ↗
 */
export const transition = (state: AttemptState, event: AttemptEvent): AttemptState => {
  switch (event.type) {
    case 'load':
      return { at: 'loading' };
    case 'failed':
      return state.at === 'loading' ? { at: 'failed', error: event.error } : state;
    case 'opened':
      return state.at === 'loading' || state.at === 'submitted' || state.at === 'expired'
        ? { at: 'start', quiz: event.quiz, count: event.count, history: event.history, busy: false }
        : state;
    case 'begin':
      return state.at === 'start' && !state.busy ? { ...omitRefusal(state), busy: true } : state;
    case 'refused':
      return state.at === 'start' ? { ...state, busy: false, refusal: event.error } : state;
    case 'began':
      return state.at === 'start' || state.at === 'loading' || state.at === 'answering'
        ? { at: 'answering', ...running(event.running), writable: !event.held, held: event.held }
        : state;
    case 'yielded':
      return state.at === 'answering' ? { ...state, writable: false, held: event.to } : state;
    case 'synced':
      return 'attempt' in state && state.at !== 'submitted' && state.attempt.id === event.attempt.id
        ? {
            ...state,
            attempt: { ...state.attempt, ...event.attempt },
            // What may be seen of them changes where one goes forward; their order does not.
            questions: newest(state.questions, event.attempt.questions),
          }
        : state;
    case 'submit':
      return (state.at === 'answering' && state.writable) || state.at === 'expired'
        ? { at: 'submitting', ...running(state), by: event.by, answers: event.answers }
        : state;
    case 'turned-down':
      if (state.at !== 'submitting') return state;
      return event.late
        ? { at: 'expired', ...running(state), error: event.error }
        : { at: 'answering', ...running(state), writable: true, refusal: event.error };
    case 'time-up':
      return state.at === 'answering' && !state.writable ? { at: 'expired', ...running(state) } : state;
    case 'submitted':
      return state.at === 'submitted' || state.at === 'idle' || state.at === 'failed'
        ? state
        : { at: 'submitted', ...running(event.running), history: event.history };
    case 'result':
      return state.at === 'submitted' ? { ...omitError(state), result: event.result } : state;
    case 'no-result':
      return state.at === 'submitted' ? { ...state, error: event.error } : state;
  }
};

const newest = (known: readonly Question[], said: readonly Question[] | null | undefined): readonly Question[] => {
  if (!said?.length) return known;
  const byId = new Map(said.map((question) => [question.id, question]));
  return known.map((question) => byId.get(question.id) ?? question);
};

const omitRefusal = <S extends { readonly refusal?: unknown }>({ refusal: _, ...rest }: S): Omit<S, 'refusal'> => rest;
const omitError = <S extends { readonly error?: unknown }>({ error: _, ...rest }: S): Omit<S, 'error'> => rest;
