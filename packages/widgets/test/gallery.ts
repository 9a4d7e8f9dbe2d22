/**
 * One element in one state of its fixtures, chosen by the address:
 * `gallery.html?element=quiz&state=ready&theme=dark&locale=ar`. With `element` alone it lists the states.
 * `data-drawn` on the body says that it is complete; `data-failed` that something threw, and what.
 */
import type { Fixtures } from './fixture.ts';
import { mount } from './mount.ts';

const asked = new URLSearchParams(location.search);
const name = asked.get('element') ?? '';
const state = asked.get('state');
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';

const grounds = { light: 'oklch(0.97 0.004 256)', dark: 'oklch(0.14 0.01 256)' };
document.documentElement.style.colorScheme = theme;
document.body.style.cssText = `margin: 0; padding: 16px; background: ${grounds[theme]}; font-family: system-ui`;

const fail = (error: unknown): void => {
  document.body.dataset['failed'] = error instanceof Error ? (error.stack ?? error.message) : String(error);
};
document.body.addEventListener('edurise-element-failed', ({ detail }) => fail(detail.error));

async function show(): Promise<void> {
  if (!/^[a-z-]+$/.test(name)) throw new Error('Name an element: ?element=quiz');
  const [{ fixtures }] = (await Promise.all([
    import(`../src/elements/${name}/${name}.fixtures.ts`),
    import(`../src/define/${name}.ts`),
  ])) as [{ fixtures: Fixtures }, unknown];
  document.body.dataset['states'] = JSON.stringify(Object.keys(fixtures));
  if (!state) return list(Object.keys(fixtures));
  const fixture = fixtures[state];
  if (!fixture)
    throw new Error(`<edurise-${name}> has no state “${state}”. It has ${Object.keys(fixtures).join(', ')}.`);
  await mount(`edurise-${name}`, fixture, { theme, locale: asked.get('locale') ?? 'en' });
}

function list(states: readonly string[]): void {
  for (const each of states) {
    const link = document.createElement('a');
    link.href = `?element=${name}&state=${encodeURIComponent(each)}&theme=${theme}&locale=${asked.get('locale') ?? 'en'}`;
    link.textContent = each;
    const line = document.createElement('p');
    line.append(link);
    document.body.append(line);
  }
}

void show()
  .catch(fail)
  .finally(() => (document.body.dataset['drawn'] = ''));
