/** Money in whole cents, so that a sum of parts can be held against the whole. */

/** `"12.5"` is 1250. `null` for what is no amount, is negative, or has more than two decimal places. */
export function cents(amount: string | number): bigint | null {
  const [, whole, fraction = ''] = /^(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(String(amount).trim()) ?? [];
  return whole === undefined ? null : BigInt(whole + fraction.padEnd(2, '0'));
}

/** `1250n` is `"12.50"`. */
export function amount(cents: bigint): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
