import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { category, courses, lectures, people, quiz } from '../school.ts';

export function tenants(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);

  test('a school that is not there, or not yours, is refused in the words of each dialect', async () => {
    const none = await call('GET', '/api/courses/', { tenant: 'nowhere' });
    assert.deepEqual(
      [none.status, none.body],
      [403, { detail: 'Access denied for this tenant', code: 'tenant_access_error' }],
    );
    const foreign = await call('GET', '/api/users/me/', { as: 'sam', tenant: 'south' });
    assert.deepEqual([foreign.status, foreign.body.code], [403, 'tenant_access_error']);
    const envelope = await call('GET', '/api/v1/courses/courses/', { as: 'sam', tenant: 'south' });
    assert.deepEqual([envelope.status, envelope.body.success, envelope.body.code], [403, false, 'tenant_access_error']);
    const signIn = await call('POST', '/api/auth/login/', {
      body: { email: people.sam.email, password: people.sam.password },
      tenant: 'south',
    });
    assert.equal(signIn.status, 403);
  });

  test('nothing of one school is seen from another, also not by its id', async () => {
    const fromSouth = { as: 'sue', tenant: 'south' } as const;
    for (const path of [
      `/api/courses/${courses.basics}/`,
      `/api/courses/${courses.basics}/sections/`,
      `/api/courses/${courses.basics}/instructors/`,
      `/api/courses/categories/${category.science}/`,
      `/api/sections/00000000-0000-4000-8000-000000000150/lectures/`,
      `/api/lectures/${lectures.preview}/`,
      `/api/lectures/${lectures.video}/progress/`,
      `/api/lectures/${lectures.quiz}/quiz/`,
      `/api/quizzes/${quiz.id}/questions/`,
      `/api/users/${people.sam.id}/`,
      `/api/v1/courses/courses/${courses.basics}/reviews/`,
      `/api/v2/academics/courses/${courses.basics}/prerequisites/`,
    ]) {
      assert.equal((await call('GET', path, fromSouth)).status, 404, path);
    }
    for (const path of [
      `/api/courses/${courses.basics}/enroll/`,
      `/api/quizzes/${quiz.id}/start/`,
      `/api/lectures/${lectures.video}/progress/`,
    ]) {
      assert.equal((await call('POST', path, { ...fromSouth, body: {} })).status, 404, path);
    }
    const catalogue = await call('GET', '/api/courses/', fromSouth);
    assert.deepEqual(
      catalogue.body.results.map(({ title }: { title: string }) => title),
      ['Southern Stars'],
    );
    const byCategory = await call('GET', `/api/courses/?category=${category.science}`, fromSouth);
    assert.equal(byCategory.body.count, 0);
  });

  test("one who belongs to both sees in each what is that school's", async () => {
    await call('POST', `/api/courses/${courses.basics}/enroll/`, { as: 'bo' });
    await call('POST', `/api/courses/${courses.southern}/enroll/`, { as: 'bo', tenant: 'south' });
    const titles = async (tenant: string): Promise<string[]> =>
      (await call('GET', '/api/enrollments/', { as: 'bo', tenant })).body.results.map(
        ({ course_title }: { course_title: string }) => course_title,
      );
    assert.deepEqual(await titles('north'), ['Basics of Light']);
    assert.deepEqual(await titles('south'), ['Southern Stars']);
    const dashboard = await call('GET', '/api/v1/courses/enrollments/dashboard/', { as: 'bo', tenant: 'south' });
    assert.deepEqual(
      dashboard.body.data.enrolled_courses.map(({ course }: { course: string }) => course),
      [courses.southern],
    );
    const exported = await call('GET', '/api/v1/users/export-data/', { as: 'bo', tenant: 'south' });
    assert.equal(exported.body.data.enrollments.length, 1);
  });

  test('a category of another school is no category', async () => {
    const { status, body } = await call('POST', '/api/courses/', {
      as: 'tess',
      body: { title: 'Mixed', category: category.southern },
    });
    assert.equal(status, 400);
    assert.deepEqual(Object.keys(body), ['category']);
  });

  test('a school shows itself to visitors', async () => {
    const { body } = await call('GET', '/api/v1/tenants/current/', { tenant: 'south' });
    assert.deepEqual([body.data.name, body.data.branding.colors.accent], ['South School', '#a05']);
    assert.equal(body.data.branding.logo_url, `${platform().sandbox.url}/media/logo.svg`);
    assert.equal((await call('GET', '/api/v1/tenants/current/', { tenant: null })).body.data.slug, 'north');
  });
}
