import assert from 'node:assert/strict';
import type { EduRise } from '@edurise/sdk';
import { category, courses as known, lectures, people, teacher } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

/** A published course of Tess's that no other test knows of. */
async function offer(stage: Stage, title: string): Promise<{ tess: EduRise; course: string }> {
  const tess = await stage.as('tess');
  const { id } = await tess.courses.create({ title, status: 'published' });
  return { tess, course: id };
}

/** The same, with somebody in it. */
async function teach(stage: Stage, title: string) {
  const { tess, course } = await offer(stage, title);
  const learner = await stage.learner();
  await learner.edu.courses.enroll(course);
  return { tess, course, learner };
}

const titlesOf = (rows: readonly { title: string }[]): string[] => rows.map(({ title }) => title);

/** All that a course is made of, without the ids and dates that make it this one. */
async function contentOf(edu: EduRise, course: string) {
  const ids: string[] = [];
  /** Notes every id on the way, and leaves it out. */
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
        if (key === 'id' && typeof item === 'string' && item.includes('-')) ids.push(item);
        const isOwn = ['id', 'course', 'section', 'lecture', 'quiz', 'created_at', 'updated_at'].includes(key);
        return isOwn && (typeof item !== 'string' || item.includes('-')) ? [] : [[key, bare(item)]];
      }),
    );
  };
  const { items: sections } = await edu.sections.list(course);
  const outline = [];
  for (const { lectures = [], ...section } of sections) {
    const details = [];
    for (const { id } of lectures ?? []) {
      const { quiz, ...lecture } = await edu.lectures.get(id);
      details.push({ lecture: bare(lecture), quiz: quiz ? bare(await edu.lectures.getQuiz(id)) : null });
    }
    outline.push({ section: bare(section), lectures: details });
  }
  const { items: assignments } = await edu.courses.listAssignments(course);
  return {
    ids,
    outline,
    assignments: assignments.map(({ title, max_score }) => ({ title, max_score })),
    instructors: (await edu.courses.listInstructors(course)).items.map(({ instructor, is_primary }) => [
      instructor.id,
      is_primary,
    ]),
    requires: (await edu.courses.prerequisites(course)).edges.filter(({ to }) => to === course).map(({ from }) => from),
  };
}

