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

const tabBackTo = async (selector: string): Promise<void> => {
  await sendKeys({ down: 'Shift' });
  for (let presses = 0; presses < 10 && !page.focused?.matches(selector); presses++) await press('Tab');
  await sendKeys({ up: 'Shift' });
  expect(page.focused?.matches(selector), `and comes back to ${selector}`).to.equal(true);
};

describe('<edurise-course-player> by keyboard alone', function () {
  this.timeout(20_000);
  afterEach(() => setViewport(usual));

  it('opens the contents over the lecture, goes through them, and leaves them by every way out', async () => {
    await setViewport({ width: 390, height: 800 });
    await page.open('video, resumed');
    await page.resumed();
    const opened = async (): Promise<void> => {
      await press('Enter');
      await until(() => find(page.player, 'dialog.sheet[open]'), 'the contents are open');
      await until(() => page.focused?.closest('dialog.sheet'), 'the focus is in them');
    };
    const closed = (): Promise<unknown> =>
      until(
        () => !find(page.player, 'dialog.sheet[open]') && page.focused?.matches('.open-contents'),
        'the focus is back on their button',
      );
    await tabTo('.open-contents');
    await opened();
    await press('Escape');
    await closed();
    await opened();
    await tabTo('.sheet-bar button');
    await press('Enter');
    await closed();
    await opened();
    await tabTo('.sheet summary');
    await press('Enter');
    await until(() => !page.get<HTMLDetailsElement>('.sheet details').open, 'a section is shut');
    await press('Enter');
    await until(() => page.get<HTMLDetailsElement>('.sheet details').open, 'and open');
    await tabTo('.sheet .item.available');
    await press('Enter');
    await until(() => page.focused?.matches('.lecture-title'), 'the lecture begins');
    expect(find(page.player, 'dialog.sheet[open]')).to.equal(null);
    await until(() => page.get('.lecture-title').textContent.includes('How we write steps down'), 'the one chosen');
  });

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
    await setViewport({ width: 1280, height: 800 });
    await page.open('video, resumed');
    await page.resumed();
    await tabTo('.panels [role=tab]');
    for (const [key, panel, first] of [
      ['ArrowRight', 'notes', '#note'],
      ['ArrowRight', 'bookmarks', '.tab-panel > .button'],
      ['ArrowRight', 'resources', '.resource'],
      ['Home', 'about', ''],
    ] as const) {
      await press(key);
      await until(() => page.focused?.matches(`[role=tab][id$=${panel}][aria-selected=true]`), panel);
      if (!first) continue;
      await until(() => find(page.player, `.tab-panel ${first.replace('.tab-panel > ', '')}`), `what is in ${panel}`);
      await press('Tab');
      await until(() => page.focused?.role === 'tabpanel', 'the panel');
      await press('Tab');
      await until(() => page.focused?.matches(first), `${first} in it`);
      await tabBackTo(`[role=tab][id$=${panel}]`);
    }
    page.get('.side .item').focus();
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
  afterEach(() => setViewport(usual));

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

  it('hears the contents as a dialog: sections that open, lectures with how far they are', async () => {
    await setViewport({ width: 390, height: 800 });
    await page.open('contents as a sheet');
    await page.wait('.sheet .item');
    const tree = await heard();
    expect(tree.filter((line) => !line.startsWith('RootWebArea'))).to.deep.equal([
      'dialog: Course contents',
      'heading: Course contents',
      'button: Close',
      'DisclosureTriangle: Seeing an algorithm work 1 / 3 · 6 min expanded',
      'button: What an algorithm is, and what it is not Video 1 min Done',
      'button: Bubble sort, step by step Video 1 min In progress',
      'button: How we write steps down Reading 4 min Not started',
      'DisclosureTriangle: Graphs 0 / 3 · 46 min expanded',
      'button: How to read a graph Document 10 min Not started',
      'button: Out of the maze: a talk Video 21 min Not started',
      'button: Check yourself Quiz 15 min Not started',
    ]);
    expect(page.all('.sheet .item[aria-current=true]').length).to.equal(1);
  });

  for (const [panel, lines] of Object.entries({
    about: [
      'tab: About selected',
      'tabpanel: About',
      'StaticText: Two neighbours are compared and swapped until nothing moves any more. Watch how the largest number rises.',
    ],
    notes: [
      'tab: Notes 2 selected',
      'tabpanel: Notes 2',
      'textbox: Note at 0:41',
      'button: Add a note',
      'button: Jump to 0:12',
      'StaticText: The largest number is in its place after one pass.',
      'button: Edit',
      'button: Delete',
    ],
    bookmarks: [
      'tab: Bookmarks 1 selected',
      'tabpanel: Bookmarks 1',
      'button: Bookmark at 0:41',
      'button: Jump to 0:27',
      'StaticText: The swap',
      'button: Edit',
      'button: Delete',
    ],
    resources: [
      'tab: Resources 2 selected',
      'tabpanel: Resources 2',
      'link: The steps on one page PDF (opens in a new tab)',
      'link: Sorting, as a dance Link (opens in a new tab)',
    ],
  }))
    it(`hears what is in a panel: ${panel}`, async () => {
      await page.open('video, resumed');
      await page.resumed();
      (await page.wait(`[role=tab][id$=${panel}]`)).click();
      let tree: string[] = [];
      for (let looks = 0; looks < 20 && !lines.every((line) => tree.includes(line)); looks++) tree = await heard();
      expect(tree).to.include.members(lines);
      const places = lines.map((line) => tree.indexOf(line));
      expect(places, 'in this order').to.deep.equal(places.toSorted((a, b) => a - b));
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
  if (!element.checkVisibility() || element.closest('.visually-hidden, .bars')) return [];
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
      // It gets its place once it has its size.
      const inside = () => {
        const { top, bottom } = over.getBoundingClientRect();
        return top >= -1 && bottom <= 257;
      };
      await until(inside, 'what lies over it begins in the window, and ends in it');
    });
});

describe('The tabs of a lecture', () => {
  afterEach(() => setViewport(usual));

  for (const locale of ['en', 'de', 'ar'])
    it(`stand beside each other in 320 pixels: ${locale}`, async function () {
      this.timeout(20_000);
      await setViewport({ width: 320, height: 568 });
      await page.open('notes');
      page.player.locale = locale;
      const about = { en: 'About', de: 'Überblick', ar: 'حول الدرس' }[locale]!;
      await until(() => page.get('.panels [role=tab]')?.textContent.includes(about), 'in this language');
      const { scrollWidth, clientWidth } = page.get('.panels [role=tablist]');
      expect(scrollWidth).to.be.at.most(clientWidth);
      for (const tab of page.all('.panels [role=tab]')) expect(tab.offsetHeight).to.be.at.least(44);
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
