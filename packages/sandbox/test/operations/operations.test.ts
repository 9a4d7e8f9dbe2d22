import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { routes } from '../../src/areas/routes.ts';
import { notYet } from '../../src/http/not-yet.ts';
import { analytics } from './analytics.ts';
import { assignments } from './assignments.ts';
import { certificates } from './certificates.ts';
import { content } from './content.ts';
import { courses } from './courses.ts';
import { dashboards } from './dashboards.ts';
import { enrollments } from './enrollments.ts';
import { files } from './files.ts';
import { learning } from './learning.ts';
import { messaging } from './messaging.ts';
import { notifications } from './notifications.ts';
import { progress } from './progress.ts';
import { proctoring } from './proctoring.ts';
import { projects } from './projects.ts';
import { quizzes } from './quizzes.ts';
import { auth } from './auth.ts';
import { users } from './users.ts';
import { tenants } from './tenants.ts';
import { system } from './system.ts';
import { openStage, type Cases, type Stage } from './stage.ts';

/** By area. */
const all: Readonly<Record<string, Cases>> = {
  tenants,
  users,
  auth,
  analytics,
  assignments,
  certificates,
  content,
  courses,
  dashboards,
  enrollments,
  files,
  learning,
  messaging,
  notifications,
  progress,
  proctoring,
  projects,
  quizzes,
  system,
};

/** They count, or compare whole, what is there: nobody else may have been. */
const undisturbed = ['courses', 'dashboards'];

/** A stage for the tests of the suite that calls this. */
function setStage(): () => Stage {
  let stage: Stage & { close(): Promise<void> };
  before(async () => void (stage = await openStage()));
  after(() => stage.close());
  return () => stage;
}

describe('every operation, through the client', () => {
  const shared = setStage();

  for (const [area, cases] of Object.entries(all))
    describe(area, () => {
      const stage = undisturbed.includes(area) ? setStage() : shared;
      for (const [name, { works, refuses }] of Object.entries(cases)) {
        test(`${name} works`, () => works(stage()));
        test(`${name} refuses what it should`, () => refuses(stage()));
      }
    });

  test('none is left out', () => {
    const tried = new Set(Object.values(all).flatMap((cases) => Object.keys(cases)));
    // The catalogue under its second address is no operation of the client's.
    const ours = routes.filter(({ name, handle }) => handle !== notYet && !name.startsWith('flatCourses.'));
    const carriedOut = new Set(ours.map(({ name }) => name));
    assert.deepEqual(
      [...carriedOut].filter((name) => !tried.has(name)),
      [],
    );
    assert.deepEqual(
      [...tried].filter((name) => !carriedOut.has(name)),
      [],
    );
  });
});
