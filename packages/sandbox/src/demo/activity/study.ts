import type { DemoCourse, DemoEnrollment, DemoLecture, DemoLectureProgress } from '../shape.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { identity } from '../authoring/identity.ts';

/** How far somebody has come, in days before now. */
export interface StudyDraft {
  user: string;
  course: DemoCourse;
  /** How many lectures are done, in the order of the outline; `all` completes the course. */
  done: number | 'all';
  /** Days ago. */
  from: number;
  until: number;
  /** Of the lecture after the ones done, if it is a video: what was played, and where it stands. */
  halfway?: { played: [number, number][]; at: number };
  bookmarks?: { lecture: string; title: string; at?: number; ago: number }[];
  notes?: { lecture: string; content: string; at?: number; ago: number }[];
}

export const lecturesOf = (course: DemoCourse): DemoLecture[] => course.sections.flatMap(({ lectures }) => lectures);

/** A lecture of a course by its title. */
export function lectureCalled(course: DemoCourse, title: string): DemoLecture {
  const lecture = lecturesOf(course).find((candidate) => candidate.title === title);
  if (!lecture) throw new Error(`${course.title} has no lecture called “${title}”.`);
  return lecture;
}

/** An enrolment with its progress, spread evenly from the first day to the last. */
export function study(draft: StudyDraft, { ago }: Calendar): DemoEnrollment {
  const { user, course, from, until, halfway } = draft;
  const id = identity(user, 'enrollment', course.id);
  const lectures = lecturesOf(course);
  const done = draft.done === 'all' ? lectures.length : Math.min(draft.done, lectures.length);
  const dayOf = (place: number): number => from - ((from - until) * (place + 1)) / (done + (halfway ? 1 : 0));

  const progress = lectures.slice(0, done).map((lecture, place): DemoLectureProgress => {
    const total = lecture.duration_seconds;
    return {
      id: identity(id, 'progress', lecture.id),
      lecture: lecture.id,
      played: lecture.video ? [[0, total]] : [],
      watched_seconds: total,
      total_seconds: total,
      last_position_seconds: lecture.video ? total : 0,
      is_completed: true,
      updated_at: ago(dayOf(place)),
    };
  });

  const next = lectures[done];
  if (next && halfway) {
    progress.push({
      id: identity(id, 'progress', next.id),
      lecture: next.id,
      played: halfway.played,
      watched_seconds: halfway.played.reduce((sum, [start, end]) => sum + end - start, 0),
      total_seconds: next.duration_seconds,
      last_position_seconds: halfway.at,
      is_completed: false,
      updated_at: ago(until),
    });
  }

  const completed = done === lectures.length;
  return {
    id,
    user,
    course: course.id,
    status: completed ? 'completed' : 'active',
    payment_status: course.pricing.is_free ? 'free' : 'paid',
    enrolled_at: ago(from),
    completed_at: completed ? ago(until) : null,
    last_accessed: progress.length > 0 ? ago(until) : null,
    certificate:
      completed && course.metadata.has_certificate
        ? { id: identity(id, 'certificate'), code: certificateCode(id), issued_at: ago(until) }
        : null,
    progress,
    bookmarks: (draft.bookmarks ?? []).map((mark, place) => ({
      id: identity(id, 'bookmark', place),
      lecture: lectureCalled(course, mark.lecture).id,
      title: mark.title,
      timestamp_seconds: mark.at ?? null,
      created_at: ago(mark.ago),
    })),
    notes: (draft.notes ?? []).map((note, place) => ({
      id: identity(id, 'note', place),
      lecture: lectureCalled(course, note.lecture).id,
      content: note.content,
      timestamp_seconds: note.at ?? null,
      created_at: ago(note.ago),
    })),
  };
}

/** `EDU-7K2M-91QF`: letters and digits that cannot be mistaken for each other. */
function certificateCode(enrollment: string): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
  const bytes = Buffer.from(identity(enrollment, 'code').replaceAll('-', ''), 'hex');
  const code = Array.from(bytes.subarray(8, 16), (byte) => alphabet[byte % alphabet.length]).join('');
  return `EDU-${code.slice(0, 4)}-${code.slice(4)}`;
}
