import { randomUUID } from 'node:crypto';
import type { projects } from '@edurise/contract/projects';
import type { MatchingPreferences, MatchingWeights, ProjectMatch } from '@edurise/contract/models';
import type { Selectable } from 'kysely';
import { iso } from '../../clock.ts';
import type { MatchingPreferencesTable } from '../../database/tables/projects.ts';
import { json } from '../../database/tables.ts';
import type { AnyCall } from '../../http/call.ts';
import type { Handlers } from '../../http/implement.ts';
import { pageOf } from '../../http/page.ts';
import { invalid } from '../../http/problem.ts';
import { dayOf } from '../../projects/days.ts';
import { checkAmount, checkDay, checkUuid } from '../../projects/given-fields.ts';
import { defaultWeights, rank, scaled, type Match } from '../../projects/matching.ts';
import { skillBalances } from '../../projects/skill-market.ts';
import { findProject, findProjectAs, planners, type ProjectRow } from './project-rows.ts';
import { candidatesFor, skillsByPerson, type SkilledCandidate } from './skilled-people.ts';

export const matchingHandlers: Handlers<typeof projects>['matching'] = {
  async projectMatches(call) {
    const project = await findProjectAs(call, call.path.id, planners);
    const { min_score = 0 } = call.query;
    const matches = await matchesOf(call, project, defaultWeights);
    return pageOf(
      call.page,
      matches.filter(({ score }) => score >= min_score).map((match) => presentMatch(match, call)),
    );
  },

  async skillAnalysis({ db, tenant }) {
    const people = await db
      .selectFrom('memberships')
      .innerJoin('users', 'users.id', 'memberships.user_id')
      .leftJoin('matching_preferences as wishes', (join) =>
        join.onRef('wishes.user_id', '=', 'users.id').onRef('wishes.tenant_id', '=', 'memberships.tenant_id'),
      )
      .select(['users.id', 'wishes.is_available'])
      .where('memberships.tenant_id', '=', tenant.id)
      .where('users.is_active', '=', true)
      .execute();
    const skills = await skillsByPerson(
      db,
      people.map(({ id }) => id),
    );
    const wanted = await db
      .selectFrom('projects')
      .select('required_skills')
      .where('tenant_id', '=', tenant.id)
      .where('status', 'in', ['open', 'in_progress'])
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    const skilled = people.map(({ id, is_available }) => ({
      skills: (skills.get(id) ?? []).map(({ name }) => name),
      is_available: is_available ?? false,
    }));
    return {
      skills: skillBalances(
        skilled,
        wanted.map(({ required_skills }) => required_skills.map(({ name }) => name)),
      ),
      total_people: people.length,
      total_projects: wanted.length,
    };
  },

  getPreferences: preferencesOf,
  async updatePreferences(call) {
    const { db, tenant, user, body, now } = call;
    checkDay('available_from', body.available_from);
    checkAmount('minimum_budget', body.minimum_budget);
    const wishes = {
      is_available: body.is_available,
      weekly_hours: body.weekly_hours ?? 0,
      available_from: body.available_from ?? null,
      minimum_budget: body.minimum_budget ?? null,
      excluded_skills: json(body.excluded_skills ?? []),
      updated_at: now,
    };
    await db
      .insertInto('matching_preferences')
      .values({ ...wishes, id: randomUUID(), tenant_id: tenant.id, user_id: user.id, created_at: now })
      .onConflict((clash) => clash.columns(['tenant_id', 'user_id']).doUpdateSet(wishes))
      .execute();
    return preferencesOf(call);
  },

  async test(call) {
    const { project: id, weights } = call.body;
    checkUuid('project', id);
    if (weights.skills + weights.availability + weights.rating === 0) {
      throw invalid({ weights: ['At least one weight must be more than 0.'] });
    }
    const project = await findProject(call, id);
    const before = await matchesOf(call, project, defaultWeights);
    const ranks = new Map(before.map(({ candidate, rank }) => [candidate.id, rank]));
    const matches = await matchesOf(call, project, weights);
    return {
      project: id,
      weights: scaled(weights),
      current_weights: defaultWeights,
      matches: matches.map((match) => ({
        ...presentMatch(match, call),
        rank_change: ranks.get(match.candidate.id)! - match.rank,
      })),
    };
  },
};

async function matchesOf(
  call: AnyCall,
  project: ProjectRow,
  weights: MatchingWeights,
): Promise<Match<SkilledCandidate>[]> {
  const today = dayOf(call.now);
  const { required_skills, weekly_hours, start_date, due_date } = project;
  const starts_on = start_date && start_date > today ? start_date : today;
  const work = { required_skills, weekly_hours, starts_on, due_date };
  return rank(work, await candidatesFor(call, project), weights);
}

const presentMatch = (
  { candidate, rank, score, parts, matched_skills, missing_skills }: Match<SkilledCandidate>,
  { link }: Pick<AnyCall, 'link'>,
): ProjectMatch => ({
  user: candidate.id,
  user_name: candidate.name,
  avatar_url: link(candidate.avatar),
  role: candidate.role,
  rank,
  score,
  parts,
  matched_skills,
  missing_skills,
});

/** Nobody is proposed who has not said so. */
async function preferencesOf({ db, tenant, user }: AnyCall): Promise<MatchingPreferences> {
  const row = await db
    .selectFrom('matching_preferences')
    .selectAll()
    .where('tenant_id', '=', tenant.id)
    .where('user_id', '=', user.id)
    .executeTakeFirst();
  if (!row)
    return { is_available: false, weekly_hours: 0, available_from: null, minimum_budget: null, excluded_skills: [] };
  return presentPreferences(row);
}

const presentPreferences = (row: Selectable<MatchingPreferencesTable>): MatchingPreferences => ({
  id: row.id,
  is_available: row.is_available,
  weekly_hours: row.weekly_hours,
  available_from: row.available_from,
  minimum_budget: row.minimum_budget,
  excluded_skills: row.excluded_skills,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
});
