/**
 * Two schools on one platform. Whoever is signed in at one of them, in whatever role, neither gets nor changes anything of
 * the other's: by no operation, whether its id stands in the path, in the body or in the query.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { routes } from '../src/areas/routes.ts';
import { openDatabase } from '../src/database/connect.ts';
import type { Db } from '../src/database/tables.ts';
import type { Route } from '../src/http/call.ts';
import { notYet } from '../src/http/not-yet.ts';
import { bodyFor, encoded, valueAt, withValue } from './isolation/bodies.ts';
import { furnish } from './isolation/furnish.ts';
import { fieldReferences, pathReferences } from './isolation/references.ts';
import { belongingsOf, type Belongings } from './isolation/rows.ts';
import { startPlatform, type Answer, type Platform, type Tokens } from './platform.ts';

const theirs = 'acme';
const ours = 'linden';

/** What refuses nothing, and says of a row of theirs what it says of one that is not there. */
const refusesNothing: ReadonlySet<string> = new Set(['files.checkPermissions']);

/** Called as references are, and texts all the same. */
const texts: ReadonlySet<string> = new Set([
  // The flat catalogue has the names of categories.
  'flatCourses.create category',
  'flatCourses.replace category',
  'flatCourses.update category',
  'shadowing.book note',
  'shadowing.update note',
]);

/** Nobody gets as far as these without what the platform has signed for the attempt. */
const sealed: ReadonlySet<string> = new Set(['quizAttempts.recover answers.0.question']);

const carriedOut = routes.filter(({ handle }) => handle !== notYet);
const tables = new Set(routes.flatMap(pathReferences).map(({ table }) => table));
const referencesIn = (route: Route, part: 'body' | 'query') =>
  fieldReferences(route.schemas[part], tables).filter(({ path }) => {
    const field = `${route.name} ${path.join('.')}`;
    return !texts.has(field) && !sealed.has(field);
  });

