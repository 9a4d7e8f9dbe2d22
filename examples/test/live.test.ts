import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { openSchool, type School, type Student } from './school.ts';
import { Visitor } from './visitor.ts';

describe('what happens elsewhere, in the portal under its strict policy', () => {
  let browser: Browser;
  let school: School;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
  });
  after(() => Promise.all([browser.close(), school.close()]));

  const arrive = async (person: Student): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser);
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn(person);
    await visitor.find('heading', 'My learning');
    return visitor;
  };

  test('two people talk, and a notification arrives, without a reload', async () => {
    const [ada, grace] = [await school.newStudent(), await school.newStudent()];
    const { id: other } = await grace.edu.users.me();
    const { id } = await ada.edu.conversations.create({ participants: [other] });
    const [one, two] = [await arrive(ada), await arrive(grace)];
    for (const visitor of [one, two]) await visitor.page.goto(`${school.portal}/#/messages/${id}`);
    for (const visitor of [one, two]) await visitor.reads('Online');

    await one.fill('Message to Ada Example', 'Are you in the library?');
    await two.reads('Ada Example is writing…');
    await one.click('button', 'Send');
    await two.reads('Are you in the library?');
    await one.reads('Read');
    await two.fill('Message to Ada Example', 'On my way.');
    await two.click('button', 'Send');
    await one.reads('On my way.');

    await one.find('button', 'Notifications');
    await ada.edu.courses.enroll(school.course);
    // Beside the welcome one is reminded of what is due.
    const { unread_count } = await ada.edu.notifications.unreadCount({ cache: 'reload' });
    await one.click('button', `Notifications, ${unread_count} unread`);
    await one.reads('You are enrolled: begin whenever you like.');
    await one.reads('Everything is saved');
    for (const visitor of [one, two]) {
      visitor.undisturbed();
      await visitor.leave();
    }
  });

  test('a message written without a platform waits, is told of, and arrives by itself', async () => {
    const [ada, grace] = [await school.newStudent(), await school.newStudent()];
    const { id: other } = await grace.edu.users.me();
    const { id } = await ada.edu.conversations.create({ participants: [other] });
    const visitor = await arrive(ada);
    await visitor.page.goto(`${school.portal}/#/messages/${id}`);
    await visitor.fill('Message to Ada Example', 'From the train');
    const cut = await school.powerCut();
    await visitor.click('button', 'Send');
    await visitor.reads('Waits for a connection');
    await cut.end();
    await visitor.reads('Sent', 40_000);
    const { items } = await grace.edu.conversations.listMessages(id);
    assert.deepEqual(
      items.map(({ content }) => content),
      ['From the train'],
    );
    await visitor.leave();
  });
});
