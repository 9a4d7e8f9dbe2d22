/**
 * Lists the courses of a school and writes a learner's progress as CSV.
 *
 *   node export-progress.ts https://learn.acme.com acme student@acme.test > progress.csv
 *
 * Node 22.18 or newer runs it as it is. The password is read from EDURISE_PASSWORD, so that it stands neither in the
 * history nor in the list of processes.
 */
import { createClient, isUnauthenticated } from '@edurise/sdk/core';
import { courses } from '@edurise/sdk/courses';
import { enrollments } from '@edurise/sdk/enrollments';
import { progress } from '@edurise/sdk/progress';

const [baseUrl, tenant, email] = process.argv.slice(2);
const password = process.env['EDURISE_PASSWORD'];
if (!baseUrl || !tenant || !email || !password) {
  console.error('Usage: EDURISE_PASSWORD=… node export-progress.ts <base url> <tenant> <email>');
  process.exit(2);
}

const edu = createClient({ baseUrl, tenant, resources: { courses, enrollments, progress } });
const cell = (value: string | number | null | undefined) => `"${String(value ?? '').replaceAll('"', '""')}"`;

try {
  await edu.session.signIn({ email, password });

  console.error('Courses:');
  for await (const course of edu.courses.list({ ordering: 'title' })) console.error(`  ${course.title}`);

  console.log('course,status,progress,lectures done,lectures,minutes watched');
  for await (const enrollment of edu.enrollments.list()) {
    const done = await edu.enrollments.progress(enrollment.id);
    const minutes = Math.round((done.total_watched_seconds ?? 0) / 60);
    console.log(
      [
        enrollment.course_title,
        enrollment.status,
        done.progress_percentage,
        done.completed_lectures,
        done.total_lectures,
        minutes,
      ]
        .map(cell)
        .join(','),
    );
  }
  await edu.session.signOut();
} catch (error) {
  if (!isUnauthenticated(error)) throw error;
  console.error(`${email} could not sign in: ${error.message}`);
  process.exitCode = 1;
} finally {
  edu.dispose();
}
