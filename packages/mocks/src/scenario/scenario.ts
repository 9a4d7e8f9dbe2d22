import type { Call, Reply } from '../call.ts';
import type { Operation, OperationName } from '../operations.ts';

/**
 * Something that happens to calls. It stands around an operation, and around the scenarios after it in the list; `next`
 * goes on. Write your own:
 * @example const flaky: Scenario = (call, next) => (Math.random() < 0.1 ? HttpResponse.error() : next());
 */
export type Scenario = (
  call: Call,
  next: () => Promise<Reply | Response>,
) => Promise<Reply | Response> | Reply | Response;

type Resource<Name extends string> = Name extends `${infer R}.${string}` ? R : never;

/** One operation, `courses.get`, or all of a resource, `courses.*`. */
export type OperationPattern = OperationName | `${Resource<OperationName>}.*`;

const matches = ({ name }: Operation, pattern: string): boolean =>
  pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** The scenario for these operations alone; for all where none are named. */
export const only = (patterns: readonly OperationPattern[], scenario: Scenario): Scenario =>
  patterns.length === 0
    ? scenario
    : (call, next) => (patterns.some((pattern) => matches(call.operation, pattern)) ? scenario(call, next) : next());
