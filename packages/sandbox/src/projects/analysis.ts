/** What a project's own rows tell of its effort and its risks, by fixed rules. Nothing here reads a clock or a database. */
import type { ProjectAnalysis, ProjectRisk } from '@edurise/contract/models';
import { addDays, daysBetween } from './days.ts';
import { byKey, levelOf, skillKey, type Skill } from './skills.ts';

export interface PlannedTask {
  id: string;
  status: string;
  assignee_id: string | null;
  due_date: string | null;
  estimated_hours: number | null;
}

/** One who works on it: observers are left out. */
export interface Worker {
  user_id: string;
  name: string;
  weekly_hours: number;
  skills: readonly Skill[];
}

export interface Plan {
  required_skills: readonly Skill[];
  start_date: string | null;
  due_date: string | null;
  tasks: readonly PlannedTask[];
  team: readonly Worker[];
}

type Effort = ProjectAnalysis['effort'];
type NeededSkill = ProjectAnalysis['skills_needed'][number];
export type Analysis = Pick<ProjectAnalysis, 'method' | 'summary' | 'effort' | 'risks' | 'skills_needed'>;

/** For a task that nobody has estimated, in a project where no task is. */
const usualHours = 4;

/** `today` as `2026-03-31`. */
export function analyse(plan: Plan, today: string): Analysis {
  const hours = hoursOf(plan.tasks);
  const effort = effortOf(plan, hours, today);
  const skills_needed = skillsNeeded(plan);
  const risks = risksOf(plan, { hours, effort, skills_needed, today });
  return { method: 'rule_based', summary: summaryOf(plan, effort, risks), effort, risks, skills_needed };
}

type Hours = (task: PlannedTask) => number;

/** An unestimated task counts as much as the middle one of the estimated. */
function hoursOf(tasks: readonly PlannedTask[]): Hours {
  const estimates = tasks.flatMap(({ estimated_hours }) => estimated_hours ?? []).sort((one, other) => one - other);
  const usual = estimates[Math.floor(estimates.length / 2)] ?? usualHours;
  return ({ estimated_hours }) => estimated_hours ?? usual;
}

function effortOf({ tasks, team, start_date }: Plan, hours: Hours, today: string): Effort {
  const total = sum(tasks.map(hours));
  const done = sum(tasks.filter(isDone).map(hours));
  const assumed = sum(tasks.filter(({ estimated_hours }) => estimated_hours === null).map(hours));
  const capacity = sum(team.map(({ weekly_hours }) => weekly_hours));
  const remaining = total - done;
  const weeks = remaining === 0 ? 0 : capacity ? remaining / capacity : null;
  const from = start_date && start_date > today ? start_date : today;
  return {
    total_hours: tenths(total),
    done_hours: tenths(done),
    remaining_hours: tenths(remaining),
    assumed_hours: tenths(assumed),
    weekly_capacity_hours: tenths(capacity),
    weeks_remaining: weeks === null ? null : tenths(weeks),
    expected_finish: weeks === null ? null : addDays(from, Math.ceil(weeks * 7)),
  };
}

const skillsNeeded = ({ required_skills, team }: Plan): NeededSkill[] => {
  const people = team.map(({ user_id, skills }) => ({ user_id, skills: byKey(skills) }));
  return required_skills.map((need) => {
    const covered_by = people
      .filter(({ skills }) => {
        const skill = skills.get(skillKey(need.name));
        return skill !== undefined && levelOf(skill) >= levelOf(need);
      })
      .map(({ user_id }) => user_id);
    return { name: need.name, proficiency: need.proficiency, is_covered: covered_by.length > 0, covered_by };
  });
};

interface Findings {
  hours: Hours;
  effort: Effort;
  skills_needed: NeededSkill[];
  today: string;
}

