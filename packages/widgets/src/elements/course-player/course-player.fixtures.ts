import type { Lecture, LectureDetail, Section } from '@edurise/sdk/content';
import type { CourseDetail } from '@edurise/sdk/courses';
import type { Enrollment } from '@edurise/sdk/enrollments';
import type { Bookmark, EnrollmentProgress, LectureProgress, Note } from '@edurise/sdk/progress';
import { pending, refusals, unreachable, type Answers, type FixtureRequest } from '../../../test/fixture-fetch.ts';
import { student, type Fixture, type Fixtures } from '../../../test/fixture.ts';
import { find, until } from '../../../test/mount.ts';
import type { EduRiseCoursePlayer } from './course-player.ts';

type State = Fixture<EduRiseCoursePlayer>;

/** Files beside the tests, served by the page's own origin. */
const media = (file: string): string => new URL(`../../../test/media/${file}`, import.meta.url).href;

const lecture = (
  id: string,
  title: string,
  content_type: string,
  order_index: number,
  extra: Partial<Lecture> = {},
): Lecture => ({
  id,
  title,
  content_type,
  order_index,
  description: null,
  duration_seconds: null,
  is_preview: false,
  ...extra,
});

export const sections: Section[] = [
  {
    id: 's-1',
    title: 'Seeing an algorithm work',
    order_index: 1,
    lectures: [
      lecture('intro', 'What an algorithm is, and what it is not', 'video', 1, {
        duration_seconds: 60,
        is_preview: true,
      }),
      lecture('bubble', 'Bubble sort, step by step', 'video', 2, { duration_seconds: 60 }),
      lecture('notation', 'How we write steps down', 'text', 3, { duration_seconds: 240 }),
    ],
  },
  {
    id: 's-2',
    title: 'Graphs',
    order_index: 2,
    lectures: [
      lecture('graphs', 'How to read a graph', 'pdf', 1, { duration_seconds: 600 }),
      lecture('maze', 'Out of the maze: a talk', 'video', 2, { duration_seconds: 1260 }),
      lecture('check', 'Check yourself', 'quiz', 3, { duration_seconds: 900 }),
    ],
  },
];

export const course: CourseDetail = {
  id: 'algorithms',
  title: 'Algorithms you can see',
  category_name: 'Computer science',
  level: 'Beginner',
  status: 'published',
  pricing: { price: '0.00', currency: 'EUR', is_free: true },
  is_enrolled: true,
};

export const enrollment: Enrollment = {
  id: 'e-1',
  course: 'algorithms',
  status: 'active',
  progress_percentage: '33.00',
};

const done = (id: string, updated_at: string): LectureProgress => ({
  id: `p-${id}`,
  lecture: id,
  is_completed: true,
  completion_percentage: '100.00',
  updated_at,
});
const watched: LectureProgress = {
  id: 'p-bubble',
  lecture: 'bubble',
  completion_percentage: '55.00',
  watched_seconds: 33,
  total_seconds: 60,
  last_position_seconds: 44,
  is_completed: false,
  played: [
    [0, 18],
    [24, 30],
    [35, 44],
  ],
  updated_at: '2026-03-02T10:00:00Z',
};
const progress: EnrollmentProgress = {
  enrollment: 'e-1',
  course: 'algorithms',
  total_lectures: 6,
  completed_lectures: 1,
  lectures: [done('intro', '2026-03-01T10:00:00Z'), watched],
};

