import { expect } from '@open-wc/testing';
import { createClient } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import { auth } from '@edurise/sdk/auth';
import { messaging } from '@edurise/sdk/messaging';
import { outbox } from '@edurise/sdk/outbox';
import { lazyRealtime } from '@edurise/sdk/realtime/lazy';
import { users } from '@edurise/sdk/users';
import { sandbox } from '/__sandbox.js';
import type { FixtureRequest } from '../../../test/fixture-fetch.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/messages.ts';
import type { EduRiseMessages } from './messages.ts';
import { answers, conversations, fixtures, message, said, submit, write } from './messages.fixtures.ts';

testStates('edurise-messages', fixtures);

const tag = 'edurise-messages';
const clean = (): void => {
  document.body.replaceChildren();
  localStorage.clear();
};
const mounted = (state: string, more: object = {}) => mount<EduRiseMessages>(tag, { ...fixtures[state]!, ...more });
const text = (element: Element): string => find<HTMLTextAreaElement>(element, '#text')!.value;
const bubbles = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('.bubble')].map(({ textContent }) => textContent);
const askedOf = (element: EduRiseMessages): readonly FixtureRequest[] =>
  (element.client as unknown as { asked: readonly FixtureRequest[] }).asked;

describe('<edurise-messages>', () => {
  beforeEach(clean);
  afterEach(clean);

  it('keeps what is written over a reload, for its author and its conversation alone', async () => {
    await write(await mounted('one open'), 'Half a sentence');
    document.body.replaceChildren();
    expect(text(await mounted('one open'))).to.equal('Half a sentence');
    document.body.replaceChildren();
    expect(text(await mounted('a group')), 'another conversation').to.equal('');
    document.body.replaceChildren();
    const user = { id: 'somebody-else', email: 'else@example.org', role: 'student' };
    expect(text(await mounted('one open', { user })), 'somebody else').to.equal('');
  });

  it('sends on Enter, keeps the focus, and shows a message at once', async () => {
    const sent = message('6', { id: 'me', name: 'Mira' }, 'Done.', 0);
    let taken = false;
    const element = await mounted('one open', {
      answers: answers({
        'messages.send': () => ((taken = true), sent),
        'conversations.listMessages': () => [...(taken ? [sent] : []), ...said.toReversed()],
      }),
    });
    const heard: unknown[] = [];
    element.addEventListener('edurise-message-sent', ({ detail }) => heard.push(detail));
    await write(element, 'Done.');
    find(element, '#text')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => bubbles(element).at(-1) === 'Done.', 'it is shown');
    expect(text(element)).to.equal('');
    await until(() => heard.length, 'the page is told');
    expect(heard).to.deep.equal([{ conversation: 'm-1', message: '6' }]);
    await until(() => !find(element, '.sending'), 'the platform’s own takes its place');
    expect(bubbles(element).filter((one) => one === 'Done.').length).to.equal(1);
    expect(element.shadowRoot!.activeElement?.id).to.equal('text');
  });

  it('sends nothing on Shift and Enter, nor while a word is being put together', async () => {
    const element = await mounted('one open');
    await write(element, 'Not yet');
    for (const init of [{ shiftKey: true }, { isComposing: true }, { keyCode: 229 }])
      find(element, '#text')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));
    submit(element);
    const sent = (): number => askedOf(element).filter(({ operation }) => operation === 'messages.send').length;
    await until(sent, 'it is sent by the form');
    expect(sent()).to.equal(1);
  });

  it('sends again what was refused, or lets it go', async () => {
    const element = await mounted('not sent');
    const [retry, discard] = element.shadowRoot!.querySelectorAll<HTMLElement>('.fate-actions button');
    retry!.click();
    await until(
      () => askedOf(element).filter(({ operation }) => operation === 'messages.send').length === 2,
      'it is sent again',
    );
    await until(() => find(element, '.sending.failed'), 'it is refused again');
    expect(discard).not.to.equal(undefined);
    element.shadowRoot!.querySelectorAll<HTMLElement>('.fate-actions button')[1]!.click();
    await until(() => !find(element, '.sending'), 'it is gone');
  });

  it('asks the page before it opens a conversation, and says to the platform what has been read', async () => {
    const element = await mounted('none chosen', {
      answers: answers({
        'conversations.listMessages': [message('20', { id: 'p-0', name: 'Noor' }, 'Who brings it?', 3)],
      }),
    });
    const row = (at: number): HTMLElement => element.shadowRoot!.querySelectorAll<HTMLElement>('.conversation')[at]!;
    const stop = (event: Event): void => event.preventDefault();
    element.addEventListener('edurise-conversation-open-request', stop);
    row(1).click();
    await element.updateComplete;
    expect(find(element, '.talk-head')).to.equal(null);
    element.removeEventListener('edurise-conversation-open-request', stop);
    row(1).click();
    await until(() => find(element, '.run'), 'its messages are there');
    await until(() => askedOf(element).some(({ operation }) => operation === 'conversations.markRead'), 'it is read');
    const [read] = askedOf(element).filter(({ operation }) => operation === 'conversations.markRead');
    expect(read).to.deep.include({ params: { id: 'm-2' }, body: { message: '20' } });
    expect(row(1).getAttribute('aria-current')).to.equal('true');
  });

  it('stays where one reads when something new comes, and says so once', async () => {
    let extra: (typeof said)[number][] = [];
    const element = await mounted('with earlier ones', {
      answers: answers({
        'conversations.listMessages': () => [
          ...extra,
          ...Array.from({ length: 60 }, (_, i) => message(`l-${60 - i}`, null, `Line ${60 - i}`, i * 4)),
        ],
      }),
    });
    const log = find(element, '.log')!;
    await until(() => log.scrollHeight - log.scrollTop - log.clientHeight < 4, 'one begins at the end');
    log.scrollTop = 0;
    extra = [message('new', { id: 'amara', name: 'Amara Okafor' }, 'And one more thing', 0)];
    element.edu.cache.invalidate({ tags: ['conversation:m-1'] });
    await until(() => find(element, '.to-end'), 'one is told that there is more');
    expect(log.scrollTop).to.be.below(100);
    expect(find(element, '.root > [role="status"]')!.textContent).to.equal('New message from Amara Okafor');
    find(element, '.to-end')!.click();
    await until(() => !find(element, '.to-end'), 'one is there');
    expect(log.scrollHeight - log.scrollTop - log.clientHeight).to.be.below(4);
  });

  it('draws what others wrote as text, and opens no address that is none', async () => {
    const content = '<img src=x onerror=alert(1)>';
    const attachments = [{ id: 'f', file_name: content, url: 'javascript:alert(1)' }];
    const element = await mounted('one open', {
      answers: answers({
        'conversations.list': [{ ...conversations[0]!, title: content }],
        'conversations.listMessages': [message('1', { id: 'x', name: content }, content, 1, { attachments })],
      }),
    });
    expect(bubbles(element)).to.deep.equal([content]);
    expect(find(element, '#name')!.textContent.trim()).to.equal(content);
    expect(find(element, '.run img')).to.equal(null);
    expect(find(element, '.attachments a')).to.equal(null);
  });
});

