import type { Method } from '@edurise/contract';

/** What was looked at. */
export type Check = 'answer' | 'dialect' | 'schema' | 'access' | 'paging' | 'errors';

/** Something that is not as the contract has it. */
export interface Finding {
  readonly check: Check;
  /** Where in the answer: `[].pricing.price`. */
  readonly field?: string;
  readonly message: string;
}

/**
 * `kept`: as the contract has it. `broken`: there, but otherwise. `missing`: it should be there. `absent`: it is one that a
 * platform may lack. `pending`: known to the platform, but not carried out yet (501). `refused`: not for this account.
 * `empty`: there is nothing to ask for. `untried`: it would write, and what it writes cannot be taken back.
 */
export type Verdict = 'kept' | 'broken' | 'missing' | 'absent' | 'pending' | 'refused' | 'empty' | 'untried';

export interface OperationReport {
  /** `courses.get` */
  readonly operation: string;
  readonly area: string;
  readonly method: Method;
  readonly path: string;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** What there is to say beside. */
  readonly note?: string;
}

/** Which fields of a model the platform has sent. */
export interface ModelCoverage {
  readonly model: string;
  readonly seen: readonly string[];
  readonly unseen: readonly string[];
}

export interface AuditReport {
  readonly baseUrl: string;
  readonly tenant?: string;
  readonly operations: readonly OperationReport[];
  readonly models: readonly ModelCoverage[];
  readonly totals: Readonly<Record<Verdict, number>>;
  /** What `--write` made and could not take back, as `DELETE /api/courses/…/`. */
  readonly left: readonly string[];
  /** It was stopped before its end. */
  readonly interrupted: boolean;
}

const verdicts: readonly Verdict[] = ['kept', 'broken', 'missing', 'absent', 'pending', 'refused', 'empty', 'untried'];

export const totalsOf = (operations: readonly OperationReport[]): AuditReport['totals'] =>
  Object.fromEntries(
    verdicts.map((verdict) => [verdict, operations.filter((one) => one.verdict === verdict).length]),
  ) as Record<Verdict, number>;

/** Does the platform keep the contract? */
export const isKept = ({ totals, left }: AuditReport): boolean =>
  totals.broken === 0 && totals.missing === 0 && left.length === 0;