/** The gravest first. */
function risksOf(plan: Plan, { hours, effort, skills_needed, today }: Findings): ProjectRisk[] {
  const open = plan.tasks.filter((task) => !isDone(task));
  const overdue = open.filter(({ due_date }) => due_date !== null && due_date < today);
  const unassigned = open.filter(({ assignee_id }) => assignee_id === null);
  const unestimated = open.filter(({ estimated_hours }) => estimated_hours === null);
  const missing = skills_needed.filter(({ is_covered }) => !is_covered).map(({ name }) => name);
  const risks: ProjectRisk[] = [];
  if (overdue.length) {
    const severity = overdue.length * 4 > open.length ? 'high' : 'medium';
    const detail = `${tasks(overdue)} of ${open.length} that are open should be done by now.`;
    risks.push({ code: 'overdue_tasks', severity, detail, tasks: ids(overdue) });
  }
  if (missing.length) {
    const detail = `Nobody on the team has ${missing.join(', ')} at the level asked for.`;
    risks.push({
      code: 'missing_skills',
      severity: missing.length * 2 > skills_needed.length ? 'high' : 'medium',
      detail,
    });
  }
  if (open.length && !plan.due_date) {
    risks.push({ code: 'no_due_date', severity: 'low', detail: 'The project has no date by which it should be done.' });
  }
  if (open.length && plan.due_date && (effort.expected_finish ?? '9999') > plan.due_date) {
    const detail = effort.expected_finish
      ? `The open tasks take until ${effort.expected_finish}; the project is due on ${plan.due_date}.`
      : `The team has no hours to give; the project is due on ${plan.due_date}.`;
    risks.push({ code: 'not_enough_time', severity: 'high', detail });
  }
  if (unassigned.length) {
    const severity = unassigned.length * 2 > open.length ? 'medium' : 'low';
    const detail = `${tasks(unassigned)} of ${open.length} that are open ${unassigned.length === 1 ? 'is' : 'are'} nobody's.`;
    risks.push({ code: 'unassigned_tasks', severity, detail, tasks: ids(unassigned) });
  }
  if (unestimated.length) {
    const detail = `${tasks(unestimated)} without an estimate ${unestimated.length === 1 ? 'was' : 'were'} counted like the middle one of the rest.`;
    risks.push({ code: 'unestimated_tasks', severity: 'low', detail, tasks: ids(unestimated) });
  }
  risks.push(...overloaded(plan, open, hours, today));
  const order = ['high', 'medium', 'low'];
  return risks.sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}

/** People with more open hours than they have left until the project is due. */
function overloaded({ team, due_date }: Plan, open: PlannedTask[], hours: Hours, today: string): ProjectRisk[] {
  if (!due_date || due_date <= today) return [];
  const weeks = daysBetween(today, due_date) / 7;
  return team.flatMap(({ user_id, name, weekly_hours }) => {
    const own = open.filter(({ assignee_id }) => assignee_id === user_id);
    const [needed, has] = [tenths(sum(own.map(hours))), tenths(weekly_hours * weeks)];
    // Who has not said what time there is cannot be found to have too little.
    if (!weekly_hours || needed <= has) return [];
    const detail = `${name} has ${needed} hours of open tasks and about ${has} hours until the project is due.`;
    return [{ code: 'overloaded_person', severity: 'medium', detail, tasks: ids(own) }];
  });
}

function summaryOf({ tasks: all, team }: Plan, effort: Effort, risks: ProjectRisk[]): string {
  const basis = `Computed by fixed rules from ${tasks(all)}, ${count(team.length, 'person', 'people')} and the project's dates; no language model was asked.`;
  const course =
    effort.remaining_hours === 0
      ? 'No open work is left.'
      : effort.weeks_remaining == null
        ? `${count(effort.remaining_hours, 'hour')} of work are left, and the team has no hours to give.`
        : `${effort.done_hours} of ${count(effort.total_hours, 'hour')} are done; the rest takes about ${count(effort.weeks_remaining, 'week')}.`;
  const found = risks.length ? `${count(risks.length, 'risk')} found.` : 'No risk found.';
  return `${basis} ${course} ${found}`;
}

const isDone = ({ status }: PlannedTask): boolean => status === 'done';
const ids = (tasks: readonly PlannedTask[]): string[] => tasks.map(({ id }) => id);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const tenths = (value: number): number => Math.round(value * 10) / 10;
const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const tasks = (list: readonly PlannedTask[]): string => count(list.length, 'task');
