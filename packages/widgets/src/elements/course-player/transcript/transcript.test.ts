import { expect } from '@open-wc/testing';
import { find, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';
import { loadPreferences } from '../video/preferences.ts';

const page = new PlayerPage();
afterEach(page.close);

describe('The transcript', () => {
  it('is gone through with the arrow keys and leads to any of its lines', async () => {
    await page.open('transcript, followed');
    const video = await page.resumed();
    await page.wait('.line');
    const lines = page.all('.line');
    expect(lines.map((line) => line.tabIndex)).to.deep.equal([0, -1, -1]);
    await until(() => page.get('.line[aria-current=true]')?.textContent.includes('stops when'), 'the line at hand');
    lines[0]!.focus();
    page.press(lines[0]!, 'ArrowDown');
    expect(page.focused === lines[1], 'the next line has the focus').to.equal(true);
    expect(lines.map((line) => line.tabIndex)).to.deep.equal([-1, 0, -1]);
    page.press(lines[1]!, 'End');
    page.press(lines[2]!, 'Home');
    page.press(lines[0]!, 'ArrowDown');
    expect(video.volume, 'the arrows are the list’s').to.equal(1);
    page.focused!.click();
    await until(() => Math.abs(video.currentTime - 20) < 0.5, 'it went there');
    await until(() => lines[1]!.getAttribute('aria-current') === 'true', 'that line is at hand');
  });

  it('counts what it finds, and goes from one to the next', async () => {
    await page.open('transcript, searched');
    const field = page.get<HTMLInputElement>('.search-field');
    const hits = (): string => page.get('.search-hits').textContent.trim();
    await until(() => hits() === '2 matches', 'they are counted');
    expect(page.all('.line mark').map(({ textContent }) => textContent)).to.deep.equal(['it', 'it']);
    page.press(field, 'Enter');
    await page.player.updateComplete;
    expect(hits()).to.equal('1 of 2');
    page.press(field, 'Enter');
    page.press(field, 'Enter');
    page.press(field, 'Enter', { shiftKey: true });
    await page.player.updateComplete;
    expect(hits()).to.equal('2 of 2');
    expect(page.get('.line[data-found]').textContent).to.contain('stops when');
    field.value = 'zebra';
    field.dispatchEvent(new InputEvent('input'));
    await page.player.updateComplete;
    expect(hits()).to.equal('No match');
  });

  it('does not take the list away from who reads elsewhere', async () => {
    await page.open('transcript, followed');
    const video = await page.resumed();
    const list = await page.wait('.lines');
    list.style.maxBlockSize = '60px';
    const { scrollY } = window;
    video.currentTime = 25;
    await until(() => list.scrollTop > 0, 'it follows');
    list.scrollTop = 0;
    const follow = await page.wait('.follow');
    video.currentTime = 45;
    await until(() => page.all('.line')[2]!.getAttribute('aria-current') === 'true', 'the line at hand is another');
    expect(list.scrollTop, 'the list stays').to.equal(0);
    follow.click();
    await until(() => list.scrollTop > 0, 'it follows again');
    expect(window.scrollY, 'the page never moves').to.equal(scrollY);
    await until(() => !find(page.player, '.follow'), 'the way back is gone');
  });

  it('has a key, and says whether it is open', async () => {
    await page.open('video, resumed');
    const video = await page.resumed();
    const toggle = page.get('.text-toggle');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    page.press(video, 't');
    await page.wait('.line');
    await until(() => toggle.getAttribute('aria-expanded') === 'true', 'it says so');
    expect(page.player.shadowRoot!.getElementById(toggle.getAttribute('aria-controls')!)).to.exist;
    expect(loadPreferences().textOpen).to.equal(true);
    page.get('.line').focus();
    page.press(page.get('.line'), 't');
    await until(() => page.focused === toggle, 'whoever was in it is at the way back');
    expect(find(page.player, '.line')).to.equal(null);
  });
});
