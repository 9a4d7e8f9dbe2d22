/** Which operations an audit looks at, and which others it asks to learn of ids. */
import { everyOperation, type NamedOperation } from '@edurise/contract/every';
import { placeholdersOf, rowKindOf } from './identifiers.ts';

export interface Plan {
  readonly reads: readonly NamedOperation[];
  readonly writes: readonly NamedOperation[];
  /** Asked for the ids alone. */
  readonly sources: readonly NamedOperation[];
}

/** They show what matters to an account: its own rows mention most of what it may read. */
const always = new Set(['users.me', 'enrollments.list']);

export const reads = ({ row }: NamedOperation): boolean => row.method === 'GET' && row.takes !== 'body';

/** `only` names areas, resources or operations; empty: all. */
export function planFor(only: readonly string[]): Plan {
  const every = everyOperation();
  const isMeant = ({ name, area }: NamedOperation): boolean =>
    !only.length || only.some((wanted) => [area, name, name.split('.')[0]].includes(wanted));
  const meant = every.filter(isMeant);
  return {
    reads: meant.filter(reads),
    writes: meant.filter((operation) => !reads(operation)),
    sources: only.length ? sourcesOf(meant, every.filter(reads)).filter((operation) => !isMeant(operation)) : [],
  };
}

/** What is called like nothing in the contract: a mistyped `--only`. */
export const unknownIn = (only: readonly string[]): string[] => {
  const names = new Set(everyOperation().flatMap(({ name, area }) => [area, name, name.split('.')[0]!]));
  return only.filter((wanted) => !names.has(wanted));
};

export const areaNames = (): string[] => [...new Set(everyOperation().map(({ area }) => area))];

/** The reads that show the ids that `meant` need, and those that these need in turn. */
function sourcesOf(meant: readonly NamedOperation[], candidates: readonly NamedOperation[]): NamedOperation[] {
  const sources = new Set(candidates.filter(({ name }) => always.has(name)));
  const wanted = new Set<string>();
  const want = (operations: Iterable<NamedOperation>): void => {
    for (const { row } of operations) for (const { kind } of placeholdersOf(row.path)) wanted.add(kind);
  };
  want(meant);
  for (let size = -1; size !== sources.size;) {
    size = sources.size;
    for (const candidate of candidates)
      if (wanted.has(rowKindOf(candidate.row.path)) && (candidate.row.list || isPart(candidate)))
        sources.add(candidate);
    want(sources);
  }
  return [...sources];
}

/** `/api/lectures/{id}/quiz/` shows a quiz, `/api/quizzes/{id}/` needs one already. */
const isPart = ({ row }: NamedOperation): boolean => !row.path.endsWith('}/');
