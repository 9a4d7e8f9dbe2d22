import { expect } from '@open-wc/testing';
import { createClient } from '@edurise/sdk/core';
import { auth } from '@edurise/sdk/auth';
import { users } from '@edurise/sdk/users';
import { sandbox } from '/__sandbox.js';
import { refusals, reply, webPage } from '../../../test/fixture-fetch.ts';
import type { Answers, FixtureRequest } from '../../../test/fixture-fetch.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import { savedFile } from '../../../test/saved-file.ts';
import { testStates } from '../../../test/states.ts';
import '../../define/account.ts';
import type { EduRiseAccount } from './account.ts';
import {
  answers,
  askForCode,
  choose,
  fixtures,
  me,
  ordinary,
  photograph,
  pickPicture,
  press,
  sessions,
  submit,
  type,
} from './account.fixtures.ts';

testStates('edurise-account', fixtures);

const tag = 'edurise-account';
const clean = (): void => {
  document.body.replaceChildren();
  sessionStorage.clear();
};
const mounted = (more: Answers = {}, rest: object = {}) =>
  mount<EduRiseAccount>(tag, { answers: { ...answers, ...more }, shows: '#security', ...rest });
const valueOf = (element: EduRiseAccount, id: string): string => find<HTMLInputElement>(element, `#${id}`)!.value;
const asked = (element: EduRiseAccount, operation: string): FixtureRequest[] =>
  (element.client as unknown as { asked: FixtureRequest[] }).asked.filter((one) => one.operation === operation);
const said = (element: EduRiseAccount): string => find(element, '.root > [role=status]')!.textContent;

