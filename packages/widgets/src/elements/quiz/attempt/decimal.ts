/** A decimal as the platform sends it, text or number. */
export const decimal = (value: string | number | null | undefined): number | undefined => {
  const number = value === null || value === undefined || value === '' ? NaN : Number(value);
  return Number.isNaN(number) ? undefined : number;
};
