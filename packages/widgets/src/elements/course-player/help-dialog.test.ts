import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PlayerPage } from '../../../test/player-page.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('The keys', () => {
  it('are chosen by whoever uses them, never two for one', async () => {
    await page.open('keyboard help');
    const change = (name: string): HTMLElement => page.all('.help-change').find((b) => b.ariaLabel?.includes(name))!;
    change('Sound off').click();
    await page.player.updateComplete;
    page.press(change('Sound off'), 'k');
    await page.player.updateComplete;
    expect(page.get('.help-said').textContent).to.equal('K is taken: Play or pause');
    page.press(change('Sound off'), 'F5');
    await page.player.updateComplete;
    expect(page.get('.help-said').textContent).to.contain('can’t be used');
    page.press(change('Sound off'), 'x');
    await page.player.updateComplete;
    expect(page.get('.help-said').textContent).to.equal('X: Sound off and on');
    expect(page.get('.loudness button').getAttribute('aria-keyshortcuts')).to.equal('X');
    const video = page.get<HTMLVideoElement>('video');
    page.get<HTMLDialogElement>('dialog.help').close();
    const { muted } = video;
    page.press(video, 'm');
    expect(video.muted, 'the old key is free').to.equal(muted);
    page.press(video, 'x');
    expect(video.muted).to.equal(!muted);
    page.get('.help-button').click();
    await page.player.updateComplete;
    change('Play or pause').click();
    await page.player.updateComplete;
    page.press(change('Play or pause'), 'y');
    await page.player.updateComplete;
    expect(page.get('.toggle').getAttribute('aria-keyshortcuts'), 'Space stays').to.equal('Space Y');
    page.get<HTMLDialogElement>('dialog.help').close();
    page.get('.help-button').click();
    (await page.wait('.help-usual button')).click();
    await page.player.updateComplete;
    expect(page.get('.loudness button').getAttribute('aria-keyshortcuts')).to.equal('M');
  });

  it('reach everything in the order in which it stands', async () => {
    await page.open('transcript, followed');
    await page.wait('.line');
    const video = await page.resumed();
    video.pause();
    page.get('.seek').focus();
    const names: string[] = [];
    for (let n = 0; n < 14; n++) {
      const at = page.focused!;
      names.push(at.role === 'tabpanel' ? 'the panel' : (at.ariaLabel ?? at.textContent.trim().replace(/\s+/g, ' ')));
      await sendKeys({ press: 'Tab' });
    }
    expect(names.filter((name) => name !== 'Picture in picture')).to.deep.equal(
      [
        'Seek',
        'Play',
        '−10 – Back 10 seconds',
        '+10 – Forward 10 seconds',
        ...(innerWidth > 700 ? [names[4], 'Volume'] : []),
        'Captions',
        '1× – Speed and captions',
        'Full screen',
        'Transcript and chapters',
        'Transcript',
        'the panel',
        'Search the transcript',
        'Language of the transcript',
      ].slice(0, names.filter((name) => name !== 'Picture in picture').length),
    );
  });
});
