import type { UserSession } from '@edurise/sdk/auth';
import type { Me } from '@edurise/sdk/users';
import { pending, refusals, reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { Answers } from '../../../test/fixture-fetch.ts';
import { student } from '../../../test/fixture.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import { until } from '../../../test/mount.ts';
import type { EduRiseAccount } from './account.ts';

type State = Fixture<EduRiseAccount>;

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const me: Me = {
  ...student,
  location: 'Uppsala',
  bio: 'I draw what grows on walls, and read about why it does.',
  tenants: [
    { id: '0f6d7c1e-0000-4000-8000-0000000000aa', name: 'Demo School', slug: 'demo' },
    { id: '0f6d7c1e-0000-4000-8000-0000000000bb', name: 'Linden College of Languages and Literature', slug: 'linden' },
    { id: '0f6d7c1e-0000-4000-8000-0000000000cc', name: 'مدرسة النور', slug: 'nur' },
  ],
};
export const sessions: UserSession[] = [
  {
    id: 'session-2',
    user_agent: `Mozilla/5.0 (Linux; Android 15; K) ${webKit} Chrome/141.0.0.0 Mobile Safari/537.36`,
    ip_address: '198.51.100.23',
    last_used_at: ago(12),
  },
  {
    id: 'session-1',
    user_agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
    ip_address: '203.0.113.8',
    last_used_at: ago(0),
    is_current: true,
  },
  {
    id: 'session-3',
    user_agent: 'school-app/3.1',
    ip_address: '2001:db8:85a3::8a2e:370:7334',
    last_used_at: ago(60 * 24 * 9),
  },
];
export const answers: Answers = {
  'users.me': me,
  'users.getSocial': { website: 'https://mira.example.org', github: '', linkedin: null, twitter: null },
  'users.getSettings': { language: 'en', theme: 'system', email_notifications: true, push_notifications: false },
  'users.getPreferences': { language: 'en', theme: 'system', timezone: 'Europe/Stockholm', email_notifications: true },
  'auth.listSessions': sessions,
};
/** What an ordinary platform has: no sessions to list, and one school. */
export const ordinary: Answers = {
  'users.me': { ...student, is_verified: null },
  'users.getSettings': { language: 'en', email_notifications: true },
};
let people = 0;
/** What is not saved stays in the tab: each state is another person's. */
const one = (more: Answers | ((own: Me) => Answers) = {}): State => {
  const own = { ...me, id: `0f6d7c1e-0000-4000-8000-0000000001${String(people++).padStart(2, '0')}` };
  return { answers: { ...answers, 'users.me': own, ...(typeof more === 'function' ? more(own) : more) } };
};

export const type = (element: EduRiseAccount, id: string, text: string): void => {
  const input = element.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
export const choose = (element: EduRiseAccount, id: string, value: string): void => {
  const select = element.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
};
export const submit = (element: EduRiseAccount, section: string): void =>
  element.renderRoot.querySelector<HTMLFormElement>(`#${section} form`)!.requestSubmit();
export const press = async (element: EduRiseAccount, selector: string): Promise<void> => {
  const button = await until(() => element.renderRoot.querySelector<HTMLElement>(selector), `there is ${selector}`);
  button.click();
  await element.updateComplete;
};
/** A photograph of sorts: wider than high, with a sun in its middle. */
export const photograph = async (): Promise<File> => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [900, 600];
  const brush = canvas.getContext('2d')!;
  brush.fillStyle = 'steelblue';
  brush.fillRect(0, 0, 900, 600);
  brush.fillStyle = 'gold';
  brush.arc(450, 300, 180, 0, 7);
  brush.fill();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob!], 'sun.png', { type: 'image/png' });
};
export const pickPicture = async (element: EduRiseAccount, file: File): Promise<void> => {
  const files = new DataTransfer();
  files.items.add(file);
  const input = element.renderRoot.querySelector<HTMLInputElement>('#picture')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await until(() => element.renderRoot.querySelector('#profile canvas, #picture-errors'), 'the picture was looked at');
};
export const askForCode = async (element: EduRiseAccount): Promise<void> => {
  await press(element, '#change-password');
  await until(() => element.renderRoot.querySelector('#code'), 'the code is asked for');
};
const rename = async (element: EduRiseAccount): Promise<void> => {
  await until(() => element.renderRoot.querySelector('#first_name'), 'the form is there');
  type(element, 'first_name', 'Mirja');
  await element.updateComplete;
};
const renameAndSave = async (element: EduRiseAccount): Promise<void> => {
  await rename(element);
  submit(element, 'profile');
};
const setPassword = async (element: EduRiseAccount): Promise<void> => {
  await askForCode(element);
  type(element, 'code', 'c4f-9a1b');
  type(element, 'new-password', 'quiet-river-41');
  submit(element, 'security');
};
const messageSent: Answers = { 'auth.requestPasswordReset': { detail: 'Sent.' } };

