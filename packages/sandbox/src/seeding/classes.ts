import { json, type Queries } from '../database/tables.ts';
import type { DemoData } from '../demo/shape.ts';
import { at, insert, tenantIds } from './insert.ts';

/** Grade sheets and live classes. Each filled cell is in its first version. */
export async function insertClasses(db: Queries, data: DemoData): Promise<void> {
  const { classes = [], liveClasses = [] } = data;
  const idOfTenant = tenantIds(data);
  await insert(
    db,
    'classes',
    classes.map(({ id, tenant, title, course, teacher, created_at }) => ({
      id,
      tenant_id: idOfTenant(tenant),
      title,
      course_id: course,
      teacher_id: teacher,
      ...at(created_at),
    })),
  );
  await insert(
    db,
    'class_students',
    classes.flatMap(({ id, tenant, students }) =>
      students.map((user_id) => ({ tenant_id: idOfTenant(tenant), class_id: id, user_id })),
    ),
  );
  await insert(
    db,
    'class_assignments',
    classes.flatMap(({ id: class_id, tenant, assignments, created_at }) =>
      assignments.map((column, order_index) => ({
        ...column,
        tenant_id: idOfTenant(tenant),
        class_id,
        max_score: column.max_score.toFixed(2),
        weight: column.weight.toFixed(2),
        order_index,
        ...at(created_at),
      })),
    ),
  );
  await insert(
    db,
    'grade_cells',
    classes.flatMap(({ id: class_id, tenant, teacher, cells, created_at }) =>
      cells.map(({ assignment, student, score }) => ({
        tenant_id: idOfTenant(tenant),
        class_id,
        assignment_id: assignment,
        student_id: student,
        score: score.toFixed(2),
        version: 1,
        updated_by: teacher,
        updated_at: new Date(created_at),
      })),
    ),
  );
  await insert(
    db,
    'live_classes',
    liveClasses.map(({ id, tenant, course, instructor, title, starts_at, duration_minutes, status, created_at }) => ({
      id,
      tenant_id: idOfTenant(tenant),
      course_id: course,
      instructor_id: instructor,
      title,
      starts_at: new Date(starts_at),
      duration_minutes,
      status,
      ...at(created_at),
    })),
  );
  await insert(
    db,
    'live_polls',
    liveClasses.flatMap(({ id: live_class_id, tenant, polls, created_at }) =>
      polls.map(({ id, question, options }) => ({
        id,
        tenant_id: idOfTenant(tenant),
        live_class_id,
        question,
        options: json(options),
        is_open: true,
        ...at(created_at),
      })),
    ),
  );
}
