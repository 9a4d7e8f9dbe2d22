import type { Conversation, Message } from '@edurise/sdk/messaging';
import { pending, refusals, reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { Answers } from '../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import { student } from '../../../test/fixture.ts';
import { until } from '../../../test/mount.ts';
import type { EduRiseMessages } from './messages.ts';

const self = student.id;
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const amara = { id: 'amara', name: 'Amara Okafor', role: 'instructor' };
const mira = { id: self, name: 'Mira Lindqvist', role: 'student' };
const others = ['Noor Haddad', 'Jonas Weber', 'Li Wen'].map((name, i) => ({ id: `p-${i}`, name, role: 'student' }));

export const message = (
  id: string,
  sender: { id: string; name: string } | null,
  content: string,
  minutes: number,
  more: Partial<Message> = {},
): Message => ({
  id,
  conversation: 'm-1',
  sender: sender?.id ?? null,
  sender_name: sender?.name ?? null,
  content,
  attachments: [],
  read_by: [],
  created_at: ago(minutes),
  ...more,
});

/** The oldest first. */
export const said: readonly Message[] = [
  message('1', amara, 'Hello Mira, I have read your first draft.', 60 * 26, { read_by: [self] }),
  message('2', amara, 'The part on stomata is strong. Could you say how you counted them?', 60 * 26 - 1, {
    read_by: [self],
  }),
  message('3', mira, 'Thank you! I counted three fields of view and took the mean.\n\nShall I write that down?', 58, {
    read_by: ['amara'],
  }),
  message('4', amara, 'Yes, please: with the three numbers, so that others can repeat it.', 55, {
    read_by: [self],
    attachments: [
      {
        id: 'f-1',
        file_name: 'How to report a count.pdf',
        size_bytes: 184_300,
        url: 'https://school.test/files/1?signature=1',
      },
    ],
  }),
  message('5', mira, 'I’ll hand it in tonight.', 12, { read_by: ['amara'] }),
];

const conversation = (id: string, more: Partial<Conversation>): Conversation => ({
  id,
  conversation_type: 'direct',
  title: null,
  participants: [amara, mira],
  last_message: said.at(-1)!,
  unread_count: 0,
  updated_at: ago(12),
  ...more,
});
export const conversations: readonly Conversation[] = [
  conversation('m-1', {}),
  conversation('m-2', {
    conversation_type: 'group',
    title: 'Diary of a seed: the group that meets on Thursdays in the library',
    participants: [mira, ...others],
    last_message: message('20', others[0]!, 'Who brings the magnifying glass?', 190),
    unread_count: 3,
  }),
  conversation('m-3', {
    participants: [others[1]!, mira],
    last_message: message('30', others[1]!, '', 60 * 24 * 3, { attachments: [{ id: 'f-2', file_name: 'root.jpg' }] }),
  }),
  conversation('m-4', {
    participants: [{ id: 'n', name: 'نور حداد' }, mira],
    last_message: message('40', { id: 'n', name: 'نور حداد' }, 'شكرًا على الملاحظات، سأراجعها اليوم.', 60 * 24 * 12),
  }),
  conversation('m-5', {
    conversation_type: 'thread',
    title: 'Your place in the summer course',
    last_message: null,
    updated_at: ago(60 * 24 * 40),
  }),
];

export const answers = (more: Answers = {}): Answers => ({
  'conversations.list': [...conversations],
  'conversations.listMessages': [...said].reverse(),
  'conversations.markRead': { conversation: 'm-1', unread_count: 0 },
  ...more,
});

type State = Fixture<EduRiseMessages>;
/** What is written stays on the device: those in which something is have a conversation of their own. */
const talking = (more: Answers = {}, rest: Partial<State> = {}): State => ({
  attributes: { conversation: 'm-1' },
  answers: answers(more),
  shows: '.run',
  ...rest,
});
export const write = async (element: EduRiseMessages, text: string): Promise<void> => {
  const area = await until(() => element.renderRoot.querySelector<HTMLTextAreaElement>('#text'), 'one can write');
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
export const choose = async (element: EduRiseMessages, ...files: File[]): Promise<void> => {
  const input = await until(() => element.renderRoot.querySelector<HTMLInputElement>('#file'), 'one can attach');
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
  await element.updateComplete;
};
export const submit = (element: EduRiseMessages): void => element.renderRoot.querySelector('form')!.requestSubmit();
const sends = (answer: Answers['string'], more: Partial<State> = {}): State =>
  talking(
    { 'messages.send': answer! },
    {
      act: async (element) => {
        await write(element, 'Here are my three numbers: 212, 198 and 205.');
        submit(element);
      },
      ...more,
    },
  );
const group = talking(
  {
    'conversations.listMessages': [
      message('22', mira, 'I do.', 20, { conversation: 'm-2', read_by: ['p-0', 'p-2'] }),
      message('21', null, 'Has anybody seen my notes?', 60, { conversation: 'm-2', read_by: [self] }),
      message('20', others[0]!, 'Who brings the magnifying glass?', 190, { conversation: 'm-2', read_by: [self] }),
    ],
  },
  { attributes: { conversation: 'm-2' } },
);

export const fixtures: Fixtures<EduRiseMessages> = {
  'none chosen': { answers: answers(), shows: 'button.conversation' },
  'one open': talking(),
  'a group': group,
  'an empty one': talking({ 'conversations.listMessages': [] }, { shows: '.beginning' }),
  'with earlier ones': talking(
    {
      'conversations.listMessages': Array.from({ length: 60 }, (_, i) =>
        message(String(60 - i), i % 3 ? amara : mira, `Line ${60 - i}`, i * 4, { read_by: [self] }),
      ),
    },
    { shows: '.earlier' },
  ),
  'on its way': sends(pending, { shows: '.sending' }),
  'not sent': sends(refusals.forbidden, { shows: '.sending.failed' }),
  'with files chosen': talking(
    {},
    {
      act: (element) =>
        choose(element, new File(['x'.repeat(184_300)], 'three fields of view.jpg'), new File(['x'], 'counts.csv')),
      shows: '.chosen',
    },
  ),
  'files without a connection': talking(
    { 'messages.addAttachment': unreachable },
    {
      act: async (element) => {
        await choose(element, new File(['x'], 'counts.csv'));
        submit(element);
      },
      shows: '.problem',
    },
  ),
  none: { answers: answers({ 'conversations.list': [] }), shows: '.state' },
  loading: { answers: answers({ 'conversations.list': pending }) },
  'one loading': talking({ 'conversations.listMessages': pending }, { shows: '.talk' }),
  'one that is not there': talking({ 'conversations.listMessages': refusals.notFound }, { shows: '.talk .state' }),
  'of a platform that has none': {
    answers: { 'conversations.list': reply(404, { detail: 'Not found.' }) },
    shows: '.state',
  },
  'signed out': { answers: { 'conversations.list': refusals.unauthenticated }, user: null, shows: '.state' },
  offline: { answers: { 'conversations.list': unreachable }, shows: '.state' },
  'without a school': { unconfigured: true },
};
