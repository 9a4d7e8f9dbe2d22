import type { Lecture, LectureDetail, LectureResource, Pdf, Video } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { LecturesTable, PdfsTable, ResourcesTable, VideosTable } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import { forbidden, notAuthenticated, notFound } from '../../http/problem.ts';
import { completeFrom } from '../../learning/playback.ts';
import { findCourse, findManagedCourse, mayLearn, type CourseRow } from '../courses/course-rows.ts';

export type LectureRow = Selectable<LecturesTable>;
type Where = Pick<AnyCall, 'db' | 'tenant' | 'person'>;

/** A lecture of a course that the caller may see, with the course. */
export async function findLecture(call: Where, id: string): Promise<{ lecture: LectureRow; course: CourseRow }> {
  const lecture = await call.db
    .selectFrom('lectures')
    .selectAll()
    .where('id', '=', id)
    .where('tenant_id', '=', call.tenant.id)
    .executeTakeFirst();
  if (!lecture) throw notFound('Lecture');
  const course = await findCourse(call, lecture.course_id).catch(() => {
    throw notFound('Lecture');
  });
  return { lecture, course };
}

/** A lecture whose content the caller may have: previews are for everybody, the rest for those in the course. */
export async function findOpenLecture(call: Where, id: string): Promise<{ lecture: LectureRow; course: CourseRow }> {
  const found = await findLecture(call, id);
  if (found.lecture.is_preview || (await mayLearn(call.db, call.person, found.course))) return found;
  throw call.person ? forbidden() : notAuthenticated();
}

export async function findManagedLecture(call: Where, id: string): Promise<LectureRow> {
  const { lecture } = await findLecture(call, id);
  await findManagedCourse(call, lecture.course_id);
  return lecture;
}

export const presentLecture = (row: LectureRow): Lecture => ({
  id: row.id,
  section: row.section_id,
  title: row.title,
  description: row.description,
  content_type: row.content_type,
  order_index: row.order_index,
  duration_seconds: row.duration_seconds,
  is_preview: row.is_preview,
  rules: row.rules,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

export async function presentLectureDetail(
  row: LectureRow,
  call: Pick<AnyCall, 'db' | 'link'>,
): Promise<LectureDetail> {
  const { db } = call;
  const [course, video, pdf, quiz, resources] = await Promise.all([
    db.selectFrom('courses').select('metadata').where('id', '=', row.course_id).executeTakeFirstOrThrow(),
    db.selectFrom('videos').selectAll().where('lecture_id', '=', row.id).executeTakeFirst(),
    db.selectFrom('pdfs').selectAll().where('lecture_id', '=', row.id).executeTakeFirst(),
    db.selectFrom('quizzes').select('id').where('lecture_id', '=', row.id).executeTakeFirst(),
    resourcesOf(row.id, call),
  ]);
  return {
    ...presentLecture(row),
    course: row.course_id,
    text_content: row.text_content,
    video: video ? presentVideo(video, call) : null,
    pdf: pdf ? presentPdf(pdf, call) : null,
    quiz: quiz?.id ?? null,
    resources,
    completion_threshold: row.rules.threshold ?? course.metadata.completion_threshold ?? completeFrom,
  };
}

export async function resourcesOf(lectureId: string, call: Pick<AnyCall, 'db' | 'link'>): Promise<LectureResource[]> {
  const rows = await call.db
    .selectFrom('resources')
    .selectAll()
    .where('lecture_id', '=', lectureId)
    .orderBy('created_at')
    .orderBy('title')
    .orderBy('id')
    .execute();
  return rows.map((row) => presentResource(row, call));
}

type Link = Pick<AnyCall, 'link'>;

export const presentVideo = (row: Selectable<VideosTable>, { link }: Link): Video => ({
  id: row.id,
  lecture: row.lecture_id,
  video_url: row.video_url,
  video_file: link(row.video_file),
  video_provider: row.video_provider,
  duration_seconds: row.duration_seconds,
  thumbnail_url: link(row.thumbnail),
  quality: row.quality,
  captions: row.captions.map((caption) => ({ ...caption, url: link(caption.url) ?? caption.url })),
  tracks: row.tracks.map((track) => ({ ...track, url: link(track.url) ?? track.url })),
  chapters: row.chapters,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

export const presentPdf = (row: Selectable<PdfsTable>, { link }: Link): Pdf => ({
  id: row.id,
  lecture: row.lecture_id,
  pdf_url: row.pdf_url,
  pdf_file: link(row.pdf_file),
  page_count: row.page_count,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

export const presentResource = (row: Selectable<ResourcesTable>, { link }: Link): LectureResource => ({
  id: row.id,
  lecture: row.lecture_id,
  title: row.title,
  resource_type: row.resource_type,
  url: row.url,
  file: link(row.file),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
