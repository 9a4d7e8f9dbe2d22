/**
 * The hash of the answers that a receipt names. It is read, not verified: the signature is for whoever doubts it.
 * `undefined` for anything that is no receipt.
 */
export const fingerprintOf = (receipt: string): string | undefined => {
  try {
    const [, payload = ''] = receipt.split('.');
    const { answers } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { answers?: unknown };
    return typeof answers === 'string' ? answers : undefined;
  } catch {
    return undefined;
  }
};
