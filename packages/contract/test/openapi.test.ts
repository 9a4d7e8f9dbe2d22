import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { everyOperation } from '@edurise/contract/every';
import { openapi, type JsonSchema } from '@edurise/contract/openapi';
import { Validator } from '@seriousme/openapi-schema-validator';

const document = openapi({ server: 'https://learn.acme.com' });
const schemas = document.components.schemas;
const answerOf = (path: string, method = 'get', status = '200'): JsonSchema =>
  (document.paths[path]![method]!.responses[status] as any).content['application/json'].schema;

test('the document is OpenAPI 3.1, by a validator that is not ours', async () => {
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as unknown as Record<string, unknown>,
  );
  assert.equal(valid, true, JSON.stringify(errors));
});

test('every operation of the contract stands in it once, by its name', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
  );
  const rows = everyOperation().map(({ name, row }) => `${name} ${row.method} ${row.path}`);
  assert.deepEqual(described.sort(), rows.sort());
});

test('whatever it refers to is there', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
  assert.ok(references.length > 100);
  for (const reference of new Set(references)) {
    const found = reference.split('/').reduce<any>((at, key) => at?.[key], document);
    assert.ok(found, reference);
  }
});

test('models bear their names and say what their source says', () => {
  assert.deepEqual(schemas['Course']!.required, ['id', 'title']);
  assert.equal(schemas['Course']!.description, 'A course as a list shows it.');
  assert.equal(schemas['Course']!.properties!['tenant']!.description, 'The slug of the tenant that owns it.');
  assert.deepEqual(answerOf('/api/courses/{id}/'), { $ref: '#/components/schemas/CourseDetail' });
});

test('answers are written in the dialect of their path', () => {
  const [page, whole] = answerOf('/api/courses/').anyOf!;
  assert.deepEqual(page!.required, ['count', 'next', 'previous', 'results']);
  assert.equal(whole!.type, 'array');
  assert.deepEqual(answerOf('/api/v1/courses/courses/{id}/statistics/').required, ['success', 'data']);
  // One of the few of `/api/v1/` without an envelope.
  assert.equal(answerOf('/api/v1/courses/courses/dashboard_stats/').$ref, '#/components/schemas/CourseDashboardStats');
  assert.equal(answerOf('/api/v2/openapi.json').$ref, '#/components/schemas/ApiDescription');
  assert.deepEqual(document.paths['/api/v1/courses/reviews/{id}/']!['patch']!.responses['404'], {
    $ref: '#/components/responses/Envelope404',
  });
});

test('what takes a file may be sent as a form, and without it as JSON', () => {
  const { content } = document.paths['/api/users/me/']!['patch']!.requestBody!;
  assert.ok(!('avatar' in content['application/json']!.schema.properties!));
  assert.deepEqual(content['multipart/form-data']!.schema, { $ref: '#/components/schemas/MePatch' });
  const avatar = schemas['MePatch']!.properties!['avatar']!;
  assert.equal(JSON.stringify(avatar).includes('application/octet-stream'), true);
});

test('an answer that is a file, or comes in pieces, says so', () => {
  const contentOf = (name: string): string[] => {
    const { row } = everyOperation().find((operation) => operation.name === name)!;
    const { responses } = document.paths[row.path]![row.method.toLowerCase()]!;
    return Object.keys((responses['200'] as any).content);
  };
  assert.deepEqual(contentOf('transcripts.generate'), ['application/pdf']);
  assert.deepEqual(contentOf('aiConversations.sendMessage'), ['application/json', 'text/event-stream']);
});

test('parameters come from the path, the query and the headers', () => {
  const { parameters } = document.paths['/api/courses/{id}/']!['patch']!;
  assert.deepEqual(
    parameters.map((parameter) => ('$ref' in parameter ? parameter.$ref.split('/').at(-1) : parameter.name)),
    ['id', 'Tenant', 'IdempotencyKey'],
  );
  const names = document.paths['/api/courses/']!['get']!.parameters.map((one) => ('name' in one ? one.name : ''));
  for (const name of ['page', 'page_size', 'search', 'level']) assert.ok(names.includes(name), name);
});

test('who may call, how long an answer keeps, and what a platform may lack stand there', () => {
  const list = document.paths['/api/courses/']!['get']!;
  assert.deepEqual(list.security, [{}, { bearer: [] }]);
  assert.deepEqual(list['x-edurise-cache'], { category: 'catalog', seconds: 300 });
  assert.equal(list['x-edurise-source'], '002');
  assert.equal(list['x-edurise-optional'], undefined);
  const attempts = document.paths['/api/quizzes/{id}/attempts/']!['get']!;
  assert.deepEqual(attempts.security, [{ bearer: [] }]);
  assert.equal(attempts['x-edurise-optional'], true);
});

test('its version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal(document.info.version, version);
});
