import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { demo } from '../src/demo/index.ts';

const now = new Date('2026-03-02T10:00:00Z');
const data = demo(now);
const media = join(import.meta.dirname, '..', 'media');

const sections = data.courses.flatMap((course) => course.sections);
const lectures = sections.flatMap((section) => section.lectures);
const quizzes = lectures.flatMap(({ quiz }) => quiz ?? []);
const questions = quizzes.flatMap((quiz) => quiz.questions);
const videos = lectures.flatMap(({ video }) => video ?? []);
const progress = data.enrollments.flatMap((enrollment) => enrollment.progress);
const marks = data.enrollments.flatMap(({ bookmarks, notes }) => [...bookmarks, ...notes]);
const idsOf = (rows: { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));

function everyOne(subject: string, keys: Iterable<string>, known: Set<string>): void {
  for (const key of keys) assert.ok(known.has(key), `${subject} ${key} is not there`);
}

describe('demo data', () => {
  test('is the same for the same day, and keeps its ids on any other', () => {
    assert.deepEqual(demo(now), data);
    const later = demo(new Date('2027-01-01T00:00:00Z'));
    assert.deepEqual(idsOf(later.courses), idsOf(data.courses));
    assert.deepEqual(idsOf(later.enrollments.slice(0, 10)), idsOf(data.enrollments.slice(0, 10)));
  });

  test('has two schools and about sixty courses, each with an outline', () => {
    assert.equal(data.tenants.length, 2);
    const count = (tenant: string): number => data.courses.filter((course) => course.tenant === tenant).length;
    assert.deepEqual([count('acme'), count('linden')], [38, 22]);
    for (const course of data.courses) {
      const size = course.sections.flatMap((section) => section.lectures).length;
      assert.ok(course.sections.length >= 3 && course.sections.length <= 5, course.title);
      assert.ok(size >= 8 && size <= 20, `${course.title} has ${size} lectures`);
      assert.ok(course.description.length > 120, course.title);
    }
  });

  test('gives every row its own UUID', () => {
    const rows = [
      data.tenants,
      data.people,
      data.categories,
      data.instructors,
      data.courses,
      data.prerequisites,
      data.enrollments,
      data.attempts,
      data.reviews,
      sections,
      lectures,
      quizzes,
      questions,
      videos,
      progress,
      marks,
      lectures.flatMap(({ pdf }) => pdf ?? []),
      lectures.flatMap(({ resources }) => resources),
      data.courses.flatMap(({ instructors }) => instructors),
      data.enrollments.flatMap(({ certificate }) => certificate ?? []),
    ].flat();
    const ids = rows.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('keeps what must be unique so', () => {
    const unique = (subject: string, keys: string[]): void => assert.equal(new Set(keys).size, keys.length, subject);
    unique(
      'email',
      data.people.map(({ email }) => email),
    );
    unique(
      'slug',
      data.courses.map(({ tenant, slug }) => `${tenant}/${slug}`),
    );
    unique(
      'code',
      data.courses.map(({ tenant, course_code }) => `${tenant}/${course_code}`),
    );
    unique(
      'category',
      data.categories.map(({ tenant, slug }) => `${tenant}/${slug}`),
    );
    unique(
      'enrolment',
      data.enrollments.map(({ user, course }) => `${user}/${course}`),
    );
    unique(
      'review',
      data.reviews.map(({ user, course }) => `${user}/${course}`),
    );
    unique(
      'attempt',
      data.attempts.map(({ enrollment, quiz, attempt_number }) => `${enrollment}/${quiz}/${attempt_number}`),
    );
  });

  test('resolves every reference', () => {
    const [people, courses] = [idsOf(data.people), idsOf(data.courses)];
    everyOne(
      'category',
      data.courses.map(({ category }) => category),
      idsOf(data.categories),
    );
    everyOne(
      'parent',
      data.categories.flatMap((category) => category.parent_category ?? []),
      idsOf(data.categories),
    );
    everyOne(
      'author',
      data.courses.map((course) => course.created_by),
      people,
    );
    everyOne(
      'instructor',
      data.courses.flatMap((course) => course.instructors.map(({ instructor }) => instructor)),
      idsOf(data.instructors),
    );
    everyOne(
      'instructor’s person',
      data.instructors.map(({ user }) => user),
      people,
    );
    everyOne(
      'prerequisite',
      data.prerequisites.flatMap(({ course, requires }) => [course, requires]),
      courses,
    );
    everyOne(
      'learner',
      data.enrollments.map(({ user }) => user),
      people,
    );
    everyOne(
      'course',
      data.enrollments.map(({ course }) => course),
      courses,
    );
    everyOne(
      'reviewer',
      data.reviews.map(({ user }) => user),
      people,
    );
    everyOne(
      'reviewed course',
      data.reviews.map(({ course }) => course),
      courses,
    );
    everyOne(
      'attempted quiz',
      data.attempts.map(({ quiz }) => quiz),
      idsOf(quizzes),
    );
    everyOne(
      'attempt’s enrolment',
      data.attempts.map(({ enrollment }) => enrollment),
      idsOf(data.enrollments),
    );
    everyOne(
      'answered question',
      data.attempts.flatMap(({ answers }) => Object.keys(answers)),
      idsOf(questions),
    );
    everyOne('complete course', Object.values(data.completeCourses), courses);
    everyOne(
      'account',
      data.accounts.map(({ email }) => email),
      new Set(data.people.map(({ email }) => email)),
    );
  });

  test('keeps schools apart: nobody studies where they do not belong', () => {
    const people = new Map(data.people.map((person) => [person.id, person]));
    const courses = new Map(data.courses.map((course) => [course.id, course]));
    for (const { user, course } of [...data.enrollments, ...data.reviews]) {
      assert.ok(people.get(user)!.tenants.includes(courses.get(course)!.tenant));
    }
    for (const { course, requires } of data.prerequisites) {
      assert.equal(courses.get(course)!.tenant, courses.get(requires)!.tenant);
    }
    assert.ok(data.people.some(({ tenants }) => tenants.length === 2));
  });

  test('has prerequisites without circles', () => {
    const before = new Map<string, string[]>();
    for (const { course, requires } of data.prerequisites)
      before.set(course, [...(before.get(course) ?? []), requires]);
    const visit = (course: string, path: string[]): void => {
      assert.ok(!path.includes(course), `circle: ${[...path, course].join(' → ')}`);
      for (const next of before.get(course) ?? []) visit(next, [...path, course]);
    };
    for (const course of before.keys()) visit(course, []);
  });

  test('marks what was learnt inside the lecture and inside the course', () => {
    const lectureIds = new Map(
      data.courses.map(({ id, sections }) => [id, idsOf(sections.flatMap((section) => section.lectures))]),
    );
    for (const { course, progress, bookmarks, notes, enrolled_at, last_accessed } of data.enrollments) {
      everyOne(
        'lecture',
        [...progress, ...bookmarks, ...notes].map(({ lecture }) => lecture),
        lectureIds.get(course)!,
      );
      if (last_accessed) assert.ok(enrolled_at <= last_accessed && last_accessed <= now.toISOString());
    }
    for (const { played, total_seconds, last_position_seconds } of progress) {
      let end = -1;
      for (const [from, to] of played) {
        assert.ok(from > end && to > from && to <= total_seconds, JSON.stringify(played));
        end = to;
      }
      assert.ok(last_position_seconds <= total_seconds);
    }
  });

  test('keys every question by its type', () => {
    for (const { question_text, question_type, options, correct_answer, points } of questions) {
      const choices = new Set(options.map(({ id }) => id));
      assert.ok(points > 0);
      if (question_type === 'essay') assert.equal(correct_answer, null);
      else if (question_type === 'true_false') assert.equal(typeof correct_answer, 'boolean');
      else if (question_type === 'short_answer') {
        assert.ok(
          Array.isArray(correct_answer) &&
            correct_answer.length > 0 &&
            correct_answer.every((text) => text.trim() !== ''),
        );
      } else {
        assert.ok(choices.size >= 3, question_text);
        everyOne(question_text, [correct_answer as string | string[]].flat(), choices);
        if (Array.isArray(correct_answer)) assert.ok(correct_answer.length > 1 && correct_answer.length < choices.size);
      }
    }
  });

  test('gives each school one course with every kind of content', () => {
    for (const tenant of data.tenants) {
      const course = data.courses.find(({ id }) => id === data.completeCourses[tenant.slug])!;
      const own = course.sections.flatMap((section) => section.lectures);
      assert.deepEqual(new Set(own.map(({ content_type }) => content_type)), new Set(['video', 'pdf', 'quiz', 'text']));
      assert.equal(course.pricing.is_free, true);
      const timed = own.find(({ quiz }) => quiz?.time_limit_minutes)!.quiz!;
      assert.deepEqual([timed.time_limit_minutes, timed.passing_score, timed.max_attempts], [15, 70, 3]);
      assert.equal(new Set(timed.questions.map(({ question_type }) => question_type)).size, 4);
      assert.ok(
        timed.questions.some(
          ({ correct_answer, question_type }) => question_type === 'multiple_choice' && Array.isArray(correct_answer),
        ),
      );
      assert.ok(own.some(({ quiz }) => quiz && quiz.time_limit_minutes === null));
      for (const { content_type, text_content, video, pdf, quiz } of own) {
        assert.ok({ video, pdf, quiz, text: text_content }[content_type]);
      }
    }
  });

  test('leaves the demo student something to do in the complete course', () => {
    const student = data.people.find(({ email }) => email === 'student@acme.test')!;
    const own = data.enrollments.filter(({ user }) => user === student.id);
    const complete = own.find(({ course }) => course === data.completeCourses['acme'])!;
    assert.equal(complete.status, 'active');
    assert.ok(own.some(({ certificate }) => certificate !== null));
    assert.ok(own.some(({ progress }) => progress.length === 0));
  });
});

describe('demo media', () => {
  const limits: Record<string, number> = {
    webm: 1_500_000,
    mp4: 1_500_000,
    jpg: 80_000,
    pdf: 200_000,
    svg: 60_000,
    vtt: 4_000,
  };
  const paths = new Set([
    ...data.courses.flatMap(({ thumbnail }) => thumbnail ?? []),
    ...data.people.flatMap(({ avatar }) => avatar ?? []),
    ...data.instructors.flatMap(({ avatar }) => avatar ?? []),
    ...data.tenants.map(({ branding }) => branding.logo_url!),
    ...lectures.flatMap(({ pdf, resources }) => [pdf?.file ?? [], resources.flatMap(({ file }) => file ?? [])].flat()),
    ...videos.flatMap(({ file, poster, captions, tracks = [] }) => [
      file,
      poster,
      ...[...captions, ...tracks].map((text) => text.file),
    ]),
  ]);

  for (const path of paths) {
    test(path, () => {
      const { size } = statSync(join(media, path));
      assert.ok(size > 100 && size <= limits[path.split('.').at(-1)!]!, `${size} bytes`);
    });
  }

  test('captions are WebVTT, in order, and end with the video', () => {
    const seconds = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    for (const { captions, duration_seconds } of videos) {
      assert.deepEqual(
        captions.map(({ language }) => language),
        ['en', 'de', 'ar'],
      );
      const counts = captions.map(({ file }) => {
        const [head, ...cues] = readFileSync(join(media, file), 'utf8').trim().split('\n\n');
        assert.equal(head, 'WEBVTT');
        let last = 0;
        for (const cue of cues) {
          const [, timing = '', ...lines] = cue.split('\n');
          const [, from = '', to = ''] = /^(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})$/.exec(timing) ?? [];
          assert.ok(seconds(from) >= last && seconds(to) > seconds(from) && seconds(to) <= duration_seconds, timing);
          assert.ok(lines.length >= 1 && lines.length <= 2);
          last = seconds(to);
        }
        return cues.length;
      });
      assert.equal(new Set(counts).size, 1, 'every language has the same cues');
    }
  });

  test('one video brings chapters, pictures and questions, all within it', () => {
    const rich = videos.find(({ tracks }) => tracks);
    assert.deepEqual(
      rich?.tracks?.map(({ kind }) => kind),
      ['chapters', 'thumbnails', 'checkpoints'],
    );
    for (const { kind, file } of rich.tracks) {
      const [head, ...cues] = readFileSync(join(media, file), 'utf8').trim().split('\n\n');
      assert.equal(head, 'WEBVTT');
      assert.ok(cues.length > 1, file);
      for (const cue of cues) {
        const [timing = '', said = ''] = cue.split('\n');
        const [, end = ''] = timing.split(' --> ');
        assert.ok(Number(end.slice(6)) + 60 * Number(end.slice(3, 5)) <= rich.duration_seconds, timing);
        if (kind === 'thumbnails') assert.ok(existsSync(join(media, 'videos', said.split('#')[0]!)), said);
        if (kind === 'checkpoints') assert.ok((JSON.parse(said) as { options: string[] }).options.length > 1);
      }
    }
  });

  test('a PDF has as many pages as the lecture says', () => {
    for (const { pdf } of lectures) {
      if (!pdf) continue;
      const pages = readFileSync(join(media, pdf.file), 'latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      assert.equal(pages.length, pdf.page_count, pdf.file);
    }
  });
});
