import { isOptional, type OperationRow } from '@edurise/contract';
import { UnexpectedAnswerError } from './errors.ts';
import type { RawAnswer } from './exchange.ts';
import { refusal } from './refusal.ts';

const json = /^application\/(.*\+)?json\b/i;

/** Python writes NaN and Infinity, which are no JSON; a number that is none is null to us. */
const withoutNaN = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) => (token[0] === '"' ? token : 'null'));

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (/NaN|Infinity/.test(text)) return JSON.parse(withoutNaN(text));
    throw cause;
  }
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
 * Reads an answer in whichever of the three dialects it is.
 * @throws ApiError when the platform refuses, also with a 200; UnexpectedAnswerError when it is not the platform that answers.
 */
export const read = async (raw: RawAnswer, operation: OperationRow, now: number): Promise<Read> => {
  const { status, type, text } = raw;
  const unexpected = (cause?: unknown) => new UnexpectedAnswerError(status, type, { cause });
  if (raw.redirected) throw unexpected();
  const isJson = json.test(type);
  const ok = status >= 200 && status < 300;
  if (ok && text === '') return { data: undefined };
  if (ok && !isJson) throw unexpected();
  let body: unknown;
  try {
    if (isJson && text) body = parse(text);
  } catch (cause) {
    if (ok) throw unexpected(cause);
  }
  if (!ok || (isEnvelope(body) && !body.success)) {
    // Django answers an unknown address with a web page, and an unknown object with JSON.
    const missing = isOptional(operation) && (status === 405 || (status === 404 && !isJson));
    throw await refusal(raw, body, now, missing, !isJson);
  }
  return isEnvelope(body) && 'data' in body ? { data: body.data, timestamp: body.timestamp } : { data: body };
};
