import type { Assignment } from '@edurise/contract/models';
import type { Entry } from './calendar.ts';

/**
 * When an assignment is due, all day long. One that has no due date any more is called off, so that a calendar that knows of
 * it forgets it.
 */
export const dueDate = (assignment: Assignment, more: Partial<Omit<Entry, 'id'>> = {}): Entry => {
  const { id, title, description, due_date: due, created_at: made, updated_at: changed } = assignment;
  return {
    id: `assignment-${id}`,
    title,
    description: description ?? undefined,
    // A calendar wants a day also for what is called off.
    on: due ?? (changed ?? made ?? new Date(0).toISOString()).slice(0, 10),
    changedAt: changed ?? undefined,
    cancelled: !due,
    ...more,
  };
};
