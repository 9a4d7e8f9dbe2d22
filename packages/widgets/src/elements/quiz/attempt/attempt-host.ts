import type { OutboxEntry } from '@edurise/sdk/core';
import type { Question, QuizAttempt } from '@edurise/sdk/quizzes';
import type { AttemptEvent, AttemptState, History, QuizIntro } from './attempt.machine.ts';
import type { QuizClient, QuizListeners, QuizSurroundings } from './quiz-session.ts';
import type { Recovered } from './recovery.ts';
import type { RunningAttempt } from './running-attempt.ts';
import type { ServerClock } from './server-clock.ts';

/** What an answer's envelope tells of the time. */
export interface SpokenTime {
  readonly status: number;
  readonly serverTime?: number | undefined;
  readonly roundTripMs: number;
}

/** What an attempt needs of the session that it is part of. */
export interface AttemptHost {
  readonly edu: QuizClient;
  readonly on: QuizListeners;
  readonly around: QuizSurroundings;
  readonly clock: ServerClock;
  /** Aborted when nobody looks at the quiz any longer. */
  readonly ended: AbortSignal;
  readonly state: AttemptState;
  readonly online: boolean;
  readonly lacksAutosave: boolean;
  /** Of the slowest recent call, ms. */
  readonly slowestRoundTripMs: number;
  dispatch(event: AttemptEvent): void;
  /** Reads the attempt, and with it the platform's clock. */
  read(id: string): Promise<QuizAttempt>;
  learnTime(attempt: QuizAttempt, response: SpokenTime, call: 'start' | 'read'): void;
  /** What the device has to deliver: to be asked before the attempt is read. */
  kept(): Promise<readonly OutboxEntry[]>;
  deviceNow(): number;
  questions(quiz: QuizIntro): Promise<readonly Question[]>;
  history(quiz: QuizIntro): Promise<History>;
  /** From now on this attempt is the one that runs here. */
  enter(running: RunningAttempt): void;
  leave(): void;
  /** What became of answers that this device still held. */
  recovered(found: Recovered | undefined): void;
}
