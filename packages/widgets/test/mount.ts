import { createClient } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import type { EduRiseElement } from '../src/element/edurise-element.ts';
import type { Fixture } from './fixture.ts';
import { student } from './fixture.ts';
import { fixtureFetch } from './fixture-fetch.ts';

export interface Look {
  theme?: 'light' | 'dark';
  locale?: string;
}

/** A client whose platform is the fixture. Retries are off: a state is drawn from one answer. */
export async function fixtureClient({
  answers = {},
  user = student,
}: Pick<Fixture, 'answers' | 'user'>): Promise<
  Client & { readonly asked: ReturnType<typeof fixtureFetch>['requests'] }
> {
  const fetch = fixtureFetch({
    'users.me': user ?? {},
    'tenants.current': { id: 't', name: 'Demo School', slug: 'demo' },
    ...answers,
  });
  const client = createClient({
    baseUrl: 'https://school.test',
    tenant: 'demo',
    fetch,
    retry: false,
    // Other tests run in other tabs at the same time, as the same person of the same school.
    environment: { broadcast: () => undefined },
  });
  // An unsigned token that runs out in an hour: the client reads only its expiry.
  if (user)
    await client.session.setTokens({
      access: `x.${btoa(JSON.stringify({ exp: Date.now() / 1000 + 3600, user_id: user.id }))}.x`,
      refresh: 'refresh',
    });
  return Object.assign(client, { asked: fetch.requests });
}

/** Puts an element in the state of a fixture on the page, and waits until it is drawn. */
export async function mount<E extends HTMLElement>(
  tag: string,
  fixture: Fixture<E>,
  { theme = 'light', locale = 'en' }: Look = {},
  parent: Element = document.body,
): Promise<E> {
  const element = document.createElement(tag) as E & EduRiseElement;
  for (const [name, value] of Object.entries(fixture.attributes ?? {})) element.setAttribute(name, value);
  for (const [key, value] of Object.entries(fixture.storage ?? {})) localStorage.setItem(key, value);
  Object.assign(element, { theme, locale, ...fixture.properties });
  if (!fixture.unconfigured) element.client = await fixtureClient(fixture);
  parent.append(element);
  await drawn(element, fixture.answers);
  await fixture.act?.(element);
  await drawn(element, fixture.answers);
  if (fixture.shows)
    await until(() => find(element, fixture.shows!), `${tag} shows ${fixture.shows}`).catch((error: Error) => {
      throw new Error(`${error.message} It shows: ${textOf(element) || 'nothing'}`);
    });
  settleAnimations(element);
  return element;
}

/** Waits until nothing loads any more; an answer that never comes is not waited for. */
export async function drawn(element: HTMLElement, answers: Fixture['answers'] = {}): Promise<void> {
  const update = (): Promise<unknown> =>
    (element as unknown as { updateComplete?: Promise<unknown> }).updateComplete ?? Promise.resolve();
  const hangs = Object.values(answers).some((answer) => typeof answer === 'symbol' && answer.description === 'pending');
  await update();
  if (!hangs)
    await until(() => !find(element, '[aria-busy="true"]'), `<${element.localName}> has loaded`).catch(() => undefined);
  await update();
  settleAnimations(element);
}

/** What fades in is judged as it will be; what turns for ever is left alone. */
function settleAnimations(element: Element): void {
  for (const animation of element.shadowRoot?.getAnimations() ?? [])
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) if (inner.shadowRoot) settleAnimations(inner);
}

/** The first match inside an element's shadow root, or inside those nested in it. */
export function find<F extends Element = HTMLElement>(element: Element, selector: string): F | null {
  const root = element.shadowRoot;
  if (!root) return null;
  const here = root.querySelector<F>(selector);
  if (here) return here;
  for (const inner of root.querySelectorAll('*')) {
    const found = inner.shadowRoot && find<F>(inner, selector);
    if (found) return found;
  }
  return null;
}

/** Everything a person reads in the element. */
export const textOf = (element: Element): string => {
  const root = element.shadowRoot ?? element;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) text += `${walker.currentNode.nodeValue} `;
  return text.replace(/\s+/g, ' ').trim();
};

export async function until<T>(probe: () => T, what = 'the condition', timeout = 12_000): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What a screen reader is told from now on, in turn: what is told next takes the place of what stands there. */
export function listenTo(element: Element): string[] {
  const region = element.shadowRoot!.querySelector('.root > [role=status]')!;
  const told: string[] = [];
  const ear = new MutationObserver(() => told.push(region.textContent.trim()));
  ear.observe(region, { childList: true, characterData: true, subtree: true });
  return told;
}
