/** Changes of a lecture, and what they mean for those who are in it. */
import type { LectureDetail, LecturePatch } from '@edurise/contract/models';
import { given } from '../../database/changes.ts';
import { json } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { readingSeconds } from '../../learning/playback.ts';
import { isTouchedUp, movesOfText } from '../../learning/text.ts';
import { carryOver, startOver } from '../progress/carry-over.ts';
import { reassess } from '../progress/reassess.ts';
import { findManagedLecture, presentLectureDetail } from './lecture-rows.ts';

export async function changeLecture(call: AnyCall, id: string, body: LecturePatch): Promise<LectureDetail> {
  const before = await findManagedLecture(call, id);
  const { title, description, content_type, order_index, duration_seconds, is_preview, text_content, rules } = body;
  const changes = given({ title, description, content_type, order_index, duration_seconds, is_preview, text_content });
  const isOther = content_type !== undefined && content_type !== before.content_type;
  const [was, is] = [before.text_content ?? '', text_content ?? ''];
  const moves = movesOfText(was, is);
  // Who puts a word right has written no other text.
  const isRewritten =
    before.content_type === 'text' && text_content !== undefined && was !== is && !isTouchedUp(moves, was, is);
  const lecture = await call.db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('lectures')
      .set({
        ...changes,
        ...(rules ? { rules: json({ ...before.rules, ...rules }) } : {}),
        ...(isOther || isRewritten ? { content_changed_at: call.now } : {}),
        updated_at: call.now,
      })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    if (isOther) await startOver(trx, before, call.now);
    else if (isRewritten) await carryOver(trx, { lecture: before, moves, length: readingSeconds(is) }, call.now);
    if (rules || isOther || isRewritten || duration_seconds !== undefined)
      await reassess(trx, { course: row.course_id, lecture: id }, call.now);
    return row;
  });
  return presentLectureDetail(lecture, call);
}
