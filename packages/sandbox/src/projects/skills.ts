/** Skills as people type them: two spellings of one name are one skill. */
export const proficiencies = ['beginner', 'intermediate', 'advanced', 'expert'] as const;

export interface Skill {
  name: string;
  proficiency?: string | null | undefined;
}

/** What two spellings have in common: `" Data  Analysis"` and `"data analysis"`. */
export const skillKey = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** From 1, the beginner's, to 4. Somebody who names no level, or one that we do not know, counts as a beginner. */
export const levelOf = ({ proficiency }: Skill): number =>
  Math.max(0, proficiencies.indexOf(proficiency as (typeof proficiencies)[number])) + 1;

/** A person's skills by key; of a skill that is listed twice, the better. */
export function byKey(skills: readonly Skill[]): Map<string, Skill> {
  const best = new Map<string, Skill>();
  for (const skill of skills) {
    const other = best.get(skillKey(skill.name));
    if (!other || levelOf(other) < levelOf(skill)) best.set(skillKey(skill.name), skill);
  }
  return best;
}
