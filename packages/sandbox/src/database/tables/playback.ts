/** What honest progress needs: rules of lectures, what was seen and claimed, and the platform's own clock. */
import { of, type Decimal, type Defaulted, type Json } from '../columns.ts';

/** Statements that make the tables, in order. */
export const playbackStatements: readonly string[] = [
  `alter table lectures add column rules jsonb not null default '{}', add column content_changed_at timestamptz`,
  `alter table lecture_progress add column pages jsonb not null default '[]',
     add column unverified jsonb not null default '[]', add column engaged_seconds numeric(12, 1) not null default 0,
     add column position_at timestamptz, add column completed_at timestamptz, add column rule_version text`,
  'drop table playback_credit',
  `create table playback_time (user_id uuid primary key references users on delete cascade,
     used jsonb not null)`,
  `create table playback_sessions (${of('enrollment_id', 'enrollments')}, ${of('lecture_id', 'lectures')},
     session text not null, opened_at timestamptz not null, engaged_seconds numeric(12, 1) not null, reported boolean not null,
     primary key (enrollment_id, lecture_id, session))`,
];

/** The time on the platform's clock that a learner's coverage has used up, over all lectures and devices. */
export interface PlaybackTimeTable {
  user_id: string;
  /** Milliseconds since 1970. */
  used: Json<[number, number][]>;
}

/** One visit to a lecture: what is reported under it must have fitted into the time since. */
export interface PlaybackSessionsTable {
  enrollment_id: string;
  lecture_id: string;
  /** Empty for clients that name none. */
  session: string;
  opened_at: Date;
  /** When anything was last told under it; `null` for those from before this was kept. */
  heard_at: Defaulted<Date | null>;
  engaged_seconds: Decimal;
  /** False as long as it is only a ticket. */
  reported: boolean;
}

export interface PlaybackTables {
  playback_time: PlaybackTimeTable;
  playback_sessions: PlaybackSessionsTable;
}
