import { expect } from '@open-wc/testing';
import { ContextConsumer as LitConsumer, ContextProvider as LitProvider, createContext } from '@lit/context';
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { courses } from '@edurise/sdk/courses';
import type { ClientCore } from '@edurise/sdk/core';
import { clientContext, themeContext } from '../context/contexts.ts';
import { ResourceController } from '../controllers/resource-controller.ts';
import { define } from '../define/define.ts';
import { EduRiseProvider } from '../elements/provider/provider.ts';
import { messages } from '../messages/messages.ts';
import { pending, refusals, reply, unreachable } from '../../test/fixture-fetch.ts';
import type { Answers } from '../../test/fixture-fetch.ts';
import type { Fixtures } from '../../test/fixture.ts';
import { fixtureClient, listenTo, mount, textOf, until } from '../../test/mount.ts';
import { testStates } from '../../test/states.ts';
import { EduRiseElement } from './edurise-element.ts';

const words = messages(
  { count: (f, count: number) => f.plural(count, { one: '# course', other: '# courses' }) },
  {
    de: () =>
      Promise.resolve({ default: { count: (f: { number(n: number): string }, n: number) => `${f.number(n)} Kurse` } }),
  },
);
const areas = { courses };

class Probe extends EduRiseElement<typeof areas, typeof words> {
  static override areas = areas;
  static override messages = words;
  @property() search = '';
  @property({ attribute: false }) breaks = false;
  readonly list = new ResourceController(this, {
    load: (edu, signal) => edu.courses.list({ search: this.search }, { signal }),
    deps: () => [this.search],
    tags: () => ['course'],
  });
  protected override view(): TemplateResult {
    if (this.breaks) throw new Error('broken on purpose');
    return html`${this.list.render({ ready: (page) => html`<p class="count">${this.t.count(page.items.length)}</p>` })}`;
  }
}
define('test-probe', Probe);
define('edurise-provider', EduRiseProvider);

const course = { id: 'c1', course_code: 'MAT-101', course_name: 'Algebra', title: 'Algebra' };
const page = (count: number): object => ({
  count,
  next: null,
  previous: null,
  results: Array.from({ length: count }, (_, i) => ({ ...course, id: `c${i}` })),
});
const list = (answer: Answers[string]): Answers => ({ 'courses.list': answer });

const fixtures: Fixtures<Probe> = {
  ready: { answers: list(page(3)), shows: '.count' },
  loading: { answers: list(pending), shows: '.skeleton' },
  empty: { answers: list(page(0)), shows: '.state' },
  error: { answers: list(refusals.broken), shows: '.state.problem' },
  offline: { answers: list(unreachable), shows: '.state.waiting' },
  unauthenticated: { user: null, answers: list(refusals.unauthenticated), shows: '.primary' },
  forbidden: { answers: list(refusals.forbidden), shows: '.state' },
  'payment-required': { answers: list(reply(402, { detail: 'This course has to be paid for.' })), shows: '.state' },
  'not-found': { answers: list(refusals.notFound), shows: '.state' },
  'rate-limited': { answers: list(refusals.rateLimited), shows: '.state.waiting' },
  stale: {
    answers: list(({ times }) => (times === 1 ? page(2) : refusals.broken)),
    act: (element) => element.list.refresh(),
    shows: '.stale',
  },
  'sign-in-in-place': {
    user: null,
    answers: list(refusals.unauthenticated),
    act: async (element) => (await until(() => element.renderRoot.querySelector<HTMLElement>('.primary'))).click(),
    shows: 'form',
  },
  'not-configured': { unconfigured: true, shows: '.hesitant' },
  crashed: { answers: list(page(1)), properties: { breaks: true }, shows: '.state.problem' },
};

const { crashed, ...healthy } = fixtures;
testStates('test-probe', healthy);

