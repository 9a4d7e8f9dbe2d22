/** Classical test theory, for one quiz: how hard each question is, and whether it tells the strong from the weak. */

export interface Graded {
  /** The share of the points by question id, from 0 to 1; `null` where nobody has graded it yet. */
  shares: ReadonlyMap<string, number | null>;
}

export interface ItemFigures {
  answered: number;
  /** The mean share of the points; `null` without an answer. */
  difficulty: number | null;
  /** The correlation with the other questions' mean share; `null` where either does not vary. */
  discrimination: number | null;
}

export function itemFigures(question: string, attempts: readonly Graded[]): ItemFigures {
  const pairs = attempts.flatMap(({ shares }) => {
    const share = shares.get(question);
    const others = [...shares].flatMap(([id, other]) => (id === question || other === null ? [] : [other]));
    // The question itself stays out of the rest, or every question would seem to agree with the quiz.
    return share === null || share === undefined ? [] : [[share, mean(others)] as const];
  });
  const shares = pairs.map(([share]) => share);
  return {
    answered: pairs.length,
    difficulty: rounded(mean(shares)),
    discrimination: rounded(correlation(pairs.filter((pair): pair is readonly [number, number] => pair[1] !== null))),
  };
}

export const mean = (values: readonly number[]): number | null =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  if (meanX === null || meanY === null) return null;
  let [together, ofX, ofY] = [0, 0, 0];
  for (const [x, y] of pairs) {
    together += (x - meanX) * (y - meanY);
    ofX += (x - meanX) ** 2;
    ofY += (y - meanY) ** 2;
  }
  return ofX > 1e-12 && ofY > 1e-12 ? together / Math.sqrt(ofX * ofY) : null;
}

export const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;
