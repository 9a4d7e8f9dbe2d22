import { expect } from '@open-wc/testing';
import type { Fixture, Fixtures } from './fixture.ts';
import { drawn, mount } from './mount.ts';
import type { Look } from './mount.ts';
import { colourRules, problemsOf } from './axe.ts';

const still = new CSSStyleSheet();
still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important }');

/** What axe looks at is the same in every browser: one of them asks it. */
const asksAxe = !navigator.userAgent.includes('Firefox');

/**
 * Every state renders something, throws nothing, and axe finds nothing in it, in light, dark and right to left:
 *
 * ```ts
 * import '../../define/quiz.ts';
 * import { fixtures } from './quiz.fixtures.ts';
 * testStates('edurise-quiz', fixtures);
 * ```
 */
export function testStates<E extends HTMLElement>(tag: string, fixtures: Fixtures<E>): void {
  describe(`<${tag}> in every state`, () => {
    for (const [state, fixture] of Object.entries(fixtures)) {
      it(`${state}, light and dark`, () =>
        testState(tag, fixture, {}, async (element, ignored) => {
          await isClean(element, ignored);
          paint('dark');
          Object.assign(element, { theme: 'dark' });
          await drawn(element, fixture.answers);
          await isClean(element, ignored, colourRules);
        }));
      it(`${state}, right to left`, () =>
        testState(tag, fixture, { locale: 'ar' }, (element, ignored) =>
          // Colours are the same in both directions.
          isClean(element, [...ignored, ...colourRules]),
        ));
    }
  });
}

async function testState<E extends HTMLElement>(
  tag: string,
  fixture: Fixture<E>,
  look: Look,
  judge: (element: E, ignored: readonly string[]) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const listen = (event: Event): void => void failures.push((event as CustomEvent<{ error: unknown }>).detail.error);
  document.body.addEventListener('edurise-element-failed', listen);
  paint('light');
  // Where another file's learner stood in this tab: Firefox runs them all in one.
  sessionStorage.clear();
  const element = await mount(tag, fixture, look);
  // What comes later must not be judged while it fades in.
  element.shadowRoot?.adoptedStyleSheets.push(still);
  try {
    const root = element.shadowRoot?.querySelector('.root');
    expect(root?.textContent?.trim(), 'not a blank box').not.to.equal('');
    expect(root?.getAttribute('dir')).to.equal(look.locale === 'ar' ? 'rtl' : 'ltr');
    await judge(element, fixture.axeIgnores ?? []);
    expect(failures, 'nothing threw').to.deep.equal([]);
  } finally {
    element.remove();
    document.body.removeEventListener('edurise-element-failed', listen);
  }
}

/** A page that takes part in dark mode, as it would stand around a dark element. */
function paint(theme: 'light' | 'dark'): void {
  document.documentElement.style.colorScheme = theme;
  document.body.style.background = theme === 'dark' ? 'oklch(0.16 0.01 256)' : 'white';
}

async function isClean(element: Element, ignored: readonly string[], only?: readonly string[]): Promise<void> {
  if (asksAxe) expect(await lasting(() => problemsOf(element, ignored, only))).to.deep.equal([]);
}

/** A picture that gets its size while axe looks makes a word seem to stand elsewhere: a state's own problems are there twice. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  const seen = await look();
  if (seen.length === 0) return seen;
  await new Promise((resolve) => setTimeout(resolve, 500));
  const again = await look();
  return seen.filter((problem) => again.includes(problem));
}
