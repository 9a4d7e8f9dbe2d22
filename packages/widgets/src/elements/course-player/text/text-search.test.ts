import { expect } from '@open-wc/testing';
import { find, textOf, until } from '../../../../test/mount.ts';
import { PlayerPage } from '../../../../test/player-page.ts';

const page = new PlayerPage();
afterEach(page.close);

const field = (): HTMLInputElement => page.get('.search-field');
const said = (): string => textOf(page.get('.search-hits'));
const type = async (words: string): Promise<void> => {
  field().value = words;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  await page.player.updateComplete;
};
/** What the browser paints under a name, of this test's player or any other. */
const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => String(range as Range));

describe('A search in a text', () => {
  it('counts, paints and goes from match to match, without moving what is read by itself', async () => {
    await page.open('text, searched');
    await until(() => said() === '1 of 12', 'the first of them');
    expect(painted('edurise-found')).to.have.length(12);
    expect(painted('edurise-found-here')).to.have.length(1);
    page.press(field(), 'Enter', { shiftKey: true });
    await page.player.updateComplete;
    expect(said()).to.equal('12 of 12');
    const [here] = CSS.highlights.get('edurise-found-here') ?? [];
    const { top, bottom } = (here as Range).getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, 'it is in view').to.equal(true);
    expect(page.focused === field(), 'one can go on typing').to.equal(true);
  });

  it('does not take the end of one paragraph and the beginning of the next for words', async () => {
    await page.open('text, searched');
    await until(() => said() === '1 of 12', 'the first of them');
    const blocks = page.all('.prose > *');
    await type(`${textOf(blocks[0]!)}${textOf(blocks[1]!).slice(0, 5)}`);
    expect(said()).to.equal('No match');
    expect(painted('edurise-found')).to.have.length(0);
  });

  it('ends with Escape where it had come to, and leaves nothing painted', async () => {
    await page.open('text, searched');
    await until(() => said() === '1 of 12', 'the first of them');
    page.press(field(), 'Enter');
    await page.player.updateComplete;
    page.press(field(), 'Escape');
    await until(() => find(page.player, '.search-field') === null, 'it is ended');
    expect(textOf(page.focused!.previousElementSibling!)).to.equal('Step 2');
    expect([...painted('edurise-found'), ...painted('edurise-found-here')]).to.deep.equal([]);
  });

  it('begins with a key, and gives the focus back', async () => {
    await page.open('text');
    await until(() => find(page.player, '.prose ol'), 'the text is there');
    page.press(page.get('.reading'), '/');
    await until(() => page.focused !== null && page.focused === find(page.player, '.search-field'), 'one can type');
    page.press(field(), 'Escape');
    await until(() => page.focused?.matches('.text-search button'), 'the button has it again');
  });

  it('takes away only its own when the player is gone', async () => {
    await page.open('text, searched');
    await until(() => said() === '1 of 12', 'the first of them');
    page.player.remove();
    await until(() => painted('edurise-found').length === 0, 'nothing is painted');
  });
});
