import { randomUUID } from 'node:crypto';
import { content } from '@edurise/contract/content';
import { schemas } from '@edurise/contract/content/schemas';
import type { Section, SectionWrite } from '@edurise/contract/models';
import { sql, type Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import { given, type Changes } from '../../database/changes.ts';
import { json, type SectionsTable } from '../../database/tables.ts';
import { created, type AnyCall } from '../../http/call.ts';
import { implement } from '../../http/implement.ts';
import { pageOf } from '../../http/page.ts';
import { invalid, notFound } from '../../http/problem.ts';
import { recountCourse } from '../../learning/course-progress.ts';
import { findCourse, findManagedCourse } from '../courses/course-rows.ts';
import { keepDocument } from './documents.ts';
import { keepFilm } from './films.ts';
import { changeLecture } from './lecture-writing.ts';
import {
  findManagedLecture,
  findOpenLecture,
  presentLecture,
  presentLectureDetail,
  presentPdf,
  presentResource,
  presentVideo,
  resourcesOf,
  type LectureRow,
} from './lecture-rows.ts';

export const contentRoutes = implement(content, schemas, {
  sections: {
    async list(call) {
      const course = await findCourse(call, call.path.course_id);
      const [sections, lectures] = await Promise.all([
        call.db
          .selectFrom('sections')
          .selectAll()
          .where('course_id', '=', course.id)
          .orderBy('order_index')
          .orderBy('id')
          .execute(),
        call.db
          .selectFrom('lectures')
          .selectAll()
          .where('course_id', '=', course.id)
          .orderBy('order_index')
          .orderBy('id')
          .execute(),
      ]);
      return sections.map((section) =>
        presentSection(
          section,
          lectures.filter(({ section_id }) => section_id === section.id),
        ),
      );
    },
    async create(call) {
      const { path, body } = call;
      const course = await findManagedCourse(call, path.course_id);
      const section = {
        id: randomUUID(),
        tenant_id: call.tenant.id,
        course_id: course.id,
        title: body.title,
        description: body.description ?? '',
        order_index: body.order_index ?? (await nextIndex(call, 'sections', 'course_id', course.id)),
        created_at: call.now,
        updated_at: call.now,
      };
      await call.db.insertInto('sections').values(section).execute();
      return created(presentSection(section, []));
    },
    update: (call) => changeSection(call, call.path.id, call.body),
    replace: (call) => changeSection(call, call.path.id, { description: '', ...call.body }),
    async listLectures(call) {
      const section = await findSection(call, call.path.id);
      await findCourse(call, section.course_id);
      return (await lecturesOf(call, section.id)).map(presentLecture);
    },
    async createLecture(call) {
      const { path, body } = call;
      const section = await findManagedSection(call, path.id);
      const lecture = {
        id: randomUUID(),
        tenant_id: call.tenant.id,
        course_id: section.course_id,
        section_id: section.id,
        title: body.title,
        description: body.description ?? '',
        content_type: body.content_type,
        order_index: body.order_index ?? (await nextIndex(call, 'lectures', 'section_id', section.id)),
        duration_seconds: body.duration_seconds ?? null,
        is_preview: body.is_preview ?? false,
        text_content: body.text_content ?? null,
        rules: body.rules ?? {},
        content_changed_at: null,
        created_at: call.now,
        updated_at: call.now,
      };
      await call.db.transaction().execute(async (trx) => {
        await trx
          .insertInto('lectures')
          .values({ ...lecture, rules: json(lecture.rules) })
          .execute();
        await recountCourse(trx, section.course_id, call.now);
      });
      return created(await presentLectureDetail(lecture, call));
    },
  },

  lectures: {
    get: async (call) => presentLectureDetail((await findOpenLecture(call, call.path.id)).lecture, call),
    update: (call) => changeLecture(call, call.path.id, call.body),
    replace: (call) =>
      changeLecture(call, call.path.id, { description: '', text_content: null, is_preview: false, ...call.body }),

    async uploadVideo(call) {
      const { path, body } = call;
      const lecture = await findManagedLecture(call, path.id);
      if (!body.video_file && !body.video_url) throw invalid({ non_field_errors: ['Give a file or an address.'] });
      if (body.video_file && !body.video_file.type.startsWith('video/'))
        throw invalid({ video_file: ['Upload a valid video.'] });
      const row = await keepFilm(call, lecture, {
        video_file: body.video_file ? await call.platform.files.save(body.video_file) : null,
        video_url: body.video_url ?? null,
        video_provider: body.video_provider ?? (body.video_file ? 'upload' : providerOf(body.video_url ?? '')),
        duration_seconds: body.duration_seconds && Math.round(body.duration_seconds),
        chapters: body.chapters ?? undefined,
      });
      return created(presentVideo(row, call));
    },

    async uploadPdf(call) {
      const { path, body } = call;
      const lecture = await findManagedLecture(call, path.id);
      if (!body.pdf_file && !body.pdf_url) throw invalid({ non_field_errors: ['Give a file or an address.'] });
      if (body.pdf_file && (await body.pdf_file.slice(0, 5).text()) !== '%PDF-')
        throw invalid({ pdf_file: ['Upload a valid PDF.'] });
      const row = await keepDocument(call, lecture, {
        pdf_file: body.pdf_file ? await call.platform.files.save(body.pdf_file) : null,
        pdf_url: body.pdf_url ?? null,
        page_count: body.page_count ?? null,
      });
      return created(presentPdf(row, call));
    },

    async listResources(call) {
      const { lecture } = await findOpenLecture(call, call.path.id);
      return pageOf(call.page, await resourcesOf(lecture.id, call));
    },
    async addResource(call) {
      const { path, body } = call;
      const lecture = await findManagedLecture(call, path.id);
      if (!body.file && !body.url) throw invalid({ non_field_errors: ['Give a file or an address.'] });
      const resource = {
        id: randomUUID(),
        tenant_id: call.tenant.id,
        lecture_id: lecture.id,
        title: body.title,
        resource_type: body.resource_type ?? (body.file ? 'file' : 'link'),
        url: body.url ?? null,
        file: body.file ? await call.platform.files.save(body.file) : null,
        created_at: call.now,
        updated_at: call.now,
      };
      await call.db.insertInto('resources').values(resource).execute();
      return created(presentResource(resource, call));
    },
  },
});

const presentSection = (row: Selectable<SectionsTable>, lectures: readonly LectureRow[]): Section => ({
  id: row.id,
  course: row.course_id,
  title: row.title,
  description: row.description,
  order_index: row.order_index,
  lectures: lectures.map(presentLecture),
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});

async function findSection(
  { db, tenant }: Pick<AnyCall, 'db' | 'tenant'>,
  id: string,
): Promise<Selectable<SectionsTable>> {
  const section = await db
    .selectFrom('sections')
    .selectAll()
    .where('id', '=', id)
    .where('tenant_id', '=', tenant.id)
    .executeTakeFirst();
  if (!section) throw notFound('Section');
  return section;
}

async function findManagedSection(
  call: Pick<AnyCall, 'db' | 'tenant' | 'person'>,
  id: string,
): Promise<Selectable<SectionsTable>> {
  const section = await findSection(call, id);
  await findManagedCourse(call, section.course_id);
  return section;
}

const lecturesOf = ({ db }: Pick<AnyCall, 'db'>, sectionId: string): Promise<LectureRow[]> =>
  db
    .selectFrom('lectures')
    .selectAll()
    .where('section_id', '=', sectionId)
    .orderBy('order_index')
    .orderBy('id')
    .execute();

async function changeSection(
  call: AnyCall,
  id: string,
  { title, description, order_index }: Changes<SectionWrite>,
): Promise<Section> {
  await findManagedSection(call, id);
  const section = await call.db
    .updateTable('sections')
    .set({ ...given({ title, description, order_index }), updated_at: call.now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return presentSection(section, await lecturesOf(call, id));
}

async function nextIndex(
  { db }: Pick<AnyCall, 'db'>,
  table: 'sections' | 'lectures',
  column: 'course_id' | 'section_id',
  id: string,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(order_index), 0) + 1 as next from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(
    db,
  );
  return rows[0]!.next;
}

function providerOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  if (/(^|\.)(youtube\.com|youtu\.be)$/.test(host)) return 'youtube';
  return /(^|\.)vimeo\.com$/.test(host) ? 'vimeo' : 'upload';
}
