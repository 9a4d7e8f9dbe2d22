import * as z from 'zod/mini';
import { date, dateTime, decimal, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';
import { proficiency } from '../users/schemas.ts';
import { matchingShapes } from './matching.ts';
import { disputeShapes, milestoneShapes, paymentMethodShapes, projectMilestoneShapes } from './milestones.ts';

/** `open` is looking for people: everybody of the school sees it. The rest is seen by its team. */
export const projectStatus = open('draft', 'open', 'in_progress', 'on_hold', 'completed', 'cancelled');
export const taskStatus = open('todo', 'in_progress', 'review', 'done');
export const taskPriority = open('low', 'medium', 'high', 'urgent');
/** The owner and leads change the project's plan, members its tasks; observers read. */
export const teamRole = open('owner', 'lead', 'member', 'observer');

/** What the work asks for; `proficiency` is the least that will do. */
export const projectSkill = model({ name: z.string(), proficiency: nullish(proficiency) });
export interface ProjectSkill extends z.infer<typeof projectSkill> {}

export const project = model({
  ...row,
  title: z.string(),
  description: nullish(z.string()),
  status: nullish(projectStatus),
  owner: nullish(id),
  owner_name: nullish(z.string()),
  budget: nullish(decimal),
  currency: nullish(z.string()),
  required_skills: nullish(z.array(projectSkill)),
  /** Hours a week that the work asks of one person. */
  weekly_hours: nullish(z.number()),
  start_date: nullish(date),
  due_date: nullish(date),
  team_size: nullish(z.number()),
  total_tasks: nullish(z.number()),
  completed_tasks: nullish(z.number()),
  /** Of the tasks, in percent. */
  progress_percentage: nullish(decimal),
  /** The caller's part in it; `null` for one who is not on the team. */
  my_role: nullish(teamRole),
});
export interface Project extends z.infer<typeof project> {}

export const task = model({
  ...row,
  project: nullish(id),
  title: z.string(),
  description: nullish(z.string()),
  status: nullish(taskStatus),
  priority: nullish(taskPriority),
  /** The person's id, not the team member's. */
  assignee: nullish(id),
  assignee_name: nullish(z.string()),
  due_date: nullish(date),
  estimated_hours: nullish(decimal),
  order_index: nullish(z.number()),
  created_by: nullish(id),
  completed_at: nullish(dateTime),
});
export interface Task extends z.infer<typeof task> {}

export const teamMember = model({
  ...row,
  project: nullish(id),
  user: id,
  user_name: nullish(z.string()),
  avatar_url: nullish(z.string()),
  role: nullish(teamRole),
  weekly_hours: nullish(z.number()),
  /** 1–5, what the owner thought of the work once it was done. */
  rating: nullish(z.number()),
});
export interface TeamMember extends z.infer<typeof teamMember> {}

export const projectRisk = model({
  code: open(
    'overdue_tasks',
    'unassigned_tasks',
    'missing_skills',
    'not_enough_time',
    'no_due_date',
    'unestimated_tasks',
    'overloaded_person',
  ),
  severity: open('low', 'medium', 'high'),
  /** One plain sentence with the figures that the rule looked at. */
  detail: z.string(),
  tasks: nullish(z.array(id)),
});
export interface ProjectRisk extends z.infer<typeof projectRisk> {}

/** What can be computed from a project's tasks, dates and people. `method` says how it came about. */
export const projectAnalysis = model({
  project: id,
  method: open('rule_based', 'model'),
  summary: z.string(),
  effort: model({
    total_hours: z.number(),
    done_hours: z.number(),
    remaining_hours: z.number(),
    /** Hours that were put in for tasks nobody has estimated. */
    assumed_hours: z.number(),
    weekly_capacity_hours: z.number(),
    /** `null` where the team has no hours to give. */
    weeks_remaining: nullish(z.number()),
    expected_finish: nullish(date),
  }),
  risks: z.array(projectRisk),
  skills_needed: z.array(
    model({ name: z.string(), proficiency: nullish(proficiency), is_covered: z.boolean(), covered_by: z.array(id) }),
  ),
  analyzed_at: dateTime,
});
export interface ProjectAnalysis extends z.infer<typeof projectAnalysis> {}

export const projectQuery = listQuery({
  search: z.optional(z.string()),
  status: z.optional(projectStatus),
  owner: z.optional(z.string()),
  /** Those whose team the caller is on. */
  is_mine: z.optional(z.boolean()),
  ordering: z.optional(open('created_at', '-created_at', 'title', '-title', 'due_date', '-due_date')),
});
export interface ProjectQuery extends z.infer<typeof projectQuery> {}

const title = z.string().check(z.minLength(1), z.maxLength(255));
const weeklyHours = z.number().check(z.gte(0), z.lte(80));

export const projectWrite = request({
  title,
  description: z.optional(z.string()),
  status: z.optional(projectStatus),
  budget: nullish(decimal),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'Give the currency as three capital letters.'))),
  required_skills: z.optional(
    z.array(request({ name: z.string().check(z.minLength(1)), proficiency: z.optional(proficiency) })),
  ),
  weekly_hours: z.optional(weeklyHours),
  start_date: nullish(date),
  due_date: nullish(date),
});
export interface ProjectWrite extends z.infer<typeof projectWrite> {}

export const projectPatch = request({
  ...z.partial(projectWrite).shape,
  /** With a project that is done: 1–5 by team member. It counts in later matches. */
  ratings: z.optional(z.record(z.string(), z.number().check(z.gte(1), z.lte(5)))),
});
export interface ProjectPatch extends z.infer<typeof projectPatch> {}

export const taskWrite = request({
  title,
  description: z.optional(z.string()),
  status: z.optional(taskStatus),
  priority: z.optional(taskPriority),
  assignee: nullish(id),
  due_date: nullish(date),
  estimated_hours: nullish(decimal),
  order_index: z.optional(z.number().check(z.gte(0))),
});
export interface TaskWrite extends z.infer<typeof taskWrite> {}
export const taskPatch = z.partial(taskWrite);
export interface TaskPatch extends z.infer<typeof taskPatch> {}

export const taskQuery = listQuery({
  status: z.optional(taskStatus),
  assignee: z.optional(z.string()),
  ordering: z.optional(open('order_index', '-order_index', 'due_date', '-due_date', 'created_at', '-created_at')),
});
export interface TaskQuery extends z.infer<typeof taskQuery> {}

export const teamMemberWrite = request({
  user: id,
  role: z.optional(open('lead', 'member', 'observer')),
  weekly_hours: z.optional(weeklyHours),
});
export interface TeamMemberWrite extends z.infer<typeof teamMemberWrite> {}

export const schemas = {
  projects: {
    list: { query: projectQuery, item: project },
    create: { body: projectWrite, answer: project },
    get: { answer: project },
    update: { body: projectPatch, answer: project },
    delete: {},
    listTasks: { query: taskQuery, item: task },
    createTask: { body: taskWrite, answer: task },
    analyze: { answer: projectAnalysis },
    listTeam: { item: teamMember },
    addTeamMember: { body: teamMemberWrite, answer: teamMember },
    removeTeamMember: {},
    ...projectMilestoneShapes,
  },
  tasks: {
    update: { body: taskPatch, answer: task },
    delete: {},
  },
  milestones: milestoneShapes,
  paymentMethods: paymentMethodShapes,
  disputes: disputeShapes,
  matching: matchingShapes,
};
