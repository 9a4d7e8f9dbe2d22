import type * as Axe from 'axe-core';
// A script, not a module: loaded for the global that it leaves.
import 'axe-core/axe.min.js';

declare const axe: typeof Axe;

/** What axe has against an element, one line each; empty is good. */
export async function problemsOf(element: Element, ignored: readonly string[] = []): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
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
