import type { NamedOperation } from '@edurise/contract/every';
import { DriftError, validation } from '@edurise/sdk/validation';
import { dataOf } from '../bodies.ts';
import type { Finding } from '../report.ts';

const { answer: hold } = validation({ mode: 'strict' });

/** `[0, 'pricing', 'price']` → `[].pricing.price`: in whichever row it is. */
const fieldAt = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[]` : `${text}${text && '.'}${String(key)}`),
    '',
  );

/** Which fields of the answer have drifted from the contract, each once. */
export async function checkSchema({ name, area, row }: NamedOperation, body: unknown): Promise<Finding[]> {
  try {
    await hold({ name, area, operation: row }, dataOf(body), () => {});
    return [];
  } catch (error) {
    if (!(error instanceof DriftError)) throw error;
    const byField = new Map(error.issues.map(({ path, message }) => [fieldAt(path), message]));
    return [...byField].map(([field, message]) => ({ check: 'schema', field, message }));
  }
}
