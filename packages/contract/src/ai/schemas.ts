import * as z from 'zod/mini';
import { dateTime, decimal, extension, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const conversationType = open('tutor', 'explanation', 'practice', 'general');

/** A passage of a course that an answer rests on. */
export const passage = model({
  lecture: nullish(id),
  lecture_title: nullish(z.string()),
  quote: z.string(),
  /** Where in a video it is said, in seconds. */
  timestamp_seconds: nullish(z.number()),
  /** The page of a PDF, from 1. */
  page: nullish(z.number()),
});
export interface Passage extends z.infer<typeof passage> {}

export const aiMessage = model({
  id,
  role: open('user', 'assistant'),
  content: z.string(),
  timestamp: nullish(dateTime),
  sources: extension(z.array(passage)),
  /** Who has answered: `local` is no model, but a search in the course's own text. */
  provider: extension(z.string()),
});
export interface AiMessage extends z.infer<typeof aiMessage> {}

/** What the tutor is told beside the question: `{ lecture: '…', language: 'de' }`. */
export const aiContext = z.record(z.string(), z.unknown());

export const aiConversation = model({
  ...row,
  course: nullish(id),
  title: nullish(z.string()),
  conversation_type: nullish(conversationType),
  context: nullish(aiContext),
  /** Where one conversation is asked for. */
  messages: nullish(z.array(aiMessage)),
});
export interface AiConversation extends z.infer<typeof aiConversation> {}

/** A piece of an answer that is being written. `done` is the last, with the whole `message`; after `error` none follows. */
export const aiMessageEvent = model({
  type: open('delta', 'done', 'error'),
  text: nullish(z.string()),
  message: nullish(aiMessage),
  detail: nullish(z.string()),
});
export interface AiMessageEvent extends z.infer<typeof aiMessageEvent> {}

export const aiSummary = model({
  summary: z.string(),
  key_points: nullish(z.array(z.string())),
  lecture: nullish(id),
  sources: extension(z.array(passage)),
  provider: extension(z.string()),
});
export interface AiSummary extends z.infer<typeof aiSummary> {}

const questionType = open('multiple_choice', 'true_false', 'short_answer', 'essay');

/** A draft with the fields that `quizzes.addQuestion` takes. */
export const generatedQuestion = model({
  question_text: z.string(),
  question_type: questionType,
  options: z.optional(z.array(z.union([z.string(), model({ id, text: z.string() })]))),
  correct_answer: nullish(z.union([z.string(), z.array(z.string()), z.boolean()])),
  explanation: z.optional(z.string()),
  points: z.optional(decimal),
  order_index: z.optional(z.number()),
});
export interface GeneratedQuestion extends z.infer<typeof generatedQuestion> {}

/** `sources` are in the order of the questions: what each was made from. */
export const generatedQuiz = model({
  title: nullish(z.string()),
  questions: z.array(generatedQuestion),
  sources: extension(z.array(z.nullable(passage))),
  provider: extension(z.string()),
});
export interface GeneratedQuiz extends z.infer<typeof generatedQuiz> {}

/** In whatever the platform counts: messages, or tokens. */
export const aiUsage = model({
  quota: nullish(z.number()),
  used: z.number(),
  remaining: nullish(z.number()),
  unit: nullish(open('messages', 'tokens')),
  /** When it is counted anew. */
  resets_at: nullish(dateTime),
  by_feature: nullish(z.record(z.string(), z.number())),
});
export interface AiUsage extends z.infer<typeof aiUsage> {}

export const predictionFactor = model({
  name: z.string(),
  /** Below 0 it speaks against. */
  weight: nullish(z.number()),
  description: nullish(z.string()),
});
export interface PredictionFactor extends z.infer<typeof predictionFactor> {}

/** All between 0 and 1. */
export const prediction = model({
  student_id: id,
  student_name: nullish(z.string()),
  probability: z.number(),
  confidence: nullish(z.number()),
  factors: nullish(z.array(predictionFactor)),
});
export interface Prediction extends z.infer<typeof prediction> {}

export const predictionKind = open('course_completion', 'passing', 'dropout');
export const predictionReport = model({
  kind: predictionKind,
  predictions: z.array(prediction),
  /** What has been reckoned with, and how: `logistic-2026-03`. */
  method: nullish(z.string()),
  generated_at: nullish(dateTime),
});
export interface PredictionReport extends z.infer<typeof predictionReport> {}

export const aiConversationQuery = listQuery({
  course: z.optional(z.string()),
  conversation_type: z.optional(conversationType),
});
export interface AiConversationQuery extends z.infer<typeof aiConversationQuery> {}

export const aiConversationWrite = request({
  course: nullish(id),
  title: z.optional(z.string().check(z.maxLength(255))),
  conversation_type: z.optional(conversationType),
  context: z.optional(aiContext),
});
export interface AiConversationWrite extends z.infer<typeof aiConversationWrite> {}

export const aiMessageWrite = request({ message: z.string().check(z.minLength(1), z.maxLength(8000)) });
export interface AiMessageWrite extends z.infer<typeof aiMessageWrite> {}

const material = { lecture_id: z.optional(id), text: z.optional(z.string().check(z.minLength(1))) };
const language = z.optional(z.string());

/** A lecture's id or a text. */
export const aiSummaryWrite = request({
  ...material,
  length: z.optional(open('short', 'medium', 'long')),
  language,
});
export interface AiSummaryWrite extends z.infer<typeof aiSummaryWrite> {}

/** A lecture's id, a course's or a text. */
export const aiQuizWrite = request({
  ...material,
  course_id: z.optional(id),
  num_questions: z.optional(z.int().check(z.gte(1), z.lte(50))),
  question_types: z.optional(z.array(questionType)),
  difficulty: z.optional(open('easy', 'medium', 'hard')),
  language,
});
export interface AiQuizWrite extends z.infer<typeof aiQuizWrite> {}

/** For the learners named, or for all of a course. */
export const predictionWrite = request({
  kind: predictionKind,
  course_id: z.optional(id),
  student_ids: z.optional(z.array(id)),
});
export interface PredictionWrite extends z.infer<typeof predictionWrite> {}

export const schemas = {
  aiConversations: {
    list: { query: aiConversationQuery, item: aiConversation },
    create: { body: aiConversationWrite, answer: aiConversation },
    get: { answer: aiConversation },
    delete: {},
    sendMessage: { body: aiMessageWrite, answer: aiMessage, event: aiMessageEvent },
  },
  aiSummaries: { generate: { body: aiSummaryWrite, answer: aiSummary } },
  aiQuizzes: { generate: { body: aiQuizWrite, answer: generatedQuiz } },
  aiUsage: { current: { answer: aiUsage } },
  predictions: { create: { body: predictionWrite, answer: predictionReport } },
};
