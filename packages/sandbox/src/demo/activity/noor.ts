import type { DemoCourse, DemoQuestion } from '../shape.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { personId } from '../authoring/course.ts';
import { identity } from '../authoring/identity.ts';
import { random } from '../authoring/random.ts';
import { attempt, attemptsOf } from './attempts.ts';
import type { Activity } from './crowd.ts';
import { lectureCalled, study } from './study.ts';

/** A whole learner's history: finished, halfway, just begun, untouched; at two schools. */
export function noorsStudies(courses: DemoCourse[], calendar: Calendar): Activity {
  const user = personId('student@acme.test');
  const course = (code: string): DemoCourse => {
    const found = courses.find(({ course_code }) => course_code === code);
    if (!found) throw new Error(`There is no course ${code}.`);
    return found;
  };

  const seeing = course('ALG-101');
  const algorithms = study(
    {
      user,
      course: seeing,
      done: 1,
      from: 12,
      until: 0.8,
      halfway: {
        played: [
          [0, 19],
          [26, 38],
        ],
        at: 38,
      },
      bookmarks: [{ lecture: 'How a binary search finds a number', title: 'The halves fall away', at: 27, ago: 0.9 }],
      notes: [
        {
          lecture: 'What an algorithm is',
          content: 'Three things: what goes in, what comes out, why it stops. Ask the third one about my report macro!',
          ago: 6,
        },
        {
          lecture: 'How a binary search finds a number',
          content: 'Only works because the list is sorted. One look says something about all the numbers on that side.',
          at: 33,
          ago: 0.85,
        },
      ],
    },
    calendar,
  );
  // She looked ahead to the practice quiz before she had read everything, and has not passed it yet.
  const practice = lectureCalled(seeing, 'Practice: finding the middle').quiz!;
  const first = attempt(
    { quiz: practice, enrollment: algorithms, number: 1, ago: 1.1, minutes: 3, answerOf: rightUpTo(1) },
    calendar,
  );
  const second = attempt(
    { quiz: practice, enrollment: algorithms, number: 2, ago: 0.9, minutes: 2, answerOf: rightUpTo(2) },
    calendar,
  );

  const verse = study(
    {
      user,
      course: course('LIT-110'),
      done: 2,
      from: 21,
      until: 4,
      notes: [
        {
          lecture: 'What the ear knows',
          content: 'Clap the line before reading it. Even the tram has a beat: the NEXT stop IS the OLD town SQUARE.',
          ago: 18,
        },
      ],
    },
    calendar,
  );

  const python = study({ user, course: course('PY-101'), done: 'all', from: 300, until: 244 }, calendar);
  const reading = study({ user, course: course('DATA-101'), done: 'all', from: 190, until: 131 }, calendar);
  const chance = random(1);
  const earlier = [
    ...attemptsOf(python, course('PY-101'), { skill: 1, ago: 244, chance }, calendar),
    ...attemptsOf(reading, course('DATA-101'), { skill: 0.9, ago: 131, chance }, calendar),
  ];

  const enrollments = [
    python,
    reading,
    algorithms,
    study(
      {
        user,
        course: course('PY-120'),
        done: 6,
        from: 75,
        until: 2.2,
        notes: [
          {
            lecture: 'Ten thousand files, one loop',
            content: 'Rename the plate readings like this: date first, then instrument, then run number.',
            ago: 9,
          },
        ],
        bookmarks: [{ lecture: 'Ten thousand files, one loop', title: 'Dry run first!', ago: 9 }],
      },
      calendar,
    ),
    study({ user, course: course('SYS-101'), done: 4, from: 48, until: 6.3 }, calendar),
    study({ user, course: course('CHEM-130'), done: 8, from: 96, until: 15 }, calendar),
    study({ user, course: course('DATA-140'), done: 0, from: 0.4, until: 0.4 }, calendar),
    verse,
    study({ user, course: course('DE-101'), done: 3, from: 60, until: 11 }, calendar),
    study({ user, course: course('ART-110'), done: 0, from: 5, until: 5 }, calendar),
  ];

  const reviews: Activity['reviews'] = [
    {
      id: identity(python.id, 'review'),
      course: course('PY-101').id,
      user,
      rating: 5,
      comment: 'I wrote my first useful program in the second week. It still runs every morning in our lab.',
      created_at: calendar.ago(240),
    },
  ];
  return { enrollments, attempts: [...earlier, first, second], reviews };
}

/** Right in the first `count` questions, wrong in the rest. */
const rightUpTo =
  (count: number) =>
  ({ order_index, correct_answer, options }: DemoQuestion): string | string[] | boolean => {
    if (order_index < count) return correct_answer ?? '';
    if (typeof correct_answer === 'boolean') return !correct_answer;
    return options.find(({ id }) => id !== correct_answer)?.id ?? '100';
  };
