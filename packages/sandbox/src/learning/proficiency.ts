const ranks = ['beginner', 'intermediate', 'advanced', 'expert'] as const;

export type Proficiency = (typeof ranks)[number];

/** What a passed assessment shows, by its percentage. */
export function proficiencyOf(percentage: number): Proficiency {
  if (percentage >= 95) return 'expert';
  if (percentage >= 80) return 'advanced';
  return percentage >= 60 ? 'intermediate' : 'beginner';
}

/** What a person says of himself may be any word: known ones are better than it. */
export const isBetter = (shown: Proficiency, known: string): boolean =>
  ranks.indexOf(shown) > (ranks as readonly string[]).indexOf(known);
