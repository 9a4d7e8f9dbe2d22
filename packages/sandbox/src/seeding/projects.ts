import { json, type Queries } from '../database/tables.ts';
import type { DemoData } from '../demo/shape.ts';
import { at, insert, tenantIds } from './insert.ts';

/** What people work on together, what they can do, and what they pay with. */
export async function insertProjects(db: Queries, data: DemoData): Promise<void> {
  const { projects = [], talents = [], paymentMethods = [] } = data;
  const idOfTenant = tenantIds(data);
  const inTenant = ({ tenant, created_at }: { tenant: string; created_at: string }) => ({
    tenant_id: idOfTenant(tenant),
    ...at(created_at),
  });
  await insert(
    db,
    'skills',
    talents.flatMap(({ user, skills, created_at }) =>
      skills.map((skill) => ({ ...skill, user_id: user, ...at(created_at) })),
    ),
  );
  await insert(
    db,
    'matching_preferences',
    talents.map((talent) => ({
      ...inTenant(talent),
      id: talent.id,
      user_id: talent.user,
      is_available: talent.is_available,
      weekly_hours: talent.weekly_hours,
      available_from: talent.available_from,
      minimum_budget: talent.minimum_budget,
      excluded_skills: json(talent.excluded_skills),
    })),
  );
  await insert(
    db,
    'payment_methods',
    paymentMethods.map(({ tenant, user, created_at, ...method }) => ({
      ...method,
      ...inTenant({ tenant, created_at }),
      user_id: user,
      provider: 'stripe',
    })),
  );
  await insert(
    db,
    'projects',
    projects.map(({ tenant, owner, members, tasks, milestones, created_at, required_skills, ...project }) => ({
      ...project,
      ...inTenant({ tenant, created_at }),
      owner_id: owner,
      required_skills: json(required_skills),
    })),
  );
  await insert(
    db,
    'project_members',
    projects.flatMap((project) =>
      project.members.map(({ user, ...member }) => ({
        ...member,
        ...inTenant(project),
        project_id: project.id,
        user_id: user,
      })),
    ),
  );
  await insert(
    db,
    'tasks',
    projects.flatMap((project) =>
      project.tasks.map(({ assignee, completed_at, ...task }) => ({
        ...task,
        ...inTenant(project),
        project_id: project.id,
        assignee_id: assignee,
        created_by: project.owner,
        completed_at: completed_at === null ? null : new Date(completed_at),
      })),
    ),
  );
  await insertMilestones(db, data);
}

async function insertMilestones(db: Queries, data: DemoData): Promise<void> {
  const idOfTenant = tenantIds(data);
  const cards = new Map((data.paymentMethods ?? []).map(({ user, id }) => [user, id]));
  const milestones = (data.projects ?? []).flatMap((project) =>
    project.milestones.map((milestone) => ({ project, milestone, tenant_id: idOfTenant(project.tenant) })),
  );
  await insert(
    db,
    'milestones',
    milestones.map(({ project, tenant_id, milestone: { payment, disputes, ...milestone } }) => ({
      ...milestone,
      ...at(project.created_at),
      tenant_id,
      project_id: project.id,
    })),
  );
  await insert(
    db,
    'milestone_payments',
    milestones.flatMap(({ project, tenant_id, milestone }) => {
      const { payment } = milestone;
      if (!payment) return [];
      return {
        ...at(payment.paid_at),
        id: payment.id,
        tenant_id,
        milestone_id: milestone.id,
        amount: milestone.amount,
        currency: project.currency,
        status: payment.status,
        distributions: json(payment.distributions),
        payment_method_id: cards.get(payment.paid_by) ?? null,
        paid_by: payment.paid_by,
        paid_at: new Date(payment.paid_at),
      };
    }),
  );
  await insert(
    db,
    'disputes',
    milestones.flatMap(({ project, tenant_id, milestone }) =>
      milestone.disputes.map(({ created_at, resolved_at, ...dispute }) => ({
        ...dispute,
        ...at(created_at, resolved_at ?? created_at),
        tenant_id,
        project_id: project.id,
        milestone_id: milestone.id,
        resolved_at: resolved_at === null ? null : new Date(resolved_at),
      })),
    ),
  );
}
