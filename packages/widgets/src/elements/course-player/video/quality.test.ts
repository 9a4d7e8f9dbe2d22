import { expect } from '@open-wc/testing';
import { find, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { fixtures } from '../course-player.fixtures.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('The sizes of a film', () => {
  const media = new URL('../../../../test/media/', import.meta.url).href;
  const film = `${media}lecture.webm`;

  type Size = [label: string, url: string];

  /** Resumed at 41 seconds, in one of its sizes. */
  const open = (...sizes: Size[]): Promise<HTMLVideoElement> => openWith({}, ...sizes);

  async function openWith(rules: object, ...sizes: Size[]): Promise<HTMLVideoElement> {
    const { answers, ...fixture } = fixtures['video, resumed']!;
    const video = { id: 'v', video_url: film, sources: sizes.map(([label, url]) => ({ label, url })) };
    const lecture = { id: 'bubble', title: 'Bubble sort', content_type: 'video', video, rules };
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

  it('and a broken connection lead nobody out of a film in which one may go nowhere', async function () {
    this.timeout(30_000);
    const video = await openWith({ seek: 'locked' }, ['480p', `${film}?480`], ['720p', `${film}?720`]);
    const goesOnAfter = async (what: string, act: () => void): Promise<void> => {
      const from = video.currentTime;
      let refused = false;
      const watch = new MutationObserver(() => (refused ||= find(page.player, '.refusal') !== null));
      watch.observe(page.player.shadowRoot!, { childList: true, subtree: true });
      const emptied = new Promise((heard) => video.addEventListener('emptied', heard, { once: true }));
      act();
      await emptied;
      await until(() => video.readyState > 0 && video.currentTime > 0, `${what}: it is there again`);
      expect(video.currentTime, what).to.be.within(from - 1, from + 3);
      await until(() => video.currentTime > from + 0.5 && !video.seeking, `${what}: it goes on`);
      watch.disconnect();
      expect(refused, `${what}: nothing is refused`).to.equal(false);
    };
    await video.play();
    await until(() => video.currentTime > 43, 'it has played');
    await goesOnAfter('another size', () => choose('720p'));
    await goesOnAfter('a broken connection', () => video.dispatchEvent(new Event('error')));
  });
});
