import { pending, refusals, reply, unreachable, webPage } from '../../../test/fixture-fetch.ts';
import { student } from '../../../test/fixture.ts';
import type { Fixtures } from '../../../test/fixture.ts';
import type { EduRiseSignIn } from './sign-in.ts';

const type = (element: EduRiseSignIn, values: Record<string, string>): void => {
  for (const [name, value] of Object.entries(values)) {
    const input = element.renderRoot.querySelector<HTMLInputElement>(`#${name}`)!;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
};

const submit = async (element: EduRiseSignIn): Promise<void> => {
  await element.updateComplete;
  element.renderRoot.querySelector('form')!.requestSubmit();
};

/** The nth of the small links under, or in, the form. */
const follow = async (element: EduRiseSignIn, selector: string): Promise<void> => {
  element.renderRoot.querySelector<HTMLElement>(selector)!.click();
  await element.updateComplete;
};

const credentials = { email: 'mira.lindqvist@example.org', password: 'correct horse' };

const signIn = async (element: EduRiseSignIn): Promise<void> => {
  type(element, credentials);
  await submit(element);
};

export const fixtures: Fixtures<EduRiseSignIn> = {
  'sign-in': { user: null },
  'signing-in': { user: null, answers: { 'auth.login': pending }, act: signIn, shows: '.primary[aria-busy=true]' },
  'wrong-credentials': {
    user: null,
    answers: { 'auth.login': reply(401, { detail: 'No active account found with the given credentials' }) },
    act: signIn,
    shows: '[role=alert]',
  },
  'fields-missing': { user: null, act: submit, shows: '.field-errors' },
  throttled: { user: null, answers: { 'auth.login': refusals.rateLimited }, act: signIn, shows: '.failure.waiting' },
  offline: { user: null, answers: { 'auth.login': unreachable }, act: signIn, shows: '[role=alert]' },
  broken: { user: null, answers: { 'auth.login': refusals.broken }, act: signIn, shows: '[role=alert]' },
  'no-platform': { user: null, answers: { 'auth.login': webPage(405) }, act: signIn, shows: '[role=alert]' },
  register: { user: null, act: (element) => follow(element, '.switch .link-button'), shows: '#first_name' },
  'register-refused': {
    user: null,
    answers: {
      'auth.register': reply(400, {
        email: ['A user with this email already exists.'],
        password: ['This password is too common.'],
      }),
    },
    act: async (element) => {
      await follow(element, '.switch .link-button');
      type(element, { ...credentials, first_name: 'Mira', last_name: 'Lindqvist' });
      await submit(element);
    },
    shows: '.field-errors',
  },
  reset: { user: null, act: (element) => follow(element, '.forgot'), shows: 'form' },
  'reset-sent': {
    user: null,
    answers: { 'auth.requestPasswordReset': { detail: 'Sent.' } },
    act: async (element) => {
      await follow(element, '.forgot');
      type(element, { email: credentials.email });
      await submit(element);
    },
    shows: '.state',
  },
  'signed-in': { user: student, shows: '.person' },
  'not-configured': { unconfigured: true },
};
