import type { NumericKey } from '../quizzes/models.ts';
import { compilePattern } from './pattern.ts';
import { compareQuantity, readQuantity } from './quantity.ts';
import { isNear, normalise, withoutAccents, type TextRules } from './text.ts';

export interface ShortAnswerKey extends TextRules {
  accepted: readonly string[];
  numeric?: NumericKey | null | undefined;
  pattern?: string | null | undefined;
}

/**
 * Compares with the accepted texts, then as a quantity, then with the pattern. What comes near is `near`: for a person
 * to judge, never accepted by itself.
 */
export function judgeShortAnswer(given: string, key: ShortAnswerKey): 'right' | 'near' | 'wrong' {
  const { numeric } = key;
  // A number is compared as one: its text alone says nothing of the unit that must follow.
  const isQuantity = (text: string): boolean => !!numeric && readQuantity(text) !== undefined;
  const [quantities, texts] = [key.accepted.filter(isQuantity), key.accepted.filter((text) => !isQuantity(text))];
  const answer = normalise(given, key);
  if (texts.some((text) => normalise(text, key) === answer)) return 'right';

  const compared = quantities.map((text) => compareQuantity(given, text, numeric!));
  if (compared.includes('right')) return 'right';
  if (key.pattern && matchesPattern(given, key.pattern, key)) return 'right';
  return compared.includes('near') || texts.some((text) => isNear(given, text)) ? 'near' : 'wrong';
}

/** Letters are compared one by one here, so their case is left to the pattern. */
function matchesPattern(given: string, pattern: string, { case_sensitive, ignore_accents }: TextRules): boolean {
  const matches = compilePattern(ignore_accents ? withoutAccents(pattern) : pattern, { ignoreCase: !case_sensitive });
  return matches(normalise(given, { case_sensitive: true, ignore_accents }));
}