const details: Readonly<Record<string, Partial<LectureDetail>>> = {
  intro: { video: { id: 'v-1', video_url: media('lecture.webm'), duration_seconds: 60, captions: [] } },
  bubble: {
    description:
      'Two neighbours are compared and swapped until nothing moves any more. Watch how the largest number rises.',
    video: {
      id: 'v-2',
      video_url: media('lecture.webm'),
      duration_seconds: 60,
      captions: [
        { language: 'en', label: 'English', url: media('lecture.en.vtt') },
        { language: 'de', label: 'Deutsch', url: media('lecture.de.vtt') },
      ],
    },
    resources: [
      {
        id: 'r-1',
        lecture: 'bubble',
        title: 'The steps on one page',
        resource_type: 'PDF',
        file: media('handout.pdf'),
      },
      {
        id: 'r-2',
        lecture: 'bubble',
        title: 'Sorting, as a dance',
        resource_type: 'Link',
        url: 'https://example.org/dance',
      },
    ],
  },
  notation: {
    text_content:
      '## Steps in words\n\nWe write an algorithm as **numbered steps**. Each step says one thing, and says it to somebody who knows nothing else.\n\n1. Look at two neighbours.\n2. Swap them if they are the wrong way round.\n3. Go on until nothing moves.\n\n> A good description can be followed by somebody who does not know what it is for.\n\nThe same in code:\n\n```\nwhile (swapped) {\n  swapped = pass(numbers);\n}\n```\n',
  },
  graphs: { pdf: { id: 'd-1', pdf_url: media('handout.pdf'), page_count: 3 } },
  maze: { video: { id: 'v-3', video_url: 'https://www.youtube.com/watch?v=edurise', video_provider: 'youtube' } },
  check: { quiz: 'quiz-1' },
};

const detailOf = ({ params }: FixtureRequest): LectureDetail => {
  const row = sections.flatMap((section) => section.lectures ?? []).find((each) => each.id === params['id']);
  return { ...row!, course: 'algorithms', resources: [], ...details[row!.id] };
};

const notes: Note[] = [
  {
    id: 'n-1',
    lecture: 'bubble',
    content: 'The largest number is in its place after one pass.',
    timestamp_seconds: 12,
  },
  {
    id: 'n-2',
    lecture: 'bubble',
    content: 'Ask in class: why is it called bubble?\nAnd when would anybody use it?',
    timestamp_seconds: 41,
  },
];
const bookmarks: Bookmark[] = [{ id: 'b-1', lecture: 'bubble', title: 'The swap', timestamp_seconds: 27 }];

const words = (exact: string, start: number): Note['selector'] => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start, end: start + exact.length },
];
/** A school whose platform keeps where marks stand. */
export const keepsPlaces: Answers = {
  'tenants.current': { id: 't', name: 'Demo School', slug: 'demo', features: { request_ids: true } },
};
/** On words of the text, of which some are no longer in it. */
const quotes: Note[] = [
  {
    id: 'q-1',
    lecture: 'notation',
    content: 'As our teacher does with her recipes.',
    selector: words('says it to somebody who knows nothing else', 70),
  },
  { id: 'q-2', lecture: 'notation', content: 'Why three?', selector: words('Swap all three of them at once', 120) },
];
const pageNotes: Note[] = [
  {
    id: 'd-1',
    lecture: 'graphs',
    content: 'The axis does not begin at nought.',
    selector: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=2' },
  },
];

const answers: Answers = {
  'courses.get': course,
  'sections.list': sections,
  'enrollments.list': [enrollment],
  'enrollments.progress': progress,
  'enrollments.listNotes': notes,
  'enrollments.listBookmarks': bookmarks,
  'lectures.get': detailOf,
  'lectures.getProgress': ({ params }) =>
    progress.lectures?.find((each) => each.lecture === params['id']) ?? refusals.notFound,
  'lectures.updateProgress': ({ params, body }) => ({
    ...watched,
    ...(body as object),
    id: 'p',
    lecture: params['id'],
  }),
};

/** How somebody likes to watch, as this browser keeps it; no note was begun in it before. */
const liking = (preferences: object): Readonly<Record<string, string>> => ({
  'edurise:player': JSON.stringify(preferences),
  ...Object.fromEntries(
    ['bubble', 'notation', 'graphs'].map((id) => [
      `edurise:notes:${JSON.stringify(['https://school.test', 'demo', student.id, id])}`,
      '[]',
    ]),
  ),
});

