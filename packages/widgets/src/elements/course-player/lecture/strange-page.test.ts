import { expect } from '@open-wc/testing';
import { find, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('A lecture on a page that is not like ours', () => {
  it('opens where the page is not served securely, and the browser has no UUIDs to give', async () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      await page.open('video, resumed');
      await page.resumed();
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
    expect(typeof crypto.randomUUID).to.equal('function');
  });

  it('lets go of its film when the lecture is left', async () => {
    await page.open('video, resumed');
    const video = await page.resumed();
    page.player.lecture = 'notation';
    await until(() => find(page.player, '.prose'), 'another lecture');
    expect([video.hasAttribute('src'), video.networkState]).to.deep.equal([false, HTMLMediaElement.NETWORK_EMPTY]);
  });

  it('leaves a full screen alone that is the page’s own', async () => {
    let left = 0;
    const own = { fullscreenElement: document.body, exitFullscreen: () => Promise.resolve(void left++) };
    for (const [name, value] of Object.entries(own))
      Object.defineProperty(document, name, { value, configurable: true });
    try {
      await page.open('text');
      (await page.wait('.reading-end button')).click();
      await until(() => find(page.player, '.end-card'), 'it is done');
      expect(left).to.equal(0);
    } finally {
      for (const name of Object.keys(own)) Reflect.deleteProperty(document, name);
    }
  });
});
