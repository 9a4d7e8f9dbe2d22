import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

describe('schoolwork and what comes of it, in the portal under its strict policy', () => {
  let browser: Browser;
  let school: School;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
  });
  after(() => Promise.all([browser.close(), school.close()]));

  test('an assignment: written, left unsent, found again, handed in, graded', async () => {
    const { edu, ...student } = await school.newStudent();
    await edu.courses.enroll(school.course);
    const [assignment] = (await edu.courses.listAssignments(school.course)).items;
    assert.ok(assignment);

    const visitor = await Visitor.arrive(browser);
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn(student);
    await visitor.find('heading', 'My learning');
    const address = `${school.portal}/#/courses/${school.course}`;
    await visitor.page.goto(`${address}/learn`);
    await visitor.click('link', 'Assignments');
    await visitor.reads(assignment.title);
    await visitor.openLecture(assignment.title);
    await visitor.fill('Your text', 'Halving beats looking at every card.');
    await visitor.page.reload();
    await visitor.find('button', 'Hand in');
    await visitor.click('button', 'Hand in');
    await visitor.reads('Your teacher has it.');

    const { submission } = await edu.assignments.get(assignment.id, { cache: 'reload' });
    assert.equal(submission?.content, 'Halving beats looking at every card.');
    const teacher = await school.signIn(school.account('instructor'));
    await teacher.submissions.grade(submission.id, { score: 8, feedback: 'Short, and right.' });
    await visitor.page.reload();
    await visitor.reads('Short, and right.');
    visitor.undisturbed();
    await visitor.leave();
  });

  test('handed in just as the platform goes down, a text waits on the device and arrives by itself', async () => {
    const { edu, ...student } = await school.newStudent();
    await edu.courses.enroll(school.course);
    const [assignment] = (await edu.courses.listAssignments(school.course)).items;
    assert.ok(assignment);
    const visitor = await Visitor.arrive(browser);
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn(student);
    await visitor.find('heading', 'My learning');
    const address = `${school.portal}/#/courses/${school.course}/assignments/${assignment.id}`;
    await visitor.page.goto(address);
    await visitor.fill('Your text', 'Written in the dark.');
    const cut = await school.powerCut();
    await visitor.click('button', 'Hand in');
    await visitor.reads('Waiting for a connection');
    await visitor.closeTab();
    await cut.end();
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn(student);
    await visitor.find('heading', 'My learning');
    await visitor.page.goto(address);
    await visitor.reads('Your teacher has it.', 40_000);
    const { submission } = await edu.assignments.get(assignment.id, { cache: 'reload' });
    assert.equal(submission?.content, 'Written in the dark.');
    await visitor.leave();
  });

  test('a certificate: looked at by its owner, checked by a stranger', async () => {
    const visitor = await Visitor.arrive(browser);
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn(school.account('student'));
    await visitor.click('link', 'My learning');
    await visitor.click('link', 'Your certificates');
    await visitor.click('button', 'Show the certificate for First Steps in Python');
    await visitor.find('button', 'Copy link');
    const code = /EDU-[\dA-Z-]+/.exec(await visitor.everything())?.[0];
    assert.ok(code);
    visitor.undisturbed();
    await visitor.leave();

    const stranger = await Visitor.arrive(browser);
    await stranger.open(school.portal);
    await stranger.click('link', 'Check a certificate');
    await stranger.fill('Code of the certificate', code);
    await stranger.click('button', 'Check');
    await stranger.reads('This certificate is genuine.');
    await stranger.reads('First Steps in Python');
    await stranger.page.goto(`${school.portal}/#/verify/EDU-0000-0000`);
    await stranger.reads('No certificate has this code.');
    stranger.undisturbed();
    await stranger.leave();
  });
});
