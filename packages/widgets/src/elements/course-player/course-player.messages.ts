import { messages, type Messages, type TableOf, type Texts } from '../../messages/messages.ts';

/** The frame: outline, what is on show, what is closed. Words of the lectures themselves come with them. */
export const coursePlayerMessages = messages(
  {
    player: (_f, course: string) => `Course player: ${course}`,
    contents: 'Course contents',
    openContents: 'Contents',
    progress: (f, done: number, total: number) =>
      f.plural(total, { one: `${f.number(done)} of # lecture done`, other: `${f.number(done)} of # lectures done` }),
    required: (f, done: number, total: number) => `${f.number(done)} of ${f.number(total)} required`,
    optional: 'Optional',
    sectionProgress: (f, done: number, total: number) => `${f.number(done)} / ${f.number(total)}`,
    duration: (f, seconds: number) => f.duration(seconds),
    lectureOf: (f, number: number, total: number) => `Lecture ${f.number(number)} of ${f.number(total)}`,
    video: 'Video',
    pdf: 'Document',
    text: 'Reading',
    quiz: 'Quiz',
    done: 'Done',
    started: 'In progress',
    available: 'Not started',
    locked: 'Locked',
    preview: 'Preview',
    previous: 'Previous lecture',
    next: 'Next lecture',
    lectureDone: 'Lecture complete',
    courseDone: 'Course complete',
    noLectures: 'No lectures yet',
    noLecturesText: 'The teacher is still preparing this course. Its lectures will appear here.',
    noContent: 'Nothing to show yet',
    noContentText: 'The content of this lecture is still to come. Go on with another one for now.',
    noCourse: 'No course chosen',
    noCourseText: 'Name the course to show: <edurise-course-player course="…">.',
    unknownLecture: 'That lecture is not in this course. This is where you go on.',
    lockedSignIn: 'Sign in to watch this lecture',
    lockedSignInText: 'Your place in the course and your notes are kept with your account.',
    lockedEnrol: 'This lecture is part of the course',
    lockedEnrolText: 'Enrol to open every lecture and keep track of what you have learnt.',
    enrol: 'Enrol',
    enrolFree: 'Enrol for free',
    enrolPrice: (f, price: string, currency: string) => `Enrol for ${f.money(price, currency)}`,
    enrolling: 'Enrolling…',
    enrolled: 'You are enrolled. Enjoy the course.',
    enrolFailed: 'Enrolling didn’t work. Nothing was charged. Please try again.',
    paymentNeeded: 'This course has to be paid for. Your school will tell you how.',
    tryPreview: 'Watch a free preview',
    keys: 'Keyboard shortcuts',
  },
  { de: () => import('./course-player.messages.de.ts'), ar: () => import('./course-player.messages.ar.ts') },
);

export type CoursePlayerTable = TableOf<typeof coursePlayerMessages>;
type EnglishOf<M> = M extends Messages<infer T> ? T : never;
/** The table as the element declares it; `Texts` of it is what the views read. */
export type CoursePlayerEnglish = EnglishOf<typeof coursePlayerMessages>;
export type CoursePlayerMessages = Texts<CoursePlayerEnglish>;
