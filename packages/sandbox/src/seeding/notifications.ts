import type { Queries } from '../database/tables.ts';
import type { DemoData } from '../demo/shape.ts';
import { assigned, certified, enrolled, graded, handedIn } from '../notifications/news.ts';
import { notificationRow, type News } from '../notifications/notify.ts';
import { insert, tenantIds } from './insert.ts';

interface Told {
  to: string;
  tenant: string;
  at: string;
  news: News;
}

/** How many of each person's newest wait to be read, at a school. */
const unread = 4;

/** What the accounts worth showing were told as things happened: in the words of the platform, the newest still unread. */
export async function insertNotifications(db: Queries, data: DemoData): Promise<void> {
  const idOfTenant = tenantIds(data);
  const emails = new Set(data.accounts.map(({ email }) => email));
  const readers = new Set(data.people.filter(({ email }) => emails.has(email)).map(({ id }) => id));
  const byReader = Map.groupBy(
    happenings(data).filter(({ to }) => readers.has(to)),
    ({ to, tenant }) => `${to} ${tenant}`,
  );
  await insert(
    db,
    'notifications',
    [...byReader.values()].flatMap((told) =>
      told
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))
        .map(({ to, tenant, at, news }, place) =>
          notificationRow(news, {
            tenant_id: idOfTenant(tenant),
            user_id: to,
            at: new Date(at),
            is_read: place >= unread,
          }),
        ),
    ),
  );
}

function happenings(data: DemoData): Told[] {
  const { enrollments, assignments = [], submissions = [] } = data;
  const people = new Map(data.people.map((person) => [person.id, person]));
  const courses = new Map(data.courses.map((course) => [course.id, course]));
  const works = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const learners = Map.groupBy(enrollments, ({ course }) => course);

  return [
    ...enrollments.flatMap(({ id, user, course: courseId, enrolled_at, certificate }) => {
      const course = courses.get(courseId)!;
      const to = { to: user, tenant: course.tenant };
      return [
        { ...to, at: enrolled_at, news: enrolled(course, id) },
        ...(certificate ? [{ ...to, at: certificate.issued_at, news: certified(course, certificate) }] : []),
      ];
    }),
    ...assignments.flatMap((assignment) => {
      const course = courses.get(assignment.course)!;
      return (learners.get(course.id) ?? [])
        .filter(
          ({ enrolled_at, completed_at }) =>
            enrolled_at < assignment.created_at && !(completed_at && completed_at < assignment.created_at),
        )
        .map(({ user }) => ({
          to: user,
          tenant: course.tenant,
          at: assignment.created_at,
          news: assigned(course, assignment),
        }));
    }),
    ...submissions.flatMap(({ id, assignment: assignmentId, user, score, submitted_at, graded_at }) => {
      const assignment = works.get(assignmentId)!;
      const course = courses.get(assignment.course)!;
      const { first_name, last_name } = people.get(user)!;
      const told = { submission: id, student: `${first_name} ${last_name}` };
      const { tenant } = course;
      return [
        { to: course.created_by, tenant, at: submitted_at, news: handedIn(course, assignment, told) },
        ...(score !== null && graded_at !== null
          ? [
              {
                to: user,
                tenant,
                at: graded_at,
                news: graded(
                  course,
                  { ...assignment, max_score: assignment.max_score.toFixed(2) },
                  { submission: id, score: score.toFixed(2) },
                ),
              },
            ]
          : []),
      ];
    }),
  ];
}
