import { expect } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { find, until } from '../../../test/mount.ts';
import { PlayerPage } from '../../../test/player-page.ts';
import { fixtures } from './course-player.fixtures.ts';

const page = new PlayerPage();
const usual = { width: innerWidth, height: innerHeight };
afterEach(page.close);

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly pressed?: boolean;
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly expanded?: boolean;
  readonly children?: readonly Node[];
}

/** What a screen reader finds on the page, from the top: role, name, states. Values are asked of the elements. */
const heard = async (): Promise<string[]> => {
  const line = ({ role, name = '', pressed, checked, selected, expanded }: Node): string =>
    [
      `${role}: ${name.replace(/\s+/g, ' ').trim()}`,
      ...Object.entries({ pressed, checked, selected, expanded }).map(([state, is]) => (is ? state : '')),
    ]
      .filter(Boolean)
      .join(' ');
  const flat = (node: Node): string[] => [line(node), ...(node.children ?? []).flatMap(flat)];
  return flat((await a11ySnapshot({})) as unknown as Node);
};

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};
const tabTo = async (selector: string): Promise<void> => {
  for (let presses = 0; presses < 60 && !page.focused?.matches(selector); presses++) await press('Tab');
  expect(page.focused?.matches(selector), `the keyboard reaches ${selector}`).to.equal(true);
};

describe('<edurise-course-player> by keyboard alone', function () {
  this.timeout(20_000);

  it('plays, turns the settings over and comes back to their button', async () => {
    await page.open('captions on');
    const video = await page.resumed();
    await tabTo('.toggle');
    await press('Enter');
    await until(() => !video.paused, 'it plays');
    await press(' ');
    await until(() => video.paused, 'it stands still');
    await tabTo('[popovertarget=settings]');
    await press('Enter');
    await until(() => find(page.player, '.settings:popover-open'), 'the settings are open');
    await tabTo('.settings [name=rate]');
    await press('ArrowRight');
    await until(() => video.playbackRate === 1.25, 'it is faster');
    await tabTo('.settings [name=captions]');
    await press('ArrowDown');
    await until(() => find(page.player, '.caption-layer')?.lang === 'de', 'another language');
    await tabTo('.settings .page-turn');
    await press('Enter');
    await until(() => page.focused?.matches('.settings > .page-turn'), 'the focus is on the page that has come');
    await press('Escape');
    await until(() => page.focused?.matches('[popovertarget=settings]'), 'the focus is back on their button');
  });

  it('reads along, goes to a chapter, and back from it', async () => {
    await page.open('transcript, followed');
    const video = await page.resumed();
    await tabTo('.text-panel [role=tab][aria-selected=true]');
    await press('ArrowRight');
    await until(() => page.focused?.id.endsWith('chapters'), 'the chapters');
    await tabTo('.text-panel .line');
    await press('Enter');
    await until(() => video.currentTime < 1 && !video.seeking, 'the first chapter');
    await press('u');
    await until(() => Math.abs(video.currentTime - 41) < 1, 'back it goes');
  });

  it('reaches what belongs to the lecture, and the other lectures', async () => {
    await page.open('video, resumed');
    await page.resumed();
    await tabTo('.panels [role=tab]');
    await press('ArrowRight');
    await until(() => page.focused?.matches('[role=tab][id$=notes]'), 'the next panel');
    expect(page.focused!.getAttribute('aria-selected')).to.equal('true');
    if (page.get('.open-contents').checkVisibility()) {
      page.get('.open-contents').focus();
      await press('Enter');
      await until(() => find(page.player, 'dialog.sheet[open]'), 'the contents are open');
      await press('Escape');
      await until(() => page.focused?.matches('.open-contents'), 'the focus is back on its button');
      return;
    }
    page.get('.item').focus();
    await press('Enter');
    await until(() => page.focused?.matches('.lecture-title'), 'a lecture is open');
  });
});

