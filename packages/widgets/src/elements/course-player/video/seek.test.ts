import { expect } from '@open-wc/testing';
import { find, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('Where one may go', () => {
  it('is not ahead of where one has been, and why is said', async () => {
    await page.open('refused seek');
    const video = await page.resumed();
    expect(page.get('.refusal').textContent).to.contain('not ahead of where you have been');
    await until(() => page.get<HTMLInputElement>('.seek').max === '44', 'so far it goes');
    expect(video.currentTime).to.be.closeTo(41, 1);
    page.press(video, '2');
    // Three seeks at once, before it ever played, and Chromium ends none of them.
    await until(() => Math.abs(video.currentTime - 12) < 0.5 && !video.seeking, 'back it goes');
    // By the browser's own controls.
    video.currentTime = 58;
    await until(() => video.currentTime < 13 && !video.seeking, 'it was put back');
    const { right, top } = page.get('.timeline').getBoundingClientRect();
    page.get('.timeline').dispatchEvent(new PointerEvent('pointerdown', { clientX: right - 4, clientY: top + 20 }));
    expect(video.currentTime, 'a click beyond leads nowhere').to.be.below(13);
  });
});

describe('What is missing', () => {
  it('says which part plays, and can be left', async () => {
    await page.open('a missing part playing');
    expect(page.get('.missing-part').textContent).to.contain('Playing missing part 1 of 2');
    page.get('.missing-part .link-button').click();
    await until(() => !find(page.player, '.missing-part'), 'it is left');
    await until(() => page.focused === page.get('.toggle'), 'the focus is on the controls');
  });
});
