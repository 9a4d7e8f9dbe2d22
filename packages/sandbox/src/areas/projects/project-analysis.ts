import type { ProjectAnalysis } from '@edurise/contract/models';
import { iso } from '../../clock.ts';
import type { AnyCall } from '../../http/call.ts';
import { analyse } from '../../projects/analysis.ts';
import { dayOf } from '../../projects/days.ts';
import { findProjectAs, team, workers } from './project-rows.ts';
import { skillsByPerson } from './skilled-people.ts';

/** For those on the team: computed at each call from what is there. */
export async function analyseProject(call: AnyCall, id: string): Promise<ProjectAnalysis> {
  const { db, now } = call;
  const project = await findProjectAs(call, id, team);
  const tasks = await db
    .selectFrom('tasks')
    .select(['id', 'status', 'assignee_id', 'due_date', 'estimated_hours'])
    .where('project_id', '=', id)
    .orderBy('order_index')
    .orderBy('id')
    .execute();
  const members = await db
    .selectFrom('project_members')
    .innerJoin('users', 'users.id', 'project_members.user_id')
    .select(['project_members.user_id', 'project_members.weekly_hours', 'users.first_name', 'users.last_name'])
    .where('project_id', '=', id)
    .where('role', 'in', workers)
    .orderBy('project_members.created_at')
    .orderBy('project_members.id')
    .execute();
  const skills = await skillsByPerson(
    db,
    members.map(({ user_id }) => user_id),
  );
  const analysis = analyse(
    {
      required_skills: project.required_skills,
      start_date: project.start_date,
      due_date: project.due_date,
      tasks: tasks.map((task) => ({
        ...task,
        estimated_hours: task.estimated_hours === null ? null : Number(task.estimated_hours),
      })),
      team: members.map(({ user_id, weekly_hours, first_name, last_name }) => ({
        user_id,
        name: `${first_name} ${last_name}`.trim(),
        weekly_hours,
        skills: skills.get(user_id) ?? [],
      })),
    },
    dayOf(now),
  );
  return { project: id, ...analysis, analyzed_at: iso(now) };
}
