/** The document of a lecture. */
import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { PdfsTable } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { startOver } from '../progress/carry-over.ts';
import { reassess } from '../progress/reassess.ts';
import type { LectureRow } from './lecture-rows.ts';

type PdfRow = Selectable<PdfsTable>;

/** A lecture's first document, another one, or more about the one that it has: an address that stays is the same document. */
export async function keepDocument(
  { db, tenant, now }: AnyCall,
  lecture: LectureRow,
  pdf: Pick<PdfRow, 'pdf_file' | 'pdf_url' | 'page_count'>,
): Promise<PdfRow> {
  const { id } = lecture;
  return db.transaction().execute(async (trx) => {
    // Reports of pages that were seen wait, and so does another document.
    await trx.selectFrom('lectures').select('id').where('id', '=', id).forNoKeyUpdate().execute();
    const old = await trx.selectFrom('pdfs').selectAll().where('lecture_id', '=', id).executeTakeFirst();
    const isSame = old !== undefined && !pdf.pdf_file && pdf.pdf_url === old.pdf_url;
    await trx
      .updateTable('lectures')
      .set({ ...(isSame ? {} : { content_changed_at: now }), updated_at: now })
      .where('id', '=', id)
      .execute();
    if (old && !isSame) await startOver(trx, lecture, now);
    const changes = { ...pdf, updated_at: now };
    const row = await trx
      .insertInto('pdfs')
      .values({ ...changes, id: randomUUID(), tenant_id: tenant.id, lecture_id: id, created_at: now })
      .onConflict((clash) => clash.column('lecture_id').doUpdateSet(changes))
      .returningAll()
      .executeTakeFirstOrThrow();
    await reassess(trx, { course: lecture.course_id, lecture: id }, now);
    return row;
  });
}