export const courses: Cases = {
  'courses.list': {
    async works(stage) {
      const sam = await stage.as('sam');
      const found = await sam.courses.list({ search: 'light', ordering: 'title', page_size: 2 });
      assert.deepEqual(titlesOf(found.items).slice(0, 2), ['Advanced Light', 'Basics of Light']);
      const free = await sam.courses.list({ max_price: 0, category: category.science, page_size: 100 });
      assert.ok(free.items.some(({ id }) => id === known.basics));
      assert.ok(!free.items.some(({ id }) => id === known.paid));
    },
    async refuses(stage) {
      const sam = await stage.unchecked('sam');
      await refused(sam.courses.list({ level: 'Impossible' }), 400, 'level');
      await refused(sam.courses.list({ min_price: 'cheap' }), 400, 'min_price');
      await refused(sam.courses.list({ page: 1000 }), 404);
      const public_ = await stage.visitor().courses.list({ page_size: 100 });
      assert.ok(!public_.items.some(({ id }) => id === known.members || id === known.draft || id === known.southern));
    },
  },
  'courses.get': {
    async works(stage) {
      const course = await stage.visitor().courses.get(known.basics);
      assert.deepEqual([course.title, course.is_enrolled], ['Basics of Light', false]);
      assert.equal(course.instructors?.[0]?.instructor.id, teacher);
    },
    async refuses(stage) {
      await refused(stage.visitor().courses.get(known.members), 404);
      const sam = await stage.as('sam');
      assert.equal((await sam.courses.get(known.members)).title, 'Members only');
      for (const id of [known.draft, known.southern, nowhere]) await refused(sam.courses.get(id), 404);
    },
  },
  'courses.create': {
    async works(stage) {
      const tess = await stage.as('tess');
      const made = await tess.courses.create({
        title: 'Prisms',
        pricing: { price: '12.00' },
        category: category.physics,
      });
      assert.deepEqual(
        [made.status, made.slug, made.pricing?.price, made.pricing?.is_free, made.category_name],
        ['draft', 'prisms', '12.00', false, 'Physics'],
      );
      assert.equal((await tess.courses.create({ title: 'Prisms' })).slug, 'prisms-2');
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).courses.create({ title: 'Mine' }), 403);
      const tess = await stage.unchecked('tess');
      await refused(tess.courses.create({ title: '' }), 400, 'title');
      await refused(tess.courses.create({ title: 'X', level: 'Hard' }), 400, 'level');
      await refused(tess.courses.create({ title: 'X', category: category.southern }), 400, 'category');
    },
  },
  'courses.replace': {
    async works(stage) {
      const { tess, course } = await offer(stage, 'Before');
      assert.equal((await tess.courses.replace(course, { title: 'After' })).title, 'After');
    },
    async refuses(stage) {
      const { course } = await offer(stage, 'Not to be replaced');
      const tess = await stage.unchecked('tess');
      await refused(tess.courses.replace(course, {} as never), 400, 'title');
      await refused((await stage.as('tom')).courses.replace(course, { title: 'Mine' }), 403);
    },
  },
  'courses.update': {
    async works(stage) {
      const { tess, course } = await offer(stage, 'To be archived');
      const changed = await tess.courses.update(course, { status: 'archived', metadata: { language: 'de' } });
      assert.deepEqual(
        [changed.status, changed.metadata?.language, changed.title],
        ['archived', 'de', 'To be archived'],
      );
      await refused((await stage.as('sam')).courses.get(course), 404);
    },
    async refuses(stage) {
      const { tess, course } = await offer(stage, 'Somebody’s');
      await refused((await stage.as('tom')).courses.update(course, { title: 'Mine' }), 403);
      await refused((await stage.as('sam')).courses.update(course, { title: 'Mine' }), 403);
      await refused(tess.courses.update(course, { slug: 'basics-of-light' }), 409);
      await refused(tess.courses.update(known.southern, { title: 'Mine' }), 404);
    },
  },
  'courses.delete': {
    async works(stage) {
      const { tess, course } = await offer(stage, 'Gone tomorrow');
      await tess.courses.delete(course);
      await refused(tess.courses.get(course), 404);
    },
    async refuses(stage) {
      const { tess, course } = await teach(stage, 'With learners');
      await refused(tess.courses.delete(course), 409);
      await refused((await stage.as('tom')).courses.delete(course), 403);
      await refused(tess.courses.delete(known.southern), 404);
    },
  },
  'courses.listInstructors': {
    async works(stage) {
      const { items } = await stage.visitor().courses.listInstructors(known.basics);
      assert.deepEqual(
        items.map(({ instructor, is_primary }) => [instructor.name, is_primary]),
        [['Tess Test', true]],
      );
    },
    async refuses(stage) {
      await refused(stage.visitor().courses.listInstructors(known.draft), 404);
      await refused(stage.visitor('south').courses.listInstructors(known.basics), 404);
    },
  },
  'courses.dashboardStats': {
    async works(stage) {
      const tess = await stage.as('tess');
      const before = await tess.courses.dashboardStats();
      await teach(stage, 'One more');
      const after = await tess.courses.dashboardStats();
      assert.ok(after.total_courses > before.total_courses);
      assert.ok(after.total_enrollments > before.total_enrollments);
      assert.ok(after.published_courses <= after.total_courses);
    },
    async refuses(stage) {
      await refused((await stage.as('sam')).courses.dashboardStats(), 403);
    },
  },
  'courses.analytics': {
    async works(stage) {
      const { tess, course } = await teach(stage, 'Counted');
      const { enrollment_trend, completion_rate } = await tess.courses.analytics(course);
      assert.deepEqual([enrollment_trend, completion_rate], [[{ date: '2026-03-02', count: 1 }], 0]);
    },
    async refuses(stage) {
      const { course, learner } = await teach(stage, 'Not yours to count');
      await refused((await stage.as('tom')).courses.analytics(course), 403);
      await refused(learner.edu.courses.analytics(course), 403);
      await refused((await stage.as('ada')).courses.analytics(known.southern), 404);
    },
  },
  'courses.duplicate': {
    async works(stage) {
      const tess = await stage.as('tess');
      await tess.courses.createAssignment(known.basics, { title: 'Draw a lens', max_score: 10 });
      const original = await contentOf(tess, known.basics);
      const copy = await tess.courses.duplicate(known.basics, { title: 'Basics, again' });
      assert.deepEqual(
        [copy.title, copy.status, copy.created_by, copy.average_rating, copy.total_enrollments],
        ['Basics, again', 'draft', people.tess.id, null, 0],
      );

      const copied = await contentOf(tess, copy.id);
      const { ids, ...parts } = copied;
      const { ids: originalIds, ...originalParts } = original;
      assert.deepEqual(parts, originalParts, 'deep: every part is there, word for word');
      assert.ok(ids.length > 10 && ids.length === originalIds.length);
      const shared = ids.filter((id) => originalIds.includes(id));
      assert.deepEqual(shared, [], 'and none of them is a part of both');

      const [section] = (await tess.sections.list(copy.id)).items;
      await tess.sections.update(section!.id, { title: 'Changed' });
      const [first] = section!.lectures!;
      await tess.lectures.update(first!.id, { text_content: 'Changed.' });
      assert.equal((await tess.lectures.get(lectures.preview)).text_content, '# Hello');
      await tess.courses.delete(copy.id);
      assert.deepEqual((await contentOf(tess, known.basics)).outline, original.outline, 'nor goes one with the other');

      const advanced = await tess.courses.duplicate(known.advanced, {});
      assert.equal(advanced.title, 'Advanced Light (copy)');
      assert.deepEqual((await contentOf(tess, advanced.id)).requires, [known.basics]);
    },
    async refuses(stage) {
      await refused((await stage.as('tom')).courses.duplicate(known.basics, {}), 403);
      await refused((await stage.as('sam')).courses.duplicate(known.basics, {}), 403);
      await refused((await stage.as('tess')).courses.duplicate(known.southern, {}), 404);
    },
  },
  'courses.statistics': {
    async works(stage) {
      const { tess, course, learner } = await teach(stage, 'In figures');
      await learner.edu.reviews.create(course, { rating: 4 });
      const figures = await tess.courses.statistics(course);
      assert.deepEqual(
        [figures.total_enrollments, figures.active_enrollments, figures.total_reviews, figures.average_rating],
        [1, 1, 1, '4.00'],
      );
    },
    async refuses(stage) {
      const { course } = await offer(stage, 'Not in figures');
      await refused((await stage.as('tom')).courses.statistics(course), 403);
      await refused((await stage.as('tess')).courses.statistics(known.southern), 404);
    },
  },
  'courses.listStudents': {
    async works(stage) {
      const { tess, course, learner } = await teach(stage, 'A small class');
      const { items } = await tess.courses.listStudents(course, { search: learner.email });
      assert.deepEqual(
        items.map(({ id, status, progress_percentage }) => [id, status, progress_percentage]),
        [[learner.id, 'active', '0.00']],
      );
      assert.deepEqual((await tess.courses.listStudents(course, { search: 'nobody%' })).items, []);
    },
    async refuses(stage) {
      const { course, learner } = await teach(stage, 'A private class');
      await refused(learner.edu.courses.listStudents(course), 403);
      await refused((await stage.as('tom')).courses.listStudents(course), 403);
    },
  },
  'courses.prerequisites': {
    async works(stage) {
      const { edu } = await stage.learner();
      const { nodes, edges } = await edu.courses.prerequisites(known.advanced);
      assert.deepEqual(edges, [{ from: known.basics, to: known.advanced }]);
      assert.deepEqual(
        nodes.map(({ title, is_passed }) => [title, is_passed]),
        [
          ['Advanced Light', false],
          ['Basics of Light', false],
        ],
      );
      assert.equal((await stage.visitor().courses.prerequisites(known.advanced)).nodes[0]?.is_passed, null);
    },
    async refuses(stage) {
      await refused(stage.visitor().courses.prerequisites(known.draft), 404);
      await refused(stage.visitor('south').courses.prerequisites(known.advanced), 404);
    },
  },

  'categories.list': {
    async works(stage) {
      const { items } = await stage.visitor().categories.list({ parent_category: category.science });
      assert.deepEqual(
        items.map(({ id, name }) => [id, name]),
        [[category.physics, 'Physics']],
      );
    },
    async refuses(stage) {
      const { items } = await stage.visitor('south').categories.list();
      assert.deepEqual(
        items.map(({ id }) => id),
        [category.southern],
        'nothing of another school',
      );
      await refused(stage.visitor().categories.list({ page: 50 }), 404);
    },
  },
  'categories.get': {
    async works(stage) {
      const science = await stage.visitor().categories.get(category.science);
      assert.deepEqual(
        science.subcategories?.map(({ name }) => name),
        ['Physics'],
      );
      const taught = titlesOf(science.courses ?? []);
      assert.ok(taught.includes('Paid Optics') && !taught.includes('Draft of Colour'));
    },
    async refuses(stage) {
      await refused(stage.visitor().categories.get(category.southern), 404);
      await refused(stage.visitor().categories.get(nowhere), 404);
    },
  },
  'instructors.list': {
    async works(stage) {
      const { items } = await stage.visitor().instructors.list({ search: 'tess' });
      assert.deepEqual(
        items.map(({ id, title, rating }) => [id, title, rating]),
        [[teacher, 'Physicist', '4.80']],
      );
    },
    async refuses(stage) {
      assert.deepEqual((await stage.visitor('south').instructors.list()).items, [], 'nobody of another school');
      await refused(stage.visitor().instructors.list({ page: 50 }), 404);
    },
  },
  'instructors.get': {
    async works(stage) {
      const { name, courses: taught } = await stage.visitor().instructors.get(teacher);
      assert.equal(name, 'Tess Test');
      assert.ok(titlesOf(taught ?? []).includes('Basics of Light'));
    },
    async refuses(stage) {
      await refused(stage.visitor('south').instructors.get(teacher), 404);
      await refused(stage.visitor().instructors.get(nowhere), 404);
    },
  },

  'reviews.list': {
    async works(stage) {
      const { course, learner } = await teach(stage, 'Reviewed');
      await learner.edu.reviews.create(course, { rating: 5, comment: 'Clear.' });
      const { items } = await stage.visitor().reviews.list(course);
      assert.deepEqual(
        items.map(({ user, rating, comment }) => [user, rating, comment]),
        [[learner.id, 5, 'Clear.']],
      );
    },
    async refuses(stage) {
      await refused(stage.visitor().reviews.list(known.draft), 404);
      await refused(stage.visitor('south').reviews.list(known.basics), 404);
    },
  },
  'reviews.create': {
    async works(stage) {
      const { course, learner } = await teach(stage, 'Rated');
      const other = await stage.learner();
      await other.edu.courses.enroll(course);
      await learner.edu.reviews.create(course, { rating: 5 });
      const review = await other.edu.reviews.create(course, { rating: 2, comment: 'Too slow.' });
      assert.deepEqual([review.course, review.rating], [course, 2]);
      assert.equal((await learner.edu.courses.get(course)).average_rating, '3.50');
    },
    async refuses(stage) {
      const { course, learner } = await teach(stage, 'Rated once');
      await learner.edu.reviews.create(course, { rating: 5 });
      await refused(learner.edu.reviews.create(course, { rating: 1 }), 409);
      await refused((await stage.as('tom')).reviews.create(course, { rating: 1 }), 403);
      await refused((await stage.unchecked('sam')).reviews.create(course, { rating: 6 }), 400, 'rating');
    },
  },
  'reviews.update': {
    async works(stage) {
      const { course, learner } = await teach(stage, 'Rated anew');
      const { id } = await learner.edu.reviews.create(course, { rating: 1, comment: 'No.' });
      const changed = await learner.edu.reviews.update(id, { rating: 4 });
      assert.deepEqual([changed.rating, changed.comment], [4, 'No.']);
      assert.equal((await learner.edu.courses.get(course)).average_rating, '4.00');
    },
    async refuses(stage) {
      const { course, learner } = await teach(stage, 'Rated by one');
      const { id } = await learner.edu.reviews.create(course, { rating: 1 });
      await refused((await stage.as('sam')).reviews.update(id, { rating: 5 }), 403);
      await refused((await stage.as('bo', 'south')).reviews.update(id, { rating: 5 }), 404);
    },
  },
  'reviews.delete': {
    async works(stage) {
      const { course, learner } = await teach(stage, 'Rated no more');
      const { id } = await learner.edu.reviews.create(course, { rating: 1 });
      await learner.edu.reviews.delete(id);
      assert.equal((await learner.edu.courses.get(course)).average_rating, null);
    },
    async refuses(stage) {
      const { course, learner } = await teach(stage, 'Rated for good');
      const { id } = await learner.edu.reviews.create(course, { rating: 1 });
      await refused((await stage.as('sam')).reviews.delete(id), 403);
      await refused(learner.edu.reviews.delete(nowhere), 404);
    },
  },
};
