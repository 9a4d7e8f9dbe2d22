import * as z from 'zod/mini';
import { dateTime, file, id, model, nullish, request, row } from '../fields.ts';
import { listQuery } from '../page.ts';

export const fileCategory = model({
  id,
  name: z.string(),
  slug: nullish(z.string()),
  /** Lower case, without a dot. */
  extensions: nullish(z.array(z.string())),
  max_size_bytes: nullish(z.number()),
});
export interface FileCategory extends z.infer<typeof fileCategory> {}

/** A file that somebody uploaded: what is known of it, not its bytes. */
export const storedFile = model({
  ...row,
  file_name: z.string(),
  content_type: nullish(z.string()),
  size_bytes: nullish(z.number()),
  /** SHA-256, in hexadecimal digits. */
  checksum: nullish(z.string()),
  description: nullish(z.string()),
  category: nullish(id),
  category_name: nullish(z.string()),
  /** Where it is shared with a course: its learners and teachers may read it. */
  course: nullish(id),
  uploaded_by: nullish(id),
  uploaded_by_name: nullish(z.string()),
});
export interface StoredFile extends z.infer<typeof storedFile> {}

export const fileQuery = listQuery({
  search: z.optional(z.string()),
  category: z.optional(z.string()),
  course: z.optional(z.string()),
});
export interface FileQuery extends z.infer<typeof fileQuery> {}

export const fileWrite = request({
  file,
  description: z.optional(z.string().check(z.maxLength(500))),
  /** Shares it with a course that the caller teaches. */
  course: z.optional(id),
});
export interface FileWrite extends z.infer<typeof fileWrite> {}

export const secureUrl = model({
  url: z.string(),
  expires_at: nullish(dateTime),
  /** In seconds. */
  expires_in: nullish(z.number()),
});
export interface SecureUrl extends z.infer<typeof secureUrl> {}

export const filePermission = model({
  file: id,
  can_view: z.boolean(),
  can_download: nullish(z.boolean()),
  can_delete: nullish(z.boolean()),
});
export interface FilePermission extends z.infer<typeof filePermission> {}

/** In the order in which the files were asked for. */
export const filePermissions = model({ permissions: z.array(filePermission) });
export interface FilePermissions extends z.infer<typeof filePermissions> {}

/** Left, top, width and height, in pixels of the page. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
/** 0 to 1. */
const confidence = nullish(z.number());

export const recognizedWord = model({ text: z.string(), confidence, box });
export interface RecognizedWord extends z.infer<typeof recognizedWord> {}

export const recognizedPage = model({
  page: z.number(),
  width: nullish(z.number()),
  height: nullish(z.number()),
  text: nullish(z.string()),
  words: nullish(z.array(recognizedWord)),
});
export interface RecognizedPage extends z.infer<typeof recognizedPage> {}

export const recognizedDocument = model({
  text: z.string(),
  language: nullish(z.string()),
  confidence,
  pages: nullish(z.array(recognizedPage)),
});
export interface RecognizedDocument extends z.infer<typeof recognizedDocument> {}

export const schemas = {
  files: {
    list: { query: fileQuery, item: storedFile },
    upload: { body: fileWrite, answer: storedFile },
    get: { answer: storedFile },
    delete: {},
    secureUrl: { answer: secureUrl },
    checkPermissions: {
      body: request({ file_ids: z.array(id).check(z.minLength(1), z.maxLength(100)) }),
      answer: filePermissions,
    },
    categories: { query: listQuery({}), item: fileCategory },
  },
  documents: {
    ocr: { body: request({ file, language: z.optional(z.string()) }), answer: recognizedDocument },
  },
};
