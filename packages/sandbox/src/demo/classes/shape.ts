import type { Id, Timestamp } from '../shape.ts';

/** Learners whose grades stand on one sheet. */
export interface DemoClass {
  id: Id;
  /** A slug. */
  tenant: string;
  title: string;
  course: Id | null;
  /** The person's id. */
  teacher: Id;
  /** People's ids. */
  students: Id[];
  assignments: DemoGradeColumn[];
  cells: { assignment: Id; student: Id; score: number }[];
  created_at: Timestamp;
}

export interface DemoGradeColumn {
  id: Id;
  title: string;
  kind: 'assignment' | 'quiz' | 'exam' | 'participation';
  max_score: number;
  /** Percent of the final grade. */
  weight: number;
}

export interface DemoLiveClass {
  id: Id;
  tenant: string;
  course: Id;
  /** The person's id. */
  instructor: Id;
  title: string;
  starts_at: Timestamp;
  duration_minutes: number;
  status: 'scheduled' | 'live' | 'ended' | 'cancelled';
  polls: { id: Id; question: string; options: { id: string; text: string }[] }[];
  created_at: Timestamp;
}
