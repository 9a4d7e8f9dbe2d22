import { guarded } from '../environment.ts';

const parameter = /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g;

/** Headers come as one letter a byte, whatever their bytes mean. */
const decode = (letters: string, charset: string): string | undefined =>
  guarded(() =>
    new TextDecoder(charset, { fatal: true }).decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))),
  );

const unescape = (text: string): string =>
  text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** A name, not a way to anywhere else, and nothing that makes it look like another. */
const bare = (name: string | undefined): string | undefined => {
  const last = name
    ?.split(/[\\/]/)
    .pop()!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return last && !/^\.+$/.test(last) ? last : undefined;
};

/** The name in a `Content-Disposition` (RFC 6266): `filename*=UTF-8''na%C3%AFve.pdf` goes before `filename="naive.pdf"`. */
export const fileNameIn = (disposition: string | null): string | undefined => {
  const found = new Map(
    Array.from(`;${disposition ?? ''}`.matchAll(parameter), ([, key, value]) => [key!.toLowerCase(), value!]),
  );
  const [, charset, encoded] = /^"?([\w-]+)'[^']*'([^"]*)/.exec(found.get('filename*') ?? '') ?? [];
  const plain = (found.get('filename') ?? '')
    .trim()
    .replace(/^"(.*)"$/s, (_, inner: string) => inner.replace(/\\(.)/gs, '$1'));
  return bare(encoded && decode(unescape(encoded.trim()), charset!)) ?? bare(decode(plain, 'utf-8') ?? plain);
};

/** The last part of a path, for want of a better name. */
export const fileNameFrom = (path: string): string => {
  const last = path.split(/[?#]/)[0]!.split('/').filter(Boolean).pop() ?? '';
  return bare(guarded(() => decodeURIComponent(last))) ?? 'download';
};
