import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { enrol, lectureId, lectures, practiceAnswers, watchedSeconds } from './course.ts';
import { eventually } from './eventually.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

/** Of no name that a browser trusts without TLS, as those of an intranet. */
const host = 'school.intranet';
let browser: Browser;
let school: School;
before(async () => {
  browser = await launchBrowser({ args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] });
  school = await openSchool({ host });
});
after(() => Promise.all([browser.close(), school.close()]));

test('a page that is not served securely has no locks, hashes, UUIDs or clipboard, and everything still works', async () => {
  const student = await school.newStudent();
  await enrol(student, school);
  const learner = await Visitor.arrive(browser);
  await learner.open(school.embed.replace('localhost', host));
  assert.equal(await learner.page.evaluate(() => isSecureContext || 'randomUUID' in crypto), false);

  await learner.openLecture('Binary search, written down');
  await learner.click('button', 'Sign in');
  await learner.signIn(student);

  await learner.openLecture(lectures.video);
  await learner.play();
  await learner.click('tab', 'Notes');
  await (await learner.deep('#note')).type('Halve it');
  await learner.click('button', 'Add a note');
  await learner.reads('Halve it');
  const video = await lectureId(student, school, lectures.video);
  await eventually(async () => assert.ok((await watchedSeconds(student, video)) > 3));

  await learner.openLecture(lectures.quiz);
  await learner.click('button', 'Start quiz');
  for (const [index, answer] of practiceAnswers.entries()) {
    if (index) await learner.click('button', 'Next');
    await learner.answerQuestion(answer);
  }
  await learner.click('button', 'Hand in');
  await learner.click('button', 'Hand in now');
  await learner.reads('Passed');

  const [enrolment] = (await student.edu.enrollments.list()).items;
  const notes = await student.edu.enrollments.listNotes(enrolment!.id);
  assert.deepEqual(
    notes.items.map(({ content }) => content),
    ['Halve it'],
  );
  learner.undisturbed();
  await learner.leave();
});
