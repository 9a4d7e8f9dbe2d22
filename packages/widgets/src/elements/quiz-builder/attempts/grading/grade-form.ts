import type { RegradeOptions } from '@edurise/sdk/proctoring';
import type { AnswerRow } from './answer-row.ts';

/** As typed, by question: `points.<id>` where a person gives them, `comment.<id>` of every answer. */
export type GradeForm = Readonly<Record<string, string>>;

export const gradeFormOf = (rows: readonly AnswerRow[]): GradeForm =>
  Object.fromEntries(
    rows.flatMap(({ id, isByHand, points, comment }): [string, string][] => [
      ...(isByHand
        ? ([[`points.${id}`, points === undefined ? '' : String(points)]] satisfies [string, string][])
        : []),
      [`comment.${id}`, comment],
    ]),
  );

/** Points as somebody types them: with a comma, in digits of Arabic or Persian. NaN where they are none. */
export const pointsOf = (typed: string): number => {
  const plain = typed
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[,٫]/, '.');
  return /^\d*\.?\d+$/.test(plain) ? Number(plain) : NaN;
};

/** What is wrong with the points, by question. Empty is not graded yet, and may stay so unless it was. */
export const pointsOutside = (form: GradeForm, rows: readonly AnswerRow[]): AnswerRow[] =>
  rows.filter(({ id, isByHand, points, most }) => {
    if (!isByHand) return false;
    const typed = form[`points.${id}`]!.trim();
    if (!typed) return points !== undefined;
    return !(pointsOf(typed) <= most);
  });

/** Only what has changed is sent. */
export const gradesIn = (
  form: GradeForm,
  changed: readonly string[],
  attempt: string,
): Pick<RegradeOptions, 'points' | 'comments'> => {
  const of = (what: string): [string, string][] =>
    changed.flatMap((field) => {
      const [kind, id = ''] = [field.slice(0, field.indexOf('.')), field.slice(field.indexOf('.') + 1)];
      return kind === what ? [[id, form[field]!.trim()]] : [];
    });
  const points = of('points').map(([id, typed]) => [id, pointsOf(typed)] as const);
  const comments = of('comment');
  return {
    ...(points.length ? { points: { [attempt]: Object.fromEntries(points) } } : {}),
    ...(comments.length ? { comments: { [attempt]: Object.fromEntries(comments) } } : {}),
  };
};
