import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createEduRise, isApiError, PayloadTooLargeError } from '@edurise/sdk';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { enrol, lectures } from './course.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

const elements = ['sign-in', 'catalog', 'course-card', 'course', 'course-player', 'quiz', 'dashboard'];

describe('wrong or missing input is answered in words', () => {
  let browser: Browser;
  let school: School;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
  });
  after(() => Promise.all([browser.close(), school.close()]));

  /** A page that says no more than `markup`. */
  async function pageWith(markup: string): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser);
    await visitor.open(school.page(markup));
    return visitor;
  }

  /** As {@link pageWith}, for somebody who is signed in there. */
  async function learnersPageWith(markup: (provider: string) => string, { enrolled = false } = {}): Promise<Visitor> {
    const student = await school.newStudent();
    if (enrolled) await enrol(student, school);
    const provider = `base-url="${school.baseUrl}" tenant="${school.tenant}" storage="session"`;
    const learner = await pageWith(
      `<edurise-provider ${provider}><edurise-sign-in></edurise-sign-in></edurise-provider>`,
    );
    await learner.signIn(student);
    await learner.reads('Ada');
    await learner.page.evaluate((inside) => {
      document.querySelector('edurise-sign-in')!.outerHTML = inside;
    }, markup(provider));
    return learner;
  }

  const nowhere = '00000000-0000-4000-8000-000000000000';

  for (const name of elements) {
    const tag = `edurise-${name}`;

    test(`<${tag}> without provider and base-url says what to write`, async () => {
      const visitor = await pageWith(`<${tag}></${tag}>`);
      await visitor.reads('base-url=');
      visitor.undisturbed();
      await visitor.leave();
    });

    test(`<${tag}> with a base-url that is no address says so`, async () => {
      const visitor = await pageWith(`<${tag} base-url="not an address" course="x" quiz="x"></${tag}>`);
      await visitor.reads('not "not an address"');
      visitor.undisturbed();
      await visitor.leave();
    });
  }

  test('a base-url where nobody listens: the page says so and offers to try again', async () => {
    const visitor = await pageWith(`<edurise-catalog base-url="http://localhost:9" tenant="acme"></edurise-catalog>`);
    await visitor.find('button', 'Try again');
    visitor.undisturbed();
    await visitor.leave();
  });

  describe('a base-url of a server that is no platform is named, and said to be none', () => {
    for (const name of elements.filter((name) => name !== 'sign-in')) {
      test(`<edurise-${name}>`, async () => {
        const visitor = await pageWith(
          `<edurise-${name} base-url="${school.portal}" course="${nowhere}" quiz="${nowhere}"></edurise-${name}>`,
        );
        await visitor.reads('No EduRise platform at this address');
        await visitor.reads(school.portal);
        visitor.undisturbed();
        await visitor.leave();
      });
    }

    test('<edurise-sign-in>', async () => {
      const visitor = await pageWith(`<edurise-sign-in base-url="${school.portal}"></edurise-sign-in>`);
      await visitor.signIn({ email: 'ada@example.test', password: 'correct horse battery' });
      await visitor.reads(`What answers at ${school.portal} is a web page`);
      visitor.undisturbed();
      await visitor.leave();
    });
  });

  test('attributes that nobody knows, and values that make no sense, change nothing', async () => {
    const visitor = await pageWith(
      `<edurise-course-player base-url="${school.baseUrl}" tenant="${school.tenant}" course="${school.course}"
        colour="red" theme="sepia" locale="xx-nonsense" lecture="${nowhere}" onclick-handler="1"></edurise-course-player>`,
    );
    await visitor.reads(lectures.reading);
    visitor.undisturbed();
    await visitor.leave();
  });

  for (const name of ['course', 'course-player'] as const) {
    for (const course of [nowhere, '../etc/passwd', '%00']) {
      test(`<edurise-${name}> for a course that does not exist (${course})`, async () => {
        const learner = await learnersPageWith(() => `<edurise-${name} course="${course}"></edurise-${name}>`);
        await learner.reads('Not found');
        learner.undisturbed();
        await learner.leave();
      });
    }
  }

  test('a lecture of a course that one is not enrolled in: the way to enrol', async () => {
    const learner = await learnersPageWith(
      () => `<edurise-course-player course="${school.course}"></edurise-course-player>`,
    );
    await learner.openLecture('Binary search, written down');
    await learner.reads('Enrol');
    learner.undisturbed();
    await learner.leave();
  });

  test('a session that has run out asks to sign in, and goes on where it was', async () => {
    const student = await school.newStudent();
    await enrol(student, school);
    const learner = await Visitor.arrive(browser);
    await learner.open(`${school.portal}/#/account`);
    await learner.signIn(student);
    await learner.find('heading', 'My learning');
    // The platform takes back what it gave: no signature is right any more.
    await learner.page.evaluate(() => {
      for (const key of Object.keys(sessionStorage)) {
        const text = sessionStorage.getItem(key) ?? '';
        sessionStorage.setItem(key, text.replace(/(eyJ[\w-]+\.[\w-]+\.)[\w-]+/g, '$1AAAA'));
      }
    });
    await learner.page.reload();
    await learner.reads('Sign in to continue');
    await learner.click('button', 'Sign in');
    await learner.signIn(student);
    await learner.reads('Algorithms You Can See');
    learner.undisturbed();
    await learner.leave();
  });

  test('an upload that is too large is refused with its own error, in the platform’s words', async () => {
    const { edu } = await school.newStudent();
    const avatar = new Blob([new Uint8Array(6_000_000)], { type: 'image/png' });
    await assert.rejects(edu.users.updateMe({ avatar }), (error) => {
      assert.ok(error instanceof PayloadTooLargeError && isApiError(error));
      assert.equal(error.status, 413);
      assert.match(error.message, /larger than 5 MB/);
      return true;
    });
  });

  test('a client without a usable address is refused at once', () => {
    for (const baseUrl of ['', 'not an address', 'ftp://example.test']) {
      assert.throws(() => createEduRise({ baseUrl }), { name: 'ConfigError' }, baseUrl);
    }
  });
});
