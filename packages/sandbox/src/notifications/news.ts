/** What people are told, and the ids that go with it, so that a client can say it in its own words and lead there. */
import type { News } from './notify.ts';

interface Course {
  id: string;
  title: string;
}

interface Assignment {
  id: string;
  title: string;
  due_date: string | null;
}

export const enrolled = (course: Course, enrollment: string): News => ({
  type: 'enrollment',
  title: `Welcome to ${course.title}`,
  message: 'You are enrolled: begin whenever you like.',
  data: { course: course.id, enrollment },
});

export const assigned = (course: Course, { id, title, due_date }: Assignment): News => ({
  type: 'assignment',
  title: `New assignment: ${title}`,
  message: due_date ? `In ${course.title}, due on ${due_date}.` : `In ${course.title}.`,
  data: { course: course.id, assignment: id, due_date },
});

/** Nobody is reminded twice of the same day. */
export const dueSoon = (course: Course, { id, title, due_date }: Assignment, today: string): News => ({
  type: 'assignment',
  title: `Due soon: ${title}`,
  message: `“${title}” in ${course.title} is due ${due_date === today ? 'today' : `on ${due_date}`}.`,
  data: { course: course.id, assignment: id, due_date },
  event: `due:${id}:${due_date}`,
});

/** To the teacher. */
export const handedIn = (
  course: Course,
  assignment: Pick<Assignment, 'id' | 'title'>,
  { submission, student }: { submission: string; student: string },
): News => ({
  type: 'submission',
  title: `Handed in: ${assignment.title}`,
  message: `${student} has handed in “${assignment.title}” in ${course.title}.`,
  data: { course: course.id, assignment: assignment.id, submission },
});

export const graded = (
  course: Course,
  assignment: Pick<Assignment, 'id' | 'title'> & { max_score: string },
  { submission, score }: { submission: string; score: string },
): News => ({
  type: 'grade',
  title: `Graded: ${assignment.title}`,
  message: `You have ${Number(score)} of ${Number(assignment.max_score)} points for “${assignment.title}” in ${course.title}.`,
  data: { course: course.id, assignment: assignment.id, submission, score, max_score: assignment.max_score },
});

/** What had to be read by a person is read. */
export const quizGraded = (
  course: Course,
  quiz: { title: string; lecture_id: string },
  { id, score, max_score }: { id: string; score: string | null; max_score: string | null },
): News => ({
  type: 'grade',
  title: `Graded: ${quiz.title}`,
  message: `You have ${Number(score)} of ${Number(max_score)} points for “${quiz.title}” in ${course.title}.`,
  data: { course: course.id, lecture: quiz.lecture_id, attempt: id, score, max_score },
});

export const certified = (course: Course, { id, code }: { id: string; code: string }): News => ({
  type: 'certificate',
  title: 'Your certificate is here',
  message: `You have completed ${course.title}. Congratulations!`,
  data: { course: course.id, certificate: id, code },
});
