import type { Invalidation } from './cache/cache.ts';
import type { Kept } from './session/tokens.ts';

/**
 * What the tabs of one origin tell each other. `rotated` carries the new tokens, for a tab that holds the old ones; `out` ends
 * the person's session in every tab that keeps the same.
 */
export type TabMessage =
  | { type: 'changed'; what: Invalidation }
  | { type: 'out'; subject: string }
  | { type: 'rotated'; from: string; kept: Kept };
