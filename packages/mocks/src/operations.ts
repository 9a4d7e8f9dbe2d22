/** Every operation of the contract, by name. An area that the contract gains is here without a line of its own. */
import type * as areas from '@edurise/contract/areas';
import { everyOperation, type NamedOperation } from '@edurise/contract/every';

type Areas = typeof areas;
type Every<T> = T[keyof T];
type Intersection<U> = (U extends unknown ? (of: U) => void : never) extends (of: infer I) => void ? I : never;
type Named<R, Resource extends string> = { readonly [M in keyof R & string as `${Resource}.${M}`]: R[M] };
type OfArea<A> = Intersection<Every<{ [R in keyof A & string]: Named<A[R], R> }>>;
type OfAll = Intersection<Every<{ [A in keyof Areas]: OfArea<Areas[A]> }>>;

/** `courses.get` → its row with the types of its schemas. */
export type Operations = { readonly [Name in keyof OfAll & `${string}.${string}`]: OfAll[Name] };
export type OperationName = keyof Operations;

export type Operation = NamedOperation;

export const operations: readonly Operation[] = everyOperation();

const byName = new Map<string, Operation>(operations.map((operation) => [operation.name, operation]));

export const operationNamed = (name: string): Operation => {
  const operation = byName.get(name);
  if (!operation) throw new Error(`The contract has no operation “${name}”.`);
  return operation;
};
