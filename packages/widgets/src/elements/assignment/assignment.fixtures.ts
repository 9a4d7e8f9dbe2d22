import type { Assignment, Submission } from '@edurise/sdk/assignments';
import { pending, refusals, reply, unreachable } from '../../../test/fixture-fetch.ts';
import type { Answer, Answers } from '../../../test/fixture-fetch.ts';
import type { Fixture, Fixtures } from '../../../test/fixture.ts';
import { until } from '../../../test/mount.ts';
import type { EduRiseAssignment } from './assignment.ts';

type State = Fixture<EduRiseAssignment>;

/** A day so many from now, where the reader is. */
const day = (fromNow: number): string => {
  const date = new Date();
  date.setDate(date.getDate() + fromNow);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

export const assignment: Assignment = {
  id: 'a-1',
  course: 'c-1',
  title: 'Read a leaf: an essay on stomata',
  description:
    'Find a leaf that grows near you and look at its underside with a magnifying glass.\n\n- Describe what you see in **400 to 600 words**.\n- Explain why the stomata are where they are.\n- Add a photograph or a drawing.',
  max_score: '20.00',
  due_date: day(9),
  submission: null,
};
export const submission: Submission = {
  id: 's-1',
  assignment: 'a-1',
  content:
    'The leaf is of a lime tree from our street. Its underside is paler, and under the glass it is full of small pores.\n\nMost of them lie in the shade of the leaf, where less water is lost.',
  file: 'https://school.test/media/lime-leaf.jpg?signature=1',
  file_name: 'lime leaf, underside.jpg',
  status: 'submitted',
  submitted_at: '2026-03-14T16:20:00Z',
};
const graded: Submission = {
  ...submission,
  status: 'graded',
  score: '17.50',
  feedback:
    'A careful eye and a clear hand. Next time say **how** you counted the pores, so that others can repeat it.',
  graded_at: '2026-03-18T09:05:00Z',
};
const work = (own: Submission | null, more: Partial<Assignment> = {}): object => ({
  ...assignment,
  ...more,
  submission: own,
});
const one = (answer: Answer, more: Answers = {}): State => ({
  attributes: { assignment: 'a-1' },
  answers: { 'assignments.get': answer, ...more },
});
/** What is written stays on the device: those in which something is have an assignment of their own. */
const drafted = (more: Answers = {}): State => ({
  attributes: { assignment: 'a-drafted' },
  answers: { 'assignments.get': work(null, { id: 'a-drafted' }), ...more },
});

export const write = (element: EduRiseAssignment, text: string): void => {
  const area = element.renderRoot.querySelector<HTMLTextAreaElement>('#text')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
export const choose = async (element: EduRiseAssignment, file: File): Promise<void> => {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const input = element.renderRoot.querySelector<HTMLInputElement>('#file')!;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
  await element.updateComplete;
};
const submit = (element: EduRiseAssignment): void => element.renderRoot.querySelector('form')!.requestSubmit();
const handIn = async (element: EduRiseAssignment): Promise<void> => {
  await until(() => element.renderRoot.querySelector('form'), 'the form is there');
  write(element, 'The leaf is of a lime tree from our street.');
  submit(element);
};

/** An upload that has come to 40 % and goes no further: progress is told by an XMLHttpRequest, past any `fetch`. */
const uploading = async (element: EduRiseAssignment): Promise<void> => {
  await until(() => element.renderRoot.querySelector('form'), 'the form is there');
  await choose(element, new File(['x'.repeat(4_200_000)], 'lime leaf, underside.jpg'));
  const { XMLHttpRequest: real, fetch } = globalThis;
  class Stalled {
    upload: { onprogress?: (event: object) => void } = {};
    open(): void {}
    setRequestHeader(): void {}
    abort(): void {}
    send(): void {
      this.upload.onprogress?.({ loaded: 1_680_000, total: 4_200_000, lengthComputable: true });
    }
  }
  Object.assign(globalThis, { XMLHttpRequest: Stalled, fetch: async () => new Response() });
  try {
    submit(element);
    await until(() => element.renderRoot.querySelector('[aria-valuenow="40"]'), 'the upload is on its way');
  } finally {
    Object.assign(globalThis, { XMLHttpRequest: real, fetch });
  }
};

const list = {
  attributes: { course: 'c-1' },
  answers: {
    'courses.listAssignments': [
      work(null, { id: 'a-2', title: 'Sketch of a root', due_date: day(-2) }),
      work(null, { id: 'a-3', title: 'Diary of a seed', due_date: day(0) }),
      work(null),
      work(submission, { id: 'a-4', title: 'Measuring light with what is in the kitchen, and writing down how' }),
      work(graded, { id: 'a-5', title: 'رسالة عن الكلوروفيل', due_date: null }),
    ],
  },
};

export const fixtures: Fixtures<EduRiseAssignment> = {
  'to be done': { ...one(work(null)), shows: 'form' },
  'due today': { ...one(work(null, { due_date: day(0) })), shows: '.badge.warning' },
  overdue: { ...one(work(null, { due_date: day(-3) })), shows: '.badge.danger' },
  'with little in it': { ...one({ id: 'a-1', course: 'c-1', title: 'Essay' }), shows: 'form' },
  'a file chosen': {
    ...one(work(null)),
    act: (element) => choose(element, new File(['x'.repeat(4_200_000)], 'lime leaf, underside.jpg')),
    shows: '.chosen',
  },
  'a file too large': {
    ...one(work(null)),
    attributes: { assignment: 'a-1', 'max-bytes': '1000', accept: '.jpg,.png' },
    act: (element) => choose(element, new File(['x'.repeat(2000)], 'leaf.jpg')),
    shows: '#file-errors',
  },
  'nothing to hand in': {
    ...one(work(null)),
    act: submit,
    shows: '#text-errors',
  },
  sending: { ...drafted({ 'assignments.submit': pending }), act: handIn, shows: '.primary[aria-busy=true]' },
  uploading: { ...one(work(null), { 'assignments.submit': pending }), act: uploading, shows: '.upload' },
  'field errors': {
    ...drafted({
      'assignments.submit': reply(400, { content: ['Write at least 400 words.'], file: ['Add a photograph.'] }),
    }),
    act: handIn,
    shows: '#text-errors',
  },
  'refused by the network': {
    ...drafted({ 'assignments.submit': unreachable }),
    act: handIn,
    shows: '.refusal',
  },
  'signed out on the way': {
    ...drafted({ 'assignments.submit': refusals.unauthenticated, 'auth.refresh': refusals.unauthenticated }),
    act: handIn,
    shows: '.refusal .primary',
  },
  'handed in': { ...one(work(submission)), shows: '.written' },
  'handed in late': {
    ...one(work({ ...submission, file: null, file_name: null }, { due_date: '2026-03-12' })),
    shows: '.badge.warning',
  },
  replacing: {
    ...one(work(submission)),
    act: async (element) => {
      element.renderRoot.querySelector<HTMLElement>('.panel .actions .button')!.click();
      await element.updateComplete;
    },
    shows: 'form .note',
  },
  graded: { ...one(work(graded)), shows: '.grade' },
  'graded without words': { ...one(work({ ...graded, feedback: '', score: '20.00' })), shows: '.grade' },
  list: { ...list, shows: '.row' },
  'one of the list': {
    ...list,
    answers: { ...list.answers, 'assignments.get': work(null) },
    act: async (element) => {
      element.renderRoot.querySelectorAll<HTMLElement>('.row-open')[2]!.click();
      await element.updateComplete;
    },
    shows: '.back',
  },
  'no assignments': { ...list, answers: { 'courses.listAssignments': [] }, shows: '.state' },
  'list loading': { ...list, answers: { 'courses.listAssignments': pending } },
  loading: one(pending),
  'to a visitor': { ...one(refusals.unauthenticated), user: null, shows: '.state' },
  'of another course': { ...one(refusals.forbidden), shows: '.state' },
  gone: { ...one(refusals.notFound), shows: '.state' },
  offline: { attributes: { assignment: 'a-1' }, answers: { 'assignments.get': unreachable }, shows: '.state' },
  broken: { ...one(refusals.broken), shows: '.state' },
  'not configured': { unconfigured: true },
};
