/** The wire models by name, types alone: `import type { Course } from '@edurise/contract/models'`. */
export type { Credentials, Registration, SignedIn, Tokens } from './auth/schemas.ts';
export type {
  Me,
  MePatch,
  MeWrite,
  Membership,
  Preferences,
  PublicUser,
  Skill,
  SkillWrite,
  Social,
  SocialWrite,
  UserSettings,
  UserSettingsWrite,
} from './users/schemas.ts';
export type { Branding, Features, Palette, Tenant } from './tenants/schemas.ts';
export type {
  Category,
  CategoryDetail,
  Course,
  CourseAnalytics,
  CourseDashboardStats,
  CourseDetail,
  CourseInstructor,
  CourseMetadata,
  CoursePatch,
  CoursePricing,
  CourseQuery,
  CourseStatistics,
  CourseStudent,
  CourseWrite,
  Instructor,
  InstructorDetail,
  Prerequisites,
  Review,
  ReviewWrite,
} from './courses/schemas.ts';
export type {
  Caption,
  Lecture,
  LectureDetail,
  LecturePatch,
  LectureResource,
  LectureWrite,
  Pdf,
  PdfWrite,
  ResourceWrite,
  Section,
  SectionWrite,
  Video,
  VideoWrite,
} from './content/schemas.ts';
export type { Enrollment, EnrollmentQuery } from './enrollments/schemas.ts';
export type {
  Bookmark,
  BookmarkWrite,
  EnrollmentProgress,
  LectureProgress,
  Note,
  NoteWrite,
  ProgressWrite,
} from './progress/schemas.ts';
export type {
  Answer,
  Answers,
  GradedAnswer,
  Option,
  Question,
  QuestionWrite,
  Quiz,
  QuizAttempt,
  QuizResult,
  QuizRules,
  QuizWrite,
  SaveAnswers,
} from './quizzes/schemas.ts';
export type { DashboardCertificate, DashboardCourse, StudentDashboard } from './dashboards/schemas.ts';
export type { Health } from './system/schemas.ts';
