/** The kinds of rows that a school consists of, by the words that paths and fields have for them: `/courses/` and `course`. */

const irregular: Readonly<Record<string, string>> = {
  quizzes: 'quiz',
  people: 'user',
  users: 'user',
  quiz_attempt: 'attempt',
  file_upload: 'file',
  audit_log: 'audit_entry',
  spreadsheet: 'spreadsheet',
};

/** `live-classes` → `live_class`; what is not a plural stays as it is. */
export const singular = (word: string): string => {
  const plain = word.replaceAll('-', '_');
  const [, before = '', last = plain] = /^(.*_)?([^_]+)$/.exec(plain) ?? [];
  const one =
    irregular[last] ??
    (last.endsWith('ies')
      ? `${last.slice(0, -3)}y`
      : /(?:analytics|statistics|progress|status|address)$/.test(last)
        ? last
        : last.replace(/(?<=ch|sh|ss|x)es$|(?<=[a-rt-z])s$/, ''));
  return irregular[before + one] ?? before + one;
};

export const isPlural = (word: string): boolean => singular(word) !== word.replaceAll('-', '_');

/** Fields that name a person by the part that the person plays. */
const people = new Set([
  'user',
  'student',
  'learner',
  'owner',
  'client',
  'author',
  'sender',
  'recipient',
  'member',
  'participant',
  'assignee',
  'assigned_to',
  'reviewer',
  'approver',
  'host',
  'mentor',
  'actor',
  'payer',
  'payee',
  'teacher',
  'candidate',
  'raised_by',
]);
export const isPerson = (kind: string): boolean => people.has(kind) || /_by$/.test(kind);

/** The kind that a field refers to: `course_id` and `course` to a course, `graded_by` to a user. */
export const referredKind = (field: string): string => {
  const name = singular(field.replace(/_ids?$/, '').replace(/^(?:current|related|source|target)_/, ''));
  return isPerson(name) ? 'user' : name;
};
