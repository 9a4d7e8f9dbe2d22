/** Random and unique, also where the page is not served securely and `crypto.randomUUID` is missing. */
export const uuid = (): string =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
