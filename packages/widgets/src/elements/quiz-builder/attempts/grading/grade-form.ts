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

/** What is wrong with the points, by question. Empty is not graded yet, and may stay so unless it was. */
export const pointsOutside = (form: GradeForm, rows: readonly AnswerRow[]): AnswerRow[] =>
  rows.filter(({ id, isByHand, points, most }) => {
    if (!isByHand) return false;
    const typed = form[`points.${id}`]!.trim();
    if (!typed) return points !== undefined;
    const given = Number(typed);
    return !(given >= 0 && given <= most);
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
  const points = of('points').map(([id, typed]) => [id, Number(typed)] as const);
  const comments = of('comment');
  return {
    ...(points.length ? { points: { [attempt]: Object.fromEntries(points) } } : {}),
    ...(comments.length ? { comments: { [attempt]: Object.fromEntries(comments) } } : {}),
  };
};
