/** A series of months in a few words. */
export interface OverMonths {
  readonly total: number;
  /** The month with the most, its position; undefined where there was nothing at all. */
  readonly peak: number | undefined;
  /** The month under way, the last, which is compared with no other. */
  readonly current: number;
}

export const overMonths = (values: readonly number[]): OverMonths => {
  const most = Math.max(0, ...values);
  return {
    total: values.reduce((sum, value) => sum + value, 0),
    peak: most > 0 ? values.indexOf(most) : undefined,
    current: values.at(-1) ?? 0,
  };
};