export const fixtures: Fixtures<EduRiseAccount> = {
  'as it is': { ...one(), shows: '#devices .line' },
  'with little in it': {
    answers: { 'users.me': { id: student.id, email: student.email }, 'users.getSettings': {} },
    shows: '#security',
  },
  'on an ordinary platform': { answers: ordinary, shows: '#security' },
  'with a long name, and an address to confirm': {
    ...one((own) => ({
      'users.me': {
        ...own,
        first_name: 'Wolfeschlegelsteinhausenbergerdorff-Montgomery',
        last_name: 'عبد الرحمن',
        email: 'a.very.long.address.that.somebody.really.has@a-university-with-many-departments.example.org',
        is_verified: false,
      },
    })),
    shows: '#confirmation',
  },
  'with unsaved changes': {
    ...one(),
    act: async (element) => {
      await rename(element);
      await pickPicture(element, await photograph());
      choose(element, 'language', 'de');
    },
    shows: '#preferences .quiet',
  },
  'with what cannot be sent': {
    ...one(),
    act: async (element) => {
      type(element, 'first_name', ' ');
      await pickPicture(element, new File(['x'], 'letter.png', { type: 'image/png' }));
      submit(element, 'profile');
    },
    shows: '#first_name-errors',
  },
  'under way': {
    ...one({ 'users.updateMe': pending, 'users.switchTenant': pending, 'users.exportData': pending }),
    act: async (element) => {
      await renameAndSave(element);
      await press(element, '#schools .button');
      await press(element, '#own-data .button');
    },
    shows: '#own-data [aria-busy=true]',
  },
  saved: {
    ...one((own) => ({
      ...messageSent,
      'users.updateMe': { ...own, first_name: 'Mirja' },
      'auth.confirmPasswordReset': { detail: 'Your password has been changed.' },
      'auth.login': { access: 'x.x.x', refresh: 'next', user: own },
    })),
    act: async (element) => {
      await renameAndSave(element);
      await until(() => element.renderRoot.querySelector('#profile .saved'), 'the profile is saved');
      await setPassword(element);
    },
    shows: '#security .saved',
  },
  refused: {
    ...one({
      ...messageSent,
      'users.updateMe': reply(400, {
        first_name: ['Ensure this field has no more than 150 characters.'],
        bio: ['Links are not allowed here.'],
        avatar: ['Upload a valid image.'],
        tenant: ['This school’s profiles are closed for the holidays.'],
      }),
      'users.replaceSocial': reply(400, { github: ['Enter a valid URL.'] }),
      'auth.confirmPasswordReset': reply(400, {
        token: ['This token is invalid or has expired.'],
        new_password: ['This password is too common.'],
      }),
      'auth.revokeSession': refusals.broken,
      'users.switchTenant': refusals.forbidden,
      'users.exportData': refusals.broken,
    }),
    act: async (element) => {
      type(element, 'github', 'mira');
      await renameAndSave(element);
      submit(element, 'links');
      await press(element, '#schools .button');
      await press(element, '#own-data .button');
      await press(element, '#end-others');
      await press(element, '#end-now');
      await setPassword(element);
    },
    shows: '#code-errors',
  },
  'refused by the network, and for too many tries': {
    ...one({ 'users.updateMe': unreachable, 'auth.requestPasswordReset': refusals.rateLimited }),
    act: async (element) => {
      await renameAndSave(element);
      await press(element, '#change-password');
    },
    shows: '#security .failure',
  },
  'signed out on the way': {
    ...one({ 'users.updateMe': refusals.unauthenticated, 'auth.refresh': refusals.unauthenticated }),
    act: renameAndSave,
    shows: '#profile .failure .primary',
  },
  'a new password, and a device about to be signed out': {
    ...one(messageSent),
    act: async (element) => {
      await askForCode(element);
      await press(element, '[data-session=session-2]');
    },
    shows: '.question',
  },
  'all others about to be signed out': {
    ...one(),
    act: (element) => press(element, '#end-others'),
    shows: '.question',
  },
  'parts that failed': {
    ...one({
      'users.getSocial': refusals.broken,
      'users.getSettings': refusals.broken,
      'auth.listSessions': unreachable,
    }),
    shows: '#devices .button',
  },
  'parts on the way': {
    ...one({ 'users.getSocial': pending, 'users.getSettings': pending, 'auth.listSessions': pending }),
    shows: '#devices .bone',
  },
  loading: { answers: { 'users.me': pending } },
  'to a visitor': { user: null, answers: { 'users.me': refusals.unauthenticated }, shows: '.state' },
  offline: { answers: { 'users.me': unreachable }, shows: '.state' },
  broken: { answers: { 'users.me': refusals.broken }, shows: '.state' },
  'not configured': { unconfigured: true },
};
