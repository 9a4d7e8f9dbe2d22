/** Whose account it is and that they have its mail: what a new password is taken with. */
export interface ResetCode {
  readonly uid: string;
  readonly token: string;
}

/**
 * What the message about a new password carries, as a person pastes it: the code alone, or the whole link, with `uid` and
 * `token` in its query or as the end of its path. A code alone is for the account `userId`, whose `uid` is the base64url of
 * that, as Django has it. Undefined where there is nothing to be found.
 */
export const resetCodeIn = (pasted: string, userId: string): ResetCode | undefined => {
  const text = pasted.trim();
  if (!text) return undefined;
  if (!/^https?:\/\//i.test(text)) return { uid: base64Url(userId), token: text };
  let link: URL;
  try {
    link = new URL(text);
  } catch {
    return undefined;
  }
  // A route in the hash has a path and a query of its own.
  for (const { pathname, searchParams } of [link, new URL(link.hash.slice(1) || '/', link)]) {
    const uid = searchParams.get('uid') ?? searchParams.get('uidb64');
    const token = searchParams.get('token');
    if (token) return { uid: uid ?? base64Url(userId), token };
    const [owner, last] = pathname.split('/').filter(Boolean).slice(-2);
    if (owner && last && /\d/.test(last)) return { uid: decodeURIComponent(owner), token: decodeURIComponent(last) };
  }
  return undefined;
};

const base64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