const enrolled: State = { attributes: { course: 'algorithms' }, answers, storage: liking({}) };
const paragraph =
  'An algorithm that nobody can follow is of no use to anybody. Whoever writes one down thinks of a reader who is patient, does exactly what is said, and guesses nothing; and then reads it aloud to somebody who is neither patient nor exact.';
/** Some 57 seconds for a fast reader. */
const longText = Array.from({ length: 12 }, (_, n) => `## Step ${n + 1}\n\n${paragraph}`).join('\n\n');

const at = (id: string, extra: Partial<State> = {}): State => ({
  ...enrolled,
  attributes: { course: 'algorithms', lecture: id },
  ...extra,
});
/** The course, with this lecture for everybody to see. */
const openTo = (id: string): Section[] =>
  sections.map((section) => ({
    ...section,
    lectures: section.lectures?.map((lecture) => ({ ...lecture, is_preview: lecture.id === id })) ?? null,
  }));
const outside = { ...answers, 'courses.get': { ...course, is_enrolled: false }, 'enrollments.list': [] };

const press =
  (selector: string) =>
  async (element: EduRiseCoursePlayer): Promise<void> => {
    (await until(() => find(element, selector), selector)).click();
  };

/** The video stands just before its first question, and plays on to it. */
const atQuestion = async (element: EduRiseCoursePlayer): Promise<void> => {
  const video = await until(() => find<HTMLVideoElement>(element, 'video'), 'there is a video');
  await until(() => video.currentTime > 0 && find(element, 'dialog.checkpoint'), 'it resumed, and has questions');
  video.muted = true;
  video.currentTime = 19.5;
  await video.play();
  await until(() => find(element, 'dialog.checkpoint[open]'), 'it asks', 8_000);
};
const noteTyped =
  (text: string) =>
  async (element: EduRiseCoursePlayer): Promise<void> => {
    await tab('notes')(element);
    const field = await until(() => find<HTMLTextAreaElement>(element, '#note'), 'one can write');
    await until(() => !find(element, '.panels [aria-busy=true]'), 'notes are there');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
  };
/** Selects words of a text, as somebody does with the pointer. */
export const select = async (element: EduRiseCoursePlayer, exact: string): Promise<void> => {
  const prose = await until(() => find(element, '.prose:not([aria-busy=true])'), 'there is a text');
  await until(() => find(element, '[role=tab]'), 'there are panels');
  const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(exact);
    if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + exact.length);
  }
  await until(() => find(element, '.quote-bar'), 'something can be done with them');
};
/** Looks for words in what is on show, and goes to the first match. */
const searching =
  (words: string, open: string) =>
  async (element: EduRiseCoursePlayer): Promise<void> => {
    await until(() => find(element, '.prose:not([aria-busy]) > *, .page-text p'), 'there is something to search');
    (await until(() => find<HTMLButtonElement>(element, open), open)).click();
    const field = await until(() => find<HTMLInputElement>(element, '.search-field'), 'one can search');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => find(element, '.search-hits + .icon-button:not([disabled])'), 'something was found');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await element.updateComplete;
  };
const tab = (name: string) => press(`[role=tab][id$=${name}]`);

/** The lecture with everything that a video may bring. */
const rich = (extra: Partial<LectureDetail> = {}): LectureDetail => {
  const bubble = detailOf({ params: { id: 'bubble' } } as unknown as FixtureRequest);
  return {
    ...bubble,
    video: {
      ...bubble.video!,
      tracks: [
        { kind: 'chapters', url: media('lecture.chapters.vtt'), language: 'en' },
        { kind: 'thumbnails', url: media('lecture.thumbnails.vtt') },
        { kind: 'checkpoints', url: media('lecture.checkpoints.vtt') },
      ],
      sources: [
        { url: media('lecture.webm'), label: '720p', height: 720 },
        { url: `${media('lecture.webm')}?small`, label: '360p', height: 360 },
      ],
    },
    ...extra,
  };
};

