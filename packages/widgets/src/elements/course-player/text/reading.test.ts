import { expect } from '@open-wc/testing';
import { find, textOf, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';

const page = new PlayerPage();
afterEach(page.close);

const inSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};
const heading = (name: string): HTMLElement | undefined =>
  page.all('.prose > *').find((block) => textOf(block) === name);

describe('A text that was read in part', () => {
  it('offers the way to where the last visit stopped, and scrolls nobody’s page by itself', async () => {
    await page.open('text, read in part');
    const { scrollY } = window;
    const offer = await page.wait('.reading-resume button');
    await until(() => heading('Step 8'), 'the text is there');
    expect(window.scrollY).to.equal(scrollY);
    offer.click();
    await page.player.updateComplete;
    // 34 of 57 seconds: in the eighth of twelve parts.
    const { focused } = page;
    expect(inSight(focused!)).to.equal(true);
    expect(focused!.previousElementSibling && textOf(focused!.previousElementSibling)).to.equal('Step 8');
    expect(find(page.player, '.reading-resume')).to.equal(null);
  });

  it('shows what was skipped, and leads there', async () => {
    await page.open('text, read in part');
    const strip = await page.wait('.reading-strip');
    expect(strip.getAttribute('aria-label')).to.match(/^\d+% read$/);
    expect(strip.querySelectorAll('.read')).to.have.length(2);
    await until(() => heading('Step 3'), 'the text is there');
    page.get('.reading-standing button').click();
    const { focused } = page;
    expect(inSight(focused!)).to.equal(true);
    expect(textOf(focused!.previousElementSibling!)).to.equal('Step 3');
  });
});

describe('A text in one piece', () => {
  it('is read where it is scrolled to, though all of it is one block', async function () {
    this.timeout(30_000);
    await page.open('text in one piece');
    const isRead = (second: number): boolean =>
      page.all('.reading-strip .read').some((part) => {
        const from = Number(part.getAttribute('x'));
        return from <= second && second < from + Number(part.getAttribute('width'));
      });
    // 4.3 seconds each; the same share of it is in view at both.
    for (const paragraph of [20, 30]) {
      page.all('.prose p')[paragraph]!.scrollIntoView({ block: 'start', behavior: 'instant' });
      await until(() => isRead(paragraph * 4.3 + 1), `paragraph ${paragraph} is read`, 6_000);
    }
  });
});

describe('A document of which a page was skipped', () => {
  it('leads to that page', async () => {
    await page.open('document, a page skipped');
    const button = await page.wait('.pages-seen button');
    expect(textOf(button)).to.equal('Go to page 2, which I skipped');
    button.click();
    const input = (): HTMLInputElement => page.get('.page-field input');
    await until(() => input().value === '2', 'page two is shown');
    expect(find(page.player, '.pages-seen button'), 'it is being read').to.equal(null);
  });
});
