import type { Id, Timestamp } from '../shape.ts';

/** `2026-01-31` */
export type Day = string;

export interface DemoProject {
  id: Id;
  /** A slug. */
  tenant: string;
  /** The person's id; also the first of the members. */
  owner: Id;
  title: string;
  description: string;
  status: 'draft' | 'open' | 'in_progress' | 'on_hold' | 'completed' | 'cancelled';
  budget: string | null;
  currency: string;
  required_skills: DemoSkill[];
  /** What the work asks of one person. */
  weekly_hours: number;
  start_date: Day | null;
  due_date: Day | null;
  members: DemoTeamMember[];
  tasks: DemoTask[];
  milestones: DemoMilestone[];
  created_at: Timestamp;
}

export interface DemoSkill {
  name: string;
  proficiency: 'beginner' | 'intermediate' | 'advanced' | 'expert';
}

export interface DemoTeamMember {
  id: Id;
  user: Id;
  role: 'owner' | 'lead' | 'member' | 'observer';
  weekly_hours: number;
  rating: number | null;
}

export interface DemoTask {
  id: Id;
  title: string;
  description: string;
  status: 'todo' | 'in_progress' | 'review' | 'done';
  priority: 'low' | 'medium' | 'high' | 'urgent';
  assignee: Id | null;
  due_date: Day | null;
  estimated_hours: number | null;
  order_index: number;
  completed_at: Timestamp | null;
}

export interface DemoMilestone {
  id: Id;
  title: string;
  description: string;
  status: 'pending' | 'in_progress' | 'submitted' | 'approved' | 'paid' | 'cancelled';
  amount: string;
  due_date: Day | null;
  order_index: number;
  payment: DemoMilestonePayment | null;
  disputes: DemoDispute[];
}

export interface DemoMilestonePayment {
  id: Id;
  status: 'completed' | 'refunded';
  /** They add up to the milestone's amount. */
  distributions: { user: Id; amount: string }[];
  paid_by: Id;
  paid_at: Timestamp;
}

export interface DemoDispute {
  id: Id;
  opened_by: Id;
  reason: 'quality' | 'delay' | 'payment' | 'scope' | 'other';
  description: string;
  status: 'open' | 'resolved' | 'dismissed';
  outcome: 'release' | 'revise' | 'cancel' | 'dismiss' | null;
  resolution: string;
  resolved_by: Id | null;
  resolved_at: Timestamp | null;
  created_at: Timestamp;
}

/** What a person can do, and whether projects may ask for it. */
export interface DemoTalent {
  id: Id;
  tenant: string;
  user: Id;
  skills: (DemoSkill & { id: Id })[];
  is_available: boolean;
  weekly_hours: number;
  available_from: Day | null;
  minimum_budget: string | null;
  excluded_skills: string[];
  created_at: Timestamp;
}

/** A card in the provider's test mode. */
export interface DemoPaymentMethod {
  id: Id;
  tenant: string;
  user: Id;
  token: string;
  brand: string;
  last4: string;
  exp_month: number;
  exp_year: number;
  is_default: boolean;
  created_at: Timestamp;
}
