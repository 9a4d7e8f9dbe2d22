import { ArgumentError } from '../errors.ts';

export interface FileRules {
  maxBytes?: number;
  /** As in a file input's `accept`: `image/*`, `application/pdf`, `.docx`. */
  types?: readonly string[];
  /** The body's field that the file is for, as the error names it; `file`. */
  field?: string;
}

const isOf = ({ type, name = '' }: Blob & { name?: string }, wanted: string): boolean => {
  const [kind, subtype] = wanted.toLowerCase().split('/');
  if (subtype === undefined) return name.toLowerCase().endsWith(kind!);
  return subtype === '*' ? type.startsWith(`${kind}/`) : type === `${kind}/${subtype}`;
};

/**
 * Spares an upload that would be refused at its end. The platform decides all the same: a type is only what a file's name
 * has the device believe.
 * @example checkFile(file, { maxBytes: 5e6, types: ['image/*'], field: 'avatar' });
 * @throws ArgumentError that names the field, as the platform's own refusal would.
 */
export const checkFile = (file: Blob, { maxBytes = Infinity, types, field = 'file' }: FileRules): void => {
  const refuse = (reason: string) => {
    throw new ArgumentError(field, reason);
  };
  if (file.size === 0) refuse('The file is empty.');
  if (file.size > maxBytes) refuse(`The file has ${file.size} bytes; ${maxBytes} are allowed.`);
  if (types && !types.some((type) => isOf(file, type))) refuse(`The file must be one of ${types.join(', ')}.`);
};
