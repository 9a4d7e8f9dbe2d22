import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const projects = /*#__PURE__*/ area<typeof schemas>()({
  projects: {
    /** The caller's own, those whose team the caller is on, and those that look for people. Staff see all. */
    list: { method: 'GET', path: '/api/projects/', source: '003', access: 'user', list: true, cache: 'user', tags: ['project'] },
    /** Whoever creates a project owns it. */
    create: { method: 'POST', path: '/api/projects/', source: '003', access: 'user', invalidates: ['project'] },
    get: { method: 'GET', path: '/api/projects/{id}/', source: '003', access: 'user', cache: 'user', tags: ['project:{id}'] },
    update: { method: 'PATCH', path: '/api/projects/{id}/', source: '003', access: 'user', invalidates: ['project:{id}', 'team', 'matching'] },
    /** 409 when something was paid already. */
    delete: { method: 'DELETE', path: '/api/projects/{id}/', source: '003', access: 'user', invalidates: ['project:{id}', 'matching'] },
    /** For the team alone, as all that follows. */
    listTasks: { method: 'GET', path: '/api/projects/{id}/tasks/', source: '003*', access: 'user', list: true, cache: 'user', tags: ['task', 'project:{id}'] },
    createTask: { method: 'POST', path: '/api/projects/{id}/tasks/', source: '003*', access: 'user', invalidates: ['task', 'project:{id}'] },
    /** Effort, risks and the skills needed, computed anew at each call; nothing is saved. */
    analyze: { method: 'POST', path: '/api/projects/{id}/analyze/', source: '003*', access: 'user', takes: 'nothing', repeatable: true },
    listTeam: { method: 'GET', path: '/api/projects/{id}/team/', source: '003*', access: 'user', list: true, cache: 'user', tags: ['team', 'project:{id}'] },
    addTeamMember: { method: 'POST', path: '/api/projects/{id}/team/', source: '003*', access: 'user', invalidates: ['team', 'project:{id}', 'matching'] },
    /** Their tasks become nobody's. Members may take themselves off; the owner stays. */
    removeTeamMember: { method: 'DELETE', path: '/api/projects/{id}/team/{member_id}/', source: '003*', access: 'user', invalidates: ['team', 'task', 'project:{id}', 'matching'] },
    listMilestones: { method: 'GET', path: '/api/projects/{id}/milestones/', source: '003*', access: 'user', list: true, cache: 'user', tags: ['milestone', 'project:{id}'] },
    createMilestone: { method: 'POST', path: '/api/projects/{id}/milestones/', source: '003*', access: 'user', invalidates: ['milestone'] },
  },
  tasks: {
    update: { method: 'PATCH', path: '/api/tasks/{id}/', source: '003*', access: 'user', invalidates: ['task', 'project'] },
    delete: { method: 'DELETE', path: '/api/tasks/{id}/', source: '003*', access: 'user', invalidates: ['task', 'project'] },
  },
  milestones: {
    update: { method: 'PATCH', path: '/api/milestones/{id}/', source: '003*', access: 'user', invalidates: ['milestone'] },
    /** Once: a second payment is a conflict (409). 400 on `distributions` unless they add up to the amount. */
    pay: { method: 'POST', path: '/api/milestones/{id}/pay/', source: '003*', access: 'user', invalidates: ['milestone', 'project'] },
  },
  paymentMethods: {
    /** The caller's own. */
    list: { method: 'GET', path: '/api/payment-methods/', source: '003*', access: 'user', list: true, cache: 'financial', tags: ['payment_method'] },
    /** Takes the provider's token, never a card's number (400). */
    add: { method: 'POST', path: '/api/payment-methods/', source: '003*', access: 'user', invalidates: ['payment_method'] },
    remove: { method: 'DELETE', path: '/api/payment-methods/{id}/', source: '003*', access: 'user', invalidates: ['payment_method'] },
  },
  disputes: {
    /** Of the projects whose team the caller is on. Staff see all. */
    list: { method: 'GET', path: '/api/disputes/', source: '003*', access: 'user', list: true, cache: 'financial', tags: ['dispute'] },
    /** By the owner or a member of the team; one at a time for a milestone (409). */
    open: { method: 'POST', path: '/api/disputes/', source: '003*', access: 'user', invalidates: ['dispute', 'milestone'] },
    get: { method: 'GET', path: '/api/disputes/{id}/', source: '003*', access: 'user', cache: 'financial', tags: ['dispute:{id}'] },
    resolve: { method: 'POST', path: '/api/disputes/{id}/resolve/', source: '003*', access: 'admin', invalidates: ['dispute', 'milestone', 'project'] },
  },
  matching: {
    /** For the project's owner and leads: the best first, with the reasons for each score. */
    projectMatches: { method: 'GET', path: '/api/matching/projects/{id}/', source: '003*', access: 'user', list: true, cache: 'search', tags: ['matching', 'project:{id}', 'skill'] },
    /** Supply and demand of skills in the school. */
    skillAnalysis: { method: 'GET', path: '/api/matching/skills/', source: '003*', access: 'user', cache: 'analytics', tags: ['matching', 'project', 'skill'] },
    getPreferences: { method: 'GET', path: '/api/matching/preferences/', source: '003*', access: 'user', cache: 'user', tags: ['matching'] },
    updatePreferences: { method: 'PUT', path: '/api/matching/preferences/', source: '003*', access: 'user', invalidates: ['matching'] },
    /** Runs the algorithm with the weights given, and saves nothing. */
    test: { method: 'POST', path: '/api/matching/test/', source: '003*', access: 'admin', repeatable: true },
  },
});
