import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { everyOperation } from '@edurise/contract/every';
import { openapi } from '@edurise/contract/openapi';
import { referencePage } from '@edurise/contract/openapi/page';

const document = openapi();
const { html, policy } = await referencePage(document);
const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every operation and every model has its place, and its link', () => {
  for (const { name } of everyOperation()) {
    assert.ok(html.includes(`id="${name}"`), name);
    assert.ok(html.includes(`href="#${name}"`), name);
  }
  const links = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!));
  for (const id of links) assert.ok(html.includes(`id="${id}"`), id);
  for (const model of Object.keys(document.components.schemas)) assert.ok(links.has(`model-${model}`), model);
});

test('it fetches nothing, and its policy lets in its own style and script alone', () => {
  assert.doesNotMatch(html, /\s(?:src|srcset|style|on\w+)=/);
  assert.doesNotMatch(html, /<link|@import|url\(/);
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(html)!;
  const [, script] = /<script type="module">([\s\S]*?)<\/script>/.exec(html)!;
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
  assert.equal(rules.get('default-src'), "'none'");
  assert.equal(rules.get('style-src'), digestOf(style!));
  assert.equal(rules.get('script-src'), digestOf(script!));
});

test('what a document says is text, whatever it looks like', async () => {
  const info = { ...document.info, title: '<img onerror=alert(1)>' };
  const { html } = await referencePage({ ...document, info });
  assert.doesNotMatch(html, /<img/);
  assert.ok(html.includes('&lt;img'));
});
