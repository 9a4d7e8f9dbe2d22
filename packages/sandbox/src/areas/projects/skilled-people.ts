/** People as the matching sees them: what they can do, what time they have, what became of their work. */
import type { Selectable } from 'kysely';
import type { MatchingPreferencesTable } from '../../database/tables/projects.ts';
import type { Queries } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import type { Candidate } from '../../projects/matching.ts';
import { skillKey, type Skill } from '../../projects/skills.ts';
import type { ProjectRow } from './project-rows.ts';

export interface SkilledCandidate extends Candidate {
  role: string;
  avatar: string | null;
}

/** Projects in these states take their people's time. */
const atWork = ['open', 'in_progress'];

/** Those who may be proposed to the project: they said so, do not belong to it, and would work for what it has to spend. */
export async function candidatesFor(call: AnyCall, project: ProjectRow): Promise<SkilledCandidate[]> {
  const { db, tenant } = call;
  const people = await db
    .selectFrom('matching_preferences as wishes')
    .innerJoin('users', 'users.id', 'wishes.user_id')
    .innerJoin('memberships', (join) =>
      join.onRef('memberships.user_id', '=', 'users.id').onRef('memberships.tenant_id', '=', 'wishes.tenant_id'),
    )
    .leftJoin('project_members', (join) =>
      join.onRef('project_members.user_id', '=', 'users.id').on('project_members.project_id', '=', project.id),
    )
    .select(['users.id', 'users.first_name', 'users.last_name', 'users.avatar', 'memberships.role'])
    .select(['wishes.weekly_hours', 'wishes.available_from', 'wishes.excluded_skills'])
    .where('wishes.tenant_id', '=', tenant.id)
    .where('wishes.is_available', '=', true)
    .where('users.is_active', '=', true)
    .where('project_members.id', 'is', null)
    .where((eb) =>
      eb.or([
        eb('wishes.minimum_budget', 'is', null),
        ...(project.budget === null ? [] : [eb('wishes.minimum_budget', '<=', project.budget)]),
      ]),
    )
    .execute();
  const ids = people.map(({ id }) => id);
  const [skills, past] = await Promise.all([skillsByPerson(db, ids), workOf(call, ids)]);
  return people.map((person) => ({
    id: person.id,
    name: `${person.first_name} ${person.last_name}`.trim(),
    role: person.role,
    avatar: person.avatar,
    skills: wanted(skills.get(person.id) ?? [], person),
    free_hours: person.weekly_hours - (past.get(person.id)?.hours ?? 0),
    available_from: person.available_from,
    ratings: past.get(person.id)?.ratings ?? [],
  }));
}

function wanted(skills: Skill[], { excluded_skills }: Pick<Selectable<MatchingPreferencesTable>, 'excluded_skills'>) {
  const excluded = new Set(excluded_skills.map(skillKey));
  return skills.filter(({ name }) => !excluded.has(skillKey(name)));
}

/** Hours a week that are given away, and ratings, by person: of this school alone. */
async function workOf({ db, tenant }: AnyCall, people: string[]) {
  const work = new Map<string, { hours: number; ratings: number[] }>();
  if (!people.length) return work;
  const rows = await db
    .selectFrom('project_members')
    .innerJoin('projects', 'projects.id', 'project_members.project_id')
    .select(['user_id', 'project_members.weekly_hours', 'project_members.rating', 'projects.status'])
    .where('project_members.tenant_id', '=', tenant.id)
    .where('user_id', 'in', people)
    .execute();
  for (const { user_id, weekly_hours, rating, status } of rows) {
    const one = work.get(user_id) ?? { hours: 0, ratings: [] };
    work.set(user_id, one);
    if (atWork.includes(status)) one.hours += weekly_hours;
    if (rating !== null) one.ratings.push(rating);
  }
  return work;
}

export async function skillsByPerson(db: Queries, people: string[]): Promise<Map<string, Skill[]>> {
  if (!people.length) return new Map();
  const rows = await db
    .selectFrom('skills')
    .select(['user_id', 'name', 'proficiency'])
    .where('user_id', 'in', people)
    .orderBy('name')
    .execute();
  return Map.groupBy(rows, ({ user_id }) => user_id);
}