describe('<edurise-course-player> as a screen reader hears it', function () {
  this.timeout(20_000);
  before(function () {
    // The tree is asked for in a way that only Chromium knows.
    if (navigator.userAgent.includes('Firefox')) this.skip();
  });

  it('names the video, its place, its controls and what they are', async () => {
    await page.open('captions on');
    await page.resumed();
    page.get('.seek').focus();
    await page.player.updateComplete;
    const tree = await heard();
    expect(tree).to.include.members([
      'region: Course player: Algorithms you can see',
      'progressbar: Algorithms you can see',
      'slider: Seek',
      'button: Play',
      'button: Captions pressed',
      'button: 1× – Speed and captions',
      'button: Transcript and chapters',
      'tab: About selected',
    ]);
    expect(page.get('.course-progress [role=progressbar]').ariaValueText).to.equal('1 of 6 lectures done');
    expect(page.get('.seek').ariaValueText).to.match(/41 seconds of 1 minute/);
    expect(page.get('.text-toggle').ariaExpanded).to.equal('false');
    expect(
      tree.find((line) => line.startsWith('heading: Bubble sort')),
      'the lecture is a heading',
    ).to.exist;
  });

  it('names the settings, with what is chosen', async () => {
    await page.open('speed and captions');
    const tree = await heard();
    expect(tree).to.include.members(['radio: 1× checked', 'radio: 1.5×', 'radio: Off checked', 'radio: Deutsch']);
    const settings = page.get('.settings');
    expect([settings.role, settings.ariaLabel]).to.deep.equal(['dialog', 'Speed and captions']);
  });

  it('hears the transcript as lines to press, and which is at hand', async () => {
    await page.open('transcript, followed');
    const tree = await heard();
    expect(tree.some((line) => line.startsWith('tab: Transcript selected'))).to.equal(true);
    expect(tree.some((line) => line.startsWith('searchbox: Search the transcript'))).to.equal(true);
    expect(page.all('.line[aria-current=true]').length).to.equal(1);
    expect(page.get('.line').localName).to.equal('button');
  });

  it('hears why a question cannot be passed', async () => {
    await page.open('question in the way of a jump');
    const tree = await heard();
    expect(tree.some((line) => line.startsWith('dialog: What does the first pass compare?'))).to.equal(true);
    expect(tree).to.include('radio: Two neighbours at a time');
  });
});

/** What can be seen of an element, where that lies outside the window at its sides. */
function beyond(element: HTMLElement): string[] {
  // A row of tabs moves sideways in itself, and brings the chosen one into view.
  if (!element.checkVisibility() || element.closest('.visually-hidden, [role=tablist], .bars')) return [];
  const range = document.createRange();
  const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim() !== '');
  const seen = texts.flatMap((text) => {
    range.selectNode(text);
    return [...range.getClientRects()];
  });
  if (element.matches('.icon, input, select, textarea, video')) seen.push(element.getBoundingClientRect());
  const out = seen.some(({ left, right, width }) => width > 0 && (left < -1 || right > 321));
  return out ? [`${element.localName} ${element.textContent.trim()}`] : [];
}

describe('<edurise-course-player> in a window of 320 by 256', () => {
  beforeEach(() => setViewport({ width: 320, height: 256 }));
  afterEach(() => setViewport(usual));

  // 1280 by 1024 at 400 %.
  for (const state of [
    'captions on',
    'transcript, followed',
    'chapters',
    'look of the captions',
    'question answered wrongly',
    'notes',
    'contents as a sheet',
    'keyboard help',
    'refused seek',
  ])
    it(`needs no scrolling sideways: ${state}`, async function () {
      this.timeout(20_000);
      await page.open(fixtures[state]!);
      expect(document.documentElement.scrollWidth, 'the page').to.be.at.most(320);
      expect(page.all('.root *').flatMap(beyond)).to.deep.equal([]);
      const over = page.all('dialog[open], .settings:popover-open')[0];
      if (!over) return;
      const { top, bottom } = over.getBoundingClientRect();
      expect(top, 'what lies over it begins in the window').to.be.at.least(-1);
      expect(bottom, 'and ends in it').to.be.at.most(257);
    });
});

describe('The countdown', () => {
  // Only Chromium lets itself be told what somebody wants.
  const firefox = navigator.userAgent.includes('Firefox');
  afterEach(async () => {
    if (!firefox) await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('moves nothing but its number for those who want no motion', async function () {
    if (firefox) this.skip();
    this.timeout(20_000);
    await emulateMedia({ reducedMotion: 'reduce' });
    await page.open('the next lecture, counted down to');
    const moving = page
      .get('.end-card')
      .getAnimations({ subtree: true })
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1);
    expect(moving.length).to.equal(0);
    expect(page.get('.end-countdown').textContent).to.match(/It begins in \d+ second/);
  });
});
