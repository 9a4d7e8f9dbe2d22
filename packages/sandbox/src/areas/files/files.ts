import { files } from '@edurise/contract/files';
import { schemas } from '@edurise/contract/files/schemas';
import type { Selectable } from 'kysely';
import { isUuid } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import type { FileUploadsTable } from '../../database/tables/files.ts';
import { categories } from '../../files/categories.ts';
import { receive } from '../../files/receive.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { notYet } from '../../http/not-yet.ts';
import { pageOf, paginate } from '../../http/page.ts';
import { conflict, forbidden, invalid } from '../../http/problem.ts';
import { findCourse, findManagedCourse, mayLearn } from '../courses/course-rows.ts';
import { findReadableFile, mayDelete, presentFile, selectReadableFiles } from './file-rows.ts';

/** For how long a link opens its file, in seconds. */
const linkSeconds = 300;

export const fileRoutes = implement(files, schemas, {
  files: {
    async list(call) {
      const { search, category, course } = call.query;
      let found = selectReadableFiles(call);
      if (course === undefined) found = found.where('uploaded_by', '=', call.user.id);
      else found = found.where('course_id', '=', await learntCourse(call, course));
      if (category !== undefined) {
        const wanted = categories.find(({ id, slug }) => id === category || slug === category);
        if (!wanted) throw invalid({ category: [`${category} is not one of the available choices.`] });
        found = found.where('category', '=', wanted.slug);
      }
      if (search) found = found.where('file_name', 'ilike', `%${search.replace(/[\\%_]/g, '\\$&')}%`);
      return paginate(
        call.page,
        found.orderBy('file_uploads.created_at', 'desc').orderBy('file_uploads.id'),
        presentFile,
      );
    },
    async upload(call) {
      const { file, course, description = '' } = call.body;
      const course_id = course === undefined ? null : await taughtCourse(call, course);
      const row = await receive(call, file, { course_id, description });
      await call.db.insertInto('file_uploads').values(row).execute();
      return created(presentFile(await findReadableFile(call, row.id)));
    },
    get: async (call) => presentFile(await findReadableFile(call, call.path.id)),
    async delete(call) {
      const file = await findReadableFile(call, call.path.id);
      if (!mayDelete(call, file)) throw forbidden();
      if ((await handedIn(call, [file.id])).has(file.id))
        throw conflict('This file was handed in and stays with the submission.');
      await call.db
        .deleteFrom('file_uploads')
        .where('id', '=', file.id)
        .where('tenant_id', '=', call.tenant.id)
        .execute();
      await call.platform.vault.remove(file.location);
    },
    async secureUrl(call) {
      const file: Selectable<FileUploadsTable> = await findReadableFile(call, call.path.id);
      const { path, expiresAt } = call.platform.links.to(file, call.tenant.slug, linkSeconds);
      return { url: call.link(path)!, expires_at: iso(expiresAt), expires_in: linkSeconds };
    },
    async checkPermissions(call) {
      const ids = call.body.file_ids;
      const known = ids.filter(isUuid);
      const [readable, kept] = await Promise.all([
        known.length ? selectReadableFiles(call).where('file_uploads.id', 'in', known).execute() : [],
        handedIn(call, known),
      ]);
      const permissions = ids.map((id) => {
        const file = readable.find((row) => row.id === id.toLowerCase());
        const can_view = file !== undefined;
        return {
          file: id,
          can_view,
          can_download: can_view,
          can_delete: can_view && mayDelete(call, file) && !kept.has(file.id),
        };
      });
      return { permissions };
    },
    categories: (call) => pageOf(call.page, categories),
  },
  documents: { ocr: notYet },
});

/** A course whose files the caller may see. */
async function learntCourse(call: AnyCall, id: string): Promise<string> {
  if (!isUuid(id)) throw invalid({ course: [`“${id}” is not a valid UUID.`] });
  const course = await findCourse(call, id);
  if (!(await mayLearn(call.db, call.person, course))) throw forbidden();
  return course.id;
}

/** A course that the caller may share files with. */
async function taughtCourse(call: AnyCall, id: string): Promise<string> {
  if (!isUuid(id)) throw invalid({ course: [`“${id}” is not a valid UUID.`] });
  return (await findManagedCourse(call, id)).id;
}

/** Those of the files that are part of a submission. */
async function handedIn({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>, ids: readonly string[]): Promise<Set<string>> {
  if (!ids.length) return new Set();
  const rows = await db
    .selectFrom('submissions')
    .select('file_id')
    .where('tenant_id', '=', tenant.id)
    .where('file_id', 'in', ids)
    .execute();
  return new Set(rows.flatMap(({ file_id }) => file_id ?? []));
}
