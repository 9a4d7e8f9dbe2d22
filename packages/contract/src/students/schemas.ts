import * as z from 'zod/mini';
import { date, dateTime, decimal, file, id, model, nullish, open, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const studentStatus = open('enrolled', 'on_leave', 'graduated', 'withdrawn');
export const riskLevel = open('low', 'medium', 'high');

const studentFields = {
  ...row,
  /** The number that the school has given. */
  student_id: nullish(z.string()),
  user: nullish(id),
  full_name: z.string(),
  school_email: nullish(z.string()),
  photo_url: nullish(z.string()),
  status: nullish(studentStatus),
  cohort_year: nullish(z.number()),
  program: nullish(z.string()),
  risk_level: nullish(riskLevel),
  last_active: nullish(dateTime),
};

/** A student as a list shows it. */
export const student = model(studentFields);
export interface Student extends z.infer<typeof student> {}

export const academicProgress = model({
  cumulative_gpa: nullish(decimal),
  total_credit_hours: nullish(decimal),
  academic_standing: nullish(z.string()),
});
export interface AcademicProgress extends z.infer<typeof academicProgress> {}

export const financialSummary = model({
  currency: nullish(z.string()),
  /** What is still to be paid. */
  balance: nullish(decimal),
  total_paid: nullish(decimal),
  overdue: nullish(decimal),
});
export interface FinancialSummary extends z.infer<typeof financialSummary> {}

export const studentDetail = model({
  ...studentFields,
  first_name: nullish(z.string()),
  last_name: nullish(z.string()),
  phone: nullish(z.string()),
  date_of_birth: nullish(date),
  admitted_on: nullish(date),
  academic_progress: nullish(academicProgress),
  financial_summary: nullish(financialSummary),
});
export interface StudentDetail extends z.infer<typeof studentDetail> {}

export const studentMatch = model({
  ...studentFields,
  /** How well it matches, between 0 and 1. */
  score: nullish(z.number()),
  /** The fields in which the words were found. */
  matched: nullish(z.array(z.string())),
});
export interface StudentMatch extends z.infer<typeof studentMatch> {}

export const facetCount = model({ value: z.string(), label: nullish(z.string()), count: z.number() });
export interface FacetCount extends z.infer<typeof facetCount> {}

export const studentSearchResult = model({
  items: z.array(studentMatch),
  /** Of all that match, not of this page. */
  count: z.number(),
  /** By field: `status`, `risk_level`, `cohort_year`, `program`. */
  facets: nullish(z.record(z.string(), z.array(facetCount))),
});
export interface StudentSearchResult extends z.infer<typeof studentSearchResult> {}

export const bulkResult = model({
  student_id: id,
  success: z.boolean(),
  message: nullish(z.string()),
  data: nullish(z.record(z.string(), z.unknown())),
});
export interface BulkResult extends z.infer<typeof bulkResult> {}

export const bulkReport = model({
  action: nullish(z.string()),
  processed_count: z.number(),
  failed_count: z.number(),
  results: z.array(bulkResult),
});
export interface BulkReport extends z.infer<typeof bulkReport> {}

/** Reasons are sentences for people; the numbers are between 0 and 1. */
export const studentAnalytics = model({
  student_id: id,
  success_prediction: nullish(
    model({
      success_probability: z.number(),
      confidence: nullish(z.number()),
      key_factors: nullish(z.array(z.string())),
    }),
  ),
  risk_assessment: nullish(
    model({
      risk_score: z.number(),
      risk_level: nullish(riskLevel),
      risk_factors: nullish(z.array(z.string())),
      recommendations: nullish(z.array(z.string())),
    }),
  ),
  trends: nullish(
    z.array(
      model({
        date,
        minutes_spent: nullish(z.number()),
        average_score: nullish(z.number()),
        risk_score: nullish(z.number()),
      }),
    ),
  ),
  calculated_at: nullish(dateTime),
});
export interface StudentAnalytics extends z.infer<typeof studentAnalytics> {}

export const timelineKind = open('enrollment', 'progress', 'submission', 'grade', 'attendance', 'payment', 'note');

export const timelineEntry = model({
  id,
  kind: timelineKind,
  title: z.string(),
  description: nullish(z.string()),
  occurred_at: dateTime,
  course: nullish(id),
  data: nullish(z.record(z.string(), z.unknown())),
});
export interface TimelineEntry extends z.infer<typeof timelineEntry> {}

export const studentPhoto = model({
  ...row,
  student: nullish(id),
  photo_url: z.string(),
  thumbnail_url: nullish(z.string()),
  width: nullish(z.number()),
  height: nullish(z.number()),
  size_bytes: nullish(z.number()),
});
export interface StudentPhoto extends z.infer<typeof studentPhoto> {}

export const emergencyContact = model({
  ...row,
  student: nullish(id),
  name: z.string(),
  relationship: nullish(z.string()),
  phone: nullish(z.string()),
  email: nullish(z.string()),
  is_primary: nullish(z.boolean()),
});
export interface EmergencyContact extends z.infer<typeof emergencyContact> {}

export const studentSearch = request({
  query: z.optional(z.string()),
  /** Also what is only nearly written so. */
  fuzzy_search: z.optional(z.boolean()),
  status: z.optional(studentStatus),
  risk_level: z.optional(riskLevel),
  cohort_year: z.optional(z.int()),
  program: z.optional(z.string()),
  course_id: z.optional(id),
  sort: z.optional(open('relevance', 'full_name', '-last_active', '-risk_score')),
  limit: z.optional(z.int().check(z.gte(1), z.lte(200))),
  offset: z.optional(z.int().check(z.gte(0))),
});
export interface StudentSearch extends z.infer<typeof studentSearch> {}

/** `data` is what the action asks for: `{ message }`, `{ course_id }`, `{ status }`. */
export const bulkAction = request({
  action: open('send_notification', 'enroll', 'update_status', 'export'),
  student_ids: z.array(id).check(z.minLength(1), z.maxLength(1000)),
  data: z.optional(z.record(z.string(), z.unknown())),
});
export interface BulkAction extends z.infer<typeof bulkAction> {}

export const timelineQuery = listQuery({
  kind: z.optional(timelineKind),
  start_date: z.optional(date),
  end_date: z.optional(date),
});
export interface TimelineQuery extends z.infer<typeof timelineQuery> {}

export const photoWrite = request({ photo: file });
export interface PhotoWrite extends z.infer<typeof photoWrite> {}

export const schemas = {
  students: {
    search: { body: studentSearch, answer: studentSearchResult },
    bulkActions: { body: bulkAction, answer: bulkReport },
    analytics: { answer: studentAnalytics },
    timeline: { query: timelineQuery, item: timelineEntry },
    uploadPhoto: { body: photoWrite, answer: studentPhoto },
    get: { answer: studentDetail },
    listEmergencyContacts: { item: emergencyContact },
  },
};
