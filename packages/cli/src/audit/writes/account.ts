import { isObject } from '../bodies.ts';
import { label, type Story } from './story.ts';

/** The fields of a model that may be written, as they were. */
const asBefore =
  (...fields: string[]) =>
  (before: unknown): Record<string, unknown> =>
    Object.fromEntries(
      fields.flatMap((field) => (isObject(before) && field in before ? [[field, before[field]]] : [])),
    );

const settings = asBefore(
  'theme',
  'language',
  'email_notifications',
  'push_notifications',
  'video_quality',
  'autoplay_videos',
  'playback_speed',
);

/** The account's own: written as it was, or made and taken away. */
export const account: Story = [
  { operation: 'users.updateMe', readsFirst: 'users.me', body: asBefore('bio', 'location') },
  {
    operation: 'users.replaceMe',
    readsFirst: 'users.me',
    body: asBefore('first_name', 'last_name', 'bio', 'location'),
  },
  { operation: 'users.updateSettings', readsFirst: 'users.getSettings', body: settings },
  { operation: 'users.replaceSettings', readsFirst: 'users.getSettings', body: settings },
  {
    operation: 'users.replaceSocial',
    readsFirst: 'users.getSocial',
    body: asBefore('website', 'github', 'linkedin', 'twitter'),
  },
  {
    operation: 'users.updatePreferences',
    readsFirst: 'users.getPreferences',
    body: asBefore('theme', 'language', 'timezone', 'email_notifications', 'dashboard_layout'),
  },
  { operation: 'users.addSkill', body: () => ({ name: label }), makes: 'skill', undo: 'users.removeSkill' },
  {
    operation: 'files.upload',
    body: () => ({ file: new File([`${label}\n`], 'edurise-audit.txt', { type: 'text/plain' }), description: label }),
    makes: 'file',
    undo: 'files.delete',
  },
];

const lecture = { name: 'lecture', where: 'lectures.getProgress' } as const;

/** Marks of the account's own, in a lecture of a course that it takes. */
export const marks: Story = [
  {
    operation: 'lectures.addBookmark',
    path: ['lecture'],
    borrows: lecture,
    body: () => ({ title: label, timestamp_seconds: 1 }),
    makes: 'bookmark',
    undo: 'bookmarks.delete',
  },
  { operation: 'bookmarks.update', path: ['bookmark'], body: () => ({ title: label, timestamp_seconds: 2 }) },
  {
    operation: 'lectures.addNote',
    path: ['lecture'],
    borrows: lecture,
    body: () => ({ content: label, timestamp_seconds: 1 }),
    makes: 'note',
    undo: 'notes.delete',
  },
  { operation: 'notes.update', path: ['note'], body: () => ({ content: `${label}.`, timestamp_seconds: 2 }) },
];

/** A project that nobody else sees, with a task and a milestone. */
export const project: Story = [
  {
    operation: 'projects.create',
    body: () => ({ title: label, description: label }),
    makes: 'project',
    undo: 'projects.delete',
  },
  { operation: 'projects.update', path: ['project'], body: () => ({ description: `${label}.` }) },
  { operation: 'projects.analyze', path: ['project'] },
  {
    operation: 'projects.createTask',
    path: ['project'],
    body: () => ({ title: label }),
    makes: 'task',
    undo: 'tasks.delete',
  },
  { operation: 'tasks.update', path: ['task'], body: () => ({ description: label }) },
  {
    operation: 'projects.createMilestone',
    path: ['project'],
    body: () => ({ title: label, amount: '1.00' }),
    makes: 'milestone',
  },
  { operation: 'milestones.update', path: ['milestone'], body: () => ({ description: label }) },
];
