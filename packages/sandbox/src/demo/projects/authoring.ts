import { amount, cents } from '../../projects/money.ts';
import type { Calendar } from '../authoring/calendar.ts';
import { personId } from '../authoring/course.ts';
import { identity } from '../authoring/identity.ts';
import { emailOf } from '../authoring/people.ts';
import type { DemoDispute, DemoMilestone, DemoProject, DemoSkill, DemoTalent, DemoTask } from './shape.ts';

/** People are written as `First Last`, or by their address where it is another than the usual. */
export type Who = string;

/** A project as one would tell of it; `begin` gives it ids and dates. Days are seen from today: -7 is a week ago. */
export interface ProjectDraft {
  key: string;
  title: string;
  description: string;
  status: DemoProject['status'];
  owner: Who;
  budget?: number;
  skills: Record<string, DemoSkill['proficiency']>;
  weekly_hours: number;
  created: number;
  starts?: number;
  due?: number;
  team: [who: Who, role: 'lead' | 'member' | 'observer', weekly_hours: number, rating?: number][];
  tasks: TaskDraft[];
  milestones: MilestoneDraft[];
}

export type TaskDraft = readonly [
  title: string,
  status: DemoTask['status'],
  of?: { who?: Who; due?: number; hours?: number; priority?: DemoTask['priority']; text?: string; done?: number },
];

export interface MilestoneDraft {
  title: string;
  text?: string;
  amount: number;
  status: DemoMilestone['status'];
  due?: number;
  /** The day of the payment, and what each got of it. */
  paid?: { day: number; shares: Record<Who, number>; refunded?: true };
  dispute?: Pick<DemoDispute, 'reason' | 'description'> & {
    by: Who;
    day: number;
    settled?: { by: Who; day: number; outcome: NonNullable<DemoDispute['outcome']>; resolution: string };
  };
}

/** What somebody can do. Hours a week that may be asked for; none: not to be proposed. */
export interface TalentDraft {
  who: Who;
  skills: Record<string, DemoSkill['proficiency']>;
  hours?: number;
  from?: number;
  minimum?: number;
  without?: string[];
}

interface School {
  tenant: string;
  currency: string;
  calendar: Calendar;
}

export function begin(draft: ProjectDraft, { tenant, currency, calendar }: School): DemoProject {
  const id = identity(tenant, 'project', draft.key);
  const person = (who: Who): string => personIn(tenant, who);
  const day = (days: number | undefined): string | null => (days === undefined ? null : dayOf(calendar, days));
  const members = [[draft.owner, 'owner', 0] as const, ...draft.team];
  return {
    id,
    tenant,
    owner: person(draft.owner),
    title: draft.title,
    description: draft.description,
    status: draft.status,
    budget: draft.budget === undefined ? null : draft.budget.toFixed(2),
    currency,
    required_skills: skillsOf(draft.skills),
    weekly_hours: draft.weekly_hours,
    start_date: day(draft.starts),
    due_date: day(draft.due),
    created_at: calendar.ago(-draft.created),
    members: members.map(([who, role, weekly_hours, rating = null]) => ({
      id: identity(id, 'member', who),
      user: person(who),
      role,
      weekly_hours,
      rating,
    })),
    tasks: draft.tasks.map(([title, status, of = {}], index) => ({
      id: identity(id, 'task', title),
      title,
      description: of.text ?? '',
      status,
      priority: of.priority ?? 'medium',
      assignee: of.who === undefined ? null : person(of.who),
      due_date: day(of.due),
      estimated_hours: of.hours ?? null,
      order_index: index + 1,
      completed_at: status === 'done' ? calendar.ago(-(of.done ?? of.due ?? draft.created)) : null,
    })),
    milestones: draft.milestones.map((milestone, index) => ({
      id: identity(id, 'milestone', milestone.title),
      title: milestone.title,
      description: milestone.text ?? '',
      status: milestone.status,
      amount: milestone.amount.toFixed(2),
      due_date: day(milestone.due),
      order_index: index + 1,
      payment: paymentOf(id, draft, milestone, person, calendar),
      disputes: disputesOf(id, milestone, person, calendar),
    })),
  };
}

export const talentOf = ({ who, skills, hours, from, minimum, without }: TalentDraft, school: School): DemoTalent => {
  const { tenant, calendar } = school;
  const id = identity(tenant, 'talent', who);
  return {
    id,
    tenant,
    user: personIn(tenant, who),
    skills: skillsOf(skills).map((skill) => ({ ...skill, id: identity(id, 'skill', skill.name) })),
    is_available: hours !== undefined,
    weekly_hours: hours ?? 0,
    available_from: from === undefined ? null : dayOf(calendar, from),
    minimum_budget: minimum === undefined ? null : minimum.toFixed(2),
    excluded_skills: without ?? [],
    created_at: calendar.ago(25),
  };
};

/** `student@acme.test`, or `Liam Byrne` of the school. */
export function personIn(tenant: string, who: Who): string {
  if (who.includes('@')) return personId(who);
  const [first = '', ...last] = who.split(' ');
  return personId(emailOf({ name: [first, last.join(' ')], since: 0 }, tenant));
}

function paymentOf(
  project: string,
  { key, owner }: ProjectDraft,
  { title, amount: total, paid }: MilestoneDraft,
  person: (who: Who) => string,
  calendar: Calendar,
): DemoMilestone['payment'] {
  if (!paid) return null;
  const shares = Object.entries(paid.shares).map(([who, share]) => ({ user: person(who), amount: share.toFixed(2) }));
  const sum = shares.reduce((total, share) => total + cents(share.amount)!, 0n);
  if (sum !== cents(total)) throw new Error(`“${title}” of ${key} pays ${amount(sum)} of ${total}.`);
  return {
    id: identity(project, 'payment', title),
    status: paid.refunded ? 'refunded' : 'completed',
    distributions: shares,
    paid_by: person(owner),
    paid_at: calendar.ago(-paid.day),
  };
}

function disputesOf(
  project: string,
  { title, dispute }: MilestoneDraft,
  person: (who: Who) => string,
  calendar: Calendar,
): DemoDispute[] {
  if (!dispute) return [];
  const { by, day, settled, reason, description } = dispute;
  return [
    {
      id: identity(project, 'dispute', title),
      opened_by: person(by),
      reason,
      description,
      status: !settled ? 'open' : settled.outcome === 'dismiss' ? 'dismissed' : 'resolved',
      outcome: settled?.outcome ?? null,
      resolution: settled?.resolution ?? '',
      resolved_by: settled ? person(settled.by) : null,
      resolved_at: settled ? calendar.ago(-settled.day) : null,
      created_at: calendar.ago(-day),
    },
  ];
}

const skillsOf = (skills: ProjectDraft['skills']): DemoSkill[] =>
  Object.entries(skills).map(([name, proficiency]) => ({ name, proficiency }));

const dayOf = (calendar: Calendar, days: number): string => calendar.ago(-days).slice(0, 10);
