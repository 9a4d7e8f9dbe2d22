import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question, QuizRules } from '@edurise/sdk/quizzes';
import { gradeQuestion, type KeyedQuestion } from '@edurise/sdk/scoring';
import { startMessages } from '../start.messages.ts';
import { scoringSentences } from './scoring-sentences.ts';

const several: Question & KeyedQuestion = {
  id: 'several',
  question_text: '?',
  question_type: 'multiple_choice',
  multiple: true,
  options: ['a', 'b', 'c', 'd', 'e'],
  correct_answer: ['a', 'b', 'c'],
  points: '4.00',
};
const single: Question & KeyedQuestion = {
  ...several,
  id: 'single',
  multiple: false,
  options: ['a', { id: 'b', text: 'b', fraction: -0.5 }],
  correct_answer: 'a',
};
const truth: Question & KeyedQuestion = {
  ...single,
  id: 'truth',
  question_type: 'true_false',
  options: null,
  correct_answer: true,
};
const kinds = { several, single, truth };

const costsNothing = 'A wrong answer costs nothing: when unsure, answer all the same.';
const oneCostsNothing = 'Where one answer is asked for, a wrong one costs nothing: when unsure, answer all the same.';
const restCostsNothing =
  'In true-or-false and short-answer questions, a wrong answer costs nothing: when unsure, answer all the same.';
const costsAQuarter = 'A wrong answer costs 25% of the question’s points. A question without an answer costs nothing.';
const noQuestionBelow = 'No question falls below zero.';
const onlyQuestionsBelow = 'A single question can fall below zero, the total can’t.';
const allBelow = 'The total can fall below zero.';
const mayTake = 'A wrong one may take points away.';
const sureCosts =
  'A wrong one costs nothing if you are not sure, two thirds of the points if you are fairly sure, and twice the points if you are certain.';
const sureGivesNothing = 'A wrong one gives nothing, and costs nothing.';
const about = [costsNothing, oneCostsNothing, restCostsNothing, costsAQuarter, noQuestionBelow, onlyQuestionsBelow];
const everySentence = [...about, allBelow, mayTake, sureCosts, sureGivesNothing];

type Row = readonly [what: string, rules: QuizRules, of: readonly (keyof typeof kinds)[], says: readonly string[]];
const rows: readonly Row[] = [
  ['nothing set', {}, ['single', 'truth'], [costsNothing]],
  ['nothing set, several right options', {}, ['several', 'truth'], [costsNothing]],
  ['exact', { scoring: 'exact' }, ['several', 'single', 'truth'], [costsNothing]],
  ['a penalty', { penalty: 0.25 }, ['single', 'truth'], [costsAQuarter, onlyQuestionsBelow]],
  ['a penalty, no floor', { penalty: 0.25, floor: 'none' }, ['single'], [costsAQuarter, allBelow]],
  ['a penalty that the floor takes back', { penalty: 0.25, floor: 'question' }, ['single'], [costsNothing]],
  ['right minus wrong', { scoring: 'right_minus_wrong' }, ['several', 'truth'], [oneCostsNothing, noQuestionBelow]],
  ['right minus wrong, only several', { scoring: 'right_minus_wrong' }, ['several'], [noQuestionBelow]],
  ['right minus wrong, no several', { scoring: 'right_minus_wrong' }, ['single', 'truth'], [costsNothing]],
  [
    'right minus wrong, the total as floor',
    { scoring: 'right_minus_wrong_all', floor: 'quiz' },
    ['several', 'truth'],
    [oneCostsNothing, onlyQuestionsBelow],
  ],
  ['right minus wrong, no floor', { scoring: 'right_minus_wrong', floor: 'none' }, ['several'], [allBelow]],
  ['every option counts', { scoring: 'per_option' }, ['several', 'truth'], [oneCostsNothing]],
  ['a threshold', { scoring: 'threshold', threshold: 60 }, ['several', 'truth'], [oneCostsNothing]],
  [
    'weights of the author',
    { scoring: 'author_fractions', floor: 'none' },
    ['single', 'truth'],
    [mayTake, restCostsNothing, allBelow],
  ],
  ['weights that add up to nothing at least', { scoring: 'author_fractions', floor: 'none' }, ['several'], [mayTake]],
  ['points of options', { scoring: 'mapped', floor: 'none' }, ['several'], [mayTake, allBelow]],
  ['how sure one is', { confidence: true }, ['single', 'truth'], [sureCosts, onlyQuestionsBelow]],
  ['how sure one is, no floor', { confidence: true, floor: 'none' }, ['single'], [sureCosts, allBelow]],
  [
    'how sure one is, and no question below zero',
    { confidence: true, floor: 'question' },
    ['single'],
    [sureGivesNothing],
  ],
  ['practice', { practice: true, penalty: 0.25 }, ['single'], []],
];

const textOf = (rules: QuizRules, questions: readonly Question[], language = 'en'): string =>
  scoringSentences(startMessages.for(language), { rules, questions: [...questions] }).join(' ');

/** The lowest that a wrong answer to a question with one answer is graded with. */
const lowest = (question: KeyedQuestion, rules: QuizRules): number =>
  Math.min(
    ...([1, 2, 3] as const).map(
      (certainty) =>
        gradeQuestion(question, question.id === 'truth' ? false : ['d', 'e'], rules, { certainty }).scoring.awarded ??
        0,
    ),
  );

describe('What the start screen says of wrong answers', () => {
  for (const [what, rules, of, says] of rows)
    it(what, () => {
      const text = textOf(
        rules,
        of.map((kind) => kinds[kind]),
      );
      for (const sentence of everySentence) {
        const told = says.some((said) => said === sentence || said.includes(sentence));
        assert.equal(text.includes(sentence), told, `${told ? 'says' : 'does not say'}: ${sentence}\n${text}`);
      }
    });

  it('is what grading does', () => {
    for (const [what, rules, of] of rows) {
      if (rules.practice) continue;
      for (const kind of of) {
        const text = textOf(rules, [kinds[kind]]);
        const graded = lowest(kinds[kind], rules);
        if (text.includes(costsNothing)) assert.ok(graded >= 0, `${what}, ${kind}: ${graded}`);
        if (text.includes(noQuestionBelow)) assert.ok(graded >= 0, `${what}, ${kind}: ${graded}`);
        if (graded < 0)
          assert.ok(text.includes(onlyQuestionsBelow) || text.includes(allBelow), `${what}, ${kind}: ${text}`);
      }
    }
  });

  it('names the threshold', () =>
    assert.match(textOf({ scoring: 'threshold', threshold: 60 }, [several]), /from 60% of the right options/));

  it('is said in every language', async () => {
    for (const language of startMessages.languages) {
      await startMessages.load(language);
      for (const [what, rules, of] of rows) {
        const questions = of.map((kind) => kinds[kind]);
        const [english, text] = [textOf(rules, questions), textOf(rules, questions, language)];
        assert.equal(text === '', english === '', what);
        if (english) assert.notEqual(text, english, what);
        assert.ok(!text.includes('undefined'), text);
      }
    }
  });
});
