import { noChange, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { DirectiveResult } from 'lit/directive.js';
import type { IconNode } from './icon-node.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

const draw = (children: IconNode): SVGElement => {
  const svg = element('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' });
  svg.append(...children.map(([tag, attributes]) => element(tag, attributes)));
  return svg;
};

const element = (tag: string, attributes: Readonly<Record<string, string | number | undefined>>): SVGElement => {
  const node = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(name, String(value));
  return node;
};

class Icon extends Directive {
  #shown: IconNode | undefined;
  #mirrored = false;

  render(node: IconNode | undefined, options: { mirrored?: boolean } = {}): unknown {
    const mirrored = options.mirrored ?? false;
    if (node === this.#shown && mirrored === this.#mirrored) return noChange;
    this.#shown = node;
    this.#mirrored = mirrored;
    if (!node) return nothing;
    const svg = draw(node);
    svg.classList.toggle('mirrored', mirrored);
    return svg;
  }
}

const iconDirective = directive(Icon);

/**
 * `${icon(check)}`: decoration, hidden from screen readers; the words beside it, or a label on its button,
 * say what it means. `mirrored` turns it round in right-to-left text (arrows, chevrons). Nodes come from
 * `icons.ts`; only those imported are in the bundle.
 */
export const icon = (node: IconNode | undefined, options?: { mirrored?: boolean }): DirectiveResult =>
  options ? iconDirective(node, options) : iconDirective(node);
