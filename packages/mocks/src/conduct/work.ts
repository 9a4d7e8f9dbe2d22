/** Handing in and grading, and being told of it. */
import type { Conduct } from '../call.ts';

export const work: Readonly<Record<string, Conduct>> = {
  'assignments.submit'({ school, params, body }) {
    const { file } = body;
    const name = file instanceof File ? file.name : null;
    const handedIn = {
      content: body['content'] ?? '',
      file: name && `https://files.example.com/${encodeURIComponent(name)}`,
      file_name: name,
      status: 'submitted',
      score: null,
      feedback: null,
      graded_by: null,
      graded_at: null,
      submitted_at: school.now().toISOString(),
    };
    const mine = school
      .rows('submission')
      .find((row) => row['assignment'] === params['id'] && row['student'] === school.me.id);
    if (mine) return { kind: 'submission', row: Object.assign(mine, handedIn) };
    const row = school.add('submission', { assignment: params['id'], student: school.me.id, ...handedIn });
    return { kind: 'submission', status: 201, row };
  },
  'submissions.grade': ({ school, params, body }) => ({
    kind: 'submission',
    row: school.change('submission', params['id']!, {
      ...body,
      score: Number(body['score'] ?? 0).toFixed(2),
      status: 'graded',
      graded_by: school.me.id,
      graded_at: school.now().toISOString(),
    }),
  }),
  'messages.send': ({ school, body }) => ({
    kind: 'message',
    status: 201,
    row: school.add('message', { ...body, sender: school.me.id, attachments: [] }),
  }),
  'notifications.unreadCount': ({ school }) => ({
    data: { unread_count: school.rows('notification').filter((row) => row['is_read'] !== true).length },
  }),
  'notifications.markRead': ({ school, params }) => ({
    kind: 'notification',
    row: school.change('notification', params['id']!, { is_read: true }),
  }),
  'notifications.markAllRead'({ school }) {
    const unread = school.rows('notification').filter((row) => row['is_read'] !== true);
    for (const row of unread) row['is_read'] = true;
    return { data: { updated: unread.length } };
  },
  'certificates.verify'({ school, params }) {
    const row = school.rows('certificate').find(({ code }) => code === params['code']);
    return {
      kind: 'certificate',
      row: { ...(row ?? school.rows('certificate')[0]), id: row?.id ?? 'any', code: params['code'], is_valid: true },
    };
  },
};
