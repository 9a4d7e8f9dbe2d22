import type { Cue } from '../video/cues.ts';

export interface CheckpointOption {
  readonly id: string;
  readonly text: string;
}

/** A question that a video stops at. Its key came with the file: it helps to learn, and grades nothing. */
export interface Checkpoint {
  /** The second at which it is asked. */
  readonly at: number;
  readonly text: string;
  readonly options: readonly CheckpointOption[];
  /** The ids of the right options; empty where any answer will do. */
  readonly right: readonly string[];
  /** Said after the answer. */
  readonly feedback: string | undefined;
  /** Where to watch again after a wrong answer, in seconds. */
  readonly rewatchFrom: number | undefined;
  /** There is no going on without an answer. */
  readonly required: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * Reads one cue of a metadata track. Options are texts, or `{id, text}`; `right` names one option or several,
 * by id, or by its number from 0 where options are texts. What is no question with two options is left out.
 *
 * @example
 * 00:20.000 --> 00:20.500
 * {"text": "What is compared?", "options": ["Neighbours", "Ends"], "right": 0, "rewatch_from": 5}
 */
export function readCheckpoint({ start, raw }: Cue): Checkpoint | undefined {
  const written = parse(raw);
  if (!isRecord(written)) return undefined;
  const text = textOf(written['text']);
  const given: unknown[] = Array.isArray(written['options']) ? written['options'] : [];
  const options = given
    .map((option, n): CheckpointOption =>
      isRecord(option)
        ? { id: idOf(option['id'] ?? n), text: textOf(option['text']) }
        : { id: String(n), text: textOf(option) },
    )
    .filter((option) => option.text !== '');
  if (!text || options.length < 2) return undefined;
  const ids = new Set(options.map(({ id }) => id));
  const right = [written['right'] ?? []]
    .flat()
    .map(idOf)
    .filter((id) => ids.has(id));
  const again = written['rewatch_from'];
  return {
    at: start,
    text,
    options,
    right,
    feedback: textOf(written['feedback']) || undefined,
    rewatchFrom: typeof again === 'number' && again >= 0 && again < start ? again : undefined,
    required: written['required'] === true,
  };
}

const idOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** Are these the right ones, all of them and no other? Where no key is given, any answer is. */
export function isRight({ right }: Checkpoint, chosen: ReadonlySet<string>): boolean {
  if (right.length === 0) return chosen.size > 0;
  return right.length === chosen.size && right.every((id) => chosen.has(id));
}
