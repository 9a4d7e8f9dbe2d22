import type { Calendar } from '../authoring/calendar.ts';
import { courseId } from '../authoring/course.ts';
import { identity } from '../authoring/identity.ts';
import type { DemoCourse, DemoEnrollment, Level } from '../shape.ts';
import type { DemoLearningPath } from './shape.ts';

interface PathDraft {
  title: string;
  slug: string;
  level: Level;
  description: string;
  skills: string[];
  /** Codes, in order; those in brackets may be left out. */
  courses: string[];
  /** Days since it was published. */
  age: number;
}

const acme: PathDraft[] = [
  {
    title: 'From blank page to working program',
    slug: 'working-program',
    level: 'Beginner',
    description:
      'Four courses for people who have never programmed and would like to stop copying cells by hand. You begin with ten lines and end with a tool that your colleagues ask you for.',
    skills: ['Python', 'Command line', 'Git'],
    courses: ['PY-101', 'SYS-101', 'PY-120', '(SYS-140)'],
    age: 340,
  },
  {
    title: 'Data you can defend',
    slug: 'data-you-can-defend',
    level: 'Intermediate',
    description:
      'Ask, fetch, clean, show. In this order, because a chart of dirty data is only a prettier mistake. At the end you can say where each number in your report comes from.',
    skills: ['Statistics', 'SQL', 'Data cleaning', 'Data visualisation'],
    courses: ['DATA-101', 'DATA-140', 'DATA-260', 'DATA-220', '(MATH-150)'],
    age: 300,
  },
  {
    title: 'Thinking in algorithms',
    slug: 'thinking-in-algorithms',
    level: 'Intermediate',
    description:
      'From playing cards to graphs. You learn to see what a program will cost before you run it, and to prove to somebody else that it stops.',
    skills: ['Algorithms', 'Data structures', 'Proof'],
    courses: ['ALG-101', 'CS-150', 'ALG-210', 'ALG-310'],
    age: 260,
  },
  {
    title: 'The whole web page',
    slug: 'the-whole-web-page',
    level: 'Intermediate',
    description:
      'A page that looks right, works for everybody and loads on a bad connection: three different crafts, one after another. Bring a page of your own; you will rebuild it four times.',
    skills: ['HTML', 'CSS', 'JavaScript', 'Accessibility', 'Performance'],
    courses: ['WEB-101', 'WEB-120', 'WEB-210', 'WEB-220', '(WEB-240)', 'WEB-310'],
    age: 220,
  },
  {
    title: 'Machine learning without magic',
    slug: 'machine-learning-without-magic',
    level: 'Advanced',
    description:
      'The mathematics first, in pictures, and then the machines that are made of it. Whoever finishes can say what a model has learnt, what it has not, and how one would notice.',
    skills: ['Linear algebra', 'Machine learning', 'Neural networks'],
    courses: ['MATH-210', 'MATH-230', 'ML-201', 'ML-310', 'ML-340'],
    age: 150,
  },
  {
    title: 'Safe at home and at work',
    slug: 'safe-at-home-and-at-work',
    level: 'Beginner',
    description:
      'For those who are asked “is this mail real?” by everybody in the family. How the net carries what you send, who can read it on the way, and which three habits help most.',
    skills: ['Security', 'Networks'],
    courses: ['SEC-110', 'NET-110', '(SEC-230)'],
    age: 120,
  },
];

const linden: PathDraft[] = [
  {
    title: 'Reading slowly',
    slug: 'reading-slowly',
    level: 'Beginner',
    description:
      'A line, a story, a play. You learn to hear before you interpret, and to say what you have noticed before you say what it means.',
    skills: ['Close reading', 'Verse', 'Drama'],
    courses: ['LIT-110', 'LIT-140', 'LIT-230', '(LIT-310)'],
    age: 380,
  },
  {
    title: 'How to have an opinion',
    slug: 'how-to-have-an-opinion',
    level: 'Intermediate',
    description:
      'Ask well, argue fairly, decide in cases where no answer is comfortable, and write it down so that somebody else can disagree with it.',
    skills: ['Argument', 'Ethics', 'Writing'],
    courses: ['PHI-101', 'PHI-150', 'WRI-101', 'PHI-220'],
    age: 290,
  },
  {
    title: 'The long way east',
    slug: 'the-long-way-east',
    level: 'Beginner',
    description:
      'Merchants, scripts and songs between the Mediterranean and Nara. One course of history, then the letters themselves, drawn with your own pen.',
    skills: ['Sources', 'Arabic script', 'Japanese script'],
    courses: ['HIS-101', 'HIS-160', 'AR-101', '(JA-101)'],
    age: 210,
  },
  {
    title: 'German from hello to the subjunctive',
    slug: 'german',
    level: 'Intermediate',
    description:
      'First you talk, with mistakes and with your hands. Then the four cases come, in peace, and put in order what you say already.',
    skills: ['German'],
    courses: ['DE-101', 'DE-240'],
    age: 140,
  },
];

/** Whoever takes two of a path's courses, or the first of them, has mostly taken up the path. */
export function learningPaths(
  courses: readonly DemoCourse[],
  enrollments: readonly DemoEnrollment[],
  { ago }: Calendar,
): DemoLearningPath[] {
  const thumbnails = new Map(courses.map(({ id, thumbnail }) => [id, thumbnail]));
  const publish = (tenant: string, draft: PathDraft): DemoLearningPath => {
    const id = identity(tenant, 'path', draft.slug);
    const steps = draft.courses.map((code) => ({
      course: courseId(tenant, code.replace(/[()]/g, '')),
      is_required: !code.startsWith('('),
    }));
    const created_at = ago(draft.age);
    return {
      id,
      tenant,
      title: draft.title,
      slug: draft.slug,
      description: draft.description,
      level: draft.level,
      thumbnail: steps.map(({ course }) => thumbnails.get(course)).find((cover) => cover != null) ?? null,
      skills: draft.skills,
      courses: steps,
      enrollments: followersOf(steps, enrollments).map(({ user, since }) => ({
        id: identity(id, 'enrollment', user),
        user,
        enrolled_at: since > created_at ? since : created_at,
      })),
      created_at,
    };
  };
  return [...acme.map((draft) => publish('acme', draft)), ...linden.map((draft) => publish('linden', draft))];
}

function followersOf(
  steps: DemoLearningPath['courses'],
  enrollments: readonly DemoEnrollment[],
): { user: string; since: string }[] {
  const inPath = new Set(steps.map(({ course }) => course));
  const byUser = Map.groupBy(
    enrollments.filter(({ course, status }) => inPath.has(course) && status !== 'cancelled'),
    ({ user }) => user,
  );
  return [...byUser].flatMap(([user, taken]) => {
    const begins = taken.some(({ course }) => course === steps[0]!.course);
    if (!begins || (taken.length < 2 && steps.length > 2)) return [];
    const since = taken.map(({ enrolled_at }) => enrolled_at).sort()[0]!;
    return [{ user, since }];
  });
}