describe('<edurise-account>', () => {
  beforeEach(clean);
  afterEach(clean);

  it('sends what was changed and nothing else, says so, and tells the session the new name', async () => {
    let name = 'Mira';
    const element = await mounted({
      'users.me': () => ({ ...me, first_name: name }),
      'users.updateMe': ({ body }: FixtureRequest) => {
        name = (body as { first_name: string }).first_name;
        return { ...me, first_name: name };
      },
    });
    type(element, 'first_name', 'Mirja');
    await element.updateComplete;
    submit(element, 'profile');
    await until(() => find(element, '#profile .saved'), 'it is saved');
    expect(asked(element, 'users.updateMe').map(({ body }) => body)).to.deep.equal([{ first_name: 'Mirja' }]);
    expect(said(element)).to.equal('Your profile is saved.');
    await until(() => element.client!.session.state.user?.first_name === 'Mirja', 'the session has the new name');
    expect(find(element, '#title')!.textContent).to.equal('Mirja Lindqvist');
  });

  it('keeps what is not saved, through a refusal and a way to another page, for this person alone', async () => {
    const element = await mounted({ 'users.updateMe': reply(400, { bio: ['Too long.'] }) });
    type(element, 'bio', 'A new life');
    await element.updateComplete;
    submit(element, 'profile');
    await until(() => find(element, '#bio-errors'), 'it is refused');
    expect(element.shadowRoot!.activeElement?.id).to.equal('bio');
    document.body.replaceChildren();
    const elses = await mounted({ 'users.me': { ...me, id: 'somebody-else' } });
    expect(valueOf(elses, 'bio')).to.equal(me.bio);
    document.body.replaceChildren();
    const again = await mounted();
    expect(valueOf(again, 'bio')).to.equal('A new life');
    await press(again, '#profile .quiet');
    expect(valueOf(again, 'bio')).to.equal(me.bio);
    expect(sessionStorage.length).to.equal(0);
  });

  it('leaves fresh data from the platform what is being written over it', async () => {
    let place = 'Uppsala';
    const element = await mounted({ 'users.me': () => ({ ...me, location: place }) });
    type(element, 'bio', 'A new life');
    place = 'Lund';
    element.client!.cache.invalidate({ tags: ['user'] });
    await until(() => valueOf(element, 'location') === 'Lund', 'the fresh data is shown');
    expect(valueOf(element, 'bio')).to.equal('A new life');
  });

  it('leaves nothing of a person behind who signs out', async () => {
    const element = await mounted({ 'auth.logout': reply(205) });
    type(element, 'bio', 'Something personal');
    let told = 0;
    element.addEventListener('edurise-signed-out', () => told++);
    await press(element, '.head .button');
    await until(() => told, 'the page is told');
    expect(element.client!.session.state.status).to.equal('anonymous');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('personal');
  });

  it('saves a preference in both places that keep it, and lets the page follow', async () => {
    const element = await mounted({
      'users.updateSettings': ({ body }: FixtureRequest) => ({
        ...(answers['users.getSettings'] as object),
        ...(body as object),
      }),
      'users.updatePreferences': ({ body }: FixtureRequest) => ({
        ...(answers['users.getPreferences'] as object),
        ...(body as object),
      }),
    });
    const heard: unknown[] = [];
    element.addEventListener('edurise-preferences-saved', ({ detail }) => heard.push(detail));
    choose(element, 'language', 'de');
    choose(element, 'timezone', 'Africa/Cairo');
    find<HTMLInputElement>(element, '[name=push_notifications]')!.click();
    await element.updateComplete;
    submit(element, 'preferences');
    await until(() => find(element, '#preferences .saved'), 'it is saved');
    const bodies = (operation: string): unknown[] => asked(element, operation).map(({ body }) => body);
    expect(bodies('users.updateSettings')).to.deep.equal([{ language: 'de', push_notifications: true }]);
    expect(bodies('users.updatePreferences')).to.deep.equal([{ language: 'de', timezone: 'Africa/Cairo' }]);
    expect(heard).to.deep.equal([{ language: 'de', timezone: 'Africa/Cairo' }]);
  });

  it('takes away a time zone that the platform will not take, and saves the rest', async () => {
    let settings = answers['users.getSettings'] as object;
    const element = await mounted({
      // What was saved is read again after it, and may come after the refusal.
      'users.getSettings': () => settings,
      'users.updateSettings': ({ body }: FixtureRequest) => (settings = { ...settings, ...(body as object) }),
      'users.updatePreferences': webPage(405),
    });
    choose(element, 'timezone', 'Africa/Cairo');
    choose(element, 'theme', 'dark');
    await element.updateComplete;
    submit(element, 'preferences');
    await until(() => textOf(element).includes('keeps no time zone'), 'it is said');
    expect(find(element, '#timezone')).to.equal(null);
    await until(() => valueOf(element, 'theme') === 'dark', 'the rest is saved');
  });

  it('shows no trace of what an ordinary platform lacks', async () => {
    const element = await mount<EduRiseAccount>(tag, { answers: ordinary, shows: '#preferences' });
    const titles = [...element.shadowRoot!.querySelectorAll('.section')].map(({ id }) => id);
    expect(titles).to.deep.equal(['profile', 'preferences', 'security', 'own-data']);
    expect(find(element, '#timezone')).to.equal(null);
    expect(find(element, '[name=push_notifications]')).to.equal(null);
  });

  it('changes the password by the link in the message, and stays signed in by the new one', async () => {
    const element = await mounted({
      'auth.requestPasswordReset': { detail: 'Sent.' },
      'auth.confirmPasswordReset': { detail: 'Changed.' },
      'auth.login': { access: 'x.x.y', refresh: 'next', user: me },
    });
    const before = asked(element, 'auth.listSessions').length;
    await askForCode(element);
    expect(element.shadowRoot!.activeElement?.id).to.equal('code');
    type(element, 'code', 'https://school.test/reset/NDI/c4f-9a1b/');
    type(element, 'new-password', 'short');
    submit(element, 'security');
    await until(() => find(element, '#new-password-errors'), 'a short one is refused');
    expect(asked(element, 'auth.confirmPasswordReset')).to.have.length(0);
    type(element, 'new-password', 'quiet-river-41');
    submit(element, 'security');
    await until(() => find(element, '#security .saved'), 'it is changed');
    await until(() => asked(element, 'auth.listSessions').length > before, 'the devices are asked for again');
    expect(asked(element, 'auth.confirmPasswordReset')[0]!.body).to.deep.equal({
      uid: 'NDI',
      token: 'c4f-9a1b',
      new_password: 'quiet-river-41',
    });
    expect(asked(element, 'auth.login')[0]!.body).to.deep.equal({ email: me.email, password: 'quiet-river-41' });
    expect(find(element, '#new-password'), 'the password is nowhere any more').to.equal(null);
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('quiet-river');
  });

  it('confirms an address', async () => {
    let confirmed = false;
    const element = await mounted({
      'users.me': () => ({ ...me, is_verified: confirmed }),
      'auth.verifyEmail': () => ((confirmed = true), { detail: 'Confirmed.' }),
    });
    submit(element, 'security');
    await until(() => find(element, '#confirmation-errors'), 'a code is needed');
    type(element, 'confirmation', ' abc ');
    submit(element, 'security');
    await until(() => find(element, '#security .badge.success'), 'it is confirmed');
    expect(asked(element, 'auth.verifyEmail')[0]!.body).to.deep.equal({ token: 'abc' });
  });

  it('says that the message is sent again', async () => {
    const element = await mounted({ 'auth.requestPasswordReset': { detail: 'Sent.' } });
    await askForCode(element);
    await press(element, '.again');
    await until(() => find(element, '.notice.success'), 'it is shown');
    expect(asked(element, 'auth.requestPasswordReset')).to.have.length(2);
  });

  it('is no wider than a small phone, whatever somebody is called', async () => {
    const phone = document.createElement('div');
    phone.style.inlineSize = '320px';
    document.body.append(phone);
    const long = fixtures['with a long name, and an address to confirm']!;
    const element = await mount<EduRiseAccount>(tag, long, {}, phone);
    expect(find(element, '.root')!.scrollWidth).to.equal(320);
  });

  it('asks before it signs out a device, and gives the focus back to whoever thinks better of it', async () => {
    const element = await mounted({ 'auth.revokeSession': reply(204) });
    expect(textOf(find(element, '#devices .line')!))
      .to.contain('Firefox on Linux')
      .and.to.contain('This device');
    await press(element, '[data-session=session-2]');
    expect(asked(element, 'auth.revokeSession')).to.have.length(0);
    expect(element.shadowRoot!.activeElement?.id).to.equal('end-now');
    find(element, '#end-now')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await element.updateComplete;
    expect((element.shadowRoot!.activeElement as HTMLElement).dataset['session']).to.equal('session-2');
    await press(element, '[data-session=session-2]');
    await press(element, '#end-now');
    await until(() => said(element) === '1 device is signed out.', 'it is said');
    expect(asked(element, 'auth.revokeSession').map(({ params }) => params['id'])).to.deep.equal(['session-2']);
  });

  it('signs out all others, never this one, and says which it could not', async () => {
    let left = sessions;
    const element = await mounted({
      'auth.listSessions': () => left,
      'auth.revokeSession': ({ params }: FixtureRequest) => {
        if (params['id'] === 'session-3') return refusals.broken;
        left = left.filter(({ id }) => id !== params['id']);
        // It had ended by itself just before.
        return refusals.notFound;
      },
    });
    await press(element, '#end-others');
    await press(element, '#end-now');
    await until(() => find(element, '#devices .failure'), 'it is said that one is left');
    const ids = asked(element, 'auth.revokeSession').map(({ params }) => params['id']);
    expect(ids.sort()).to.deep.equal(['session-2', 'session-3']);
    const shown = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[data-session]')];
    expect(shown.map(({ dataset }) => dataset['session'])).to.deep.equal(['session-3']);
  });

  it('offers no “all others” where the platform does not say which one is this', async () => {
    const element = await mounted({ 'auth.listSessions': sessions.map(({ is_current: _, ...rest }) => rest) });
    expect(find(element, '#end-others')).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('[data-session]')).to.have.length(3);
  });

  it('takes the session to another school', async () => {
    const element = await mounted({ 'users.switchTenant': { access: 'x.x.z', refresh: 'there' } });
    await press(element, '#schools .button');
    await until(() => element.client!.session.state.tenant === 'linden', 'the session has moved');
    expect(asked(element, 'users.switchTenant')[0]!.body).to.deep.equal({ tenant: 'linden' });
  });

  it('hands over everything that the school holds, as a file', async () => {
    const element = await mounted({ 'users.exportData': { account: { email: me.email }, enrollments: [] } });
    const { name, content } = await savedFile(async () => {
      await press(element, '#own-data .button');
      await until(() => find(element, '#own-data .saved'), 'it is downloaded');
    });
    expect(name).to.equal('My data.json');
    expect(JSON.parse(await content.text())).to.deep.equal({ account: { email: me.email }, enrollments: [] });
  });
});

