import { area } from '../operation.ts';
import type { schemas } from './schemas.ts';

export const ai = /*#__PURE__*/ area<typeof schemas>()({
  aiConversations: {
    /** The caller's own, without their messages. */
    list: { method: 'GET', path: '/api/v1/ai-conversations/', source: '001', access: 'user', list: true },
    create: { method: 'POST', path: '/api/v1/ai-conversations/', source: '001', access: 'user' },
    /** A conversation with its messages, the oldest first. */
    get: { method: 'GET', path: '/api/v1/ai-conversations/{id}/', source: '001', access: 'user' },
    delete: { method: 'DELETE', path: '/api/v1/ai-conversations/{id}/', source: '001', access: 'user' },
    /**
     * Asks, and answers what the assistant says: whole, or with `jsonEvents` of `@edurise/sdk/streams` while it is being
     * written. 429 when the quota is spent.
     */
    sendMessage: { method: 'POST', path: '/api/v1/ai-conversations/{id}/send_message/', source: '001', access: 'user', streams: true },
  },
  aiSummaries: {
    /** Of a lecture, or of a text. */
    generate: { method: 'POST', path: '/api/v1/ai-summaries/generate/', source: '001', access: 'user' },
  },
  aiQuizzes: {
    /** Drafts for a teacher to look through: each is what `quizzes.addQuestion` takes. */
    generate: { method: 'POST', path: '/api/v1/ai-quizzes/generate/', source: '001', access: 'instructor' },
  },
  aiUsage: {
    /** How much of the quota is used, and when it begins anew. */
    current: { method: 'GET', path: '/api/v1/ai-usage/current_stats/', source: '001', access: 'user' },
  },
  predictions: {
    /** How likely something is for each of some learners, and what speaks for it. */
    create: { method: 'POST', path: '/api/v2/ai/predictions/', source: '004', access: 'instructor', repeatable: true },
  },
});
