import { acmeCategories } from './acme/categories.ts';
import { acmeInstructors, acmeStaff, acmeStudents, noor } from './acme/people.ts';
import { acmeCourses } from './acme/school.ts';
import { acmeTenant } from './acme/tenant.ts';
import { crowd } from './activity/crowd.ts';
import { noorsStudies } from './activity/noor.ts';
import { oskarsStudies } from './activity/oskar.ts';
import { schoolwork } from './assignments/schoolwork.ts';
import { calendar as calendarOf } from './authoring/calendar.ts';
import { categoriesOf } from './authoring/category.ts';
import { courseId, personId, publish, type CourseDraft } from './authoring/course.ts';
import { identity } from './authoring/identity.ts';
import { avatarOf, emailOf, instructorOf, personOf, type InstructorDraft } from './authoring/people.ts';
import { classes } from './classes/index.ts';
import { learningBeyondCourses } from './learning/index.ts';
import { lindenCategories } from './linden/categories.ts';
import { lindenInstructors, lindenStaff, lindenStudents, oskar } from './linden/people.ts';
import { lindenCourses } from './linden/school.ts';
import { lindenTenant } from './linden/tenant.ts';
import { conversations } from './messaging/index.ts';
import { collaboration } from './projects/index.ts';
import type { DemoCourse, DemoData, DemoPrerequisite } from './shape.ts';

export type * from './shape.ts';

const password = 'learn-more-2026';

/**
 * Everything the sandbox is filled with. The same `now` gives the same data, and ids never change.
 *
 * @example
 * const { courses, accounts } = demo(new Date());
 */
export function demo(now: Date): DemoData {
  const calendar = calendarOf(now);
  const published = (
    tenant: string,
    currency: string,
    drafts: CourseDraft[],
    instructors: InstructorDraft[],
  ): DemoCourse[] => {
    const users = new Map(instructors.map((instructor) => [instructor.key, personId(emailOf(instructor, tenant))]));
    return drafts.map((draft) =>
      publish(draft, { tenant, currency, calendar }, (key) => {
        const user = users.get(key);
        if (user === undefined) throw new Error(`${draft.code} is taught by ${key}, who does not teach at ${tenant}.`);
        return user;
      }),
    );
  };
  const acme = published('acme', 'USD', acmeCourses, acmeInstructors);
  const linden = published('linden', 'GBP', lindenCourses, lindenInstructors);

  const acmeCrowd = acmeStudents.map((student) => personOf(student, 'acme', calendar));
  const lindenCrowd = lindenStudents.map((student) => personOf(student, 'linden', calendar));
  const activities = [
    noorsStudies([...acme, ...linden], calendar),
    oskarsStudies(linden, calendar),
    crowd(acmeCrowd, acme, calendar, now),
    crowd(lindenCrowd, linden, calendar, now),
  ];

  const enrollments = activities.flatMap((activity) => activity.enrollments);

  const people = [
    personOf(noor, 'acme', calendar, 'avatars/noor-haddad.svg'),
    ...acmeInstructors.map((instructor) => personOf(instructor, 'acme', calendar, avatarOf(instructor))),
    ...acmeStaff.map((person) => personOf(person, 'acme', calendar)),
    ...acmeCrowd,
    personOf(oskar, 'linden', calendar, 'avatars/oskar-brandt.svg'),
    ...lindenInstructors.map((instructor) => personOf(instructor, 'linden', calendar, avatarOf(instructor))),
    ...lindenStaff.map((person) => personOf(person, 'linden', calendar)),
    ...lindenCrowd,
  ];
  const courses = [...acme, ...linden];

  return {
    password,
    accounts: (['acme', 'linden'] as const).flatMap((tenant) => [
      { email: `student@${tenant}.test`, password, role: 'student', tenant },
      { email: `teacher@${tenant}.test`, password, role: 'instructor', tenant },
      { email: `admin@${tenant}.test`, password, role: 'admin', tenant },
    ]),
    tenants: [acmeTenant(calendar), lindenTenant(calendar)],
    people,
    categories: [...categoriesOf('acme', acmeCategories), ...categoriesOf('linden', lindenCategories)],
    instructors: [
      ...acmeInstructors.map((instructor) => instructorOf(instructor, 'acme')),
      ...lindenInstructors.map((instructor) => instructorOf(instructor, 'linden')),
    ],
    courses,
    prerequisites: [...prerequisitesOf('acme', acmeCourses), ...prerequisitesOf('linden', lindenCourses)],
    enrollments,
    attempts: activities.flatMap(({ attempts }) => attempts),
    reviews: activities.flatMap(({ reviews }) => reviews),
    ...schoolwork({ acme, linden, enrollments }, calendar, now),
    ...collaboration(calendar),
    conversations: conversations(calendar),
    ...classes({ acme, linden, enrollments }, calendar),
    ...learningBeyondCourses({ courses, enrollments, people }, calendar),
    completeCourses: { acme: courseId('acme', 'ALG-101'), linden: courseId('linden', 'LIT-110') },
  };
}

const prerequisitesOf = (tenant: string, drafts: CourseDraft[]): DemoPrerequisite[] =>
  drafts.flatMap(({ code, requires = [] }) =>
    requires.map((required) => {
      const course = courseId(tenant, code);
      const requires = courseId(tenant, required);
      return { id: identity(course, 'requires', requires), course, requires };
    }),
  );
