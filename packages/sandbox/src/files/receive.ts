import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { FileUploadsTable } from '../database/tables/files.ts';
import type { AnyCall } from '../http/call.ts';
import { extensionOf, mediaTypeOf } from '../http/media-types.ts';
import { invalid, tooLarge } from '../http/problem.ts';
import { categories, categoryOf } from './categories.ts';

/** Checks an upload and keeps its bytes; the answer is the row to write. Without the row, `vault.remove` them again. */
export async function receive(
  call: Pick<AnyCall, 'tenant' | 'user' | 'now' | 'platform'>,
  upload: Blob,
  { course_id = null, description = '' }: { course_id?: string | null; description?: string } = {},
): Promise<Insertable<FileUploadsTable>> {
  const file_name = nameOf(upload);
  const category = categoryOf(file_name);
  if (!category) throw invalid({ file: [refusal(file_name)] });
  if (!upload.size) throw invalid({ file: ['The submitted file is empty.'] });
  if (upload.size > category.max_size_bytes) throw tooLarge(category.max_size_bytes);
  const kept = await call.platform.vault.keep(upload);
  return {
    ...kept,
    id: randomUUID(),
    tenant_id: call.tenant.id,
    uploaded_by: call.user.id,
    course_id,
    file_name,
    content_type: mediaTypeOf(file_name).split(';')[0]!,
    description,
    category: category.slug,
    created_at: call.now,
    updated_at: call.now,
  };
}

/** The name alone: some clients send the way to it, and some names hide what they end in. */
function nameOf(upload: Blob): string {
  const name = upload instanceof File ? upload.name : '';
  return name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-255);
}

function refusal(name: string): string {
  const allowed = categories.flatMap(({ extensions }) => extensions).join(', ');
  return `File extension “${extensionOf(name).slice(1)}” is not allowed. Allowed extensions are: ${allowed}.`;
}
