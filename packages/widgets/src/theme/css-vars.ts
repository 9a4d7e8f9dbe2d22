import { nothing } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { ElementPart, PartInfo } from 'lit/directive.js';

type Vars = Readonly<Record<`--${string}`, string | number | undefined>>;

/**
 * Dynamic numbers for styles: `<div class="fill" ${cssVars({ '--value': 0.4 })}>`. A `style` attribute, and
 * Lit's `styleMap` on its first render, are refused under a strict content policy; this is not.
 */
class CssVars extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssVars() belongs on the element itself');
  }
  render(_vars: Vars): typeof nothing {
    return nothing;
  }
  override update({ element }: ElementPart, [vars]: [Vars]): typeof nothing {
    const { style } = element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(vars)) {
      if (value === undefined) style.removeProperty(name);
      else if (style.getPropertyValue(name) !== String(value)) style.setProperty(name, String(value));
    }
    return nothing;
  }
}

export const cssVars = directive(CssVars);
