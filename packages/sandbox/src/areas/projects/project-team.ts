import { randomUUID } from 'node:crypto';
import type { projects } from '@edurise/contract/projects';
import type { TeamMember } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { membershipIn } from '../../accounts/access.ts';
import { iso } from '../../clock.ts';
import type { ProjectMembersTable } from '../../database/tables/projects.ts';
import { created, type AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { paginate } from '../../http/page.ts';
import { conflict, invalid, notFound } from '../../http/problem.ts';
import { checkUuid } from '../../projects/given-fields.ts';
import { findProjectAs, planners, team } from './project-rows.ts';

type ProjectHandlers = Handlers<typeof projects>['projects'];

export const teamHandlers: Pick<ProjectHandlers, 'listTeam' | 'addTeamMember' | 'removeTeamMember'> = {
  async listTeam(call) {
    const project = await findProjectAs(call, call.path.id, team);
    const members = selectMembers(call, project.id)
      .orderBy((eb) => eb('project_members.role', '=', 'owner'), 'desc')
      .orderBy('project_members.created_at')
      .orderBy('project_members.id');
    return paginate(call.page, members, (row) => presentMember(row, call));
  },

  async addTeamMember(call) {
    const { db, tenant, body, now } = call;
    const project = await findProjectAs(call, call.path.id, planners);
    checkUuid('user', body.user);
    if (!(await membershipIn(db, body.user, tenant.id))) throw invalid({ user: ['This person is not at the school.'] });
    const added = await db
      .insertInto('project_members')
      .values({
        id: randomUUID(),
        tenant_id: tenant.id,
        project_id: project.id,
        user_id: body.user,
        role: body.role ?? 'member',
        weekly_hours: body.weekly_hours ?? project.weekly_hours,
        rating: null,
        created_at: now,
        updated_at: now,
      })
      .onConflict((clash) => clash.columns(['project_id', 'user_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) throw conflict('This person is on the team already.');
    return created(presentMember(await findMember(call, project.id, added.id), call));
  },

  async removeTeamMember(call) {
    const project = await findProjectAs(call, call.path.id, team);
    const member = await findMember(call, project.id, call.path.member_id);
    // Whoever wants to go may go.
    if (member.user_id !== call.user.id) await findProjectAs(call, project.id, planners);
    if (member.role === 'owner') throw conflict('A project keeps its owner.');
    await call.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('project_members').where('id', '=', member.id).execute();
      await trx
        .updateTable('tasks')
        .set({ assignee_id: null, updated_at: call.now })
        .where('project_id', '=', project.id)
        .where('assignee_id', '=', member.user_id)
        .where('status', '<>', 'done')
        .execute();
    });
  },
};

type MemberRow = Selectable<ProjectMembersTable> & { first_name: string; last_name: string; avatar: string | null };

const selectMembers = ({ db, tenant }: Pick<AnyCall, 'db' | 'tenant'>, projectId: string) =>
  db
    .selectFrom('project_members')
    .innerJoin('users', 'users.id', 'project_members.user_id')
    .selectAll('project_members')
    .select(['users.first_name', 'users.last_name', 'users.avatar'])
    .where('project_members.tenant_id', '=', tenant.id)
    .where('project_members.project_id', '=', projectId);

async function findMember(call: AnyCall, projectId: string, id: string): Promise<MemberRow> {
  const member = await selectMembers(call, projectId).where('project_members.id', '=', id).executeTakeFirst();
  if (!member) throw notFound('TeamMember');
  return member;
}

const presentMember = (row: MemberRow, { link }: Pick<AnyCall, 'link'>): TeamMember => ({
  id: row.id,
  project: row.project_id,
  user: row.user_id,
  user_name: `${row.first_name} ${row.last_name}`.trim(),
  avatar_url: link(row.avatar),
  role: row.role,
  weekly_hours: row.weekly_hours,
  rating: row.rating,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
