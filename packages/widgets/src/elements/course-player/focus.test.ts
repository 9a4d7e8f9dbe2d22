import { expect } from '@open-wc/testing';
import '../../define/course-player.ts';
import { find, mount, until } from '../../../test/mount.ts';
import { fixtures } from './course-player.fixtures.ts';
import type { EduRiseCoursePlayer } from './course-player.ts';

describe('<edurise-course-player> and the focus', () => {
  let player: EduRiseCoursePlayer;
  let page: HTMLElement;
  beforeEach(() => {
    page = document.body.appendChild(document.createElement('main'));
    page.style.paddingBlock = '40vh 200vh';
  });
  afterEach(() => {
    page.remove();
    scrollTo(0, 0);
  });

  const open = async (state: keyof typeof fixtures): Promise<void> => {
    player = await mount('edurise-course-player', fixtures[state]!, {}, page);
  };
  const focused = (): Element | null => player.shadowRoot!.activeElement;
  const focusedOn = (selector: string): Promise<Element> =>
    until(() => (focused()?.matches(selector) ? focused() : null), `the focus is on ${selector}`, 3000);
  const press = async (selector: string): Promise<void> => {
    const target = await until(() => find(player, selector), selector);
    target.focus();
    target.click();
  };
  const top = (): number => find(player, '.main')!.getBoundingClientRect().top;

  it('begins the next lecture at its start', async () => {
    await open('text');
    expect(document.activeElement, 'a player takes no focus when it appears').to.equal(document.body);
    expect(scrollY, 'nor does it scroll').to.equal(0);
    scrollTo(0, top() + 200);
    find(player, '.step:last-child')!.click();
    const title = await focusedOn('.lecture-title');
    expect(title.textContent.trim()).to.equal('How to read a graph');
    expect(top()).to.be.within(-1, 1);
  });

  it('stays where it is when the start can be seen, and under a header that sticks', async () => {
    await open('text');
    const before = top();
    find(player, '.step:last-child')!.click();
    await focusedOn('.lecture-title');
    expect(top()).to.equal(before);

    player.style.setProperty('--edurise-sticky-inset', '64px');
    scrollTo(0, scrollY + top() - 10);
    find(player, '.step:first-child')!.click();
    await until(() => Math.abs(top() - 64) < 1, 'it is under the header');
  });

  it('goes from the contents to the lecture that was chosen', async () => {
    await open('contents as a sheet');
    await press('dialog .item:not([aria-current])');
    await focusedOn('.lecture-title');
  });

  it('leaves focus and place alone when the page names another lecture', async () => {
    await open('text');
    scrollTo(0, top() + 200);
    player.lecture = 'graphs';
    await until(() => find(player, '.pages'), 'the document is there');
    expect(focused()).to.equal(null);
    expect(top()).to.be.below(-100);
  });

  it('shows the title of a reading above it, and that of a video below', async () => {
    const titleFirst = (): boolean =>
      (find(player, '.lecture-title')!.compareDocumentPosition(find(player, '.stage')!) &
        Node.DOCUMENT_POSITION_FOLLOWING) !==
      0;
    await open('text');
    expect(titleFirst()).to.equal(true);
    player.remove();
    await open('video, resumed');
    expect(titleFirst()).to.equal(false);
  });

  it('passes from the big play button to the one that stays', async () => {
    await open('video, not begun');
    find<HTMLVideoElement>(player, 'video')!.muted = true;
    await press('.big-play');
    await until(() => !find(player, '.big-play'), 'the big button is gone');
    await focusedOn('.toggle');
  });

  it('passes from “Start over” to the play button', async () => {
    await open('video, resumed');
    await press('.resumed button');
    await focusedOn('.toggle');
  });

  it('passes from “Mark as done” to what comes next', async () => {
    await open('text');
    await press('.reading-end button');
    await focusedOn('.end-card .primary');
    (focused() as HTMLElement).click();
    await focusedOn('.lecture-title');
  });

  it('stays on “Add a note” when the note is added', async () => {
    await open('no notes');
    const field = find<HTMLTextAreaElement>(player, '#note')!;
    field.value = 'Halve it.';
    field.dispatchEvent(new Event('input'));
    await player.updateComplete;
    await press('.mark-form [type=submit]');
    await until(() => find(player, '.mark-row'), 'the note is there');
    await focusedOn('[type=submit][aria-disabled=true]');
  });

  it('comes back to the button of “Speed and captions”', async () => {
    await open('speed and captions');
    find(player, '.settings input')!.focus();
    find(player, '.settings')!.hidePopover();
    await focusedOn('[popovertarget=settings]');
  });
});
