import { certificates } from '@edurise/contract/certificates';
import { schemas } from '@edurise/contract/certificates/schemas';
import type { Certificate } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { isUuid, manages } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import type { CertificatesTable, Db } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { invalid, notFound } from '../../http/problem.ts';

export const certificateRoutes = implement(certificates, schemas, {
  certificates: {
    list(call) {
      const { course } = call.query;
      let mine = selectCertificates(call.db)
        .where('certificates.tenant_id', '=', call.tenant.id)
        .where('enrollments.user_id', '=', call.user.id);
      if (course !== undefined) {
        if (!isUuid(course)) throw invalid({ course: [`“${course}” is not a valid UUID.`] });
        mine = mine.where('enrollments.course_id', '=', course);
      }
      return paginate(call.page, mine.orderBy('issued_at', 'desc').orderBy('certificates.id'), presentCertificate);
    },
    async get(call) {
      const row = await selectCertificates(call.db)
        .where('certificates.tenant_id', '=', call.tenant.id)
        .where('certificates.id', '=', call.path.id)
        .executeTakeFirst();
      if (!row || !(await mayRead(call, row))) throw notFound('Certificate');
      return presentCertificate(row);
    },
    async verify(call) {
      let found = selectCertificates(call.db).where('code', '=', written(call.path.code));
      // Whoever reads a code from paper may not know the school: only one that is named is held to.
      if (call.namesTenant) found = found.where('certificates.tenant_id', '=', call.tenant.id);
      const row = await found.executeTakeFirst();
      if (!row) throw notFound('Certificate');
      const { code, student_name, course_title, tenant_name, issued_at } = presentCertificate(row);
      return { is_valid: true, code: code ?? '', student_name, course_title, tenant_name, issued_at };
    },
  },
});

const selectCertificates = (db: Db) =>
  db
    .selectFrom('certificates')
    .innerJoin('enrollments', 'enrollments.id', 'certificates.enrollment_id')
    .innerJoin('courses', 'courses.id', 'enrollments.course_id')
    .selectAll('certificates')
    .select(['enrollments.user_id', 'enrollments.course_id', 'courses.created_by']);

type CertificateRow = Selectable<CertificatesTable> & { user_id: string; course_id: string; created_by: string };

const presentCertificate = (row: CertificateRow): Certificate => ({
  id: row.id,
  course: row.course_id,
  course_title: row.course_title,
  enrollment: row.enrollment_id,
  student: row.user_id,
  student_name: row.student_name,
  tenant_name: row.tenant_name,
  code: row.code,
  issued_at: iso(row.issued_at),
  created_at: iso(row.issued_at),
  updated_at: iso(row.issued_at),
});

const mayRead = async ({ db, user }: Pick<AnyCall, 'db' | 'user'>, row: CertificateRow): Promise<boolean> =>
  row.user_id === user.id || manages(db, user, { id: row.course_id, created_by: row.created_by });

/** As it was given out, however it was typed: `edu 4qzk9trm xw2h` is `EDU-4QZK-9TRM-XW2H`. */
function written(code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  // Groups of four, with or without the three letters before them.
  const groups = letters.length % 4 === 3 ? letters.slice(3) : letters;
  return `EDU-${groups.replace(/(.{4})(?=.)/g, '$1-')}`;
}
