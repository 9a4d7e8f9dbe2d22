/**
 * The shape of the demo data: rows as the platform stores them, fields named as on the wire.
 *
 * Dates are ISO 8601 texts in UTC. A `MediaPath` is relative to the package's `media/` folder.
 * What follows from other rows is left to the platform: progress in percent, ratings, totals, scores.
 */
import type { Branding, CourseMetadata, CoursePricing, Features, Option, QuizRules } from '@edurise/contract/models';
import type { QuestionDetails } from '../database/tables/quizzes.ts';
import type { DemoClass, DemoLiveClass } from './classes/shape.ts';
import type { DemoLearningPath, DemoShadowingSession, DemoSkillAssessment } from './learning/shape.ts';
import type { DemoConversation } from './messaging/shape.ts';
import type { DemoPaymentMethod, DemoProject, DemoTalent } from './projects/shape.ts';

export type Id = string;
export type Timestamp = string;
export type MediaPath = string;
export type Level = 'Beginner' | 'Intermediate' | 'Advanced';

export interface DemoTenant {
  id: Id;
  name: string;
  slug: string;
  /** `logo_url` holds a `MediaPath`. */
  branding: Branding;
  locale: string;
  features: Features;
  payment_providers: string[];
  created_at: Timestamp;
}

export interface DemoPerson {
  id: Id;
  email: string;
  first_name: string;
  last_name: string;
  role: 'student' | 'instructor' | 'admin';
  bio: string;
  location: string;
  avatar: MediaPath | null;
  /** Slugs; the first is where the person signs in. */
  tenants: string[];
  created_at: Timestamp;
}

export interface DemoCategory {
  id: Id;
  /** A slug, as everywhere below. */
  tenant: string;
  name: string;
  slug: string;
  description: string;
  parent_category: Id | null;
}

export interface DemoInstructor {
  id: Id;
  tenant: string;
  /** The person's id. */
  user: Id;
  name: string;
  title: string;
  bio: string;
  rating: string;
  avatar: MediaPath | null;
}

export interface DemoCourse {
  id: Id;
  tenant: string;
  course_code: string;
  title: string;
  slug: string;
  description: string;
  level: Level;
  status: 'draft' | 'published' | 'archived';
  category: Id;
  /** The person's id. */
  created_by: Id;
  thumbnail: MediaPath | null;
  is_public: boolean;
  duration_weeks: number;
  metadata: CourseMetadata;
  pricing: CoursePricing;
  instructors: { id: Id; instructor: Id; is_primary: boolean }[];
  sections: DemoSection[];
  created_at: Timestamp;
}

export interface DemoSection {
  id: Id;
  title: string;
  description: string;
  order_index: number;
  lectures: DemoLecture[];
}

export interface DemoLecture {
  id: Id;
  title: string;
  description: string;
  content_type: 'video' | 'pdf' | 'quiz' | 'text';
  order_index: number;
  /** Seconds; an estimate where nothing is played. */
  duration_seconds: number;
  is_preview: boolean;
  /** Markdown. */
  text_content: string | null;
  video: DemoVideo | null;
  pdf: { id: Id; file: MediaPath; page_count: number } | null;
  quiz: DemoQuiz | null;
  resources: DemoResource[];
}

export interface DemoVideo {
  id: Id;
  file: MediaPath;
  provider: 'upload';
  duration_seconds: number;
  poster: MediaPath;
  quality: string;
  captions: { language: string; label: string; file: MediaPath }[];
  /** Chapters, pictures for the timeline, questions to stop at. */
  tracks?: { kind: 'chapters' | 'thumbnails' | 'checkpoints'; language?: string; file: MediaPath }[];
}

export interface DemoResource {
  id: Id;
  title: string;
  resource_type: 'pdf' | 'video' | 'link' | 'file';
  /** One of the two is there. */
  url: string | null;
  file: MediaPath | null;
}

export interface DemoQuiz {
  id: Id;
  title: string;
  description: string;
  /** Percent. */
  passing_score: number;
  /** `null`: untimed. */
  time_limit_minutes: number | null;
  /** `null`: as often as one likes. */
  max_attempts: number | null;
  rules?: QuizRules;
  questions: DemoQuestion[];
}

export interface DemoQuestion {
  id: Id;
  question_text: string;
  question_type: 'multiple_choice' | 'true_false' | 'short_answer' | 'essay';
  /** Options with ids for multiple choice, empty for the rest. */
  options: Exclude<Option, string>[];
  /**
   * Multiple choice: the id of the right option, or a list of ids where several are right.
   * True or false: a boolean. Short answer: the accepted texts. Essay: `null`, a person grades it.
   */
  correct_answer: string | string[] | boolean | null;
  explanation: string;
  points: number;
  order_index: number;
  /** Its section, its numbers, its pattern: what is beside the columns. */
  details?: QuestionDetails;
}

