import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

describe('the dashboards of those who teach and run a school, under a strict policy', () => {
  let browser: Browser;
  let school: School;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
  });
  after(() => Promise.all([browser.close(), school.close()]));

  for (const [role, says] of [
    ['instructor', ['Where learners stand', 'Worth a look', 'Recent enrolments']],
    ['admin', ['Everything is working', 'People by role', 'Revenue by month']],
  ] as const)
    test(`${role}: signs in, and sees charts, tables and figures without one violation`, async () => {
      const visitor = await Visitor.arrive(browser);
      await visitor.open(`${school.portal}/#/account`);
      await visitor.signIn(school.account(role));
      await visitor.find('link', 'Dashboard');
      for (const text of says) await visitor.reads(text);
      await visitor.find('slider', 'Enrolments');
      await (await visitor.deep('.section-head .button')).click();
      visitor.undisturbed();
      await visitor.leave();
    });
});
