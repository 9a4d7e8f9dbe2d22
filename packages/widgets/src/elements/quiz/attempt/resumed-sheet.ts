import type { Answers, Question, SaveAnswers } from '@edurise/sdk/quizzes';
import type { AnswerSheet } from './answer-sheet.ts';
import { isAnswered, normalise } from './answers.ts';
import type { Running } from './attempt.machine.ts';
import { navigationOf } from './navigation.ts';
import { placeIn, type QuizPlace } from './quiz-place.ts';

/** As the questions' controls take them. */
export const answersTo = (questions: readonly Question[], given: Answers): Answers =>
  Object.fromEntries(
    questions.filter(({ id }) => id in given).map((question) => [question.id, normalise(question, given[question.id])]),
  );

/**
 * The sheet of an attempt that goes on.
 * @param given what the platform has, and what this device has not delivered.
 * @param place where this device left it, if it was here.
 */
export const resumedSheet = (
  running: Running,
  given: Pick<SaveAnswers, 'answers' | 'flagged'>,
  place: QuizPlace | undefined,
): Omit<AnswerSheet, 'over'> => {
  const { attempt, questions } = running;
  const answers = answersTo(questions, given.answers);
  const told = questions.findIndex(({ id }) => id === attempt.position);
  const index =
    told >= 0 && (!place || navigationOf(running) !== 'free')
      ? told
      : placeIn(questions, place, (id) => isAnswered(answers[id]));
  return {
    answers,
    confidence: { ...attempt.confidence },
    flagged: new Set(given.flagged ?? place?.flagged),
    seen: new Set(place?.seen).add(questions[index]?.id ?? ''),
    index,
  };
};