/** `course` asks for `requires` to be passed first. */
export interface DemoPrerequisite {
  id: Id;
  course: Id;
  requires: Id;
}

export interface DemoEnrollment {
  id: Id;
  /** The person's id. */
  user: Id;
  course: Id;
  status: 'active' | 'completed' | 'cancelled';
  payment_status: 'free' | 'paid' | 'refunded';
  enrolled_at: Timestamp;
  completed_at: Timestamp | null;
  last_accessed: Timestamp | null;
  certificate: { id: Id; code: string; issued_at: Timestamp } | null;
  progress: DemoLectureProgress[];
  bookmarks: DemoBookmark[];
  notes: DemoNote[];
}

export interface DemoLectureProgress {
  id: Id;
  lecture: Id;
  /** Seconds really played, as `[from, to]`, sorted and apart; empty where nothing is played. */
  played: [number, number][];
  watched_seconds: number;
  total_seconds: number;
  last_position_seconds: number;
  is_completed: boolean;
  updated_at: Timestamp;
}

export interface DemoBookmark {
  id: Id;
  lecture: Id;
  title: string;
  timestamp_seconds: number | null;
  created_at: Timestamp;
}

export interface DemoNote {
  id: Id;
  lecture: Id;
  content: string;
  timestamp_seconds: number | null;
  created_at: Timestamp;
}

/** A submitted attempt; the platform grades `answers` by the questions' keys. */
export interface DemoAttempt {
  id: Id;
  quiz: Id;
  enrollment: Id;
  attempt_number: number;
  status: 'submitted';
  /** By question id. */
  answers: Record<Id, string | string[] | boolean>;
  /** Points that a teacher gave, by question id, for what no key can grade. */
  awarded: Record<Id, number>;
  started_at: Timestamp;
  expires_at: Timestamp | null;
  submitted_at: Timestamp;
}

export interface DemoReview {
  id: Id;
  course: Id;
  user: Id;
  rating: 1 | 2 | 3 | 4 | 5;
  comment: string;
  created_at: Timestamp;
}

export interface DemoAssignment {
  id: Id;
  course: Id;
  title: string;
  description: string;
  max_score: number;
  /** `2026-01-31`: the last day. */
  due_date: string | null;
  created_at: Timestamp;
}

export interface DemoSubmission {
  id: Id;
  assignment: Id;
  enrollment: Id;
  /** The person's id. */
  user: Id;
  content: string;
  /** One of `files`. */
  file: Id | null;
  status: 'submitted' | 'graded';
  score: number | null;
  feedback: string;
  graded_by: Id | null;
  submitted_at: Timestamp;
  graded_at: Timestamp | null;
}

/** A private file: its size and checksum are those of the file in `media/`. */
export interface DemoFile {
  id: Id;
  tenant: string;
  uploaded_by: Id;
  /** Where it is shared with those in a course. */
  course: Id | null;
  file_name: string;
  file: MediaPath;
  description: string;
  created_at: Timestamp;
}

/** An account worth showing to whoever tries the sandbox. */
export interface DemoAccount {
  email: string;
  password: string;
  role: DemoPerson['role'];
  tenant: string;
}

export interface DemoData {
  /** Everybody's password: hash it once. */
  password: string;
  /** The first tenant's student, teacher and admin, in this order, then the other tenant's. */
  accounts: DemoAccount[];
  tenants: DemoTenant[];
  people: DemoPerson[];
  categories: DemoCategory[];
  instructors: DemoInstructor[];
  courses: DemoCourse[];
  prerequisites: DemoPrerequisite[];
  enrollments: DemoEnrollment[];
  attempts: DemoAttempt[];
  reviews: DemoReview[];
  assignments?: DemoAssignment[];
  submissions?: DemoSubmission[];
  files?: DemoFile[];
  conversations?: DemoConversation[];
  classes?: DemoClass[];
  liveClasses?: DemoLiveClass[];
  learningPaths?: DemoLearningPath[];
  shadowingSessions?: DemoShadowingSession[];
  skillAssessments?: DemoSkillAssessment[];
  projects?: DemoProject[];
  talents?: DemoTalent[];
  paymentMethods?: DemoPaymentMethod[];
  /** The course with every kind of content, by tenant slug. */
  completeCourses: Record<string, Id>;
}
