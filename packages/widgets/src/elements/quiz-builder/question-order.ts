/** One more or one fewer place: what has to be sent so that questions stand in a wanted order. */
interface Placed {
  readonly id: string;
  readonly order_index?: number | null | undefined;
}

/** In the order that the platform gives them: by their index, those without one last. */
export const inOrder = <Q extends Placed>(questions: readonly Q[]): Q[] =>
  [...questions].sort((a, b) => (a.order_index ?? Infinity) - (b.order_index ?? Infinity) || 0);

/** `rows` with the one at `from` taken to `to`. */
export const moved = <T>(rows: readonly T[], from: number, to: number): T[] => {
  const rest = rows.filter((_, at) => at !== from);
  return [...rest.slice(0, to), rows[from]!, ...rest.slice(to)];
};

/**
 * The indices that change, by id, when the questions stand as `wanted` says. The numbers that are there are dealt out
 * again, so that a move touches only those it passes.
 */
export function renumbered(wanted: readonly Placed[]): Map<string, number> {
  const changes = new Map<string, number>();
  let last = -Infinity;
  const numbers = wanted.map(({ order_index }, at) => order_index ?? at + 1).sort((a, b) => a - b);
  wanted.forEach(({ id, order_index }, at) => {
    last = Math.max(numbers[at]!, last + 1);
    if (last !== order_index) changes.set(id, last);
  });
  return changes;
}