/** A question that must be answered, and that was never played past. */
const asking: LectureDetail = rich({
  video: { ...rich().video!, tracks: [{ kind: 'checkpoints', url: media('lecture.required.vtt') }] },
});

/** The same, as somebody finds it who liked to watch it so. */
const richly = (preferences: object, extra: Partial<State> = {}, lecture: Partial<LectureDetail> = {}): State =>
  at('bubble', {
    ...extra,
    answers: { ...answers, 'lectures.get': rich(lecture), ...extra.answers },
    storage: liking(preferences),
  });

export const fixtures: Fixtures<EduRiseCoursePlayer> = {
  unconfigured: { attributes: { course: 'algorithms' }, unconfigured: true },
  'no course named': {},
  loading: { ...enrolled, answers: { ...answers, 'courses.get': pending } },
  'video, resumed': { ...enrolled, shows: '.resumed' },
  'video, not begun': at('intro', {
    answers: {
      ...answers,
      'enrollments.progress': { ...progress, lectures: [] },
      'lectures.getProgress': refusals.notFound,
    },
    shows: '.big-play',
  }),
  'video that cannot be loaded': at('bubble', {
    answers: {
      ...answers,
      'lectures.get': {
        ...detailOf({ params: { id: 'bubble' } } as unknown as FixtureRequest),
        video: { id: 'v', video_url: media('missing.webm') },
      },
    },
    shows: '.trouble',
  }),
  'speed and captions': { ...enrolled, act: press('[popovertarget=settings]'), shows: '.settings:popover-open' },
  'captions on': richly({ captions: 'en' }, { shows: '.caption-layer span' }),
  'captions in another look': richly(
    { captions: 'de', captionStyle: { size: 'large', color: 'yellow', background: 'none', position: 'above' } },
    { shows: '.caption-layer[data-size=large] span' },
  ),
  'look of the captions': richly(
    { captions: 'en' },
    {
      act: async (element) => {
        await press('[popovertarget=settings]')(element);
        await press('.page-turn')(element);
      },
      shows: '.caption-sample',
    },
  ),
  'transcript, followed': richly({ textOpen: true }, { shows: '.line[aria-current=true]' }),
  'transcript, searched': richly(
    { textOpen: true },
    {
      act: async (element) => {
        const field = await until(() => find<HTMLInputElement>(element, '.search-field'), 'one can search');
        await until(() => find(element, '.line'), 'there are lines');
        field.value = 'it';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      shows: '.line mark',
    },
  ),
  'transcript that cannot be had': richly(
    { textOpen: true },
    { shows: '.transcript-none[role=alert]' },
    { video: { id: 'v', video_url: media('lecture.webm'), captions: [{ language: 'en', url: media('missing.vtt') }] } },
  ),
  chapters: richly({ textOpen: true }, { act: press('[role=tab][id$=chapters]'), shows: '.line[aria-current=true]' }),
  'thumbnail over the timeline': richly(
    {},
    {
      act: async (element) => {
        const timeline = await until(() => find(element, '.timeline'), 'there is a timeline');
        const { left, width, top } = timeline.getBoundingClientRect();
        const move = (): boolean =>
          timeline.dispatchEvent(new PointerEvent('pointermove', { clientX: left + width * 0.4, clientY: top + 20 }));
        await until(() => (move(), find(element, '.preview image')), 'there is a picture');
      },
      shows: '.preview image',
    },
  ),
  'refused seek': richly(
    {},
    {
      act: async (element) => {
        const video = await until(() => find<HTMLVideoElement>(element, 'video'), 'there is a video');
        await until(() => video.readyState > 0 && video.currentTime > 0, 'it resumed');
        video.dispatchEvent(new KeyboardEvent('keydown', { key: '9', bubbles: true, composed: true }));
      },
      shows: '.refusal',
    },
    { rules: { seek: 'backward' } },
  ),
  'a missing part playing': richly(
    { muted: true },
    {
      act: async (element) => {
        const video = await until(() => find<HTMLVideoElement>(element, 'video'), 'there is a video');
        await until(() => video.readyState > 0 && video.currentTime > 0, 'it resumed');
        await press('.standing .button')(element);
        await until(() => find(element, '.missing-part'), 'it plays what is missing');
        video.pause();
      },
      shows: '.missing-part',
    },
  ),
  'question in a video': richly({ muted: true }, { act: atQuestion, shows: 'dialog.checkpoint[open]' }),
  'question in the way of a jump': at('bubble', {
    answers: { ...answers, 'lectures.get': asking },
    attributes: { course: 'algorithms', lecture: 'bubble' },
    act: async (element) => {
      const video = await until(() => find<HTMLVideoElement>(element, 'video'), 'there is a video');
      await until(() => video.currentTime > 0 && find(element, 'dialog.checkpoint'), 'it resumed, and has questions');
      const press = (key: string): boolean =>
        video.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      press('1');
      await until(() => video.currentTime < 7 && !video.seeking, 'it went back');
      press('9');
    },
    shows: 'dialog.checkpoint[open] .checkpoint-must',
  }),
  'question answered wrongly': richly(
    { muted: true },
    {
      act: async (element) => {
        await atQuestion(element);
        find(element, '.checkpoint input[value="1"]')!.click();
        find<HTMLFormElement>(element, '.checkpoint form')!.requestSubmit();
      },
      shows: '.checkpoint-result.wrong .verdict',
    },
  ),
  'question answered rightly': richly(
    { muted: true },
    {
      act: async (element) => {
        await atQuestion(element);
        find(element, '.checkpoint input[value="0"]')!.click();
        find<HTMLFormElement>(element, '.checkpoint form')!.requestSubmit();
      },
      shows: '.checkpoint-result.right .verdict',
    },
  ),
  'another site’s video': at('maze', { shows: '.external' }),
  text: at('notation', { shows: '.prose ol' }),
  'text, read in part': at('notation', {
    answers: {
      ...answers,
      'lectures.get': {
        ...detailOf({ params: { id: 'notation' } } as unknown as FixtureRequest),
        text_content: longText,
      },
      'lectures.getProgress': {
        id: 'p',
        lecture: 'notation',
        dropped_seconds: 8,
        played: [
          [0, 14],
          [30, 36],
        ],
        last_position_seconds: 34,
        is_completed: false,
      },
    },
    shows: '.reading-standing button',
  }),
  'text, searched': at('notation', {
    answers: {
      ...answers,
      'lectures.get': {
        ...detailOf({ params: { id: 'notation' } } as unknown as FixtureRequest),
        text_content: longText,
      },
    },
    act: searching('algorithm', '.text-search button'),
    shows: '.search-hits',
  }),
  'text in one piece': at('notation', {
    answers: {
      ...answers,
      'lectures.get': {
        ...detailOf({ params: { id: 'notation' } } as unknown as FixtureRequest),
        text_content: `<div>${`<p>${paragraph}</p>`.repeat(40)}</div>`,
      },
      'lectures.getProgress': {
        id: 'p',
        lecture: 'notation',
        played: [],
        last_position_seconds: 0,
        is_completed: false,
      },
    },
    shows: '.prose p',
  }),
  'text, complete by word, and changed since': at('notation', {
    answers: {
      ...answers,
      'lectures.getProgress': {
        ...done('notation', '2026-03-02T10:00:00Z'),
        rule_version: 'word-1',
        self_reported: true,
        updated_since_completed: true,
      },
    },
    shows: '.reason',
  }),
  'video, more reported than could be': at('bubble', {
    answers: { ...answers, 'lectures.getProgress': { ...watched, unverified_seconds: 300 } },
    shows: '.reason',
  }),
  'video, another than was watched': at('bubble', {
    answers: { ...answers, 'lectures.getProgress': { ...watched, carried_seconds: 33, dropped_seconds: 75 } },
    shows: '.reason + .reason + .reason',
  }),
  document: at('graphs', { shows: '.page-text p' }),
  'document, a page skipped': at('graphs', {
    answers: {
      ...answers,
      'lectures.getProgress': {
        id: 'p',
        lecture: 'graphs',
        played: [],
        pages: [1, 3],
        last_position_seconds: 3,
        is_completed: false,
      },
    },
    shows: '.pages-seen button',
  }),
  'document, searched': at('graphs', {
    act: searching('graph', '.search-toggle'),
    shows: '.found[data-here]',
  }),
  'document that cannot be shown': at('graphs', {
    answers: {
      ...answers,
      'lectures.get': {
        ...detailOf({ params: { id: 'graphs' } } as unknown as FixtureRequest),
        pdf: { id: 'd', pdf_url: media('missing.pdf') },
      },
    },
    shows: '.document-trouble',
  }),
  'quiz lecture': at('check', { shows: 'edurise-quiz' }),
  'lecture without content': at('bubble', {
    answers: {
      ...answers,
      'lectures.get': { ...detailOf({ params: { id: 'bubble' } } as unknown as FixtureRequest), video: null },
    },
  }),
  notes: { ...enrolled, act: tab('notes'), shows: '.mark-row' },
  'no notes': {
    ...enrolled,
    answers: { ...answers, 'enrollments.listNotes': [] },
    act: tab('notes'),
    shows: '.no-marks',
  },
  'note being written, saved': {
    ...enrolled,
    answers: {
      ...answers,
      'lectures.addNote': ({ body }) => ({ id: 'n-9', lecture: 'bubble', ...(body as object) }),
    },
    act: noteTyped('The loop ends when a pass swaps nothing.'),
    shows: '.mark-saved.saved',
  },
  'note being written, waiting': {
    ...enrolled,
    answers: { ...answers, 'lectures.addNote': () => new Promise<never>(() => undefined) },
    act: noteTyped('The loop ends when a pass swaps nothing.'),
    shows: '.mark-saved.waiting',
  },
  'note that was not accepted': {
    ...enrolled,
    answers: { ...answers, 'lectures.addNote': refusals.forbidden },
    act: noteTyped('The loop ends when a pass swaps nothing.'),
    shows: '.mark-saved.refused',
  },
  'note being changed': {
    ...enrolled,
    act: async (element) => {
      await tab('notes')(element);
      await press('.mark-actions .icon-button')(element);
    },
    shows: '.mark-form.editing',
  },
  'note deleted': {
    ...enrolled,
    act: async (element) => {
      await tab('notes')(element);
      await press('.mark-actions .icon-button:last-child')(element);
    },
    shows: '.mark-undo',
  },
  'notes that cannot be loaded': {
    ...enrolled,
    answers: { ...answers, 'enrollments.listNotes': unreachable },
    act: tab('notes'),
    shows: '.no-marks[role=alert]',
  },
  'words selected in a text': at('notation', {
    act: (element) => select(element, 'numbered steps'),
    shows: '.quote-bar',
  }),
  'note on words of a text': at('notation', {
    answers: { ...answers, ...keepsPlaces },
    act: async (element) => {
      await select(element, 'numbered steps');
      await press('.quote-bar .button')(element);
    },
    shows: '.mark-quoted',
  }),
  'notes on words of a text': at('notation', {
    answers: { ...answers, 'enrollments.listNotes': quotes },
    act: async (element) => {
      await tab('notes')(element);
      await until(() => find(element, '.prose ol'), 'there is a text');
      await press('[data-mark=q-2] .mark-quote')(element);
      await press('[data-mark=q-1] .mark-quote')(element);
    },
    shows: '.mark-lost',
  }),
  'link to words of a text': at('notation', {
    attributes: { course: 'algorithms', lecture: 'notation', quote: 'says it to somebody who knows nothing else' },
    act: async (element) => {
      await until(() => find(element, '.prose ol'), 'there is a text');
    },
  }),
  'link to words that are gone': at('notation', {
    attributes: { course: 'algorithms', lecture: 'notation', quote: 'Swap all three of them at once' },
    shows: '.notice-text',
  }),
  'notes on pages': at('graphs', {
    answers: { ...answers, 'enrollments.listNotes': pageNotes },
    act: tab('notes'),
    shows: '.mark-row',
  }),
  bookmarks: { ...enrolled, act: tab('bookmarks'), shows: '.mark-row' },
  resources: { ...enrolled, act: tab('resources'), shows: '.resource' },
  'keyboard help': { ...enrolled, act: press('.help-button'), shows: 'dialog.help[open]' },
  'keyboard help, a key chosen': {
    ...enrolled,
    storage: liking({ keys: { mute: 'x' } }),
    act: async (element) => {
      await press('.help-button')(element);
      await press('.help-change')(element);
    },
    shows: '.help-wait',
  },
  'the next lecture, counted down to': at('intro', {
    storage: liking({ muted: true }),
    act: async (element) => {
      const video = await until(() => find<HTMLVideoElement>(element, 'video'), 'there is a video');
      await until(() => video.readyState > 0, 'it can be played');
      video.muted = true;
      video.currentTime = video.duration - 0.3;
      await video.play();
    },
    shows: '.end-countdown',
  }),
  'contents as a sheet': { ...enrolled, act: press('.open-contents'), shows: 'dialog.sheet[open]' },
  'a course that asks for some of it': {
    ...enrolled,
    answers: {
      ...answers,
      'sections.list': sections.map((section) => ({
        ...section,
        lectures: section.lectures!.map((each) =>
          ['maze', 'notation'].includes(each.id) ? { ...each, rules: { required: false } } : each,
        ),
      })),
    },
  },
  'course done': {
    ...enrolled,
    answers: {
      ...answers,
      'enrollments.progress': {
        ...progress,
        lectures: sections
          .flatMap((section) => section.lectures ?? [])
          .map(({ id }) => done(id, '2026-03-01T10:00:00Z')),
      },
    },
  },
  'signed out, a text to look at': {
    attributes: { course: 'algorithms', lecture: 'notation' },
    answers: { ...outside, 'sections.list': openTo('notation') },
    user: null,
    shows: '.reading',
  },
  'signed out, a document to look at': {
    attributes: { course: 'algorithms', lecture: 'graphs' },
    answers: { ...outside, 'sections.list': openTo('graphs') },
    user: null,
    shows: '.document-end',
  },
  'signed out, a preview': { attributes: { course: 'algorithms' }, answers: outside, user: null },
  'signed out, a closed lecture': {
    attributes: { course: 'algorithms', lecture: 'bubble' },
    answers: outside,
    user: null,
    shows: '.lock',
  },
  'not enrolled': { attributes: { course: 'algorithms', lecture: 'bubble' }, answers: outside, shows: '.lock' },
  'not enrolled, to be paid for': {
    attributes: { course: 'algorithms', lecture: 'bubble' },
    answers: {
      ...outside,
      'courses.get': { ...course, is_enrolled: false, pricing: { price: '49.00', currency: 'EUR', is_free: false } },
    },
    shows: '.lock',
  },
  'no lectures': { ...enrolled, answers: { ...answers, 'sections.list': [] } },
  forbidden: { ...enrolled, answers: { 'courses.get': refusals.forbidden, 'sections.list': refusals.forbidden } },
  'not found': { ...enrolled, answers: { 'courses.get': refusals.notFound, 'sections.list': refusals.notFound } },
  unreachable: { ...enrolled, answers: { 'courses.get': unreachable, 'sections.list': unreachable } },
  broken: { ...enrolled, answers: { 'courses.get': refusals.broken, 'sections.list': refusals.broken } },
  'lecture refused': { ...enrolled, answers: { ...answers, 'lectures.get': refusals.forbidden } },
};
