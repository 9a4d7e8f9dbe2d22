/** Reads a request's body: JSON, or a form with files. */
import { Problem, tooLarge, unsupportedMedia } from './problem.ts';
import { elementOf, shapeOf, type Schema } from './schema-walk.ts';
import { fromText } from './validate.ts';

/** As Django's `DATA_UPLOAD_MAX_MEMORY_SIZE`. */
const jsonLimit = 2_621_440;

export interface ReadBody {
  value: unknown;
  /** What tells one payload from another, for a repeated `Idempotency-Key`. */
  text: string;
}

/** `uploadLimit` in bytes, where the operation takes files. */
export async function readBody(request: Request, schema: Schema | undefined, uploadLimit: number): Promise<ReadBody> {
  const type = request.headers.get('content-type') ?? '';
  const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/i.test(type);
  const bytes = await readBytes(request, isForm ? Math.max(uploadLimit, jsonLimit) : jsonLimit);
  if (!bytes.byteLength) return { value: {}, text: '' };
  if (isForm) return readForm(bytes, type, schema);
  if (!/^application\/(.*\+)?json\b/i.test(type)) throw unsupportedMedia(type);
  const text = new TextDecoder().decode(bytes);
  try {
    return { value: JSON.parse(text) as unknown, text };
  } catch (error) {
    throw new Problem(400, `JSON parse error - ${(error as SyntaxError).message}`);
  }
}

/** What is too large is read to its end and dropped: a browser shows no answer that comes while it still sends. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limit) throw tooLarge(limit);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

const valueOf = (schema: Schema, item: string | File): unknown =>
  typeof item === 'string' ? fromText(schema, item) : item;

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string, schema: Schema | undefined): Promise<ReadBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Problem(400, 'Multipart form parse error - Invalid boundary in multipart.');
  });
  const shape = (schema && shapeOf(schema)) ?? {};
  const value: Record<string, unknown> = {};
  const parts: unknown[] = [];
  for (const [name, item] of form as unknown as Iterable<[string, string | File]>) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    const element = field && elementOf(field);
    // A list comes as one field after another of the same name.
    if (element) value[name] = [...((value[name] as unknown[] | undefined) ?? []), valueOf(element, item)];
    else if (field) value[name] = valueOf(field, item);
    parts.push(typeof item === 'string' ? [name, item] : [name, item.name, item.size]);
  }
  return { value, text: JSON.stringify(parts) };
}
