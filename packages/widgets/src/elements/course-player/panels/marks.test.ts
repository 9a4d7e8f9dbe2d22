import { expect } from '@open-wc/testing';
import { createEduRise } from '@edurise/sdk';
import { sandbox } from '/__sandbox.js';
import '../../../define/course-player.ts';
import { find, listenTo, mount, textOf, until } from '../../../../test/mount.ts';
import { student } from '../../../../test/fixture.ts';
import { fixtures, keepsPlaces, select } from '../course-player.fixtures.ts';
import type { EduRiseCoursePlayer } from '../course-player.ts';

describe('<edurise-course-player>, notes and bookmarks', () => {
  let player: EduRiseCoursePlayer;
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    player.remove();
    localStorage.clear();
  });
  const open = async (state: string, more: object = {}): Promise<void> => {
    const fixture = fixtures[state]!;
    player = await mount('edurise-course-player', { ...fixture, answers: { ...fixture.answers, ...more } });
  };
  const focused = (): Element | null => player.shadowRoot!.activeElement;
  const focusedOn = (selector: string): Promise<unknown> =>
    until(() => focused()?.matches(selector), `the focus is on ${selector}`, 3_000);
  const press = async (selector: string): Promise<void> => {
    const target = await until(() => find(player, selector), selector);
    target.focus();
    target.click();
  };
  const type = async (text: string): Promise<HTMLTextAreaElement> => {
    const field = await until(() => find<HTMLTextAreaElement>(player, '#note'), 'one can write');
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
    await player.updateComplete;
    return field;
  };

  it('deletes at once, and takes it back by keyboard, with the focus where it is needed', async () => {
    const deleted: unknown[] = [];
    await open('notes', { 'notes.delete': ({ params }: { params: object }) => (deleted.push(params), {}) });
    const told = listenTo(player);
    await press('[data-mark=n-1] .icon-button:last-child');
    await focusedOn('.mark-undo .button');
    await until(() => told.some((words) => words.includes('Note deleted. You can undo that.')), 'it is said');
    expect(textOf(player)).not.to.contain('The largest number is in its place');
    (focused() as HTMLElement).click();
    await focusedOn('[data-mark=n-1] .icon-button:last-child');
    expect(textOf(player)).to.contain('The largest number is in its place');
    expect(deleted).to.deep.equal([]);

    await press('[data-mark=n-1] .icon-button:last-child');
    await focusedOn('.mark-undo .button');
    player.lecture = 'intro';
    await until(() => deleted.length, 'it is deleted when the lecture is left');
    expect(deleted).to.deep.equal([{ id: 'n-1' }]);
  });

  it('does not take the end of a conversion for the end of a change', async () => {
    await open('notes');
    await press('[data-mark=n-1] .icon-button');
    const field = await until(() => find<HTMLTextAreaElement>(player, '.editing textarea'), 'it is being changed');
    field.value = '変換';
    field.dispatchEvent(new InputEvent('input'));
    const escape = (isComposing: boolean): boolean =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing, bubbles: true, composed: true }));
    escape(true);
    await player.updateComplete;
    expect(find<HTMLTextAreaElement>(player, '.editing textarea')?.value).to.equal('変換');
    escape(false);
    await until(() => !find(player, '.editing'), 'that one ends it');
  });

  it('gives the focus to the row when a change is done and still on its way', async () => {
    await open('notes', { 'notes.update': () => new Promise(() => undefined) });
    await press('[data-mark=n-1] .icon-button');
    const field = await until(() => find<HTMLTextAreaElement>(player, '.editing textarea'), 'it is being changed');
    field.value = 'Changed';
    field.dispatchEvent(new InputEvent('input'));
    find(player, '.editing button[type=submit]')!.click();
    await focusedOn('[data-mark=n-1]');
  });

  it('makes one bookmark of a key that is held', async () => {
    const added: unknown[] = [];
    await open('video, resumed', {
      'lectures.addBookmark': ({ body }: { body: object }) => (
        added.push(body),
        { id: `b-${added.length}`, lecture: 'bubble', ...body }
      ),
    });
    await until(() => find(player, '.resumed'), 'the film is there');
    const video = find(player, 'video')!;
    for (const repeat of [false, true, true])
      video.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'b', repeat, bubbles: true, composed: true, cancelable: true }),
      );
    await until(() => added.length > 0, 'it is made');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(added).to.have.length(1);
  });

  it('keeps what is typed over a crash, for this person and this lecture alone', async () => {
    await open('no notes');
    await type('Halve the lis');
    // A crash: nothing is told to anybody any more.
    const storage = Object.fromEntries(Object.entries(localStorage) as [string, string][]);
    player.remove();
    player = await mount('edurise-course-player', { ...fixtures['no notes']!, storage });
    await until(() => find<HTMLTextAreaElement>(player, '#note')?.value === 'Halve the lis', 'it is there again');
    player.lecture = 'notation';
    await until(() => find(player, '.prose'), 'another lecture');
    await until(() => find<HTMLTextAreaElement>(player, '#note')?.value === '', 'its field is empty');
    player.lecture = 'bubble';
    await until(() => find<HTMLTextAreaElement>(player, '#note')?.value === 'Halve the lis', 'and this one’s is not');
    player.remove();

    const fixture = fixtures['no notes']!;
    player = await mount('edurise-course-player', {
      ...fixture,
      user: { id: '0f6d7c1e-0000-4000-8000-0000000000ff', email: 'other@example.org', role: 'student' },
    });
    expect(find<HTMLTextAreaElement>(player, '#note')!.value).to.equal('');
  });

  it('is told as nobody else’s and shown to nobody else, when another person signs in', async function () {
    this.timeout(20_000);
    const other = { ...student, id: '0f6d7c1e-0000-4000-8000-0000000000ff', email: 'other@example.org' };
    let me = student;
    const told: string[] = [];
    const save = ({ body }: { body: object }): object => (told.push(me.id), { id: 'n-9', lecture: 'bubble', ...body });
    const beat = ({ body }: { body: object }): object => (told.push(`played, ${me.id}`), { id: 'p', ...body });
    await open('no notes', {
      'users.me': () => me,
      'lectures.addNote': save,
      'notes.update': save,
      'lectures.updateProgress': beat,
    });
    const { session } = player.client!;
    const become = async (person: typeof student): Promise<HTMLTextAreaElement> => {
      const field = find(player, '#note');
      await session.signOut();
      me = person;
      const payload = btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600, user_id: me.id }));
      await session.setTokens({ access: `x.${payload}.x`, refresh: 'refresh' });
      await until(() => find(player, '[role=tab][id$=notes]') && find(player, '#note') !== field, 'their own player');
      await press('[role=tab][id$=notes]');
      return until(() => find<HTMLTextAreaElement>(player, '#note'), 'one can write');
    };
    await type('Only mine');
    expect((await become(other)).value).to.equal('');
    expect(textOf(player)).not.to.contain('Only mine');
    // The pause after which it would have been told is over.
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    expect(told).to.deep.equal([]);
    const kept = Object.entries(localStorage).filter(([, value]) => String(value).includes('Only mine'));
    expect(kept.length, 'it waits').to.equal(1);
    expect(kept[0]![0]).to.contain(student.id);
    const field = await become(student);
    await until(() => field.value === 'Only mine', 'it is there again');
    await until(() => told.includes(student.id), 'and told');
    expect(told).not.to.include(other.id);
  });

  it('says that it is saved once, not at each save', async () => {
    let saves = 0;
    const save = ({ body }: { body: unknown }): object => ({
      id: `n-${++saves}`,
      lecture: 'bubble',
      ...(body as object),
    });
    await open('no notes', { 'lectures.addNote': save, 'notes.update': save });
    // The film has something to say now and then, too.
    const heard = listenTo(player);
    (await type('Halve')).blur();
    await until(() => find(player, '.mark-saved.saved'), 'it is saved');
    await until(() => heard.some((words) => words.includes('Saved')), 'it is said');
    player.announce('Something else');
    await until(() => heard.some((words) => words.includes('Something else')), 'something else is said');
    heard.length = 0;
    (await type('Halve it')).blur();
    await until(() => saves === 2 && find(player, '.mark-saved.saved'), 'it is saved again');
    expect(heard.some((words) => words.includes('Saved'))).to.equal(false);
  });

  it('begins a note on selected words, and goes back to them', async () => {
    const sent: { selector?: unknown }[] = [];
    await open('text', {
      ...keepsPlaces,
      'lectures.addNote': ({ body }: { body: object }) => (
        sent.push(body),
        { id: 'n-9', lecture: 'notation', ...body }
      ),
    });
    await select(player, 'numbered steps');
    await press('.quote-bar .button');
    await focusedOn('#note');
    expect(find(player, '.mark-label')!.textContent).to.equal('Note on these words');
    await type('Why numbered?');
    await press('.mark-form [type=submit]');
    await until(() => sent.length, 'it is sent');
    const [quote, position] = sent[0]!.selector as { exact: string; prefix: string; suffix: string; start: number }[];
    expect(quote).to.deep.include({ type: 'TextQuoteSelector', exact: 'numbered steps' });
    expect(quote!.prefix).to.match(/We write an algorithm as $/);
    expect(quote!.suffix).to.match(/^\. Each step says/);
    expect(position).to.deep.include({ type: 'TextPositionSelector' });

    await press('button.mark-quote');
    await focusedOn('.prose *');
    expect(focused()!.textContent).to.contain('numbered steps');
    const shown = (): string[] => [...(CSS.highlights.get('edurise-quote') ?? [])].map(String);
    await until(() => shown().join() === 'numbered steps', 'the words stand out');
    player.lecture = 'bubble';
    await until(() => find(player, 'video'), 'another lecture');
    await until(() => shown().length === 0, 'nothing is left of it');
  });

  it('makes the words a part of the note where the platform would forget them', async () => {
    await open('text');
    await select(player, 'numbered steps');
    await press('.quote-bar .button');
    await focusedOn('#note');
    await until(() => find<HTMLTextAreaElement>(player, '#note')!.value === '“numbered steps”\n', 'they are in it');
  });

  it('says of words that are no longer in the text that they are not, and keeps them', async () => {
    await open('notes on words of a text');
    expect(find(player, '[data-mark=q-1] .mark-lost')).to.equal(null);
    const lost = await until(() => find(player, '[data-mark=q-2] .mark-lost'), 'it is said');
    expect(lost.textContent).to.contain('no longer in it');
    expect(find(player, '[data-mark=q-2] .mark-quote')!.textContent).to.contain('Swap all three of them at once');
  });

  it('marks selected words, and a page', async () => {
    const sent: object[] = [];
    const add = ({ body, params }: { body: object; params: Record<string, string> }): object => (
      sent.push(body),
      { id: `b-${sent.length}`, lecture: params['id'], ...body }
    );
    await open('text', { ...keepsPlaces, 'lectures.addBookmark': add });
    await select(player, 'Go on until nothing moves');
    await press('.quote-bar .button:last-child');
    await until(() => sent.length, 'it is sent');
    expect(sent[0]).to.deep.include({ title: 'Go on until nothing moves' });
    expect(textOf(focused()!), 'one reads on where one was').to.contain('Go on until nothing moves');
    player.lecture = 'graphs';
    await until(() => find(player, '.page-text p'), 'a document');
    await press('[aria-label="Next page"]:not([disabled])');
    await press('[role=tab][id$=bookmarks]');
    await until(() => find(player, '.tab-panel .button')?.textContent.includes('page 2'), 'it is page 2');
    await press('.tab-panel .button');
    await until(() => sent.length === 2, 'it is sent');
    expect((sent[1] as { selector: object }).selector).to.deep.include({ type: 'FragmentSelector', value: 'page=2' });
    await press('[aria-label="Previous page"]');
    await press('.mark-time');
    await until(() => find<HTMLInputElement>(player, '.page-field input')!.value === '2', 'it is there again');
    await focusedOn('.pages');
  });
});

