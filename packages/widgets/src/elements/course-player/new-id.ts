/** A UUID, also where the page is not served securely and the browser gives none. */
export const newId = (): string => crypto.randomUUID?.() ?? version4(crypto.getRandomValues(new Uint8Array(16)));

/** RFC 9562, section 5.4. */
function version4(random: Uint8Array): string {
  random[6] = (random[6]! & 0x0f) | 0x40;
  random[8] = (random[8]! & 0x3f) | 0x80;
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
