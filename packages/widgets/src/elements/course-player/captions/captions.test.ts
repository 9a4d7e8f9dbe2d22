import { expect } from '@open-wc/testing';
import type { LectureDetail } from '@edurise/sdk/content';
import { find, textOf, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { fixtures } from '../course-player.fixtures.ts';
import { loadPreferences } from '../video/preferences.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('Captions', () => {
  it('are drawn by ourselves, and follow the second and the language', async () => {
    await page.open('captions on');
    const video = await page.resumed();
    await until(
      () => page.get('.caption-layer')?.textContent?.includes('stops when nothing moves'),
      'the line is there',
    );
    expect(
      [...video.textTracks].map(({ mode }) => mode),
      'the browser draws none',
    ).to.deep.equal(['disabled', 'disabled']);
    video.currentTime = 25;
    await until(() => page.get('.caption-layer')?.textContent?.includes('two neighbours'), 'the line has changed');
    page.get('[popovertarget=settings]').click();
    (await page.wait('.settings input[value=de]')).click();
    await until(() => page.get('.caption-layer')?.lang === 'de', 'the language has changed');
    page.press(video, 'c');
    await until(() => !find(page.player, '.caption-layer'), 'they are off');
    expect(loadPreferences().captions).to.equal(undefined);
  });

  it('are told apart where a language has two, and found again', async () => {
    const { answers, ...fixture } = fixtures['captions on']!;
    const get = answers!['lectures.get'] as LectureDetail;
    const captions = get.video!.captions!;
    const english = captions.find(({ language }) => language === 'en')!;
    const german = captions.find(({ language }) => language === 'de')!;
    // What is heard besides stands in a file of its own.
    const described = { language: 'en', label: 'English (SDH)', url: german.url };
    const lecture = { ...get, video: { ...get.video!, captions: [english, described] } };
    const open = (): Promise<void> => page.open({ ...fixture, answers: { ...answers, 'lectures.get': lecture } });
    const shown = (): string | undefined => page.get('.caption-layer')?.textContent ?? undefined;
    await open();
    await page.resumed();
    await until(shown, 'the first');
    const before = shown();
    page.get('[popovertarget=settings]').click();
    const radios = (): HTMLInputElement[] => page.all('.settings input[name=captions]') as HTMLInputElement[];
    await until(() => radios().length === 3, 'both can be chosen');
    radios()[2]!.click();
    await until(() => shown() !== before, 'the other is shown');
    await until(() => radios()[2]!.checked && !radios()[1]!.checked, 'and said to be');
    const video = page.get<HTMLVideoElement>('video');
    video.dispatchEvent(new Event('webkitbeginfullscreen'));
    expect([...video.textTracks].filter(({ mode }) => mode === 'showing').map(({ label }) => label)).to.deep.equal([
      'English (SDH)',
    ]);
    const { captions: language, captionsNamed } = loadPreferences();
    expect([language, captionsNamed]).to.deep.equal(['en', 'English (SDH)']);
  });

  it('say that their file cannot be had, and try again', async () => {
    const { answers, ...fixture } = fixtures['captions on']!;
    const get = answers!['lectures.get'] as LectureDetail;
    const captions = [{ language: 'en', label: 'English', url: new URL('missing.vtt', get.video!.video_url!).href }];
    await page.open({
      ...fixture,
      answers: { ...answers, 'lectures.get': { ...get, video: { ...get.video!, captions } } },
      shows: 'video',
    });
    const notice = await page.wait('.notice');
    expect(textOf(notice)).to.contain('The captions can’t be loaded: English.');
    expect(textOf(notice.querySelector('button')!)).to.equal('Try again');
  });

  it('are the browser’s own in its full screen', async () => {
    await page.open('captions on');
    const video = await page.resumed();
    video.dispatchEvent(new Event('webkitbeginfullscreen'));
    expect([...video.textTracks].map(({ mode, language }) => [language, mode])).to.deep.equal([
      ['en', 'showing'],
      ['de', 'disabled'],
    ]);
    page.get('[popovertarget=settings]').click();
    (await page.wait('.settings input[value=de]')).click();
    expect(
      [...video.textTracks].map(({ mode }) => mode),
      'they follow what is chosen',
    ).to.deep.equal(['disabled', 'showing']);
    video.dispatchEvent(new Event('webkitendfullscreen'));
    expect([...video.textTracks].every(({ mode }) => mode === 'disabled')).to.equal(true);
  });

  it('look as the viewer likes, and stay readable', async () => {
    await page.open('look of the captions');
    page.get('input[name=caption-size][value=larger]').click();
    page.get('input[name=caption-color][value=black]').click();
    await page.player.updateComplete;
    expect(loadPreferences().captionStyle).to.deep.equal({
      size: 'larger',
      color: 'black',
      background: 'light',
      position: 'below',
    });
    expect(page.get('.caption-sample .caption-layer').dataset['background']).to.equal('light');
    page.get('.page-turn').click();
    await until(() => page.focused?.matches('.settings fieldset .page-turn'), 'the focus is back where it came from');
  });

  it('show their look also where they were never on', async () => {
    const { act, ...fixture } = fixtures['look of the captions']!;
    await page.open({ ...fixture, act: act!, storage: { 'edurise:player': '{}' } });
    const line = page.get('.caption-sample .caption-layer span');
    expect(getComputedStyle(line).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });
});