describe('<edurise-course-player>, notes on a platform', function () {
  for (const plain of [false, true])
    it(`one note comes of a reload in the middle of it (${plain ? 'an ordinary platform' : 'with every extension'})`, async function () {
      this.timeout(30_000);
      localStorage.clear();
      const edu = createEduRise({ baseUrl: plain ? sandbox.plainUrl : sandbox.url, tenant: sandbox.tenant });
      const email = `notes-${crypto.randomUUID()}@example.org`;
      const password = 'a-long-enough-password';
      await edu.auth.register({ email, password, first_name: 'Ada', last_name: 'Note' });
      await edu.session.signIn({ email, password });
      await edu.courses.enroll(sandbox.course);
      const lectures = (await edu.sections.list(sandbox.course).toArray({ limit: 100 })).flatMap(
        (section) => section.lectures ?? [],
      );
      const lecture = lectures.find((each) => each.content_type === 'video')!.id;
      const show = async (): Promise<[EduRiseCoursePlayer, HTMLTextAreaElement]> => {
        const player = document.createElement('edurise-course-player');
        player.client = edu;
        player.setAttribute('course', sandbox.course);
        player.setAttribute('lecture', lecture);
        document.body.append(player);
        (await until(() => find(player, '[role=tab][id$=notes]'), 'there are panels', 10_000)).click();
        return [player, await until(() => find<HTMLTextAreaElement>(player, '#note'), 'one can write')];
      };
      const [first, field] = await show();
      field.value = 'Halve it';
      field.dispatchEvent(new InputEvent('input'));
      await until(() => find(first, '.mark-saved.saved'), 'it is saved by itself', 10_000);
      field.value = 'Halve it, then again';
      field.dispatchEvent(new InputEvent('input'));
      first.remove();

      const [again, there] = await show();
      expect(there.value).to.equal('Halve it, then again');
      await until(() => find(again, '.mark-saved.saved'), 'what was not told is', 10_000);
      find<HTMLFormElement>(again, '.mark-form')!.requestSubmit();
      await until(() => find(again, '.mark-row .mark-actions'), 'the note is in the list', 10_000);
      const [enrollment] = await edu.enrollments.list({ course: sandbox.course }).toArray({ limit: 1 });
      const notes = await edu.enrollments.listNotes(enrollment!.id, {}, { cache: 'reload' }).toArray({ limit: 10 });
      expect(notes.map(({ content }) => content)).to.deep.equal(['Halve it, then again']);
      expect(Object.keys(localStorage).filter((name) => name.startsWith('edurise:notes'))).to.deep.equal([]);
      again.remove();
    });
});
