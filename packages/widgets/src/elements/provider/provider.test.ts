import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { createClient } from '@edurise/sdk/core';
import { sandbox } from '/__sandbox.js';
import '../../define/provider.ts';
import '../../define/sign-in.ts';
import { define } from '../../define/define.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { contrast } from '../../theme/contrast.ts';
import { find, fixtureClient, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import type { EduRiseProvider } from './provider.ts';
import { fixtures } from './provider.fixtures.ts';

testStates('edurise-provider', fixtures);

class Below extends EduRiseElement {
  protected override view(): TemplateResult {
    return html`<p>${this.common.retry}</p>
      <button class="button primary">Go on</button>`;
  }
}
define('test-below', Below);

const notices = (provider: EduRiseProvider): string[] =>
  [...provider.renderRoot.querySelectorAll('.notice-text')].map(({ textContent }) => textContent.trim());

describe('<edurise-provider>', () => {
  let provider: EduRiseProvider;
  let below: Below;
  beforeEach(async () => {
    provider = await mount<EduRiseProvider>('edurise-provider', {});
    below = document.createElement('test-below') as Below;
    provider.append(below);
    await until(() => below.configured);
  });
  afterEach(() => provider.remove());

  it('gives client, language and theme to what is inside, and changes them', async () => {
    expect(below.edu.session).to.equal(provider.edu.session);
    provider.locale = 'ar';
    provider.theme = 'dark';
    await until(() => textOf(below).includes('حاول مرة أخرى'));
    const root = below.renderRoot.querySelector('.root')!;
    expect([root.getAttribute('dir'), root.getAttribute('data-theme')]).to.deep.equal(['rtl', 'dark']);
    below.locale = 'de';
    await until(() => textOf(below).includes('Erneut versuchen'), 'its own attribute goes before');
  });

  it('has no box, and keeps the page inside it as it was', () => {
    const text = document.createElement('p');
    text.style.color = 'rgb(1, 2, 3)';
    provider.append(text);
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(getComputedStyle(text).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(text).fontFamily).to.equal(getComputedStyle(document.body).fontFamily);
  });

  it('shows what was saved and says it once', async () => {
    below.notify({ kind: 'success', text: 'Saved.' });
    await provider.updateComplete;
    expect(notices(provider)).to.deep.equal(['Saved.']);
    const regions = [...provider.renderRoot.querySelectorAll('[role=status]')].filter(({ textContent }) =>
      textContent.includes('Saved.'),
    );
    expect(regions).to.have.lengthOf(1);
    expect(
      provider.renderRoot.querySelector('.notices')!.closest('[aria-live], [role=status], [role=alert]'),
      'the list itself is silent',
    ).to.equal(null);
  });

  it('renews a notice that comes again instead of stacking it, and shows three at most', async () => {
    for (const text of ['One', 'One', 'Two', 'Three', 'Four']) below.notify({ kind: 'info', text });
    await provider.updateComplete;
    expect(notices(provider)).to.deep.equal(['Two', 'Three', 'Four']);
  });

  it('takes a notice away after five seconds, but not while it is read', async function () {
    this.timeout(20_000);
    below.notify({ kind: 'info', text: 'Read me' });
    await provider.updateComplete;
    const list = provider.renderRoot.querySelector('.notices')!;
    list.dispatchEvent(new PointerEvent('pointerenter'));
    await new Promise((resolve) => setTimeout(resolve, 5400));
    expect(notices(provider)).to.deep.equal(['Read me']);
    list.dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => notices(provider).length === 0, 'it has left', 6000);
  });

  it('runs the action of a notice, and the notice is done', async () => {
    let ran = 0;
    below.notify({ kind: 'error', text: 'Not saved.', action: { label: 'Again', run: () => ran++ } });
    await provider.updateComplete;
    find<HTMLElement>(provider, '.notice .button')!.click();
    await provider.updateComplete;
    expect([ran, notices(provider).length]).to.deep.equal([1, 0]);
  });

  it('takes a notice back that is no longer true', async () => {
    const withdraw = below.notify({ kind: 'warning', text: 'No connection.' });
    await provider.updateComplete;
    withdraw();
    await provider.updateComplete;
    expect(notices(provider)).to.deep.equal([]);
  });
});

describe('<edurise-provider> at the platform', () => {
  it('makes its own client, keeps the session where it is told, and wears the school’s colours', async () => {
    const tag = (): EduRiseProvider => {
      const element = document.createElement('edurise-provider');
      element.setAttribute('base-url', sandbox.url);
      element.setAttribute('tenant', sandbox.tenant);
      element.setAttribute('storage', 'session');
      document.body.append(element);
      return element;
    };
    const provider = tag();
    await until(() => provider.configured);
    await provider.edu.session.signIn(sandbox.accounts.student);
    await until(() => provider.style.getPropertyValue('--edurise-tenant-accent'), 'the branding has come');
    provider.remove();
    expect(provider.style.getPropertyValue('--edurise-tenant-accent'), 'taken off again').not.to.equal(undefined);

    const again = tag();
    await until(() => again.configured);
    expect((await again.edu.session.ready).status).to.equal('active');
    await again.edu.session.signOut();
    again.remove();
  });

  it('knows its school, and wears its colours, also when somebody signs in while it asks', async () => {
    const provider = document.createElement('edurise-provider');
    const waiting: (() => void)[] = [];
    let slow = true;
    provider.client = createClient({
      baseUrl: sandbox.url,
      tenant: sandbox.tenant,
      retry: false,
      fetch: async (...request: Parameters<typeof fetch>) => {
        const response = await fetch(...request);
        if (slow && response.url.endsWith('/tenants/current/'))
          await new Promise<void>((resolve) => waiting.push(resolve));
        return response;
      },
    });
    const told: unknown[] = [];
    provider.addEventListener('edurise-tenant-changed', ({ detail }) => told.push(detail.tenant?.slug));
    document.body.append(provider);
    await until(() => waiting.length, 'the school is asked for');
    await provider.edu.session.signIn(sandbox.accounts.student);
    slow = false;
    for (const answer of waiting) answer();
    await until(() => provider.style.getPropertyValue('--edurise-tenant-accent'), 'the branding has come');
    await until(() => told.length, 'the page is told');
    expect(told).to.deep.equal([sandbox.tenant]);
    await provider.edu.session.signOut();
    provider.remove();
  });
});

