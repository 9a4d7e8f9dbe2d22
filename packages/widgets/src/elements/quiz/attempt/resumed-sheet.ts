import type { Answers, Question } from '@edurise/sdk/quizzes';
import type { AnswerSheet } from './answer-sheet.ts';
import { isAnswered, merge, normalise } from './answers.ts';
import type { Running } from './attempt.machine.ts';
import { navigationOf } from './navigation.ts';
import type { QuizPlace } from './quiz-place.ts';
import type { Unsent } from './waiting-saves.ts';

/** As the questions' controls take them. */
export const answersTo = (questions: readonly Question[], given: Answers): Answers =>
  Object.fromEntries(
    questions.filter(({ id }) => id in given).map((question) => [question.id, normalise(question, given[question.id])]),
  );

/** The question to show: the one that was open, else the first without an answer, else the first. */
const placeIn = (
  questions: readonly Question[],
  place: QuizPlace | undefined,
  answered: (id: string) => boolean,
): number => {
  if (place && place.index >= 0 && place.index < questions.length) return place.index;
  return Math.max(
    0,
    questions.findIndex((question) => !answered(question.id)),
  );
};

/**
 * The sheet of an attempt that goes on.
 * @param unsent laid over what the platform has.
 * @param place where this device left it, if it was here.
 */
export const resumedSheet = (
  running: Running,
  unsent: Unsent,
  place: QuizPlace | undefined,
): Omit<AnswerSheet, 'over'> => {
  const { attempt, questions } = running;
  const answers = answersTo(questions, merge(attempt.answers, unsent.answers));
  const told = questions.findIndex(({ id }) => id === attempt.position);
  const index =
    told >= 0 && (!place || navigationOf(running) !== 'free')
      ? told
      : placeIn(questions, place, (id) => isAnswered(answers[id]));
  return {
    answers,
    confidence: { ...attempt.confidence, ...unsent.confidence },
    flagged: new Set(unsent.flagged ?? attempt.flagged ?? place?.flagged),
    seen: new Set(place?.seen).add(questions[index]?.id ?? ''),
    index,
  };
};
