import { json, type Queries } from '../database/tables.ts';
import type { DemoCourse, DemoData } from '../demo/shape.ts';
import { at, insert, lecturesOf, media, mediaOrNull, tenantIds } from './insert.ts';

/** What is taught, by whom. */
export async function insertCatalogue(db: Queries, data: DemoData): Promise<void> {
  const idOfTenant = tenantIds(data);
  const opened = data.tenants[0]?.created_at ?? new Date(0).toISOString();
  const of = (course: DemoCourse) => ({ tenant_id: idOfTenant(course.tenant), ...at(course.created_at) });
  // Parents first: a subcategory points at one.
  const categories = data.categories.toSorted(
    (one, other) => Number(one.parent_category !== null) - Number(other.parent_category !== null),
  );
  await insert(
    db,
    'categories',
    categories.map(({ tenant, parent_category, ...category }) => ({
      ...category,
      tenant_id: idOfTenant(tenant),
      parent_id: parent_category,
      ...at(opened),
    })),
  );
  await insert(
    db,
    'instructors',
    data.instructors.map(({ tenant, user, avatar, ...instructor }) => ({
      ...instructor,
      tenant_id: idOfTenant(tenant),
      user_id: user,
      avatar: mediaOrNull(avatar),
      ...at(opened),
    })),
  );
  await insert(
    db,
    'courses',
    data.courses.map((course) => ({
      id: course.id,
      tenant_id: idOfTenant(course.tenant),
      course_code: course.course_code,
      title: course.title,
      slug: course.slug,
      description: course.description,
      level: course.level,
      status: course.status,
      category_id: course.category,
      created_by: course.created_by,
      thumbnail: mediaOrNull(course.thumbnail),
      is_public: course.is_public,
      duration_weeks: course.duration_weeks,
      average_rating: averageRating(data, course.id),
      metadata: json(course.metadata),
      price: course.pricing.price ?? '0',
      discount_price: course.pricing.discount_price ?? null,
      currency: course.pricing.currency ?? 'USD',
      is_free: course.pricing.is_free ?? true,
      ...at(course.created_at),
    })),
  );
  await insert(
    db,
    'course_instructors',
    data.courses.flatMap((course) =>
      course.instructors.map(({ id, instructor, is_primary }) => ({
        id,
        tenant_id: idOfTenant(course.tenant),
        course_id: course.id,
        instructor_id: instructor,
        is_primary,
      })),
    ),
  );
  const tenantOf = new Map(data.courses.map((course) => [course.id, idOfTenant(course.tenant)]));
  await insert(
    db,
    'prerequisites',
    data.prerequisites.map(({ id, course, requires }) => ({
      id,
      tenant_id: tenantOf.get(course)!,
      course_id: course,
      requires_id: requires,
    })),
  );
  await insert(
    db,
    'sections',
    data.courses.flatMap((course) =>
      course.sections.map(({ lectures: _, ...section }) => ({
        ...section,
        ...of(course),
        course_id: course.id,
      })),
    ),
  );
  await insert(
    db,
    'lectures',
    data.courses.flatMap((course) =>
      course.sections.flatMap((section) =>
        section.lectures.map((lecture) => ({
          id: lecture.id,
          ...of(course),
          course_id: course.id,
          section_id: section.id,
          title: lecture.title,
          description: lecture.description,
          content_type: lecture.content_type,
          order_index: lecture.order_index,
          duration_seconds: lecture.duration_seconds,
          is_preview: lecture.is_preview,
          text_content: lecture.text_content,
        })),
      ),
    ),
  );
  const lectures = data.courses.flatMap((course) => lecturesOf(course).map((lecture) => ({ course, lecture })));
  await insert(
    db,
    'videos',
    lectures.flatMap(({ course, lecture: { id, video } }) =>
      video
        ? [
            {
              id: video.id,
              ...of(course),
              lecture_id: id,
              video_url: null,
              video_file: media(video.file),
              video_provider: video.provider,
              duration_seconds: video.duration_seconds,
              thumbnail: media(video.poster),
              quality: video.quality,
              captions: json(video.captions.map(({ file, ...caption }) => ({ ...caption, url: media(file) }))),
              tracks: json((video.tracks ?? []).map(({ file, ...track }) => ({ ...track, url: media(file) }))),
            },
          ]
        : [],
    ),
  );
  await insert(
    db,
    'pdfs',
    lectures.flatMap(({ course, lecture: { id, pdf } }) =>
      pdf
        ? [
            {
              id: pdf.id,
              ...of(course),
              lecture_id: id,
              pdf_url: null,
              pdf_file: media(pdf.file),
              page_count: pdf.page_count,
            },
          ]
        : [],
    ),
  );
  await insert(
    db,
    'resources',
    lectures.flatMap(({ course, lecture }) =>
      lecture.resources.map((resource) => ({
        ...resource,
        ...of(course),
        lecture_id: lecture.id,
        file: mediaOrNull(resource.file),
      })),
    ),
  );
  const quizzes = lectures.flatMap(({ course, lecture: { id, quiz } }) =>
    quiz ? [{ course, lecture_id: id, quiz }] : [],
  );
  await insert(
    db,
    'quizzes',
    quizzes.map(({ course, lecture_id, quiz: { questions: _, ...quiz } }) => ({
      ...quiz,
      ...of(course),
      lecture_id,
      course_id: course.id,
      rules: json(quiz.rules ?? {}),
    })),
  );
  await insert(
    db,
    'questions',
    quizzes.flatMap(({ course, quiz }) =>
      quiz.questions.map((question) => ({
        ...question,
        ...of(course),
        quiz_id: quiz.id,
        options: json(question.options),
        correct_answer: json(question.correct_answer),
        details: json(question.details ?? {}),
      })),
    ),
  );
}

function averageRating({ reviews }: DemoData, course: string): string | null {
  const ratings = reviews.filter((review) => review.course === course).map(({ rating }) => rating as number);
  return ratings.length ? (ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length).toFixed(2) : null;
}
