import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { courses, lectures } from '../school.ts';

/** What nobody sends by accident: it is refused or passed over, and the platform is none the worse. */
export function oddInput(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);

  test('a field called __proto__ leaves no trace on the platform', async () => {
    const body = String.raw`{"title": "Odd", "metadata": {"__proto__": {"odd": "\u0000"}}}`;
    const { status } = await call('POST', '/api/courses/', { as: 'tess', body });
    // The sandbox runs in this process: what it did to every object would show here.
    const trace = Object.getOwnPropertyDescriptor(Object.prototype, 'odd');
    delete (Object.prototype as { odd?: unknown }).odd;
    assert.deepEqual([status, trace], [400, undefined]);
  });

  test('fields of a form may be called as what every object has', async () => {
    const { token } = await platform().learner();
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const form = new FormData();
      form.set('bio', name);
      form.set(name, 'x');
      const { status, body } = await call('PATCH', '/api/users/me/', { token, body: form });
      assert.deepEqual([status, body.bio], [200, name]);
    }
  });

  test('an order that nobody knows is passed over, whatever it is called', async () => {
    for (const path of ['/api/projects/', '/api/courses/', '/api/v1/analytics/course_performance/'])
      for (const ordering of ['constructor', '-__proto__', 'id; drop table users'])
        assert.equal((await call('GET', `${path}?ordering=${ordering}`, { as: 'tess' })).status, 200, path + ordering);
    const { body } = await call('POST', '/api/projects/', { as: 'tess', body: { title: 'Ordered' } });
    const tasks = await call('GET', `/api/projects/${body.id}/tasks/?ordering=constructor`, { as: 'tess' });
    assert.equal(tasks.status, 200);
  });

  test('what is nested too deeply is refused', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const body of [`{"title": ${deep}}`, `{"title": "Deep", "metadata": {"deep": ${deep}}}`])
      assert.equal((await call('POST', '/api/courses/', { as: 'tess', body })).status, 400);
  });

  test('what is no price is not kept as one', async () => {
    for (const price of ['NaN', '-5', '1.005', 'Infinity', 'free']) {
      const nested = await call('POST', '/api/courses/', { as: 'tess', body: { title: 'Odd', pricing: { price } } });
      assert.deepEqual([nested.status, Object.keys(nested.body)], [400, ['pricing']], price);
      const flat = await call('POST', '/api/v1/courses/courses/', { as: 'tess', body: { title: 'Odd', price } });
      assert.deepEqual([flat.status, Object.keys(flat.body.errors)], [400, ['price']], price);
    }
  });

  test('no address is taken that would run a script in whoever follows it', async () => {
    for (const address of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//elsewhere.test/']) {
      for (const [method, path, body] of [
        ['POST', `/api/lectures/${lectures.video}/video/`, { video_url: address }],
        ['POST', `/api/lectures/${lectures.pdf}/pdf/`, { pdf_url: address }],
        ['POST', `/api/lectures/${lectures.text}/resources/`, { title: 'More', url: address }],
        ['PATCH', `/api/courses/${courses.basics}/`, { thumbnail_url: address }],
      ] as const)
        assert.equal((await call(method, path, { as: 'tess', body })).status, 400, `${path} ${address}`);
    }
  });
}