const resources = { auth, messaging, users };
type Person = { readonly client: Client<typeof resources>; readonly id: string };

describe('<edurise-messages> and a platform', function () {
  this.timeout(30_000);
  beforeEach(clean);
  afterEach(clean);

  const person = async (first_name: string, fetch = globalThis.fetch.bind(globalThis)): Promise<Person> => {
    const { url: baseUrl, tenant } = sandbox;
    const client = createClient({ baseUrl, tenant, resources, outbox: outbox(), realtime: lazyRealtime(), fetch });
    const credentials = { email: `talk-${crypto.randomUUID()}@example.org`, password: 'quiet-river-41' };
    await client.auth.register({ ...credentials, first_name, last_name: 'Haddad' });
    const { id } = await client.session.signIn(credentials);
    return { client, id };
  };
  const show = (client: Person['client'], conversation: string): EduRiseMessages => {
    const element = Object.assign(document.createElement(tag), { client, locale: 'en', conversation });
    document.body.append(element);
    return element;
  };

  it('carries a text between two people as it is sent, with who is writing and who has read it', async () => {
    const [nora, omar] = [await person('Nora'), await person('Omar')];
    const { id } = await nora.client.conversations.create({ participants: [omar.id] });
    const mine = show(nora.client, id);
    const theirs = show(omar.client, id);
    for (const element of [mine, theirs])
      await until(() => find(element, '.beginning'), 'the conversation is empty', 10_000);
    for (const { client } of [nora, omar])
      await until(() => client.realtime?.state.status === 'live', 'both listen', 10_000);
    await until(() => textOf(mine).includes('Online'), 'the one sees that the other is there', 10_000);

    await write(mine, 'Are you there?');
    await until(() => textOf(theirs).includes('Nora Haddad is writing…'), 'the other sees it coming', 10_000);
    submit(mine);
    await until(() => bubbles(theirs).includes('Are you there?'), 'it has arrived', 10_000);
    expect(textOf(theirs)).not.to.contain('is writing');
    await until(() => find(mine, '.own .fate')?.textContent.includes('Read'), 'it is known to be read', 10_000);
    for (const { client } of [nora, omar]) client.dispose();
  });

  it('keeps a message that was sent without a network, and sends it once there is one', async () => {
    let offline = false;
    const fetch: typeof globalThis.fetch = (...args) =>
      offline ? Promise.reject(new TypeError('Failed to fetch')) : globalThis.fetch(...args);
    const [nora, omar] = [await person('Nora', fetch), await person('Omar')];
    const { id } = await nora.client.conversations.create({ participants: [omar.id] });
    const mine = show(nora.client, id);
    await until(() => find(mine, '.beginning'), 'the conversation is empty', 10_000);
    offline = true;
    await write(mine, 'From the train');
    submit(mine);
    await until(() => find(mine, '.sending.waiting'), 'it waits', 10_000);
    mine.remove();
    const again = show(nora.client, id);
    offline = false;
    await until(() => bubbles(again).includes('From the train'), 'it is still there', 10_000);
    await nora.client.outbox.flush();
    await until(() => find(again, '.own .fate') && !find(again, '.sending'), 'it is sent', 10_000);
    const { items } = await omar.client.conversations.listMessages(id);
    expect(items.map(({ content }) => content)).to.deep.equal(['From the train']);
    for (const { client } of [nora, omar]) client.dispose();
  });
});