describe('A school’s language', () => {
  const { lang } = document.documentElement;
  let provider: EduRiseProvider;
  /** A provider with one element inside, at a school that speaks `locale`; drawn when the school is known. */
  const at = async (locale: string, asked: Partial<EduRiseProvider> = {}): Promise<Below> => {
    provider = Object.assign(document.createElement('edurise-provider'), asked);
    provider.client = await fixtureClient({
      answers: { 'tenants.current': { id: 't', name: 'Demo School', slug: 'demo', locale } },
    });
    const inside = document.createElement('test-below') as Below;
    provider.append(inside);
    const told = new Promise((resolve) => provider.addEventListener('edurise-tenant-changed', resolve));
    document.body.append(provider);
    await told;
    await provider.updateComplete;
    await inside.updateComplete;
    return inside;
  };
  const spoken = (element: Below): (string | null)[] => {
    const root = element.renderRoot.querySelector('.root')!;
    return [root.getAttribute('lang'), root.getAttribute('dir')];
  };
  beforeEach(() => document.documentElement.removeAttribute('lang'));
  afterEach(() => {
    provider.remove();
    document.documentElement.lang = lang;
  });

  it('is spoken where neither attribute nor page asks for another, once the school is known', async () => {
    const inside = await at('ar');
    await until(() => textOf(inside).includes('حاول مرة أخرى'), 'in Arabic');
    expect(spoken(inside)).to.deep.equal(['ar', 'rtl']);
  });

  it('gives way to the attribute', async () => {
    expect(spoken(await at('ar', { locale: 'de' }))).to.deep.equal(['de', 'ltr']);
  });

  it('gives way to the page', async () => {
    document.documentElement.lang = 'de';
    expect(spoken(await at('ar'))).to.deep.equal(['de', 'ltr']);
  });

  it('is English where there is no translation', async () => {
    expect(spoken(await at('tlh'))).to.deep.equal(['en', 'ltr']);
  });
});

describe('A school’s colours', () => {
  const accents = [
    '#ffd400',
    '#c8102e',
    '#0a7d3b',
    '#000',
    '#fff',
    '#888',
    '#ff8a00',
    'rebeccapurple',
    'oklch(0.7 0.2 150)',
    '#00b7ff',
    '#e91e63',
  ];
  const tokens = [
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['accent-text', 'surface'],
    ['accent-text', 'accent-soft'],
    ['text', 'surface'],
    ['text-muted', 'surface'],
    ['text-muted', 'surface-sunken'],
    ['text-muted', 'surface-hover'],
    ['success', 'success-soft'],
    ['warning', 'warning-soft'],
    ['danger', 'danger-soft'],
    ['danger', 'surface'],
  ] as const;
  for (const theme of ['light', 'dark'] as const)
    it(`leave every text readable, ${theme}`, async () => {
      const element = await mount<Below>('test-below', {}, { theme });
      const ink = document.createElement('span');
      element.renderRoot.querySelector('.root')!.append(ink);
      const colour = (token: string): string => {
        ink.style.color = `var(--e-${token})`;
        return getComputedStyle(ink).color;
      };
      const poor: string[] = [];
      for (const accent of accents) {
        element.style.setProperty('--edurise-tenant-accent', accent);
        for (const [text, ground] of tokens) {
          const ratio = contrast(colour(text), colour(ground));
          // The hover of a fill may come a little closer; what is read at rest may not.
          if (ratio < (ground === 'accent-hover' ? 5.5 : 7))
            poor.push(`${accent}: ${text} on ${ground} ${ratio.toFixed(2)}`);
        }
        const line = contrast(colour('line-strong'), colour('surface-raised'));
        if (line < 3) poor.push(`${accent}: line-strong ${line.toFixed(2)}`);
        const focus = contrast(colour('focus'), colour('surface'));
        if (focus < 3) poor.push(`${accent}: focus ${focus.toFixed(2)}`);
      }
      element.remove();
      expect(poor).to.deep.equal([]);
    });

  it('give way to the page’s own', async () => {
    const element = await mount<Below>('test-below', {});
    element.style.setProperty('--edurise-tenant-surface', 'rgb(1, 2, 3)');
    element.style.setProperty('--edurise-surface', 'rgb(4, 5, 6)');
    expect(getComputedStyle(element.renderRoot.querySelector('.root')!).backgroundColor).to.equal('rgb(4, 5, 6)');
    element.remove();
  });
});
