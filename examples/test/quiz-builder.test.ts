import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { lectureId, lectures } from './course.ts';
import { eventually } from './eventually.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

const middleOf = async (element: ElementHandle): Promise<[x: number, y: number]> => {
  const { x, y, width, height } = (await element.boundingBox())!;
  return [x + width / 2, y + height / 2];
};

describe('a quiz, written by its teacher in the portal under its strict policy', () => {
  let browser: Browser;
  let school: School;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
  });
  after(() => Promise.all([browser.close(), school.close()]));

  test('a question added, a rule chosen, the quiz looked at as a learner does, who is at it given more time', async () => {
    const account = school.account('admin');
    const teacher = await school.signIn(account);
    const lecture = await lectureId({ ...account, edu: teacher }, school, lectures.quiz);
    const quiz = await teacher.lectures.getQuiz(lecture, { cache: 'reload' });
    const learner = await school.newStudent();
    await learner.edu.courses.enroll(school.course);

    const visitor = await Visitor.arrive(browser);
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn(account);
    await visitor.find('link', 'Dashboard');
    await visitor.page.goto(`${school.portal}/#/courses/${school.course}/learn/${lecture}`);
    await visitor.click('link', 'Write the quiz');
    await visitor.find('heading', quiz.title);

    await visitor.click('button', 'True or false');
    await visitor.fill('Question', 'Ferns have **seeds**.');
    await visitor.click('radio', 'False');
    await visitor.click('button', 'Add to the quiz');
    await visitor.find('button', 'Save question');
    const asked = (await teacher.quizzes.listQuestions(quiz.id, {}, { cache: 'reload' })).items;
    const added = asked.find(({ question_text }) => question_text === 'Ferns have **seeds**.');
    assert.equal(added?.correct_answer, false);
    assert.equal(asked.length, (quiz.questions?.length ?? 0) + 1);

    // By touch: the list must neither scroll away under the finger nor let go of the question.
    const last = asked.length;
    const grip = await visitor.find('button', `Move question ${last}`);
    await grip.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const from = await middleOf(grip);
    const to = await middleOf(await visitor.find('button', `Move question ${last - 1}`));
    await visitor.page.touchscreen.touchStart(...from);
    await visitor.page.touchscreen.touchMove(from[0], from[1] - 10);
    await visitor.page.touchscreen.touchMove(...to);
    await visitor.page.touchscreen.touchEnd();
    await visitor.reads(`Question ${last} is now number ${last - 1} of ${last}.`);
    await eventually(async () => {
      const ordered = (await teacher.quizzes.listQuestions(quiz.id, {}, { cache: 'reload' })).items;
      assert.equal(ordered.at(-2)?.question_text, 'Ferns have **seeds**.');
    });

    await visitor.click('tab', 'Settings');
    await visitor.fill('Time limit, in minutes', '20', 'spinbutton');
    await visitor.fill('A wrong answer costs, in percent of its points', '25', 'spinbutton');
    await visitor.click('button', 'Save settings');
    await visitor.reads('Saved');
    const set = await teacher.lectures.getQuiz(lecture, { cache: 'reload' });
    assert.deepEqual([set.time_limit_minutes, set.rules?.penalty], [20, 0.25]);

    await visitor.click('tab', 'Preview');
    await visitor.click('button', 'Start quiz');
    await visitor.reads('Question 1 of');

    const attempt = await learner.edu.quizzes.start(quiz.id);
    await visitor.click('tab', 'Attempts');
    await visitor.click('button', 'More time for Ada Example');
    await visitor.fill('Reason', 'The fire alarm.');
    await visitor.click('button', 'Give the time');
    await visitor.reads('+10 min, not seen yet');
    const extended = await learner.edu.quizAttempts.get(attempt.id);
    assert.equal(extended.extra_minutes, 10);
    visitor.undisturbed();
    await visitor.leave();
  });

  test('an essay that is handed in is graded by hand, and its learner reads what was said of it', async () => {
    const account = school.account('admin');
    const teacher = await school.signIn(account);
    const lecture = await lectureId({ ...account, edu: teacher }, school, lectures.quiz);
    const quiz = await teacher.lectures.getQuiz(lecture, { cache: 'reload' });
    const essay = await teacher.quizzes.addQuestion(quiz.id, {
      question_text: 'Why do ferns like the shade?',
      question_type: 'essay',
      points: 4,
    });
    const { edu } = await school.newStudent();
    await edu.courses.enroll(school.course);
    const attempt = await edu.quizzes.start(quiz.id);
    await edu.quizAttempts.submit(attempt.id, { answers: { [essay.id]: 'Their leaves dry out in the sun.' } });

    const visitor = await Visitor.arrive(browser);
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn(account);
    await visitor.find('link', 'Dashboard');
    await visitor.page.goto(`${school.portal}/#/courses/${school.course}/lectures/${lecture}/quiz`);
    await visitor.click('tab', 'Attempts');
    await visitor.reads('1 attempt waits for you to grade it.');
    await visitor.click('button', 'Grade the attempt of Ada Example');
    await visitor.reads('Their leaves dry out in the sun.');
    await visitor.fill('Points, 0 to 4', '3,5');
    await visitor.fill('Comment', 'Say more of their roots.');
    await visitor.click('button', 'Save the grades');
    await visitor.reads('Graded by hand');
    await visitor.click('button', 'All attempts');
    await visitor.reads('Everything is graded.');
    visitor.undisturbed();
    await visitor.leave();

    const { questions } = await edu.quizAttempts.result(attempt.id, { cache: 'reload' });
    const graded = questions?.find(({ question }) => (question as { id: string }).id === essay.id);
    assert.deepEqual([Number(graded?.points_awarded), graded?.comment], [3.5, 'Say more of their roots.']);
  });
});
