import type { Reply } from '../support/platform.ts';
import { secret } from './pages.ts';

/** A literal answer of a real server, and what a caller gets of it. */
export interface Answer {
  readonly name: string;
  readonly path?: string;
  readonly reply: Reply;
  readonly data: unknown;
}

const json = (body: string, status = 200, type = 'application/json'): Reply => ({ status, body, type });

export const answers: readonly Answer[] = [
  {
    name: 'an object: decimals stay texts, null stays null',
    reply: json('{"id":"74c8","title":"c0","note":null,"price":"19.90"}'),
    data: { id: '74c8', title: 'c0', note: null, price: '19.90' },
  },
  { name: 'a created object', reply: json('{"id":"74c8"}', 201), data: { id: '74c8' } },
  { name: 'a deletion: no type, no body', reply: { status: 204 }, data: undefined },
  { name: 'Response(None): a 200 without type or body', reply: { status: 200 }, data: undefined },
  { name: 'a list, pagination off', reply: json('[{"id":"1"},{"id":"2"}]'), data: [{ id: '1' }, { id: '2' }] },
  { name: 'a pair of tokens', reply: json('{"refresh":"r","access":"a"}'), data: { refresh: 'r', access: 'a' } },
  { name: 'a token that was verified', reply: json('{}'), data: {} },
  { name: 'null', reply: json('null'), data: null },
  { name: 'ninja’s charset', reply: json('{"id": 1}', 200, 'application/json; charset=utf-8'), data: { id: 1 } },
  { name: 'JSON by another name', reply: json('{"id":1}', 200, 'application/vnd.api+json'), data: { id: 1 } },
  { name: 'a byte order mark', reply: json('\uFEFF{"id":1}'), data: { id: 1 } },
  {
    name: 'an envelope',
    reply: json('{"success":true,"data":{"total":3},"message":null,"timestamp":"2026-01-02T03:04:05.678901Z"}'),
    data: { total: 3 },
  },
  {
    name: 'GraphQL: what was asked for, without its wrapping',
    path: '/graphql/',
    reply: json('{"data": {"hello": "hi w", "opt": null}}'),
    data: { hello: 'hi w', opt: null },
  },
  {
    name: 'GraphQL by its own type, with an empty list of errors',
    path: '/graphql',
    reply: json('{"data": {"hello": "hi"}, "errors": []}', 200, 'application/graphql-response+json'),
    data: { hello: 'hi' },
  },
  {
    name: 'dates and durations stay as they were written: microseconds, offsets, none',
    reply: json(
      '{"updated_at":"2026-01-02T03:04:05.678901Z","at":"2026-01-02T03:04:05","local":"2026-01-02T03:04:05.678+02:00","day":"2026-01-02","long":"1 02:00:00.000005","iso":"P1DT02H00M00.000005S"}',
    ),
    data: {
      updated_at: '2026-01-02T03:04:05.678901Z',
      at: '2026-01-02T03:04:05',
      local: '2026-01-02T03:04:05.678+02:00',
      day: '2026-01-02',
      long: '1 02:00:00.000005',
      iso: 'P1DT02H00M00.000005S',
    },
  },
  {
    name: 'whole numbers that JavaScript cannot hold keep their digits, as a text',
    reply: json(
      '{"id":9007199254740993,"debt":-9007199254740993,"ids":[12345678901234567890, 1],"z":9007199254740993}',
    ),
    data: {
      id: '9007199254740993',
      debt: '-9007199254740993',
      ids: ['12345678901234567890', 1],
      z: '9007199254740993',
    },
  },
  {
    name: 'those that it can hold stay numbers, fractions too',
    reply: json(
      '{"max":9007199254740991,"big":9007199254740993,"ratio":0.30000000000000004,"tiny":1.1234567890123456e-05}',
    ),
    data: {
      max: 9007199254740991,
      big: '9007199254740993',
      ratio: 0.30000000000000004,
      tiny: 1.1234567890123456e-5,
    },
  },
  {
    name: 'digits inside a text are a text',
    reply: json(String.raw`{"note":"a \" , 9007199254740993 , b","n":9007199254740993}`),
    data: { note: 'a " , 9007199254740993 , b', n: '9007199254740993' },
  },
  {
    name: 'NaN and Infinity, which Django’s JsonResponse writes, are null; in a text they stay',
    reply: json(
      String.raw`{"score": NaN, "low": -Infinity, "high": Infinity, "n": [NaN, 9007199254740993], "title": "NaN and \"Infinity\""}`,
    ),
    data: { score: null, low: null, high: null, n: [null, '9007199254740993'], title: 'NaN and "Infinity"' },
  },
];

const html = `<!doctype html><title>Sign in</title><p>${secret}</p>`;

/** Somebody answered, and it was not the platform; or the answer did not arrive whole. */
export const wrongAnswers: readonly Pick<Answer, 'name' | 'reply'>[] = [
  { name: 'a captive portal', reply: { body: html, type: 'text/html' } },
  { name: 'a captive portal that says nothing of itself', reply: { body: html, type: 'application/octet-stream' } },
  { name: 'a web page that claims to be JSON', reply: json(html) },
  { name: 'half a document', reply: json('{"id": "7') },
  { name: 'half a document with a NaN', reply: json('{"score": NaN, "id": "7') },
  { name: 'half a document with a big number', reply: json('{"id": 9007199254740993 , "x') },
  { name: 'a text', reply: { body: secret, type: 'text/plain' } },
  { name: 'POST without its slash', reply: { status: 301, headers: { Location: '/api/x/' } } },
  ...[302, 303, 307, 308].map((status) => ({
    name: `a redirect, ${status}`,
    reply: { status, headers: { Location: `https://evil.example/?${secret}` } },
  })),
  { name: 'not modified, though nobody asked', reply: { status: 304 } },
];
