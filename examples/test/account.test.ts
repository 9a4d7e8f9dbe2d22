import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUnauthenticated } from '@edurise/sdk';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { openSchool, type School } from './school.ts';
import { Visitor } from './visitor.ts';

describe('one’s own account, in the portal under its strict policy', () => {
  let browser: Browser;
  let school: School;
  let downloads: string;
  before(async () => {
    browser = await launchBrowser();
    school = await openSchool();
    downloads = await mkdtemp(join(tmpdir(), 'edurise-downloads-'));
  });
  after(() => Promise.all([browser.close(), school.close(), rm(downloads, { recursive: true, force: true })]));

  /** Takes what the visitor downloads, and waits for it. */
  async function downloaded(visitor: Visitor, begin: () => Promise<void>): Promise<string> {
    const { page } = visitor;
    const devtools = await page.createCDPSession();
    const browserContextId = page.browserContext().id;
    await devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
      ...(browserContextId && { browserContextId }),
    });
    await begin();
    for (let tries = 0; tries < 100; tries++) {
      const file = (await readdir(downloads)).find((name) => name.endsWith('.json'));
      if (file) return readFile(join(downloads, file), 'utf8');
      await sleep(100);
    }
    throw new Error('Nothing was downloaded.');
  }

  test('a new name, another device signed out, all data taken along, a new password', async () => {
    // The client that registers the student is signed in too: another device.
    const { edu, email, password } = await school.newStudent();
    const visitor = await Visitor.arrive(browser);
    await visitor.open(`${school.portal}/#/account`);
    await visitor.signIn({ email, password });
    await visitor.find('heading', 'My learning');
    await visitor.click('link', 'Ada');

    await visitor.fill('First name', 'Adele');
    await visitor.click('button', 'Save');
    await visitor.find('link', 'Adele');
    assert.equal((await edu.users.me({ cache: 'reload' })).first_name, 'Adele');

    await visitor.click('button', 'Sign out Unknown device');
    await visitor.reads('Sign out Unknown device?');
    await visitor.page.keyboard.press('Enter');
    await visitor.reads('1 device is signed out.');
    await assert.rejects(edu.session.refresh(), isUnauthenticated);

    const data = JSON.parse(await downloaded(visitor, () => visitor.click('button', 'Download your data'))) as {
      account: { email: string; first_name: string };
    };
    assert.deepEqual([data.account.email, data.account.first_name], [email, 'Adele']);

    await visitor.click('button', 'Change password');
    await visitor.find('textbox', 'New password');
    const code = /^Code: (.+)$/m.exec(await school.lastMailTo(email))?.[1];
    assert.ok(code);
    await visitor.fill('Code or link from the message', code);
    await visitor.fill('New password', 'quiet-river-41');
    await visitor.click('button', 'Set password');
    await visitor.reads('Your password is changed');
    await assert.rejects(school.signIn({ email, password }), isUnauthenticated);
    await school.signIn({ email, password: 'quiet-river-41' });

    await visitor.page.reload();
    await visitor.find('heading', 'Adele Example');
    visitor.undisturbed();
    await visitor.leave();
  });
});
