import { expect } from '@open-wc/testing';
import { find, textOf, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';

const page = new PlayerPage();
afterEach(page.close);

const field = (): HTMLInputElement => page.get('.search-field');
const said = (): string => textOf(page.get('.search-hits'));
const shown = (): string => page.get<HTMLInputElement>('.page-field input').value;
const look = async (words: string): Promise<void> => {
  field().value = words;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await page.player.updateComplete;
};

describe('A search in a document', () => {
  it('goes through all its pages, and turns to where a match is', async () => {
    await page.open('document, searched');
    await until(() => said() === '1 of 3, page 1', 'the first');
    await until(() => page.all('.found').length === 3, 'all of the page are marked');
    await look('every');
    await until(() => said() === '2 matches', 'they are counted');
    page.press(field(), 'Enter');
    await until(() => said() === '1 of 2, page 3' && shown() === '3', 'it turned to the page');
    await until(() => page.all('.found').length === 2, 'they are marked there');
    expect(page.all('.page-text mark').map(textOf)).to.deep.equal(['Every', 'every']);
    page.press(field(), 'Enter');
    page.press(field(), 'Enter');
    await until(() => said() === '1 of 2, page 3', 'it begins again');
  });

  it('marks the words where they are drawn', async () => {
    await page.open('document, searched');
    const first = await until(() => page.all('.found')[0], 'a mark');
    await until(() => page.get('.page canvas').clientWidth > 0, 'the page has its size');
    const mark = first.getBoundingClientRect();
    const canvas = page.get('.page canvas').getBoundingClientRect();
    // 'graph' of 'How to read a graph': 24 points high, at 48 and 800 of a page of 595 by 842.
    const across = (mark.left - canvas.left) / canvas.width;
    const down = (mark.bottom - canvas.top) / canvas.height;
    expect(across).to.be.within(200 / 595, 260 / 595);
    expect(down).to.be.within(42 / 842, 52 / 842);
    expect(mark.height / canvas.height).to.be.within(18 / 842, 32 / 842);
  });

  it('goes on where a line ends, and says when there is nothing', async () => {
    await page.open('document, searched');
    await until(() => said() === '1 of 3, page 1', 'the first');
    await look('between them. Most');
    await until(() => said() === '1 match', 'over two lines');
    page.press(field(), 'Enter');
    await until(() => page.all('.found[data-here]').length === 2, 'each line has its mark');
    await look('zebra');
    await until(() => said() === 'No match', 'there is none');
    expect(page.all('.found')).to.have.length(0);
  });

  it('ends where one reads', async () => {
    await page.open('document, searched');
    await until(() => said() === '1 of 3, page 1', 'the first');
    page.press(field(), 'Escape');
    await until(() => find(page.player, '.search-field') === null, 'it is ended');
    expect(page.focused?.matches('.pages')).to.equal(true);
    expect(page.all('.found')).to.have.length(0);
    page.press(page.focused!, '/');
    await until(() => page.focused?.matches('.search-field'), 'a key begins it again');
  });
});
