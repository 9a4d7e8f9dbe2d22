import type { Calendar } from '../authoring/calendar.ts';
import { identity } from '../authoring/identity.ts';
import { random } from '../authoring/random.ts';
import type { DemoAssignment, DemoCourse, DemoEnrollment, DemoSubmission } from '../shape.ts';
import type { AssignmentDrafts } from './draft.ts';
import { feedbackFor } from './feedback.ts';

const day = 86_400_000;

export interface SubmissionDraft {
  content: string;
  /** A file's id. */
  file?: string;
  /** Days ago. */
  submitted: number;
  /** How many points there were, how many days ago, and what was said. */
  grade?: { score: number; graded: number; feedback: string };
}

interface Place {
  course: DemoCourse;
  assignment: DemoAssignment;
  enrollment: DemoEnrollment;
}

export const submission = (
  { course, assignment, enrollment }: Place,
  { content, file, submitted, grade }: SubmissionDraft,
  { ago }: Calendar,
): DemoSubmission => ({
  id: identity(assignment.id, 'submission', enrollment.user),
  assignment: assignment.id,
  enrollment: enrollment.id,
  user: enrollment.user,
  content,
  file: file ?? null,
  status: grade ? 'graded' : 'submitted',
  score: grade?.score ?? null,
  feedback: grade?.feedback ?? '',
  graded_by: grade ? course.created_by : null,
  submitted_at: ago(submitted),
  graded_at: grade ? ago(grade.graded) : null,
});

interface School {
  courses: DemoCourse[];
  assignments: DemoAssignment[];
  drafts: AssignmentDrafts;
  enrollments: DemoEnrollment[];
  /** Whose submissions are told one by one. */
  besides: ReadonlySet<string>;
}

/** What a school's many learners have handed in while they were about: most in time, some late, the newest not graded yet. */
export function submissionsOf(school: School, calendar: Calendar, now: Date): DemoSubmission[] {
  const chance = random(school.assignments.length * 104_729);
  const daysSince = (moment: number): number => (now.getTime() - moment) / day;
  return school.courses.flatMap((course) => {
    const drafts = school.drafts[course.course_code] ?? [];
    const set = school.assignments.filter((assignment) => assignment.course === course.id);
    const learners = school.enrollments.filter((one) => one.course === course.id && !school.besides.has(one.user));
    return set.flatMap((assignment, place) => {
      const due = Date.parse(assignment.due_date ?? now.toISOString().slice(0, 10)) + day;
      return learners.flatMap((enrollment, seat) => {
        const isLate = chance.next() < 0.12;
        const wanted = isLate ? due + chance.next() * 3 * day : due - chance.next() * 9 * day;
        // Nobody hands in before having come, nor after having gone.
        const from = Math.max(Date.parse(enrollment.enrolled_at), Date.parse(assignment.created_at));
        const until = enrollment.last_accessed === null ? 0 : Date.parse(enrollment.last_accessed);
        const moment = Math.min(wanted, until);
        const isDiligent = chance.next() < 0.8;
        const quality = Math.min(1, 0.5 + chance.next() * 0.55);
        const graded = moment + (1 + chance.next() * 5) * day;
        if (!isDiligent || moment < from) return [];
        const score = Math.round(quality * assignment.max_score * 2) / 2;
        const answers = drafts[place]!.answers;
        return [
          submission(
            { course, assignment, enrollment },
            {
              content: answers[seat % answers.length]!,
              submitted: daysSince(moment),
              ...(graded < now.getTime() && chance.next() < 0.94
                ? {
                    grade: {
                      score,
                      graded: daysSince(graded),
                      feedback: chance.pick(feedbackFor(score / assignment.max_score)),
                    },
                  }
                : {}),
            },
            calendar,
          ),
        ];
      });
    });
  });
}