for (const [kind, url] of [
  ['with every extension', sandbox.url],
  ['as an ordinary platform', sandbox.plainUrl],
] as const)
  describe(`<edurise-account> and a platform ${kind}`, function () {
    this.timeout(20_000);
    beforeEach(clean);
    afterEach(clean);

    it('takes a name, a picture and links, and keeps them', async () => {
      const client = createClient({ baseUrl: url, tenant: sandbox.tenant, resources: { auth, users } });
      const credentials = { email: `own-${crypto.randomUUID()}@example.org`, password: 'quiet-river-41' };
      await client.auth.register({ ...credentials, first_name: 'Nora', last_name: 'Haddad' });
      await client.session.signIn(credentials);
      const element = document.createElement(tag);
      Object.assign(element, { client, locale: 'en' });
      document.body.append(element);
      await until(() => find(element, '#github'), 'the account is shown', 10_000);
      type(element, 'first_name', 'Noor');
      await pickPicture(element, await photograph());
      submit(element, 'profile');
      await until(() => find(element, '#profile .saved'), 'the profile is saved', 10_000);
      type(element, 'github', 'https://github.com/noor');
      await element.updateComplete;
      submit(element, 'links');
      await until(() => find(element, '#links .saved'), 'the links are saved', 10_000);
      const there = await client.users.me({ cache: 'reload' });
      expect(there.first_name).to.equal('Noor');
      const picture = await until(() => find<HTMLImageElement>(element, '.head img'), 'the picture is shown');
      await until(() => picture.naturalWidth, 'the picture has come');
      expect([picture.naturalWidth, picture.naturalHeight]).to.deep.equal([512, 512]);
      expect((await client.users.getSocial({ cache: 'reload' })).github).to.equal('https://github.com/noor');
      const device = find(element, '#devices .badge');
      expect(device?.textContent).to.equal(url === sandbox.url ? 'This device' : undefined);
    });
  });
