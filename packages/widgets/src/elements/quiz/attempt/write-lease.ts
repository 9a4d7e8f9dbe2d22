import type { QuizAttempt, SaveAnswers } from '@edurise/sdk/quizzes';

/**
 * What each write of an attempt names on a platform that lets one device write at a time: the revision that it builds on,
 * and the lease that it holds. An ordinary platform knows neither, and is told neither.
 */
export class WriteLease {
  #rev: number | undefined;
  #lease: string | undefined;

  constructor(lease?: string) {
    this.#lease = lease;
  }

  /** To write as a save does that waits. */
  static of({ rev, lease }: Pick<SaveAnswers, 'rev' | 'lease'>): WriteLease {
    const held = new WriteLease(lease ?? undefined);
    held.#rev = rev ?? undefined;
    return held;
  }

  get id(): string | undefined {
    return this.#lease;
  }

  /** Does this device have to ask before it writes? */
  get missing(): boolean {
    return this.#rev !== undefined && this.#lease === undefined;
  }

  get stamp(): Pick<SaveAnswers, 'rev' | 'lease'> {
    if (this.#rev === undefined || this.#lease === undefined) return {};
    return { rev: this.#rev, lease: this.#lease };
  }

  /** Has somebody else written since? */
  behind({ rev }: QuizAttempt): boolean {
    return this.#rev !== undefined && this.#lease !== undefined && rev != null && rev > this.#rev;
  }

  /** Takes what an answer says: a start hands out the lease. */
  learn({ rev, lease }: QuizAttempt): void {
    if (rev != null) this.#rev = Math.max(rev, this.#rev ?? 0);
    if (lease != null) this.#lease = lease;
  }

  /** The answer to a write names the lease only to whoever holds it. */
  lostBy({ rev, lease }: QuizAttempt): boolean {
    return this.#lease !== undefined && rev != null && lease !== this.#lease;
  }

  drop(): void {
    this.#lease = undefined;
  }
}
