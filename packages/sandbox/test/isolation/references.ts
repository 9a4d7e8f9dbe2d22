/** Which rows an operation names: in its path, in its query, in its body. */
import { id } from '@edurise/contract/fields';
import type { Route } from '../../src/http/call.ts';
import { elementOf, inner, shapeOf, typeOf, type Schema } from '../../src/http/schema-walk.ts';

/** Where a name in a path or a body is not that of its table. */
const tables: Readonly<Record<string, string>> = {
  actor: 'users',
  assignee: 'users',
  attachment: 'message_attachments',
  file: 'file_uploads',
  flagged: 'questions',
  member: 'users',
  parent_category: 'categories',
  participant: 'users',
  paths: 'learning_paths',
  // Of an attempt: the question that is open.
  position: 'questions',
  recipient: 'users',
  reply_to: 'messages',
  sender: 'users',
  student: 'users',
  // Whatever was acted on: a course, among others.
  target: 'courses',
  team: 'project_members',
  thread: 'conversations',
  user: 'users',
  verify: 'certificates.code',
};

/** What stands where others take an id. */
const noReferences: ReadonlySet<string> = new Set(['provider']);

/** Texts that are called as a table is and name none of its rows: a question's section is one of its quiz's rules. */
const ownNames: ReadonlySet<string> = new Set(['section']);

const plural = (word: string): string =>
  word.endsWith('y')
    ? `${word.slice(0, -1)}ies`
    : /(?:s|z|x)$/.test(word)
      ? `${word.replace(/z$/, 'zz')}es`
      : `${word}s`;

/** `course_id`, `course` and `course_ids` name courses; so does what stands behind `/courses/`. */
const tableOf = (name: string): string => {
  const word = name.replaceAll('-', '_').replace(/_ids?$/, '');
  return tables[word] ?? (word.endsWith('s') ? (tables[word.slice(0, -1)] ?? word) : plural(word));
};

export interface PathReference {
  /** `course_id` */
  readonly placeholder: string;
  readonly table: string;
}

/** The rows that a path names, by what stands before each placeholder. */
export const pathReferences = ({ row }: Route): PathReference[] =>
  Array.from(row.path.matchAll(/([\w-]+)\/\{(\w+)\}/g), ([, before, placeholder]) => ({
    placeholder: placeholder!,
    table: tableOf(before!),
  })).filter(({ placeholder }) => !noReferences.has(placeholder));

export interface FieldReference {
  /** From the body or the query inwards; `0` is the first of a list. */
  readonly path: readonly string[];
  readonly table: string;
}

/** The fields that hold ids of other rows: those that say so, and texts that are called as one of `known` tables is. */
export function fieldReferences(schema: Schema | undefined, known: ReadonlySet<string>): FieldReference[] {
  const found: FieldReference[] = [];
  const visit = (field: Schema, path: readonly string[]): void => {
    const shape = shapeOf(field);
    const element = elementOf(field);
    const name = path.findLast((part) => part !== '0') ?? '';
    const table = tableOf(name);
    const isNamed = typeOf(field) === 'string' && known.has(table) && !ownNames.has(name);
    const isReference = inner(field) === id || /_ids?$/.test(name) || isNamed;
    if (shape) for (const [key, inside] of Object.entries(shape)) visit(inside, [...path, key]);
    else if (element) visit(element, [...path, '0']);
    // A row's own id, in a list of rows, names nothing else.
    else if (name !== 'id' && isReference) found.push({ path, table });
  };
  if (schema) visit(schema, []);
  return found;
}
