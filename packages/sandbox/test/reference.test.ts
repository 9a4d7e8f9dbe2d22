import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createSandbox, type Sandbox } from '@edurise/sandbox';
import { Validator } from '@seriousme/openapi-schema-validator';

let sandbox: Sandbox;
before(async () => void (sandbox = await createSandbox({ demo: false })));
after(() => sandbox.close());

test('the document is served, valid, with its own address', async () => {
  const answer = await fetch(`${sandbox.url}/api/v2/openapi.json`);
  const document = (await answer.json()) as { servers: { url: string }[] };
  assert.deepEqual(document.servers, [{ url: sandbox.url }]);
  const { valid, errors } = await new Validator().validate(document);
  assert.equal(valid, true, JSON.stringify(errors));
});

test('the page to read it is served under a strict policy', async () => {
  const answer = await fetch(`${sandbox.url}/api/docs`);
  assert.equal(answer.url, `${sandbox.url}/api/docs/`);
  assert.match(answer.headers.get('content-type')!, /^text\/html/);
  assert.match(answer.headers.get('content-security-policy')!, /^default-src 'none'; script-src 'sha256-/);
  assert.match(await answer.text(), /id="courses\.list"/);
});
