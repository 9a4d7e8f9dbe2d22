/** Points are counted in whole thousandths, so that thirds do not drift; only what is shown is rounded further. */
import type { ScoringStep } from '../quizzes/models.ts';

export const thousandths = (points: string | number | null | undefined): number =>
  Math.round(Number(points ?? 1) * 1000);

/** What a platform writes: `1.33`. Half a hundredth goes up. */
export const decimals = (thousandths: number): string => (Math.round(thousandths / 10) / 100).toFixed(2);

/** A sum with its terms. */
export class Ledger {
  #sum = 0;
  readonly #steps: { -readonly [K in keyof ScoringStep]: ScoringStep[K] }[] = [];

  /** In thousandths. */
  get sum(): number {
    return this.#sum;
  }

  get steps(): ScoringStep[] {
    return this.#steps.map((step) => ({ ...step, points: step.points / 1000 }));
  }

  add(step: Omit<ScoringStep, 'points'>, thousandths: number): void {
    this.#steps.push({ ...step, points: thousandths });
    this.#sum += thousandths;
  }

  /** Brings the sum to where it belongs, and says that this was done. */
  settle(kind: ScoringStep['kind'], thousandths: number): void {
    if (thousandths !== this.#sum) this.add({ kind }, thousandths - this.#sum);
  }
}

/** Half goes up. */
export const share = (points: number, numerator: number, denominator = 1): number =>
  Math.round((points * numerator) / denominator);
