/** Random and unique, also where the page is not served securely and `crypto.randomUUID` is missing. */
export const uuid = (): string => crypto.randomUUID?.() ?? crypto.getRandomValues(new BigUint64Array(2)).join('-');
