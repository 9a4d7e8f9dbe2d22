import type { AuditReport, ModelCoverage, OperationReport, Verdict } from './report.ts';

const words: Readonly<Record<Verdict, string>> = {
  kept: 'ok',
  broken: 'BROKEN',
  missing: 'MISSING',
  absent: 'missing, optional',
  pending: 'not carried out yet',
  refused: 'not for this account',
  empty: 'nothing to look at',
  untried: 'not tried',
};

/** The report for people: what is wrong first, area by area; then what could not be seen, and how much was. */
export function tableOf(report: AuditReport, verbose = false): string {
  const shown = report.operations.filter(({ verdict }) => verbose || verdict === 'broken' || verdict === 'missing');
  const width = Math.max(0, ...shown.map(({ operation }) => operation.length));
  const areas = [...new Set(shown.map(({ area }) => area))];
  const sections = areas.map((area) => {
    const lines = shown.filter((one) => one.area === area).flatMap((one) => linesOf(one, width));
    return [area, ...lines].join('\n');
  });
  return `${[
    ...sections,
    otherwise(report, verbose),
    coverageOf(report.models, verbose),
    leftOf(report.left),
    totalsOf(report),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function linesOf({ operation, method, path, verdict, findings, note }: OperationReport, width: number): string[] {
  const about = findings.map(({ check, field, message }) => `      ${check}: ${field ? `${field}: ` : ''}${message}`);
  const more = note ? ` (${note.replace(/\.$/, '')})` : '';
  return [`  ${operation.padEnd(width)}  ${words[verdict]}${more}  ${method} ${path}`, ...about];
}

/** What is neither kept nor broken, by its reason. */
function otherwise({ operations }: AuditReport, verbose: boolean): string {
  if (verbose) return '';
  const reasons: Verdict[] = ['absent', 'pending', 'refused', 'empty', 'untried'];
  return reasons
    .flatMap((verdict) => {
      const names = operations.filter((one) => one.verdict === verdict).map(({ operation }) => operation);
      return names.length ? `${words[verdict]} (${names.length}): ${names.join(', ')}` : [];
    })
    .join('\n');
}

function coverageOf(models: readonly ModelCoverage[], verbose: boolean): string {
  if (!models.length) return '';
  const count = (fields: (model: ModelCoverage) => readonly string[]): number =>
    models.reduce((sum, model) => sum + fields(model).length, 0);
  const seen = count((model) => model.seen);
  const all = seen + count((model) => model.unseen);
  const incomplete = models.filter(({ unseen }) => unseen.length);
  const lines = (verbose ? incomplete : []).map(
    ({ model, seen, unseen }) =>
      `  ${model}: ${seen.length} of ${seen.length + unseen.length}, without ${unseen.join(', ')}`,
  );
  return [`${seen} of ${all} fields of ${models.length} models were seen.`, ...lines].join('\n');
}

const leftOf = (left: readonly string[]): string =>
  left.length ? `Could not be taken back:\n${left.map((one) => `  ${one}`).join('\n')}` : '';

function totalsOf({ operations, totals }: AuditReport): string {
  const parts = (Object.keys(words) as Verdict[])
    .filter((verdict) => totals[verdict] > 0)
    .map((verdict) => `${totals[verdict]} ${words[verdict]}`);
  return `${operations.length} operations: ${parts.join(', ')}`;
}
