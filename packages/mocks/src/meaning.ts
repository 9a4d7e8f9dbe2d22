/** What an operation does, read from its path and method: `POST /api/lectures/{id}/notes/` creates a note of a lecture. */
import { isPlural, singular } from './plausible/kinds.ts';
import { inner, type Schema } from './plausible/schema.ts';
import { operations, type Operation } from './operations.ts';

export type Deed = 'list' | 'read' | 'create' | 'change' | 'remove' | 'act';

export interface Meaning {
  readonly deed: Deed;
  /** Of what kind the rows are that it is about. */
  readonly kind: string;
  /** The path parameter that names the row. Without one, and without an owner, there is only one such row. */
  readonly param?: string;
  /** The row that it hangs on: the lecture of a note. */
  readonly owner?: { readonly kind: string; readonly param: string };
}

/** Where the path says something else than what comes. */
const kinds: Readonly<Record<string, string>> = {
  'courses.listInstructors': 'course_instructor',
  'lectures.getProgress': 'lecture_progress',
  'lectures.updateProgress': 'lecture_progress',
  'lectures.replaceProgress': 'lecture_progress',
  'enrollments.progress': 'enrollment_progress',
  'quizAttempts.result': 'quiz_result',
  'students.search': 'student',
  'users.me': 'user',
  'users.updateMe': 'user',
  'users.replaceMe': 'user',
  'tenants.current': 'tenant',
};

const deeds: Readonly<Record<string, Deed>> = {
  GET: 'read',
  PUT: 'change',
  PATCH: 'change',
  DELETE: 'remove',
  POST: 'act',
};

const paramOf = (segment: string | undefined): string | undefined => /^\{(\w+)\}$/.exec(segment ?? '')?.[1];

const listed = new Set(operations.filter(({ row }) => row.list).map(({ row }) => row.path));

const read = ({ name, row, shape }: Operation): Meaning => {
  const segments = row.path.split('/').filter(Boolean);
  const last = segments.at(-1)!;
  const param = paramOf(last);
  const collection = param ? segments.at(-2)! : last;
  const kind = kinds[name] ?? singular(collection.replace('.json', ''));
  // `/matching/projects/{id}/` lists what belongs to a project.
  if (param && row.list) return { deed: 'list', kind: `${kind}_match`, owner: { kind, param } };
  if (param) return { deed: deeds[row.method]!, kind, param };
  const ownerParam = paramOf(segments.at(-2));
  const owner = ownerParam ? { owner: { kind: singular(segments.at(-3)!), param: ownerParam } } : {};
  if (row.list) return { deed: 'list', kind, ...owner };
  const creates = row.method === 'POST' && shape.answer && (listed.has(row.path) || isPlural(last));
  return { deed: creates ? 'create' : deeds[row.method]!, kind, ...owner };
};

const meanings = new Map(operations.map((operation) => [operation.name, read(operation)]));

/** Reads come first: what a kind's own page shows is of that kind, whatever an action calls it. */
const kindBySchema = new Map<Schema, string>();
for (const deed of ['read', 'list', 'create'] as const) {
  for (const { name, shape } of operations) {
    const meaning = meanings.get(name)!;
    const schema = shape.answer ?? shape.item;
    if (meaning.deed !== deed || !schema || (deed === 'read' && !meaning.param)) continue;
    if (!kindBySchema.has(inner(schema))) kindBySchema.set(inner(schema), meaning.kind);
  }
}

export const kindOfSchema = (schema: object): string | undefined => kindBySchema.get(inner(schema as Schema));

export const meaningOf = ({ name, shape }: Operation): Meaning => {
  const meaning = meanings.get(name)!;
  if (kinds[name]) return meaning;
  const schema = shape.answer ?? shape.item;
  return { ...meaning, kind: (schema && meaning.deed !== 'act' && kindOfSchema(schema)) || meaning.kind };
};
