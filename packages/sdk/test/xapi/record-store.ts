import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { platform, type Reply, type Seen } from '../support/platform.ts';

interface Told {
  id: string;
  [name: string]: any;
}

/**
 * A learning record store with a real HTTP server before it. It takes what xAPI 1.0.3 lets it take, as a whole or not at all,
 * and refuses a second statement by an id that it has, the way a strict one does.
 */
export const recordStore = async ({ authorization = 'Basic c3RvcmU6a2V5' } = {}) => {
  const statements: Told[] = [];
  /** Each batch that came, taken or not. */
  const batches: Told[][] = [];
  const network = { requests: true, answers: true };
  const server = await platform();

  const take = ({ method, path, headers, json }: Seen): Reply => {
    if (method !== 'POST' || path !== '/xapi/statements') return { status: 404, type: 'text/plain', body: 'No.' };
    if (headers.authorization !== authorization) return { status: 401, type: 'text/plain', body: 'Who is it?' };
    const given = [json].flat() as Told[];
    batches.push(given);
    try {
      assert.equal(headers['x-experience-api-version'], '1.0.3');
      assert.match(headers['content-type']!, /^application\/json/);
      for (const statement of given) validate(statement);
    } catch (error) {
      return { status: 400, type: 'text/plain', body: (error as Error).message };
    }
    const known = given.filter(({ id }) => statements.some((one) => one.id === id));
    const differs = (one: Told) =>
      !isDeepStrictEqual(
        one,
        statements.find(({ id }) => id === one.id),
      );
    if (known.some(differs)) return { status: 409, type: 'text/plain', body: 'There is another by this id.' };
    statements.push(...given.filter((one) => !known.includes(one)));
    return { body: given.map(({ id }) => id) };
  };

  server.answer((seen) => {
    if (!network.requests) return { status: 503, type: 'text/html', body: '<h1>Away</h1>' };
    const reply = take(seen);
    // It was taken, and nobody hears of it.
    return network.answers ? reply : { status: 503, type: 'text/html', body: '<h1>Away</h1>' };
  });
  return { server, statements, batches, network, authorization, endpoint: `${server.url}/xapi/` };
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const iri = (value: unknown) =>
  assert.ok(typeof value === 'string' && URL.canParse(value), `${String(value)} is no IRI`);
const only = (value: object, ...names: string[]) => {
  for (const name of Object.keys(value)) assert.ok(names.includes(name), `nothing is called ${name} there`);
};
const noNulls = (value: unknown): void => {
  assert.notEqual(value, null, 'null is not allowed outside of extensions');
  if (typeof value === 'object')
    for (const [name, inner] of Object.entries(value!)) if (name !== 'extensions') noNulls(inner);
};
const languageMap = (value: Record<string, unknown>) => {
  for (const [tag, text] of Object.entries(value)) {
    assert.doesNotThrow(() => Intl.getCanonicalLocales(tag));
    assert.equal(typeof text, 'string');
  }
};
const extensions = (value: object = {}) => Object.keys(value).forEach(iri);
const interactions = ['choice', 'true-false', 'fill-in', 'long-fill-in', 'numeric', 'other'];

/** What xAPI 1.0.3, part two, asks of a statement, as far as ours have it. */
export const validate = (statement: Told): void => {
  only(statement, 'id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp');
  noNulls(statement);
  assert.match(statement.id, uuid);
  assert.match(statement.timestamp, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  const { actor, verb, object, result = {}, context = {} } = statement;
  only(actor, 'objectType', 'account');
  assert.equal(actor.objectType, 'Agent');
  only(actor.account, 'homePage', 'name');
  iri(actor.account.homePage);
  assert.ok(actor.account.name && typeof actor.account.name === 'string');
  only(verb, 'id', 'display');
  iri(verb.id);
  languageMap(verb.display);
  only(object, 'objectType', 'id', 'definition');
  iri(object.id);
  only(object.definition, 'type', 'name', 'interactionType');
  iri(object.definition.type);
  languageMap(object.definition.name ?? {});
  if (object.definition.interactionType) assert.ok(interactions.includes(object.definition.interactionType));
  only(result, 'score', 'success', 'completion', 'response', 'duration', 'extensions');
  if ('success' in result) assert.equal(typeof result.success, 'boolean');
  if ('completion' in result) assert.equal(typeof result.completion, 'boolean');
  if ('response' in result) assert.equal(typeof result.response, 'string');
  if ('duration' in result) assert.match(result.duration, /^PT\d+(\.\d{1,2})?S$/);
  extensions(result.extensions);
  const { scaled = 0, raw, min = -Infinity, max = Infinity } = result.score ?? {};
  assert.ok(scaled >= -1 && scaled <= 1);
  if (raw !== undefined) assert.ok(raw >= min && raw <= max && min < max);
  only(context, 'platform', 'language', 'contextActivities', 'extensions');
  for (const activities of Object.values<{ id: string }[]>(context.contextActivities ?? {}))
    for (const { id } of activities) iri(id);
  extensions(context.extensions);
};
