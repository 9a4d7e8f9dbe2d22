import { expect } from '@open-wc/testing';
import { until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { fixtures } from '../course-player.fixtures.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('The sizes of a film', () => {
  const media = new URL('../../../../test/media/', import.meta.url).href;
  const film = `${media}lecture.webm`;

  /** Resumed at 41 seconds, in one of its sizes. */
  async function open(...sizes: [label: string, url: string][]): Promise<HTMLVideoElement> {
    const { answers, ...fixture } = fixtures['video, resumed']!;
    const video = { id: 'v', video_url: film, sources: sizes.map(([label, url]) => ({ label, url })) };
    const lecture = { id: 'bubble', title: 'Bubble sort', content_type: 'video', video };
    await page.open({ ...fixture, answers: { ...answers, 'lectures.get': lecture } });
    const shown = await page.resumed();
    page.get('[popovertarget=settings]').click();
    await page.wait('[name=quality]');
    return shown;
  }
  const sizes = (): string[] => page.all('.choice:has([name=quality])').map(({ textContent }) => textContent.trim());
  const chosen = (): string => page.get('.choice:has([name=quality]:checked)').textContent.trim();
  const choose = (label: string): void => page.all('[name=quality]')[sizes().indexOf(label)]!.click();

  it('keep the place when two are chosen before the first can play', async () => {
    const video = await open(['480p', `${film}?480`], ['720p', `${film}?720`]);
    expect(sizes()).to.deep.equal(['Automatic', '480p', '720p']);
    choose('480p');
    choose('720p');
    await until(() => video.readyState > 0 && video.currentTime > 40, 'it goes on where it was');
    expect(video.currentSrc).to.match(/720$/);
    choose('Automatic');
    await until(
      () => /webm$/.test(video.currentSrc) && video.currentTime > 40,
      'the lecture’s own film, there as well',
    );
    expect(chosen()).to.equal('Automatic');
  });

  it('give way to the one before where one cannot be had', async () => {
    const video = await open(['480p', film], ['720p', `${media}missing.webm`]);
    expect(sizes(), 'the lecture’s own film is one of them').to.deep.equal(['480p', '720p']);
    choose('720p');
    await until(() => chosen() === '720p', 'it is asked for');
    await until(() => chosen() === '480p' && video.currentTime > 40, 'the one before goes on');
  });
});
