// From its own file: esbuild, bundling into one file, forgets to run what an index hands on and a lazy chunk needs, too.
import { isOptional, type OperationRow } from '@edurise/contract/operation';
import { UnexpectedAnswerError } from '../errors.ts';
import type { RawAnswer } from './exchange.ts';
import { refusal } from './refusal.ts';

const json = /^application\/(.*\+)?json\b/i;
const graphql = /\/graphql\/?$/;
/**
 * The first pattern is quick and all that most answers meet; times and fractions have as many digits now and then. Spelt out
 * it leaps over most of a text, where `\d{16}` would look at every letter.
 */
const manyDigits = /\d\d\d\d\d\d\d\d\d\d\d\d\d\d\d\d/;
const bigNumber = /[:,[\s]-?\d{16,}[,\]}\s]/;

/** Few answers hold what JSON.parse refuses, or spoils without a word: the code for them comes with the first, and is awaited. */
export const parse = (text: string): unknown => {
  if (!manyDigits.test(text) || !bigNumber.test(text)) {
    try {
      return JSON.parse(text);
    } catch (cause) {
      if (!/NaN|Infinity/.test(text)) throw cause;
    }
  }
  return import('./numbers.ts').then((numbers) => numbers.parse(text));
};

/** `{success, data, message, timestamp}` of `/api/v1/`. An object without `success` is the data itself. */
interface Envelope {
  success: boolean;
  data?: unknown;
  timestamp?: string;
}
const isEnvelope = (body: unknown): body is Envelope =>
  typeof body === 'object' && body !== null && typeof (body as Envelope).success === 'boolean';

export interface Read {
  data: unknown;
  timestamp?: string | undefined;
}

/**
 * Reads an answer in whichever of the dialects it is.
 * @throws ApiError when the platform refuses, also with a 200; UnexpectedAnswerError when it is not the platform that answers.
 */
export const read = async (raw: RawAnswer, operation: OperationRow, now: number): Promise<Read> => {
  const { status, type, text } = raw;
  const unexpected = (cause?: unknown) => new UnexpectedAnswerError(status, type, { cause });
  if (raw.redirected) throw unexpected();
  const isJson = json.test(type);
  const ok = status >= 200 && status < 300;
  if (ok && text === '') return { data: raw.response };
  if (ok && !isJson) throw unexpected();
  let body: unknown;
  try {
    if (isJson && text) body = await parse(text);
  } catch (cause) {
    if (ok) throw unexpected(cause);
  }
  // GraphQL refuses with a 200, and with half an answer beside what it has to say.
  const answered = (graphql.test(operation.path) && body) as
    { errors?: readonly unknown[]; data?: unknown } | undefined;
  if (!ok || (isEnvelope(body) && !body.success) || answered?.errors?.length) {
    // Django answers an unknown address with a web page, and an unknown object with JSON.
    const missing = isOptional(operation) && (status === 405 || (status === 404 && !isJson));
    throw await refusal(raw, body, now, missing, !isJson);
  }
  if (isEnvelope(body) && 'data' in body) return { data: body.data, timestamp: body.timestamp };
  return { data: answered ? answered.data : body };
};
