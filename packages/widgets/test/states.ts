import { expect } from '@open-wc/testing';
import type { Fixture, Fixtures } from './fixture.ts';
import { mount } from './mount.ts';
import type { Look } from './mount.ts';
import { colourRules, problemsOf } from './axe.ts';

const looks: Readonly<Record<string, Look>> = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  'right to left': { locale: 'ar' },
};

const still = new CSSStyleSheet();
still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important }');

/** Colours are the same in all browsers and both directions: one browser looks at them, from left to right. */
const seesColours = !navigator.userAgent.includes('Firefox');
const looked = Object.entries(looks).filter(([, { theme }]) => theme !== 'dark' || seesColours);

function problemsIn(element: Element, { theme }: Look, ignored: readonly string[] = []): Promise<string[]> {
  // The very nodes that were there in the light.
  if (theme === 'dark') return problemsOf(element, ignored, colourRules);
  return problemsOf(element, theme && seesColours ? ignored : [...ignored, ...colourRules]);
}

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
    for (const [state, fixture] of Object.entries(fixtures))
      for (const [name, look] of looked) it(`${state}, ${name}`, () => testState(tag, fixture, look));
  });
}

async function testState<E extends HTMLElement>(tag: string, fixture: Fixture<E>, look: Look): Promise<void> {
  const failures: unknown[] = [];
  const listen = (event: Event): void => void failures.push((event as CustomEvent<{ error: unknown }>).detail.error);
  document.body.addEventListener('edurise-element-failed', listen);
  // A page that takes part in dark mode, as it would stand around a dark element.
  document.documentElement.style.colorScheme = look.theme ?? 'light';
  document.body.style.background = look.theme === 'dark' ? 'oklch(0.16 0.01 256)' : 'white';
  // Where another file's learner stood in this tab: Firefox runs them all in one.
  sessionStorage.clear();
  const element = await mount(tag, fixture, look);
  // What comes later must not be judged while it fades in.
  element.shadowRoot?.adoptedStyleSheets.push(still);
  try {
    expect(failures, 'nothing threw').to.deep.equal([]);
    const root = element.shadowRoot?.querySelector('.root');
    expect(root?.textContent?.trim(), 'not a blank box').not.to.equal('');
    expect(root?.getAttribute('dir')).to.equal(look.locale === 'ar' ? 'rtl' : 'ltr');
    expect(await lasting(() => problemsIn(element, look, fixture.axeIgnores))).to.deep.equal([]);
  } finally {
    element.remove();
    document.body.removeEventListener('edurise-element-failed', listen);
  }
}

/** A picture that gets its size while axe looks makes a word seem to stand elsewhere: a state's own problems are there twice. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  const seen = await look();
  if (seen.length === 0) return seen;
  await new Promise((resolve) => setTimeout(resolve, 500));
  const again = await look();
  return seen.filter((problem) => again.includes(problem));
}
