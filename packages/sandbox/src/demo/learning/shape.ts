import type { DemoQuestion, Id, Level, MediaPath, Timestamp } from '../shape.ts';

export interface DemoLearningPath {
  id: Id;
  tenant: string;
  title: string;
  slug: string;
  description: string;
  level: Level;
  thumbnail: MediaPath | null;
  /** What one can do at its end. */
  skills: string[];
  /** In order. */
  courses: { course: Id; is_required: boolean }[];
  enrollments: { id: Id; user: Id; enrolled_at: Timestamp }[];
  created_at: Timestamp;
}

export interface DemoShadowingSession {
  id: Id;
  tenant: string;
  /** The person's id. */
  host: Id;
  title: string;
  description: string;
  skill: string | null;
  location: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  status: 'scheduled' | 'in_progress' | 'completed' | 'cancelled';
  capacity: number;
  bookings: {
    id: Id;
    user: Id;
    status: 'booked' | 'attended' | 'cancelled';
    note: string;
    created_at: Timestamp;
  }[];
  created_at: Timestamp;
}

export interface DemoSkillAssessment {
  id: Id;
  tenant: string;
  title: string;
  description: string;
  skill: string;
  duration_minutes: number | null;
  /** Percent. */
  passing_score: number;
  /** `null`: as often as one likes. */
  max_attempts: number | null;
  questions: DemoQuestion[];
  /** What people answered, by question id; scores follow from the keys. */
  results: { id: Id; user: Id; answers: Record<Id, string | string[] | boolean>; submitted_at: Timestamp }[];
  created_at: Timestamp;
}
