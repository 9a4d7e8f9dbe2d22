/**
 * Within one school: whoever has no part in somebody's work neither sees it nor changes it. Neither a fellow learner nor the
 * teacher of another course, by no operation, whether the id stands in the path or in the body.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { routes } from '../src/areas/routes.ts';
import type { Route } from '../src/http/call.ts';
import { notYet } from '../src/http/not-yet.ts';
import { bodyFor, encoded, withValue } from './isolation/bodies.ts';
import { possessionsOfSam, type Possessions } from './isolation/possessions.ts';
import { fieldReferences, pathReferences } from './isolation/references.ts';
import { startPlatform, type Answer, type Platform } from './platform.ts';

/** What a school shows to all of its people, and what they may all take up: there Sam is one of many. */
const open: ReadonlySet<string> = new Set([
  ...['users.get', 'tenants.get', 'categories.get', 'instructors.get', 'certificates.verify'],
  ...['courses.get', 'courses.listInstructors', 'courses.prerequisites', 'courses.enroll', 'flatCourses.get'],
  ...['reviews.list', 'sections.list', 'sections.listLectures', 'quizzes.listAttempts'],
  ...['learningPaths.get', 'learningPaths.enroll', 'skillAssessments.submit'],
]);

/** What Sam has and nobody else may see. */
const hidden = [
  ...['bookmarks', 'certificates', 'conversations', 'disputes', 'enrollments', 'file_uploads', 'message_attachments'],
  ...['messages', 'milestones', 'notes', 'notifications', 'payment_methods', 'project_members', 'projects'],
  ...['quiz_attempts', 'sessions', 'submissions', 'tasks'],
];

/** Where any body with the required fields would not get as far as the question whose row it is. */
const bodies: Readonly<Record<string, Record<string, unknown>>> = {
  'assignments.submit': { content: 'An essay.' },
  'communications.send': { subject: 'Anything at all' },
  'shadowing.update': { title: 'Another hour' },
};

/** Called as references are, and texts all the same. */
const texts: ReadonlySet<string> = new Set(['lectures.updateProgress session', 'lectures.replaceProgress session']);

const carriedOut = routes.filter(
  ({ handle, row }) => handle !== notYet && row.access !== 'admin' && row.access !== 'staff',
);
const tables = new Set(routes.flatMap(pathReferences).map(({ table }) => table));

describe('one person and another of the same school', () => {
  let platform: Platform;
  let sams: Possessions;
  /** No part in anything of Sam's. */
  const outsiders: Record<string, string> = {};

  before(async () => {
    platform = await startPlatform();
    sams = await possessionsOfSam(platform);
    outsiders['a fellow learner'] = (await platform.learner()).token;
    outsiders['the teacher of another course'] = (await platform.tokens('tom')).access;
  });
  after(() => platform?.close());

  const idIn = (route: Route, table: string): string =>
    sams[table] ?? assert.fail(`${route.name} names a row of ${table}, and Sam has none.`);

  function ask(route: Route, token: string, body?: unknown): Promise<Answer> {
    const found = new Map(pathReferences(route).map(({ placeholder, table }) => [placeholder, table]));
    const path = route.row.path.replace(/\{(\w+)\}/g, (_, placeholder: string) => {
      const table = found.get(placeholder);
      return table ? idIn(route, table) : 'google';
    });
    platform.pass(120);
    return platform.call(route.row.method, path, { token, ...(body === undefined ? {} : { body: encoded(body) }) });
  }
  const bodyOf = ({ name, schemas }: Route) =>
    schemas.body ? { ...bodyFor(schemas.body), ...bodies[name] } : undefined;

  for (const who of ['a fellow learner', 'the teacher of another course'])
    describe(who, () => {
      for (const route of carriedOut.filter(({ row }) => row.method === 'GET'))
        test(`${route.name} shows nothing of another's`, async () => {
          const { body } = await ask(route, outsiders[who]!);
          const answer = JSON.stringify(body) ?? '';
          assert.deepEqual(
            hidden.filter((table) => answer.includes(sams[table]!)),
            [],
          );
        });

      for (const route of carriedOut.filter((one) => pathReferences(one).length && !open.has(one.name)))
        test(`${route.name} of another's`, async () => {
          const { status, body } = await ask(route, outsiders[who]!, bodyOf(route));
          assert.ok([403, 404].includes(status), `${status} ${JSON.stringify(body)}`);
        });

      for (const route of carriedOut)
        for (const { path, table } of fieldReferences(route.schemas.body, tables)) {
          if (!hidden.includes(table) || texts.has(`${route.name} ${path.join('.')}`)) continue;
          test(`${route.name} with ${path.join('.')} of another's`, async () => {
            const sent = withValue(route.schemas.body!, bodyOf(route), path, sams[table]!);
            const { status, body } = await ask(route, outsiders[who]!, sent);
            if (route.name === 'files.checkPermissions') {
              const refused = { can_view: false, can_download: false, can_delete: false };
              assert.deepEqual(body.data.permissions, [{ file: sams[table], ...refused }]);
            } else assert.ok([400, 403, 404].includes(status), `${status} ${JSON.stringify(body)}`);
          });
        }
    });
});
