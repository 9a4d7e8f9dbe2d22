import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { enrol, lectures } from './course.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

describe('two lines on somebody else’s page, under a strict policy', () => {
  let browser: Browser;
  let school: School;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
  });
  after(() => Promise.all([browser.close(), school.close()]));

  test('a visitor signs in in place and uses every kind of lecture without one violation', async () => {
    const student = await school.newStudent();
    await enrol(student, school);
    const reader = await Visitor.arrive(browser);
    await reader.open(school.embed);

    await reader.openLecture('Binary search, written down');
    await reader.click('button', 'Sign in');
    await reader.signIn(student);

    await reader.openLecture(lectures.reading);
    await reader.reads('recipe');
    await reader.openLecture(lectures.document);
    await reader.reads('of 3 pages read');
    await reader.openLecture(lectures.video);
    await reader.play();
    await reader.openLecture(lectures.quiz);
    await reader.click('button', 'Start quiz');
    await reader.reads('Question 1 of 4');

    reader.undisturbed();
    await reader.leave();
  });

  test('the page’s policy is the one that its README gives', async () => {
    const { headers } = await fetch(school.embed);
    const policy = headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types edurise',
    ]) {
      assert.ok(policy.split('; ').includes(directive), `${directive} is missing from ${policy}`);
    }
    assert.doesNotMatch(policy, /unsafe|data:|blob:|\*/);
  });

  test('nothing is fetched from anywhere but the page and the platform', async () => {
    const reader = await Visitor.arrive(browser);
    await reader.open('about:blank');
    const origins = new Set<string>();
    reader.page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await reader.page.goto(school.embed);
    await reader.reads(lectures.reading);
    assert.deepEqual([...origins].sort(), [new URL(school.baseUrl).origin, new URL(school.portal).origin].sort());
    await reader.leave();
  });

  test('the page’s own style leaves the player as it is', async () => {
    const reader = await Visitor.arrive(browser);
    await reader.open(school.embed);
    await reader.reads(lectures.reading);
    const style = await reader.page.evaluate(() => {
      const root = document.querySelector('edurise-course-player')?.shadowRoot?.querySelector('.root');
      if (!root) return null;
      const { fontSize, textTransform, letterSpacing, direction } = getComputedStyle(root);
      return {
        fontSize,
        textTransform,
        letterSpacing,
        direction,
        page: getComputedStyle(document.documentElement).fontSize,
      };
    });
    assert.deepEqual(style, {
      fontSize: '16px',
      textTransform: 'none',
      letterSpacing: 'normal',
      direction: 'ltr',
      page: '10px',
    });
    await reader.leave();
  });
});
