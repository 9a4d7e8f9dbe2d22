import { createHash } from 'node:crypto';

/** The namespace of all demo rows. */
const namespace = Buffer.from('6f1d0c9e5b7a4f43a2d84c1e97b3f058', 'hex');

/** The same name gives the same id, on every machine: a UUID version 5 (RFC 9562). */
export function identity(...path: (string | number)[]): string {
  const bytes = createHash('sha1').update(namespace).update(path.join('/')).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
