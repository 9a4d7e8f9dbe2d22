import type * as Axe from 'axe-core';
// A script, not a module: loaded for the global that it leaves.
import 'axe-core/axe.min.js';

declare const axe: typeof Axe;

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of these levels, the rules that a theme can break. They take two thirds of axe's time. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What axe has against an element, one line each; empty is good.
 *
 * @param ignored rules that are left out
 * @param only the rules to look at, instead of all
 */
export async function problemsOf(
  element: Element,
  ignored: readonly string[] = [],
  only?: readonly string[],
): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: only ? { type: 'rule', values: only.filter((rule) => !ignored.includes(rule)) } : levels,
    rules: {
      // A page's matter: an element alone has neither landmarks nor the first heading.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      ...Object.fromEntries(ignored.map((rule) => [rule, { enabled: false }])),
    },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help} at ${target.flat().join(' ')} ${any[0]?.message ?? ''}`),
  );
}
