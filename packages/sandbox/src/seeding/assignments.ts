import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queries } from '../database/tables.ts';
import type { DemoData } from '../demo/shape.ts';
import { categoryOf } from '../files/categories.ts';
import { shipped } from '../http/files.ts';
import { mediaTypeOf } from '../http/media-types.ts';
import { at, insert, tenantIds } from './insert.ts';

/** What was set, what was handed in, and the files that people keep. */
export async function insertAssignments(db: Queries, data: DemoData): Promise<void> {
  const idOfTenant = tenantIds(data);
  const tenantOfCourse = new Map(data.courses.map(({ id, tenant }) => [id, idOfTenant(tenant)]));
  const assignments = data.assignments ?? [];
  const courseOf = new Map(assignments.map(({ id, course }) => [id, course]));

  await insert(
    db,
    'file_uploads',
    (data.files ?? []).map(({ id, tenant, uploaded_by, course, file_name, file, description, created_at }) => {
      const bytes = readFileSync(join(shipped, file));
      return {
        id,
        tenant_id: idOfTenant(tenant),
        uploaded_by,
        course_id: course,
        file_name,
        content_type: mediaTypeOf(file_name).split(';')[0]!,
        size_bytes: bytes.byteLength,
        checksum: createHash('sha256').update(bytes).digest('hex'),
        description,
        category: categoryOf(file_name)!.slug,
        location: `media:${file}`,
        ...at(created_at),
      };
    }),
  );
  await insert(
    db,
    'assignments',
    assignments.map(({ course, created_at, ...assignment }) => ({
      ...assignment,
      tenant_id: tenantOfCourse.get(course)!,
      course_id: course,
      ...at(created_at),
    })),
  );
  await insert(
    db,
    'submissions',
    (data.submissions ?? []).map(({ assignment, enrollment, user, file, submitted_at, graded_at, ...submission }) => ({
      ...submission,
      tenant_id: tenantOfCourse.get(courseOf.get(assignment)!)!,
      assignment_id: assignment,
      enrollment_id: enrollment,
      user_id: user,
      file_id: file,
      submitted_at: new Date(submitted_at),
      graded_at: graded_at === null ? null : new Date(graded_at),
      ...at(submitted_at, graded_at ?? submitted_at),
    })),
  );
}
