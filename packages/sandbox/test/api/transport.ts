import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Platform } from '../platform.ts';
import { courses, lectures } from '../school.ts';

const page = 'http://localhost:8080';

export function transport(platform: () => Platform): void {
  const call: Platform['call'] = (...request) => platform().call(...request);

  test('pages of allowed origins may call, and read what helps them; others may not', async () => {
    const preflight = await call('OPTIONS', '/api/courses/', {
      headers: {
        origin: page,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'idempotency-key',
      },
    });
    assert.equal(preflight.status, 200);
    assert.equal(preflight.headers.get('access-control-allow-origin'), page);
    assert.match(
      preflight.headers.get('access-control-allow-headers')!,
      /Authorization.*X-Tenant.*Idempotency-Key.*X-Request-Id/,
    );
    const refused = await call('GET', '/api/users/me/', { headers: { origin: page } });
    assert.equal(refused.headers.get('access-control-allow-origin'), page, 'errors can be read too');
    assert.match(refused.headers.get('access-control-expose-headers')!, /Retry-After, X-Request-Id, Date/);
    const foreign = await call('GET', '/api/courses/', { headers: { origin: 'https://evil.example' } });
    assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    assert.match(foreign.headers.get('vary')!, /Origin/);
  });

  test('every answer names its request: as asked, or by a name of its own', async () => {
    assert.equal(
      (await call('GET', '/api/health/', { headers: { 'x-request-id': 'mine-1' } })).headers.get('x-request-id'),
      'mine-1',
    );
    assert.match(
      (await call('GET', '/api/nothing/', { headers: { 'x-request-id': 'b@d id' } })).headers.get('x-request-id')!,
      /^[0-9a-f-]{36}$/,
    );
  });

  test('health asks the database', async () => {
    const { body } = await call('GET', '/api/health/');
    assert.deepEqual([body.status, body.services.database.status], ['up', 'up']);
    assert.ok(body.services.database.response_time_ms > 0);
  });

  test('a repeated key does the work once', async () => {
    const { token } = await platform().learner();
    await call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
    const note = (key: string, content: string) =>
      call('POST', `/api/lectures/${lectures.video}/notes/`, {
        token,
        body: { content },
        headers: { 'idempotency-key': key },
      });
    const first = await note('k1', 'Once');
    const second = await note('k1', 'Once');
    assert.deepEqual([second.status, second.body], [201, first.body]);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    const other = await note('k1', 'Something else');
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency_key_reused']);
    const together = await Promise.all([note('k2', 'Twice'), note('k2', 'Twice')]);
    const bodies = together.filter(({ status }) => status === 201).map(({ body }) => body.id);
    assert.equal(new Set(bodies).size, 1);
    for (const { status, body } of together)
      if (status !== 201) assert.deepEqual([status, body.code], [409, 'idempotency_key_in_use']);
    const { body: mine } = await call('GET', '/api/enrollments/', { token });
    const notes = await call('GET', `/api/enrollments/${mine.results[0].id}/notes/`, { token });
    assert.deepEqual(notes.body.map(({ content }: { content: string }) => content).sort(), ['Once', 'Twice']);
  });

  test('a key that met a refusal may be tried again', async () => {
    const { token } = await platform().learner();
    const note = () =>
      call('POST', `/api/lectures/${lectures.video}/notes/`, {
        token,
        body: { content: 'A' },
        headers: { 'idempotency-key': 'k' },
      });
    assert.equal((await note()).status, 403);
    await call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
    assert.equal((await note()).status, 201);
  });

  test('uploads are kept, served and harmless', async () => {
    const { token } = await platform().learner();
    const form = new FormData();
    form.set('avatar', new File([new Uint8Array(1000)], 'me.png', { type: 'image/png' }));
    form.set('bio', 'With a picture');
    const { status, body } = await call('PATCH', '/api/users/me/', { token, body: form });
    assert.deepEqual([status, body.bio], [200, 'With a picture']);
    const picture = await fetch(body.avatar_url);
    assert.deepEqual(
      [picture.status, picture.headers.get('content-type'), (await picture.arrayBuffer()).byteLength],
      [200, 'image/png', 1000],
    );
    assert.match(picture.headers.get('content-security-policy')!, /sandbox/);

    const script = new FormData();
    script.set('avatar', new File(['<script>'], 'me.svg', { type: 'image/svg+xml' }));
    assert.deepEqual(Object.keys((await call('PATCH', '/api/users/me/', { token, body: script })).body), ['avatar']);
    const large = new FormData();
    large.set('avatar', new File([new Uint8Array(6_000_000)], 'large.png', { type: 'image/png' }));
    const refused = await call('PATCH', '/api/users/me/', { token, body: large });
    assert.deepEqual([refused.status, refused.body.code], [413, 'payload_too_large']);
  });

  test('a film is uploaded as a form, and its numbers are numbers', async () => {
    const form = new FormData();
    form.set('video_file', new File([new Uint8Array(5000)], 'film.mp4', { type: 'video/mp4' }));
    form.set('duration_seconds', '100');
    const { status, body } = await call('POST', `/api/lectures/${lectures.video}/video/`, { as: 'tess', body: form });
    assert.deepEqual([status, body.duration_seconds, body.video_provider], [201, 100, 'upload']);
    const pdf = new FormData();
    pdf.set('pdf_file', new File(['not a pdf'], 'a.pdf', { type: 'application/pdf' }));
    assert.deepEqual((await call('POST', `/api/lectures/${lectures.pdf}/pdf/`, { as: 'tess', body: pdf })).body, {
      pdf_file: ['Upload a valid PDF.'],
    });
    const none = await call('POST', `/api/lectures/${lectures.video}/video/`, { as: 'tess', body: {} });
    assert.deepEqual(none.body, { non_field_errors: ['Give a file or an address.'] });
  });

  test('files are served in parts, to whoever has the rest of the same file', async () => {
    const form = new FormData();
    form.set('title', 'Bytes');
    form.set('file', new File([Uint8Array.from({ length: 100 }, (_, index) => index)], 'bytes.zip'));
    const { body } = await call('POST', `/api/lectures/${lectures.pdf}/resources/`, { as: 'tess', body: form });
    const get = (headers: Record<string, string>) => fetch(body.file, { headers });
    const bytes = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];

    const whole = await get({});
    assert.deepEqual(
      [whole.status, whole.headers.get('accept-ranges'), (await bytes(whole)).length],
      [200, 'bytes', 100],
    );
    const part = await get({ range: 'bytes=10-12' });
    assert.deepEqual(
      [part.status, part.headers.get('content-range'), await bytes(part)],
      [206, 'bytes 10-12/100', [10, 11, 12]],
    );
    assert.deepEqual(await bytes(await get({ range: 'bytes=97-' })), [97, 98, 99]);
    assert.deepEqual(await bytes(await get({ range: 'bytes=-2' })), [98, 99]);
    const beyond = await get({ range: 'bytes=100-' });
    assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */100']);
    await beyond.body?.cancel();
    assert.equal((await get({ range: 'bytes=1-2,5-6' })).status, 200);

    const etag = whole.headers.get('etag')!;
    assert.equal((await get({ range: 'bytes=0-0', 'if-range': etag })).status, 206);
    assert.equal((await get({ range: 'bytes=0-0', 'if-range': '"other"' })).status, 200);
    assert.equal((await get({ range: 'bytes=0-0', 'if-range': whole.headers.get('last-modified')! })).status, 206);
    assert.equal((await get({ 'if-none-match': etag })).status, 304);
    const head = await fetch(body.file, { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers.get('content-length')], [200, '100']);
  });

  test('no path leads out of the media folder', async () => {
    for (const path of [
      '/media/../package.json',
      '/media/%2e%2e/package.json',
      '/media/..%2fpackage.json',
      '/media/%',
      '/media/',
    ]) {
      assert.equal((await call('GET', path)).status, 404, path);
    }
  });
}