describe('one school and another', () => {
  let platform: Platform;
  let directory: string;
  let token: string;
  let foreign: Belongings;
  let own: Belongings;
  /** Where a body with any values in its required fields will not do. */
  let bodies: Readonly<Record<string, Record<string, unknown>>>;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'edurise-isolation-'));
    const database = { directory };
    // In memory, once: what is made there is kept as a snapshot for the next time.
    await (await startPlatform({ demo: true })).close();
    platform = await startPlatform({ database, demo: true });
    for (const school of [theirs, ours]) await signIn(platform, 'student', school);
    await platform.close();
    const { db, close } = await openDatabase(database);
    const share = await look(db).finally(close);
    platform = await startPlatform({ database, demo: true });
    token = (await signIn(platform, 'admin', ours)).access;
    bodies = {
      'milestones.pay': { amount: share.amount, distributions: [share] },
      'communications.send': { subject: 'Anything at all' },
      'auth.refreshForTenant': { refresh: (await signIn(platform, 'instructor', ours)).refresh },
    };
  });
  after(async () => {
    await platform?.close();
    await rm(directory, { recursive: true, force: true });
  });

  /** What belongs to whom; and what one of our milestones is worth, for somebody who works on it. */
  async function look(db: Db): Promise<{ user: string; amount: string }> {
    for (const school of [theirs, ours]) await furnish(db, school);
    [foreign, own] = [await belongingsOf(db, theirs), await belongingsOf(db, ours)];
    return db
      .selectFrom('milestones')
      .innerJoin('project_members', 'project_members.project_id', 'milestones.project_id')
      .select(['user_id as user', 'amount'])
      .where('milestones.id', '=', own.one('milestones')!)
      .executeTakeFirstOrThrow();
  }

  /** As our administrator. The clock goes on, so that nothing is refused for being asked too often. */
  async function ask({ row }: Route, path: string, body?: unknown): Promise<Answer> {
    platform.pass(120);
    return platform.call(row.method, path, {
      token,
      tenant: ours,
      ...(body === undefined ? {} : { body: encoded(body) }),
    });
  }

  function pathOf(route: Route, idOf: (table: string, placeholder: string) => string): string {
    const found = new Map(pathReferences(route).map(({ placeholder, table }) => [placeholder, table]));
    return route.row.path.replace(/\{(\w+)\}/g, (_, placeholder: string) => {
      const table = found.get(placeholder);
      return table ? idOf(table, placeholder) : 'google';
    });
  }
  const idIn = (whose: Belongings, school: string, route: Route) => (table: string) =>
    whose.one(table) ?? assert.fail(`${route.name} names a row of ${table}, and ${school} has none.`);

  /** One that the platform takes: what it has to name is ours. */
  function bodyOf(route: Route): unknown {
    const schema = route.schemas.body;
    if (!schema) return undefined;
    const body: unknown = bodyFor(schema);
    const named = referencesIn(route, 'body')
      .filter(({ path }) => valueAt(body, path) !== undefined)
      .reduce((all, { path, table }) => withValue(schema, all, path, idIn(own, ours, route)(table)), body);
    return { ...(named as object), ...bodies[route.name] };
  }

  /** Nothing of theirs, however deep; what was sent may be said again. */
  function assertNothingOfTheirs({ body }: Answer, sent?: string): void {
    const ids = JSON.stringify(body)?.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
    assert.deepEqual(
      ids.filter((id) => id !== sent && foreign.all.has(id)),
      [],
    );
  }

  // Before anything is written.
  describe('what is read at one school', () => {
    for (const route of carriedOut.filter(({ row }) => row.method === 'GET')) {
      test(`${route.name} holds nothing of the other's`, async () => {
        const answer = await ask(route, pathOf(route, idIn(own, ours, route)));
        assert.ok(answer.status < 500, `${answer.status} ${said(answer)}`);
        assertNothingOfTheirs(answer);
      });
      for (const { path: field, table } of referencesIn(route, 'query'))
        test(`${route.name}, ${field.join('.')} of the other's`, async () => {
          const id = idIn(foreign, theirs, route)(table);
          const answer = await ask(route, `${pathOf(route, idIn(own, ours, route))}?${field[0]}=${id}`);
          assert.ok(answer.status < 500, `${answer.status} ${said(answer)}`);
          assertNothingOfTheirs(answer, id);
        });
    }
  });

  describe('an id of another school in the path', () => {
    for (const route of carriedOut) {
      for (const { placeholder } of pathReferences(route))
        test(`${route.name}, {${placeholder}}`, async () => {
          const path = pathOf(route, (table, at) =>
            at === placeholder ? idIn(foreign, theirs, route)(table) : idIn(own, ours, route)(table),
          );
          const answer = await ask(route, path, bodyOf(route));
          assert.ok([403, 404].includes(answer.status), `${answer.status} ${said(answer)}`);
          assertNothingOfTheirs(answer);
        });
    }
  });

  describe('an id of another school in the body', () => {
    for (const route of carriedOut)
      for (const { path: field, table } of referencesIn(route, 'body'))
        test(`${route.name}, ${field.join('.')}`, async () => {
          const path = pathOf(route, idIn(own, ours, route));
          const asking = (id: string) => ask(route, path, withValue(route.schemas.body!, bodyOf(route), field, id));
          const id = idIn(foreign, theirs, route)(table);
          const answer = await asking(id);
          assertNothingOfTheirs(answer, id);
          if (refusesNothing.has(route.name)) {
            const none = randomUUID();
            assert.equal(said(answer).replaceAll(id, none), said(await asking(none)));
          } else if (answer.status === 400 || answer.status === 422) {
            assert.ok(said(answer).includes(field[0]!), `It is another thing that is wrong: ${said(answer)}`);
          } else assert.ok([403, 404].includes(answer.status), `${answer.status} ${said(answer)}`);
        });
  });
});

/** Without the time of day. */
const said = ({ body }: Answer): string =>
  JSON.stringify(body, (key, value: unknown) => (key === 'timestamp' ? null : value));

async function signIn(platform: Platform, who: string, tenant: string): Promise<Tokens> {
  const account = platform.sandbox.demo.everyAccount.find((one) => one.role === who && one.tenant === tenant)!;
  const { email, password } = account;
  const { status, body } = await platform.call('POST', '/api/auth/login/', { body: { email, password }, tenant });
  assert.equal(status, 200, JSON.stringify(body));
  return body as Tokens;
}
