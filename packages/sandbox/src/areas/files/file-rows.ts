/** Private files: who may read them, and how they are shown. */
import type { StoredFile } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { isStaff, isTeacher } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import type { FileUploadsTable } from '../../database/tables/files.ts';
import { categories } from '../../files/categories.ts';
import type { AnyCall } from '../../http/call.ts';
import { notFound } from '../../http/problem.ts';

type Where = Pick<AnyCall, 'db' | 'tenant' | 'user'>;

export type FileRow = Selectable<FileUploadsTable> & { first_name: string; last_name: string };

/**
 * The files that the caller may read: the own; what is shared with a course that the caller takes or teaches; what was handed
 * in to a course that the caller teaches. Staff may read all of their school's.
 */
export function selectReadableFiles(call: Where) {
  const { db, tenant, user } = call;
  const files = db
    .selectFrom('file_uploads')
    .innerJoin('users', 'users.id', 'file_uploads.uploaded_by')
    .selectAll('file_uploads')
    .select(['users.first_name', 'users.last_name'])
    .where('file_uploads.tenant_id', '=', tenant.id);
  if (isStaff(user)) return files;
  const takes = db
    .selectFrom('enrollments')
    .where('user_id', '=', user.id)
    .where('status', '<>', 'cancelled')
    .select('course_id');
  return files.where((eb) =>
    eb.or([
      eb('file_uploads.uploaded_by', '=', user.id),
      eb('file_uploads.course_id', 'in', takes),
      ...(isTeacher(user)
        ? [
            eb('file_uploads.course_id', 'in', selectTaught(call)),
            eb(
              'file_uploads.id',
              'in',
              db
                .selectFrom('submissions')
                .innerJoin('assignments', 'assignments.id', 'submissions.assignment_id')
                .where('assignments.course_id', 'in', selectTaught(call))
                .where('submissions.file_id', 'is not', null)
                .select('submissions.file_id'),
            ),
          ]
        : []),
    ]),
  );
}

/** The ids of the courses that the caller made or teaches. */
const selectTaught = ({ db, tenant, user }: Where) =>
  db
    .selectFrom('courses')
    .where('courses.tenant_id', '=', tenant.id)
    .where((eb) =>
      eb.or([
        eb('courses.created_by', '=', user.id),
        eb(
          'courses.id',
          'in',
          db
            .selectFrom('course_instructors')
            .innerJoin('instructors', 'instructors.id', 'course_instructors.instructor_id')
            .where('instructors.user_id', '=', user.id)
            .select('course_instructors.course_id'),
        ),
      ]),
    )
    .select('courses.id');

/** A file that the caller may read, or 404: others' are none of his business, nor that they exist. */
export async function findReadableFile(call: Where, id: string): Promise<FileRow> {
  const file = await selectReadableFiles(call).where('file_uploads.id', '=', id).executeTakeFirst();
  if (!file) throw notFound('FileUpload');
  return file;
}

/** Who uploaded a file may take it away again, and so may staff; unless it was handed in. */
export const mayDelete = ({ user }: Pick<AnyCall, 'user'>, file: { uploaded_by: string }): boolean =>
  file.uploaded_by === user.id || isStaff(user);

export function presentFile(row: FileRow): StoredFile {
  const category = categories.find(({ slug }) => slug === row.category);
  return {
    id: row.id,
    file_name: row.file_name,
    content_type: row.content_type,
    size_bytes: row.size_bytes,
    checksum: row.checksum,
    description: row.description,
    category: category?.id ?? null,
    category_name: category?.name ?? null,
    course: row.course_id,
    uploaded_by: row.uploaded_by,
    uploaded_by_name: `${row.first_name} ${row.last_name}`.trim(),
    created_at: iso(row.created_at),
    updated_at: iso(row.updated_at),
  };
}
