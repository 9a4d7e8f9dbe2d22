import type { Format } from '../../../messages/format.ts';

/** An amount; without a currency it is a number with decimals. Whole amounts and large ones go without cents. */
export const money = (format: Format, amount: number, currency: string | null | undefined): string =>
  format.number(amount, {
    ...(currency ? { style: 'currency', currency } : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    trailingZeroDisplay: 'stripIfInteger',
    ...(Math.abs(amount) >= 1000 && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  });

/** The same on an axis: `€4K`. */
export const shortMoney = (format: Format, amount: number, currency: string | null | undefined): string =>
  format.number(amount, {
    ...(currency && { style: 'currency', currency }),
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