describe('An element on somebody else’s page', () => {
  const here: Element[] = [];
  const show = async (
    fixture: Parameters<typeof mount<Probe>>[1],
    ...rest: [Parameters<typeof mount>[2]?, Element?]
  ): Promise<Probe> => {
    const element = await mount<Probe>('test-probe', fixture, ...rest);
    here.push(element);
    return element;
  };
  afterEach(() => {
    for (const element of here.splice(0)) element.remove();
  });

  it('keeps its look under hostile CSS, and leaves its margin and display to the page', async () => {
    const look = (element: Probe): Record<string, string> => {
      const {
        color,
        fontSize,
        letterSpacing,
        textTransform,
        textAlign,
        lineHeight,
        cursor,
        visibility,
        fontStyle,
        whiteSpace,
      } = getComputedStyle(element.renderRoot.querySelector('.count')!);
      return {
        color,
        fontSize,
        letterSpacing,
        textTransform,
        textAlign,
        lineHeight,
        cursor,
        visibility,
        fontStyle,
        whiteSpace,
      };
    };
    const usual = look(await show(fixtures['ready']!));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      html { font-size: 62.5%; }
      * { color: red !important; font: italic 40px serif !important; letter-spacing: 5px !important; text-transform: uppercase !important; }
      .hostile { direction: rtl; text-align: right; line-height: 3; cursor: wait; visibility: hidden; white-space: pre; }
      test-probe { margin: 7px; }
    `);
    document.adoptedStyleSheets.push(sheet);
    try {
      const box = document.createElement('div');
      box.className = 'hostile';
      document.body.append(box);
      here.push(box);
      const element = await show(fixtures['ready']!, {}, box);
      expect(look(element)).to.deep.equal(usual);
      expect(usual['fontSize']).to.equal('16px');
      expect(getComputedStyle(element).marginTop).to.equal('7px');
      expect(getComputedStyle(element.renderRoot.querySelector('.root')!).direction).to.equal('ltr');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  });

  it('is registered once, whoever comes second', () => {
    expect(() => define('test-probe', class extends Probe {})).not.to.throw();
    expect(customElements.get('test-probe')).to.equal(Probe);
  });

  it('takes properties that were set before it was defined', async () => {
    const early = document.createElement('test-early') as Probe;
    early.search = 'algebra';
    const client = await fixtureClient({ answers: list(page(1)) });
    early.client = client;
    document.body.append(early);
    here.push(early);
    define('test-early', class extends Probe {});
    await until(() => textOf(early).includes('1 course'));
    expect(client.asked.find(({ operation }) => operation === 'courses.list')!.url.searchParams.get('search')).to.equal(
      'algebra',
    );
  });

  it('finds a provider that is defined after it', async () => {
    const provider = document.createElement('test-late-provider') as EduRiseProvider;
    const probe = document.createElement('test-probe') as Probe;
    provider.client = await fixtureClient({ answers: list(page(2)) });
    provider.append(probe);
    document.body.append(provider);
    here.push(provider);
    await probe.updateComplete;
    expect(probe.configured).to.equal(false);
    define('test-late-provider', class extends EduRiseProvider {});
    await until(() => textOf(probe).includes('2 courses'));
  });

  it('understands Lit’s own context, in both directions', async () => {
    const client = await fixtureClient({ answers: list(page(4)) });
    const key = createContext<ClientCore | undefined>(clientContext);
    class LitAbove extends LitElement {
      above = new LitProvider(this, { context: key, initialValue: client });
      protected override render = (): TemplateResult => html`<slot></slot>`;
    }
    class LitBelow extends LitElement {
      below = new LitConsumer(this, { context: createContext<string | undefined>(themeContext), subscribe: true });
    }
    customElements.define('test-lit-above', LitAbove);
    customElements.define('test-lit-below', LitBelow);
    const above = document.createElement('test-lit-above');
    const probe = await (async () => {
      const element = document.createElement('test-probe') as Probe;
      above.append(element);
      document.body.append(above);
      here.push(above);
      await until(() => textOf(element).includes('4 courses'));
      return element;
    })();
    expect(probe.configured).to.equal(true);

    const provider = document.createElement('edurise-provider');
    const below = document.createElement('test-lit-below') as LitBelow;
    provider.theme = 'dark';
    provider.append(below);
    document.body.append(provider);
    here.push(provider);
    await until(() => below.below.value === 'dark');
    provider.theme = 'light';
    await until(() => below.below.value === 'light');
  });

  it('says what to write when it has neither provider nor address, and what is wrong with a bad one', async () => {
    const bare = await show({ unconfigured: true, shows: '.hesitant' });
    expect(textOf(bare)).to.include('base-url');
    const wrong = await show({ unconfigured: true, attributes: { 'base-url': 'not an address' }, shows: '.hesitant' });
    expect(textOf(wrong)).to.include('not an address');
  });

  it('shares one client among all that name the same school', async () => {
    const attributes = { 'base-url': `${location.origin}/nowhere`, tenant: 'acme' };
    const [one, two, other] = await Promise.all([
      show({ unconfigured: true, attributes }),
      show({ unconfigured: true, attributes }),
      show({ unconfigured: true, attributes: { ...attributes, tenant: 'zenith' } }),
    ]);
    expect(one.edu.session).to.equal(two.edu.session);
    expect(one.edu.session).not.to.equal(other.edu.session);
  });

  it('turns its own failure into a state with a way out, and tells the page', async () => {
    const failures: unknown[] = [];
    document.body.addEventListener('edurise-element-failed', ({ detail }) => failures.push(detail), { once: true });
    const complain = console.error;
    console.error = () => undefined;
    const broken = await show(crashed!).finally(() => (console.error = complain));
    const neighbour = await show(fixtures['ready']!);
    expect(failures).to.have.lengthOf(1);
    expect(textOf(neighbour)).to.include('3 courses');
    broken.breaks = false;
    broken.renderRoot.querySelector<HTMLElement>('.state .button')!.click();
    await until(() => textOf(broken).includes('1 course'));
  });

  it('is never a blank box, wherever it breaks', async () => {
    class Early extends Probe {
      protected override willUpdate(): void {
        if (this.breaks) throw new Error('broken before the first drawing');
      }
    }
    define('test-breaks-early', Early);
    const complain = console.error;
    console.error = () => undefined;
    const early = await mount<Early>('test-breaks-early', { answers: list(page(2)), properties: { breaks: true } });
    here.push(early);
    await until(() => early.renderRoot.querySelector('.state.problem'), 'an error state').finally(
      () => (console.error = complain),
    );
    early.breaks = false;
    await until(() => early.renderRoot.querySelector<HTMLElement>('.state .button')).then((button) => button.click());
    await until(() => textOf(early).includes('2 courses'));
  });

  it('speaks several languages on one page, and changes them', async () => {
    const [german, english] = [
      await show(fixtures['ready']!, { locale: 'de-AT' }),
      await show(fixtures['ready']!, { locale: 'en' }),
    ];
    expect(textOf(german)).to.include('3 Kurse');
    expect(textOf(english)).to.include('3 courses');
    german.locale = 'en';
    await until(() => textOf(german).includes('3 courses'));
    // As pages of WordPress write it.
    const underscored = await show(fixtures['ready']!, { locale: 'de_AT' });
    expect(textOf(underscored)).to.include('3 Kurse');
    expect([underscored.language, german.locale]).to.deep.equal(['de-AT', 'en']);
    const klingon = await show(fixtures['ready']!, { locale: 'tlh' });
    expect(klingon.renderRoot.querySelector('.root')!.getAttribute('lang')).to.equal('en');
  });

  it('loads again when what it shows has changed, and starts over for somebody else', async () => {
    let count = 1;
    const element = await show({ answers: { 'courses.list': () => page(count) } });
    count = 2;
    element.client!.cache.invalidate({ tags: ['course:c1'] });
    await until(() => textOf(element).includes('2 courses'), 'the invalidated list is loaded again');
    count = 3;
    await element.client!.session.signOut();
    await until(() => textOf(element).includes('3 courses'), 'the list of nobody in particular');
  });

  it('goes on by itself once a stranger has signed in', async () => {
    const element = await show({
      user: null,
      answers: list(({ times }) => (times === 1 ? refusals.unauthenticated : page(5))),
      shows: '.primary',
    });
    await element.client!.session.setTokens({
      access: `x.${btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600 }))}.x`,
      refresh: 'r',
    });
    await until(() => textOf(element).includes('5 courses'));
  });

  it('leaves signing in to the page that takes it over', async () => {
    const element = await show(fixtures['unauthenticated']!);
    element.addEventListener('edurise-sign-in-request', (event) => event.preventDefault());
    element.renderRoot.querySelector<HTMLElement>('.primary')!.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.renderRoot.querySelector('edurise-sign-in')).to.equal(null);
  });

  it('gives events that cross shadow roots with a detail that nobody can change', async () => {
    const element = await show(fixtures['ready']!);
    let seen: CustomEvent | undefined;
    document.addEventListener('edurise-sign-in-request', (event) => (seen = event as CustomEvent), { once: true });
    element.emit('edurise-sign-in-request', { element: 'test' }, { cancelable: true });
    expect(seen?.composed).to.equal(true);
    expect(Object.isFrozen(seen?.detail)).to.equal(true);
  });

  it('aborts what it waits for when it leaves, but not when it is moved', async () => {
    const element = await show(fixtures['loading']!);
    const { signal } = element;
    const box = document.createElement('div');
    document.body.append(box);
    here.push(box);
    box.append(element);
    await Promise.resolve();
    expect(signal.aborted).to.equal(false);
    element.remove();
    await Promise.resolve();
    expect(signal.aborted).to.equal(true);
  });

  it('starts again when it comes back', async () => {
    const element = await show(fixtures['ready']!);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(element);
    await until(() => textOf(element).includes('3 courses'));
  });

  it('shows its own notices where there is no provider', async () => {
    const element = await show(fixtures['ready']!);
    element.notify({ kind: 'success', text: 'Saved.' });
    await until(() => element.renderRoot.querySelector('.notice')?.textContent?.includes('Saved.'));
  });

  it('says what comes at once in turn, and nothing of it instead of the other', async () => {
    const element = await show(fixtures['ready']!);
    const told = listenTo(element);
    let now = 10_000;
    const clock = performance.now.bind(performance);
    performance.now = () => now;
    try {
      element.announce('Note deleted.');
      await element.updateComplete;
      now += 100;
      element.announce('Resumed at 0:41');
      await element.updateComplete;
      now += 5_000;
      element.announce('Saved');
      await element.updateComplete;
      now += 5_000;
      element.announce('Saved');
      await element.updateComplete;
      for (const place of ['0:10', '0:20', '0:30', '0:40']) {
        now += 100;
        element.announce(place, 'place');
        await element.updateComplete;
      }
      await until(() => told.length === 8, 'all is said');
    } finally {
      performance.now = clock;
    }
    const words = ['Note deleted.', 'Note deleted. – Resumed at 0:41', 'Saved', 'Saved'];
    // Once it is being said, what comes stands alone; and of a place on the move, the last is said.
    expect(told).to.deep.equal([...words, 'Saved – 0:10', 'Saved – 0:20', '0:30', '0:40']);
  });

  it('leaves nothing behind: fifty mounts hold no listener of the client', async () => {
    const client = await fixtureClient({ answers: list(page(1)) });
    let held = 0;
    const { session } = client;
    const countedSession = new Proxy(session, {
      get: (target, name) => {
        if (name !== 'subscribe') return Reflect.get(target, name, target) as unknown;
        return (...args: Parameters<typeof session.subscribe>) => {
          held++;
          const stop = target.subscribe(...args);
          return () => (held--, stop());
        };
      },
    });
    const counted = (of: ClientCore): ClientCore =>
      new Proxy(of, {
        get: (target, name) => {
          if (name === 'with') return (resources: Parameters<ClientCore['with']>[0]) => counted(target.with(resources));
          if (name === 'session') return countedSession;
          if (name !== 'on') return Reflect.get(target, name) as unknown;
          return (...args: Parameters<ClientCore['on']>) => {
            held++;
            const stop = target.on(...args);
            return () => (held--, stop());
          };
        },
      });
    const counting = counted(client);
    for (let i = 0; i < 50; i++) {
      const element = document.createElement('test-probe') as Probe;
      element.client = counting;
      document.body.append(element);
      await element.updateComplete;
      element.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(client.asked.length, 'each was really started').to.be.greaterThan(0);
    expect(held).to.equal(0);
  });
});
