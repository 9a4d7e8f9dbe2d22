import { expect } from '@open-wc/testing';
import { find, until } from '../../../../test/mount.ts';
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

  it('are the browser’s own in its full screen', async () => {
    await page.open('captions on');
    const video = await page.resumed();
    video.dispatchEvent(new Event('webkitbeginfullscreen'));
    expect([...video.textTracks].map(({ mode, language }) => [language, mode])).to.deep.equal([
      ['en', 'showing'],
      ['de', 'disabled'],
    ]);
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
