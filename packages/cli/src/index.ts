/** What the command line does, for programs: `audit` of a live platform. */
export { audit, type AuditOptions } from './audit/audit.ts';
export { isKept } from './audit/report.ts';
export type { AuditReport, Check, Finding, ModelCoverage, OperationReport, Verdict } from './audit/report.ts';
