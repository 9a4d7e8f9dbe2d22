/** The films that a lecture has had. */
import { randomUUID } from 'node:crypto';
import type { Chapter } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import { json, type Queries, type VideosTable } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import type { Files } from '../../http/files.ts';
import { chaptersIn, movesBetween, type Film, type Move } from '../../learning/film.ts';
import { carryOver } from '../progress/carry-over.ts';
import { reassess } from '../progress/reassess.ts';
import type { LectureRow } from './lecture-rows.ts';

type VideoRow = Selectable<VideosTable>;

export interface NewFilm extends Pick<VideoRow, 'video_file' | 'video_url' | 'video_provider'> {
  /** Where nobody says, the same film is as long as it was, and of another nothing is known. */
  duration_seconds: number | null | undefined;
  chapters: Chapter[] | undefined;
}

/** A lecture's first film, another one, or more about the one that it has: an address that stays is the same film. */
export async function keepFilm(
  { db, tenant, platform, now }: AnyCall,
  { id, course_id }: LectureRow,
  { chapters, duration_seconds: said, ...given }: NewFilm,
): Promise<VideoRow> {
  return db.transaction().execute(async (trx) => {
    // Reports of what is played wait, and so does another film.
    const lecture = await trx
      .selectFrom('lectures')
      .selectAll()
      .where('id', '=', id)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const old = await trx.selectFrom('videos').selectAll().where('lecture_id', '=', id).executeTakeFirst();
    const isSame = old !== undefined && !given.video_file && given.video_url === old.video_url;
    const known = isSame ? old.duration_seconds : old ? null : lecture.duration_seconds;
    const film = { ...given, duration_seconds: said === undefined ? known : said };
    const before = old && !isSame ? await filmOf(old, platform.files) : undefined;
    const after: Film = { length: film.duration_seconds ?? 0, chapters: chapters ?? [] };
    // Pictures, captions and questions stand at seconds of their film, and go with it.
    const ofItsOwn = {
      thumbnail: null,
      quality: null,
      captions: json([]),
      tracks: json([]),
      chapters: json(after.chapters),
      earlier: json(before ? [...old!.earlier, { until: iso(now), ...before }] : []),
    };
    const changes = {
      ...film,
      ...(!isSame ? ofItsOwn : chapters ? { chapters: json(chapters) } : {}),
      updated_at: now,
    };
    const rules =
      before &&
      (await carryOver(
        trx,
        { lecture, moves: movesBetween(before, after), length: after.length, was: before.length },
        now,
      ));
    await trx
      .updateTable('lectures')
      .set({
        duration_seconds: film.duration_seconds,
        ...(isSame ? {} : { content_changed_at: now }),
        ...(rules ? { rules: json(rules) } : {}),
        updated_at: now,
      })
      .where('id', '=', id)
      .execute();
    const row = await trx
      .insertInto('videos')
      .values({ ...ofItsOwn, ...changes, id: randomUUID(), tenant_id: tenant.id, lecture_id: id, created_at: now })
      .onConflict((clash) => clash.column('lecture_id').doUpdateSet(changes))
      .returningAll()
      .executeTakeFirstOrThrow();
    await reassess(trx, { course: course_id, lecture: id }, now);
    return row;
  });
}

/** As its author wrote its chapters down; else as its track of chapters has them. */
const filmOf = async (video: VideoRow, files: Files): Promise<Film> => ({
  length: video.duration_seconds ?? 0,
  chapters: await chaptersOf(video, files),
});

async function chaptersOf({ chapters, tracks }: VideoRow, files: Files): Promise<Chapter[]> {
  if (chapters.length) return chapters;
  const track = tracks.find(({ kind }) => kind === 'chapters');
  return track ? chaptersIn((await files.text(track.url)) ?? '') : [];
}

/** From film to film, what a visit saw that began before the last of them came; nothing if it saw the one of today. */
export async function movesSince(db: Queries, lecture: string, openedAt: Date): Promise<Move[][]> {
  const video = await db.selectFrom('videos').selectAll().where('lecture_id', '=', lecture).executeTakeFirst();
  if (!video) return [];
  const seen = video.earlier.filter(({ until }) => Date.parse(until) > openedAt.getTime());
  const films: Film[] = [...seen, { length: video.duration_seconds ?? 0, chapters: video.chapters }];
  return seen.map((film, n) => movesBetween(film, films[n + 1]!));
}
