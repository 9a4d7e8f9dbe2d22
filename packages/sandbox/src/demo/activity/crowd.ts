import type { DemoAttempt, DemoCourse, DemoEnrollment, DemoPerson, DemoReview } from '../shape.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { identity } from '../authoring/identity.ts';
import { random, type Random } from '../authoring/random.ts';
import { attemptsOf } from './attempts.ts';
import { comments } from './comments.ts';
import { lecturesOf, study } from './study.ts';
import { voices } from './voices.ts';

export interface Activity {
  enrollments: DemoEnrollment[];
  attempts: DemoAttempt[];
  reviews: DemoReview[];
}

/** What a school's many other learners have done: enough that totals, ratings and lists look lived in. */
export function crowd(students: DemoPerson[], courses: DemoCourse[], calendar: Calendar, now: Date): Activity {
  const chance = random(courses.length * 7919 + students.length);
  const activity: Activity = { enrollments: [], attempts: [], reviews: [] };
  const daysSince = (date: string): number => (now.getTime() - Date.parse(date)) / 86_400_000;

  for (const course of courses) {
    const spoken = new Set<string>();
    const lectures = lecturesOf(course);
    // Free courses and beginners' courses are the busy ones.
    const appeal =
      0.22 + (course.pricing.is_free ? 0.3 : 0) + (course.level === 'Beginner' ? 0.15 : 0) + chance.next() * 0.2;
    const quality = 3.9 + chance.next() * 1.1;

    for (const student of chance.sample(students, Math.round(students.length * appeal))) {
      const latest = Math.min(daysSince(course.created_at), daysSince(student.created_at));
      const from = Math.max(0.5, latest * (0.15 + chance.next() * 0.8));
      const until = from * chance.next() * 0.6;
      const share = chance.next();
      const done = share > 0.72 ? 'all' : Math.floor(lectures.length * share);
      const enrollment = study({ user: student.id, course, done, from, until }, calendar);
      activity.enrollments.push(enrollment);

      const skill = 0.84 + chance.next() * 0.16;
      activity.attempts.push(...attemptsOf(enrollment, course, { skill, ago: until, chance }, calendar));

      const seen = enrollment.progress.length / lectures.length;
      if (seen < 0.4 || chance.next() > (course.course_code in voices ? 0.9 : 0.42)) continue;
      const [rating, comment] = voices[course.course_code]?.[spoken.size] ?? opinion(quality, spoken, chance);
      if (comment === undefined) continue;
      spoken.add(comment);
      activity.reviews.push({
        id: identity(enrollment.id, 'review'),
        course: course.id,
        user: student.id,
        rating,
        comment,
        created_at: calendar.ago(until * 0.9),
      });
    }
  }
  return activity;
}

/** Something that nobody has said under this course yet. */
function opinion(
  quality: number,
  spoken: Set<string>,
  chance: Random,
): [rating: DemoReview['rating'], comment?: string] {
  const rating = Math.max(2, Math.min(5, Math.round(quality + (chance.next() - 0.5) * 1.8))) as DemoReview['rating'];
  const comment = chance.sample(comments[rating] ?? [], 40).find((text) => !spoken.has(text));
  return comment === undefined ? [rating] : [rating, comment];
}
