/** Of sixteen bytes, with the number of how they were made. */
const written = (bytes: Uint8Array, version: number): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** Random (version 4), also where the page is not served securely. */
export const randomId = (): string => written(crypto.getRandomValues(new Uint8Array(16)), 4);

/**
 * The same for the same names, on every device (version 5): what is told twice is in the store once. A page that is not served
 * securely has no SHA-1, and gets a random one.
 */
export const namedId = async (...names: readonly string[]): Promise<string> => {
  if (!globalThis.crypto?.subtle) return randomId();
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(JSON.stringify(['edurise', ...names])));
  return written(new Uint8Array(digest, 0, 16), 5);
};
