import { expect } from '@open-wc/testing';
import { until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('A question in a video', () => {
  it('leads back to where its answer is, and comes again', async function () {
    this.timeout(20_000);
    await page.open('question answered wrongly');
    const video = page.get<HTMLVideoElement>('video');
    expect(video.paused).to.equal(true);
    await until(() => page.focused?.textContent?.includes('Watch again from 0:12'), 'the way back has the focus');
    page.focused!.click();
    await until(() => video.currentTime >= 12 && video.currentTime < 15 && !video.paused, 'it plays from there');
    await until(() => page.focused === page.get('.toggle'), 'the focus is on the controls');
    video.currentTime = 19.6;
    await until(() => page.get<HTMLDialogElement>('.checkpoint').open, 'it asks again', 8_000);
    page.get('.checkpoint input[value="0"]').click();
    page.get<HTMLFormElement>('.checkpoint form').requestSubmit();
    await until(() => page.focused?.textContent?.includes('Go on'), 'that was right');
    page.focused!.click();
    await until(() => !video.paused && video.currentTime > 20.2, 'it goes on');
    expect(page.get<HTMLDialogElement>('.checkpoint').open).to.equal(false);
  });

  it('wants an answer before it checks one, and can be passed over', async function () {
    this.timeout(20_000);
    await page.open('question in a video');
    page.get<HTMLFormElement>('.checkpoint form').requestSubmit();
    await until(() => page.get('.checkpoint-result').textContent?.includes('Choose an answer'), 'it says so');
    page.get<HTMLDialogElement>('.checkpoint').close();
    await until(() => page.focused === page.get('.toggle'), 'the focus is on the controls');
    const video = page.get<HTMLVideoElement>('video');
    video.currentTime = 19.8;
    await video.play();
    await until(() => video.currentTime > 20.6, 'it is not asked again', 8_000);
    expect(page.get<HTMLDialogElement>('.checkpoint').open).to.equal(false);
  });
});
