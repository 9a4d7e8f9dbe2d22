/** A random UUID, also where the page is not served securely and `crypto.randomUUID` is missing. */
export const uuid = (): string =>
  globalThis.crypto?.randomUUID?.() ??
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    (Number(digit) ^ ((globalThis.crypto?.getRandomValues(new Uint8Array(1))[0] ?? Math.random() * 256) & (15 >> (Number(digit) / 4)))).toString(16),
  );
