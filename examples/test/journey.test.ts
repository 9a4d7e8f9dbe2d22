import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { lectures, practiceAnswers, videoQuestions } from './course.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

let browser: Browser;
before(async () => void (browser = await launchBrowser()));
after(() => browser.close());

for (const plain of [false, true]) {
  describe(plain ? 'on an ordinary platform' : 'on the platform with every extension', () => {
    let school: School;
    before(async () => void (school = await openSchool({ plain })));
    after(() => school.close());

    test('a learner signs in, finds a course, watches, takes the quiz, and it is all still there', async () => {
      const student = await school.newStudent();
      const learner = await Visitor.arrive(browser);
      await learner.open(`${school.portal}/#/account`);
      await learner.signIn(student);
      await learner.reads('Your courses will be here');

      await learner.click('link', 'Courses');
      await learner.fill('Search courses', 'Algorithms You Can See', 'searchbox');
      await learner.click('link', 'Algorithms You Can See');
      await learner.click('button', 'Enrol for free');
      await learner.click('button', 'Start learning');

      await watchTheVideo(learner, plain ? [] : videoQuestions);
      await takeThePracticeQuiz(learner);

      await learner.click('link', 'My learning');
      await learner.reads('Algorithms You Can See');
      await learner.reads('% done');
      const before = await learner.everything();
      await learner.page.reload();
      await learner.reads('% done');
      assert.equal(progressIn(await learner.everything()), progressIn(before));
      assert.ok(progressIn(before) >= 10, before);

      learner.undisturbed();
      await learner.leave();
    });
  });
}

async function watchTheVideo(learner: Visitor, questions: typeof videoQuestions | []): Promise<void> {
  await learner.openLecture(lectures.video);
  await learner.play();
  await learner.video((video) => (video.playbackRate = 2));
  for (const { text, right } of questions) {
    await learner.reads(text, 60_000);
    await learner.click('radio', right);
    await learner.click('button', 'Check');
    await learner.click('button', 'Go on');
  }
  await learner.reads('Lecture complete', 60_000);
}

async function takeThePracticeQuiz(learner: Visitor): Promise<void> {
  await learner.openLecture(lectures.quiz);
  await learner.click('button', 'Start quiz');
  for (const [index, answer] of practiceAnswers.entries()) {
    if (index) await learner.click('button', 'Next');
    await learner.answerQuestion(answer);
  }
  await learner.click('button', 'Hand in');
  await learner.click('button', 'Hand in now');
  await learner.reads('Your result');
  await learner.reads('Passed');
}

const progressIn = (text: string): number => Number(/(\d+)\s?% done/.exec(text)?.[1] ?? NaN);
