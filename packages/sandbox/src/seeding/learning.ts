import { json, type Queries } from '../database/tables.ts';
import type { DemoSkillAssessment } from '../demo/learning/shape.ts';
import type { DemoData } from '../demo/shape.ts';
import { grade } from '../learning/grading.ts';
import { proficiencyOf } from '../learning/proficiency.ts';
import { at, insert, mediaOrNull, tenantIds } from './insert.ts';

export async function insertLearning(db: Queries, data: DemoData): Promise<void> {
  await insertPaths(db, data);
  await insertShadowing(db, data);
  await insertAssessments(db, data);
}

async function insertPaths(db: Queries, data: DemoData): Promise<void> {
  const paths = data.learningPaths ?? [];
  const idOfTenant = tenantIds(data);
  await insert(
    db,
    'learning_paths',
    paths.map(({ id, tenant, title, slug, description, level, thumbnail, skills, created_at }) => ({
      id,
      tenant_id: idOfTenant(tenant),
      title,
      slug,
      description,
      level,
      thumbnail: mediaOrNull(thumbnail),
      skills: json(skills),
      ...at(created_at),
    })),
  );
  await insert(
    db,
    'learning_path_courses',
    paths.flatMap(({ id, courses }) =>
      courses.map(({ course, is_required }, place) => ({
        path_id: id,
        course_id: course,
        order_index: place + 1,
        is_required,
      })),
    ),
  );
  await insert(
    db,
    'learning_path_enrollments',
    paths.flatMap((path) =>
      path.enrollments.map(({ id, user, enrolled_at }) => ({
        id,
        tenant_id: idOfTenant(path.tenant),
        path_id: path.id,
        user_id: user,
        enrolled_at: new Date(enrolled_at),
        ...at(enrolled_at),
      })),
    ),
  );
}

async function insertShadowing(db: Queries, data: DemoData): Promise<void> {
  const sessions = data.shadowingSessions ?? [];
  const idOfTenant = tenantIds(data);
  await insert(
    db,
    'shadowing_sessions',
    sessions.map((session) => ({
      id: session.id,
      tenant_id: idOfTenant(session.tenant),
      host_id: session.host,
      title: session.title,
      description: session.description,
      skill: session.skill,
      location: session.location,
      starts_at: new Date(session.starts_at),
      ends_at: new Date(session.ends_at),
      status: session.status,
      capacity: session.capacity,
      ...at(session.created_at),
    })),
  );
  await insert(
    db,
    'shadowing_bookings',
    sessions.flatMap((session) =>
      session.bookings.map(({ user, created_at, ...booking }) => ({
        ...booking,
        tenant_id: idOfTenant(session.tenant),
        session_id: session.id,
        user_id: user,
        ...at(created_at),
      })),
    ),
  );
}

async function insertAssessments(db: Queries, data: DemoData): Promise<void> {
  const assessments = data.skillAssessments ?? [];
  const idOfTenant = tenantIds(data);
  await insert(
    db,
    'skill_assessments',
    assessments.map(({ tenant, results: _, created_at, ...assessment }) => ({
      ...assessment,
      tenant_id: idOfTenant(tenant),
      questions: json(keyed(assessment)),
      ...at(created_at),
    })),
  );
  await insert(
    db,
    'assessment_results',
    assessments.flatMap((assessment) => {
      const attempts = new Map<string, number>();
      return assessment.results.map(({ id, user, answers, submitted_at }) => {
        attempts.set(user, (attempts.get(user) ?? 0) + 1);
        const { graded, ...outcome } = grade(keyed(assessment), answers, {
          passingScore: assessment.passing_score,
          unattended: true,
        });
        const passed = outcome.passed === true;
        return {
          id,
          tenant_id: idOfTenant(assessment.tenant),
          assessment_id: assessment.id,
          user_id: user,
          attempt_number: attempts.get(user)!,
          answers: json(answers),
          graded: json(graded),
          ...outcome,
          passed,
          proficiency: passed ? proficiencyOf(Number(outcome.percentage)) : null,
          ...at(submitted_at),
        };
      });
    }),
  );
}

const keyed = ({ questions }: Pick<DemoSkillAssessment, 'questions'>) =>
  questions.map((question) => ({ ...question, points: String(question.points) }));
