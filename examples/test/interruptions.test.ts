import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { enrol, lectureId, lectures, practiceAnswers, watchedSeconds } from './course.ts';
import { eventually } from './eventually.ts';
import { openSchool, type School, type Student } from './school.ts';
import { Visitor } from './visitor.ts';

// The platform is killed while somebody learns, and comes back: nothing typed or watched may be lost.
describe('the platform fails', () => {
  let browser: Browser;
  let school: School;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
  });
  after(() => Promise.all([browser.close(), school.close()]));

  /** A learner in the portal's player, at a lecture of the course. */
  async function learnerAt(
    title: string,
  ): Promise<{ student: Student; learner: Visitor; lecture: string; address: string }> {
    const student = await school.newStudent();
    await enrol(student, school);
    const lecture = await lectureId(student, school, title);
    const address = `${school.portal}/#/courses/${school.course}/learn/${lecture}`;
    const learner = await Visitor.arrive(browser);
    await comeBack(learner, student, address);
    return { student, learner, lecture, address };
  }

  /** A new tab knows nobody: the portal keeps a session as long as its tab. */
  async function comeBack(learner: Visitor, student: Student, address: string): Promise<void> {
    await learner.open(`${school.portal}/#/account`);
    await learner.signIn(student);
    await learner.find('heading', 'My learning');
    await learner.page.goto(address);
  }

  for (const tabIsClosed of [false, true]) {
    const circumstance = tabIsClosed ? ', and the tab is closed meanwhile' : '';

    test(`during a lecture${circumstance}: what was watched counts`, async () => {
      const { student, learner, lecture, address } = await learnerAt(lectures.video);
      await learner.play();
      await sleep(4_000);
      const outage = await school.powerCut();
      await learner.reads('Saved on this device', 40_000);
      await sleep(8_000);
      await learner.video((video) => video.pause());
      const position = await learner.video((video) => video.currentTime);
      assert.ok(position > 8, `the video went on, to ${position} s`);
      await sleep(500);

      if (tabIsClosed) await learner.closeTab();
      await outage.end();
      if (tabIsClosed) await comeBack(learner, student, address);

      await eventually(async () => {
        const seconds = await watchedSeconds(student, lecture);
        assert.ok(seconds >= Math.floor(position) - 1, `${seconds} of ${position} s arrived`);
      });
      learner.undisturbed();
      await learner.leave();
    });

    test(`during a quiz${circumstance}: what was answered is handed in`, async () => {
      const { student, learner, address } = await learnerAt(lectures.quiz);
      const [first, second, third, last] = practiceAnswers;
      await learner.click('button', 'Start quiz');
      await learner.answerQuestion(first);
      await learner.click('button', 'Next');
      await learner.answerQuestion(second);
      const outage = await school.powerCut();
      await learner.click('button', 'Next');
      await learner.answerQuestion(third);
      await learner.click('button', 'Next');
      await learner.answerQuestion(last);
      await learner.reads('Offline', 40_000);

      if (tabIsClosed) await learner.closeTab();
      await outage.end();
      if (tabIsClosed) {
        await comeBack(learner, student, address);
        await learner.click('button', 'Continue');
        await learner.reads('4 of 4 answered');
      } else await learner.reads('Saved', 40_000);
      await learner.click('button', 'Hand in');
      await learner.click('button', 'Hand in now');
      await learner.reads('Your result');
      await learner.reads('Passed');
      learner.undisturbed();
      await learner.leave();
    });
  }
});
