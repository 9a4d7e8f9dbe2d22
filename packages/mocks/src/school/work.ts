/** What is to be handed in, what has been, and what one was told about it. */
import type { Row } from '../plausible/surroundings.ts';

type Draft = Readonly<Record<string, unknown>>;

export const assignments = (courses: readonly Row[]): Draft[] =>
  courses.flatMap((course) => [
    {
      course: course.id,
      title: 'Keep a diary for a week',
      description:
        'Write down each day what you tried, what happened, and what you will change. Half a page is enough.',
      max_score: '100.00',
    },
    {
      course: course.id,
      title: 'A project of your own',
      description: 'Plan it, do it, and show it: what went as planned, what did not, and why?',
      max_score: '100.00',
    },
  ]);

/** The learner's own stands first: graded. The second assignment is still open. */
export const submissions = (assignmentRows: readonly Row[], learners: readonly Row[]): Draft[] =>
  assignmentRows.slice(0, 1).flatMap((assignment) =>
    learners.slice(0, 3).map((learner, nth) => ({
      assignment: assignment.id,
      student: learner.id,
      content: [
        'On Monday nothing rose. On Tuesday I used warmer water and waited longer, and it did.',
        'My notes are in the table; the third day is missing because I was ill.',
        'Every day a little better, except Friday, when I changed two things at once.',
      ][nth],
      file: null,
      file_name: null,
      ...(nth === 0
        ? { status: 'graded', score: '92.00', feedback: 'Clear and well observed. Say more about how you measured.' }
        : { status: 'submitted', score: null, feedback: null, graded_by: null, graded_at: null }),
    })),
  );

export const notifications = (courses: readonly Row[], assignmentRows: readonly Row[]): Draft[] => {
  const [course] = courses;
  const title = typeof course?.['title'] === 'string' ? course['title'] : 'Your course';
  return [
    {
      notification_type: 'grade',
      title: 'Your work has been graded',
      message: `“Keep a diary for a week”: 92 of 100 points.`,
      data: { course: course?.id, assignment: assignmentRows[0]?.id, score: '92.00' },
      is_read: false,
    },
    {
      notification_type: 'message',
      title: 'New message from your teacher',
      message: 'Bring your question to the class on Thursday.',
      data: {},
      is_read: false,
    },
    {
      notification_type: 'enrollment',
      title: `Welcome to “${title}”`,
      message: 'Your first lesson is open.',
      data: { course: course?.id },
      is_read: true,
    },
    {
      notification_type: 'system',
      title: 'A quiet night for the servers',
      message: 'On Sunday from 2 to 3 o’clock the school rests.',
      data: {},
      is_read: true,
    },
  ];
};
