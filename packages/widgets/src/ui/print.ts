import type { CSSResultOrNative, LitElement } from 'lit';

/**
 * Prints one part of an element alone, not the page around it: a copy in a frame that nobody sees, in the element's styles and
 * colours, on white. The frame is empty and of the page's own origin, so that its policy has nothing to object to.
 */
export function printPart(host: LitElement, part: Element): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0', visibility: 'hidden' });
  document.body.append(frame);
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  if (!page || !view) return frame.remove();

  const copy = page.createElement('div');
  page.body.append(copy);
  const shadow = copy.attachShadow({ mode: 'open' });
  const { elementStyles } = host.constructor as typeof LitElement;
  shadow.adoptedStyleSheets = elementStyles.map((style) => sheetIn(view, style));
  const root = page.createElement('div');
  root.className = 'root';
  const shown = host.renderRoot.querySelector('.root');
  root.lang = shown?.getAttribute('lang') ?? '';
  root.dir = shown?.getAttribute('dir') ?? '';
  root.dataset['theme'] = 'light';
  // A school's own colour is inherited from outside.
  copy.style.setProperty('--edurise-accent', getComputedStyle(part).getPropertyValue('--e-brand'));
  root.append(page.importNode(part, true));
  shadow.append(root);

  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}

/** Sheets belong to the document that made them. */
const sheetIn = (view: Window, style: CSSResultOrNative): CSSStyleSheet => {
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync('cssText' in style ? style.cssText : textOf(style));
  return sheet;
};

const textOf = (sheet: CSSStyleSheet): string => Array.from(sheet.cssRules, ({ cssText }) => cssText).join('\n');
