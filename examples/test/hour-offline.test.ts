import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { enrol, lectureId, lectures, practiceAnswers, watchedSeconds } from './course.ts';
import { eventually } from './eventually.ts';
import { openSchool, type School, type Student } from './school.ts';
import { Visitor } from './visitor.ts';

const minutes = 60_000;

// The same learner on two devices, which reach nothing for an hour, are reloaded, and crash: through the widgets themselves.
describe('an hour offline', () => {
  let browser: Browser;
  let school: School;
  let student: Student;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
    student = await school.newStudent();
    await enrol(student, school);
  });
  after(() => Promise.all([browser.close(), school.close()]));

  async function device(title: string): Promise<{ learner: Visitor; lecture: string; address: string }> {
    const learner = await Visitor.arrive(browser);
    const lecture = await lectureId(student, school, title);
    const address = `${school.portal}/#/courses/${school.course}/learn/${lecture}`;
    await learner.open(`${school.portal}/#/account`, { clock: true });
    await learner.signIn(student);
    await learner.find('heading', 'My learning');
    await learner.page.goto(address);
    return { learner, lecture, address };
  }

  /** A tab that has crashed takes its session with it. */
  async function comeBack(learner: Visitor, address: string): Promise<void> {
    await learner.open(`${school.portal}/#/account`, { clock: true });
    await learner.signIn(student);
    await learner.find('heading', 'My learning');
    await learner.page.goto(address);
  }

  test('outbox O1 in player and quiz, across reloads and a crash: everything arrives once', async () => {
    const phone = await device(lectures.video);
    const laptop = await device(lectures.quiz);
    const [first, second, third, last] = practiceAnswers;

    await phone.learner.play();
    await laptop.learner.click('button', 'Start quiz');
    await laptop.learner.answerQuestion(first);
    await laptop.learner.click('button', 'Next');
    await laptop.learner.answerQuestion(second);
    await sleep(3_000);

    const outage = await school.powerCut();
    await sleep(8_000);
    await phone.learner.video((video) => video.pause());
    const position = await phone.learner.video((video) => video.currentTime);
    await phone.learner.click('tab', 'Notes');
    await (await phone.learner.deep('#note')).type('Written in a tunnel');
    await phone.learner.click('button', 'Add a note');
    await laptop.learner.click('button', 'Next');
    await laptop.learner.answerQuestion(third);
    await laptop.learner.click('button', 'Next');
    await laptop.learner.answerQuestion(last);
    await laptop.learner.reads('Offline', 40_000);

    for (const each of [phone.learner, laptop.learner]) {
      await each.passes(20 * minutes);
      await each.page.reload();
      await each.passes(40 * minutes);
      await each.crash();
    }
    await outage.end();

    await comeBack(phone.learner, phone.address);
    await eventually(async () => {
      const seconds = await watchedSeconds(student, phone.lecture);
      assert.ok(seconds >= Math.floor(position) - 1, `${seconds} of ${position} s arrived`);
    });
    await comeBack(laptop.learner, laptop.address);
    await laptop.learner.click('button', 'Continue');
    await laptop.learner.reads('4 of 4 answered');
    await laptop.learner.click('button', 'Hand in');
    await laptop.learner.click('button', 'Hand in now');
    await laptop.learner.reads('Passed');

    const { items: enrollments } = await student.edu.enrollments.list();
    const notes = (await student.edu.enrollments.listNotes(enrollments[0]!.id)).items;
    assert.deepEqual(
      notes.map(({ content }) => content),
      ['Written in a tunnel'],
    );
    await Promise.all([phone.learner.leave(), laptop.learner.leave()]);
  });
});
