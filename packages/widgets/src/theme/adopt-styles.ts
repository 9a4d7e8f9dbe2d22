import type { CSSResult } from 'lit';

/** Styles that arrive with a lazily loaded part, once a root. */
export function adoptStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  }
}
