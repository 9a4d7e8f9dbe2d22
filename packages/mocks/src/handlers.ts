import { http, type HttpHandler } from 'msw';
import type { Answers } from './answers.ts';
import type { Call, Outcome, Reply } from './call.ts';
import { conductOf } from './conduct/index.ts';
import { preflight, readable } from './cors.ts';
import { responseTo } from './dialect/dialect.ts';
import { listing } from './dialect/listing.ts';
import { refusal } from './dialect/refusal.ts';
import { operations, type Operation } from './operations.ts';
import { answerOf } from './plausible/value.ts';
import type { Scenario } from './scenario/index.ts';
import { school as open, type School } from './school/school.ts';

export interface HandlersOptions {
  /** The platform's address, as the client has it. Without one, requests to any host are answered. */
  baseUrl?: string | URL;
  /** Answers of your own, by operation. */
  answers?: Answers;
  /** What happens to calls; the first stands outermost. */
  scenarios?: readonly Scenario[];
  /** Whose rows are told of. Hand the same to several to have them share what was written. */
  school?: School;
}

/**
 * msw handlers for every operation of the platform, answering from a small school in memory. What a call writes, the next
 * one reads; nothing is refused unless a scenario says so.
 * @example
 * const server = setupServer(...handlers({ baseUrl: 'https://learn.example' }));
 * server.use(...handlers({ baseUrl: 'https://learn.example', scenarios: [scenario.error(503, 'courses.*')] }));
 */
export const handlers = ({
  baseUrl = '*',
  answers = {},
  scenarios = [],
  school = open(),
}: HandlersOptions = {}): HttpHandler[] => {
  const base = String(baseUrl).replace(/\/+$/, '');
  const answering = operations.toSorted(literalFirst).map((operation) => {
    const respond = responder(operation, answers, scenarios, school);
    const method = operation.row.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const path = operation.row.path.replace(/\{(\w+)\}/g, ':$1');
    return http[method](base + path, async ({ request, params }) =>
      readable(await respond(request, params as Record<string, string>), request),
    );
  });
  return [...answering, preflight(base)];
};

/** `/api/courses/categories/` comes before `/api/courses/{id}/`; a tilde sorts behind every letter. */
const literalFirst = ({ row: { path: one } }: Operation, { row: { path: other } }: Operation): number => {
  const [a, b] = [one.replaceAll('{', '~'), other.replaceAll('{', '~')];
  return a < b ? -1 : Number(a > b);
};

const responder = (operation: Operation, answers: Answers, scenarios: readonly Scenario[], school: School) => {
  const own = (answers as Readonly<Record<string, unknown>>)[operation.name];
  const answered = Object.hasOwn(answers, operation.name) && own !== undefined;
  return async (request: Request, params: Record<string, string>): Promise<Response> => {
    const address = new URL(request.url);
    const call: Call = {
      operation,
      params,
      query: address.searchParams,
      body: await bodyOf(request),
      request,
      school,
    };
    const work = async (): Promise<Reply | Response> => {
      if (!answered) return replyTo(call, await conductOf(operation)(call));
      const given: unknown = typeof own === 'function' ? await (own as (call: Call) => unknown)(call) : own;
      if (given instanceof Response) return given.clone();
      return pageOf(call, { status: given === undefined ? 204 : 200, data: given });
    };
    const travel = scenarios.reduceRight<() => Promise<Reply | Response>>(
      (next, scenario) => async () => scenario(call, next),
      work,
    );
    const reply = await travel();
    return reply instanceof Response ? reply : responseTo(reply, operation, request.url, school.now());
  };
};

/** An outcome as the operation's schemas show it. */
const replyTo = (call: Call, outcome: Outcome): Reply | Response => {
  if (outcome instanceof Response) return outcome;
  const { operation, school } = call;
  const { answer, item } = operation.shape;
  if (!outcome) return { status: 204 };
  if ('rows' in outcome) {
    const rows = item ? outcome.rows.map((row) => answerOf(school, item, outcome.kind, row)) : outcome.rows;
    return pageOf(call, { status: 200, data: rows });
  }
  if ('data' in outcome) return { status: 200, data: outcome.data };
  const { row, kind, status = 200 } = outcome;
  return answer ? { status, data: answerOf(school, answer, kind, row) } : { status: 204 };
};

/** What the query leaves of a list. */
const pageOf = (call: Call, reply: Reply): Reply | Response => {
  if (!call.operation.row.list || !Array.isArray(reply.data)) return reply;
  return listing(call, reply.data) ?? noSuchPage(call);
};

const noSuchPage = ({ operation, school }: Call): Response => refusal(operation, 404, school.now(), 'Invalid page.');

/** JSON, or the fields of a form; files are known by what they were named, not kept. */
const bodyOf = async (request: Request): Promise<Record<string, unknown>> => {
  const type = request.headers.get('Content-Type') ?? '';
  try {
    if (/json/i.test(type)) return ((await request.clone().json()) ?? {}) as Record<string, unknown>;
    if (/form/i.test(type)) return Object.fromEntries(await request.clone().formData());
  } catch {
    // Whoever sends half a body is answered all the same.
  }
  return {};
};
