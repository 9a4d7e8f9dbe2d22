import { checkFile } from '@edurise/sdk/files';

export interface FileLimits {
  readonly maxBytes: number;
  /** As in a file input's `accept`; empty for whatever the platform takes. */
  readonly types: readonly string[];
}

export type FileProblem = 'empty' | 'large' | 'type';

/** What keeps a file from being sent, found before anything is. */
export const problemOf = (file: File, { maxBytes, types }: FileLimits): FileProblem | undefined => {
  if (file.size === 0) return 'empty';
  if (file.size > maxBytes) return 'large';
  if (types.length === 0) return undefined;
  try {
    checkFile(file, { types });
    return undefined;
  } catch {
    return 'type';
  }
};

/** `image/*, .pdf` → its parts. */
export const typesIn = (accept: string | undefined): string[] =>
  (accept ?? '')
    .split(',')
    .map((type) => type.trim())
    .filter(Boolean);
