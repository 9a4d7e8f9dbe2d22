const megabyte = 1_000_000;

/** Bytes that an upload may have, by operation. Whatever is not named here takes no files. */
export const uploadLimits: Readonly<Record<string, number>> = {
  'users.updateMe': 5 * megabyte,
  'users.replaceMe': 5 * megabyte,
  'lectures.uploadVideo': 200 * megabyte,
  'lectures.uploadPdf': 50 * megabyte,
  'lectures.addResource': 50 * megabyte,
  'assignments.submit': 50 * megabyte,
  'files.upload': 100 * megabyte,
  'documents.ocr': 20 * megabyte,
  'messages.addAttachment': 100 * megabyte,
};
