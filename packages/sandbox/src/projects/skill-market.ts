import type { SkillBalance } from '@edurise/contract/models';
import { skillKey } from './skills.ts';

export interface SkilledPerson {
  skills: readonly string[];
  is_available: boolean;
}

type Balance = Pick<SkillBalance, 'name' | 'supply' | 'available' | 'demand'>;

/** Supply and demand, skill by skill; the largest gap comes first. `wanted` holds each project's skills. */
export function skillBalances(
  people: readonly SkilledPerson[],
  wanted: readonly (readonly string[])[],
): SkillBalance[] {
  const balances = new Map<string, Balance>();
  /** Each skill once, however often a person or a project lists it. */
  const each = (names: readonly string[]): Balance[] =>
    [...new Map(names.map((name) => [skillKey(name), name]))].map(([key, name]) => {
      const balance = balances.get(key) ?? { name: name.trim(), supply: 0, available: 0, demand: 0 };
      balances.set(key, balance);
      return balance;
    });
  // Projects first: their spelling is the one that is shown.
  for (const names of wanted) for (const balance of each(names)) balance.demand += 1;
  for (const { skills, is_available } of people) {
    for (const balance of each(skills)) {
      balance.supply += 1;
      if (is_available) balance.available += 1;
    }
  }
  return [...balances.values()]
    .map((balance) => {
      const gap = balance.demand - balance.available;
      const state: SkillBalance['state'] = gap > 0 ? 'shortage' : gap < 0 ? 'surplus' : 'balanced';
      return { ...balance, gap, state };
    })
    .sort((one, other) => other.gap - one.gap || one.name.localeCompare(other.name, 'en'));
}
