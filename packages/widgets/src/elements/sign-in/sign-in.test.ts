import { expect } from '@open-wc/testing';
import { sandbox } from '/__sandbox.js';
import '../../define/sign-in.ts';
import { createClient } from '@edurise/sdk/core';
import { student } from '../../../test/fixture.ts';
import { unreachable } from '../../../test/fixture-fetch.ts';
import { find, mount, textOf, until } from '../../../test/mount.ts';
import { testStates } from '../../../test/states.ts';
import type { EduRiseSignIn } from './sign-in.ts';
import { fixtures } from './sign-in.fixtures.ts';

testStates('edurise-sign-in', fixtures);

const fill = (element: EduRiseSignIn, name: string, value: string): void => {
  const input = element.renderRoot.querySelector<HTMLInputElement>(`#${name}`)!;
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const press = async (element: EduRiseSignIn): Promise<void> => {
  await element.updateComplete;
  element.renderRoot.querySelector('form')!.requestSubmit();
};

describe('<edurise-sign-in> at the platform', () => {
  let element: EduRiseSignIn;
  beforeEach(async () => {
    element = document.createElement('edurise-sign-in');
    element.locale = 'en';
    element.client = createClient({ baseUrl: sandbox.url, tenant: sandbox.tenant });
    document.body.append(element);
    await until(() => element.renderRoot.querySelector('form'), 'the form is there');
  });
  afterEach(() => element.remove());

  it('creates an account, signs in with it, says who it is, and signs out', async () => {
    const email = `sign-in-${crypto.randomUUID()}@example.org`;
    let user: unknown;
    element.addEventListener('edurise-signed-in', (event) => (user = event.detail.user));
    element.renderRoot.querySelector<HTMLElement>('.switch .link-button')!.click();
    await until(() => element.renderRoot.querySelector('#first_name'), 'the form to register');
    fill(element, 'first_name', 'Nora');
    fill(element, 'last_name', 'Haddad');
    fill(element, 'email', email);
    fill(element, 'password', 'quiet-river-41');
    await press(element);
    await until(() => user, 'somebody is signed in');
    expect(user).to.have.property('email', email);
    await until(() => textOf(element).includes('Nora Haddad'), 'the name is shown');
    element.renderRoot.querySelector<HTMLElement>('.person .button')!.click();
    await until(() => element.renderRoot.querySelector('form'), 'the form is back');
    for (const field of element.renderRoot.querySelectorAll('input')) expect(field.value, field.id).to.equal('');
  });

  it('shows the platform’s words at the field that they concern', async () => {
    element.renderRoot.querySelector<HTMLElement>('.switch .link-button')!.click();
    await until(() => element.renderRoot.querySelector('#first_name'), 'the form to register');
    for (const [name, value] of Object.entries({ first_name: 'A', last_name: 'B', password: 'quiet-river-41' }))
      fill(element, name, value);
    fill(element, 'email', sandbox.accounts.student.email);
    await press(element);
    const errors = await until(() => element.renderRoot.querySelector('#email-errors'), 'the email has an error');
    expect(errors.textContent?.trim()).not.to.equal('');
    expect(element.renderRoot.querySelector('#email')!.getAttribute('aria-describedby')).to.equal('email-errors');
  });

  it('leaves signing in to the page that cancels the request', async () => {
    element.addEventListener('edurise-sign-in-request', (event) => event.preventDefault());
    fill(element, 'email', sandbox.accounts.student.email);
    fill(element, 'password', sandbox.accounts.student.password);
    await press(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[aria-busy=true]')).to.equal(null);
    expect(element.client!.session.state.status).to.equal('anonymous');
  });

  it('uses a form of the page’s own, where password managers look', async () => {
    const form = document.createElement('form');
    form.slot = 'form';
    for (const [name, value] of Object.entries(sandbox.accounts.student)) {
      const input = document.createElement('input');
      input.name = name;
      input.value = value;
      form.append(input);
    }
    element.append(form);
    form.requestSubmit();
    await until(() => element.client!.session.state.status === 'active', 'the session is active');
  });

  it('shows what was wrong with a form of the page’s own', async () => {
    const form = document.createElement('form');
    form.slot = 'form';
    form.innerHTML = '<input name="email" type="email"><input name="password">';
    element.append(form);
    const [email, password] = form.querySelectorAll('input');
    const said = (): string => {
      const alert = element.renderRoot.querySelector<HTMLElement>('[role=alert]');
      return alert?.checkVisibility() ? textOf(alert) : '';
    };
    form.requestSubmit();
    await until(() => /email.*password/is.test(said()), 'both are asked for');
    await until(() => document.activeElement === email, 'the first has the focus');
    email!.value = sandbox.accounts.student.email;
    password!.value = 'wrong';
    form.requestSubmit();
    await until(() => said() && !/required/i.test(said()), 'the platform has refused');
    expect(element.client!.session.state.status).to.equal('anonymous');
  });
});

describe('<edurise-sign-in> after too many tries', () => {
  it('counts down in sight, and speaks once', async () => {
    const element = await mount('edurise-sign-in', fixtures['throttled']!);
    const spoken = (): string => element.renderRoot.querySelector('[role=status]')!.textContent;
    const first = spoken();
    expect(first).to.match(/30 seconds/);
    await until(() => /29 seconds/.test(textOf(element)), 'a second has passed');
    expect(spoken()).to.equal(first);
    expect(element.renderRoot.querySelector('.primary')!.getAttribute('aria-disabled')).to.equal('true');
    element.remove();
  });

  it('counts on when the page moves it', async () => {
    const element = await mount('edurise-sign-in', fixtures['throttled']!);
    const waiting = (): string => element.renderRoot.querySelector('.waiting')?.textContent ?? '';
    const before = waiting();
    const place = document.body.appendChild(document.createElement('div'));
    place.append(element);
    await until(() => waiting() !== before, 'a second has passed');
    place.remove();
  });
});

describe('<edurise-sign-in> when things go wrong half way', () => {
  it('signs in with an account that it has made, and does not make it again', async () => {
    const register = fixtures['register-refused']!;
    let made = 0;
    const element = await mount<EduRiseSignIn>('edurise-sign-in', {
      ...register,
      answers: { 'auth.register': () => (made++, { id: 'u' }), 'auth.login': unreachable },
      shows: '[role=alert]',
    });
    expect(element.renderRoot.querySelector('#first_name')).to.equal(null);
    await press(element);
    await until(() => element.renderRoot.querySelector('[role=alert]'), 'refused again');
    expect(made).to.equal(1);
    element.remove();
  });

  it('has the picture from the platform, also where that names it from its root', async () => {
    const user = { ...student, avatar_url: '/media/mira.png' };
    const element = await mount<EduRiseSignIn>('edurise-sign-in', { ...fixtures['signed-in']!, user });
    const picture = find<HTMLImageElement>(element, '.avatar img')!;
    expect(picture.src).to.equal('https://school.test/media/mira.png');
    element.remove();
  });

  it('shows who is there, also after it was away', async () => {
    const element = await mount<EduRiseSignIn>('edurise-sign-in', fixtures['signed-in']!);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    await element.edu.session.signOut();
    document.body.append(element);
    await until(() => element.renderRoot.querySelector('form'), 'nobody is signed in any more');
    element.remove();
  });
});

describe('<edurise-sign-in> where no platform is', () => {
  it('says so, names the address, and does not blame the password', async () => {
    const element = await mount('edurise-sign-in', fixtures['no-platform']!);
    const alert = element.renderRoot.querySelector('[role=alert]')!.textContent;
    expect(alert).to.contain('https://school.test').and.to.contain('base-url').and.not.to.contain('405');
    element.remove();
  });
});
