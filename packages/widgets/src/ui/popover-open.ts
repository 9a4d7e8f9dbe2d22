import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/** Shows and hides an element with a `popover` attribute from state: above everything, without a z-index. */
class PopoverOpen extends Directive {
  render(_open: boolean): typeof nothing {
    return nothing;
  }
  override update({ element }: ElementPart, [open]: [boolean]): typeof nothing {
    // Before the first connection there is no layer to be on.
    queueMicrotask(() => {
      if (element.isConnected) (element as HTMLElement).togglePopover(open);
    });
    return nothing;
  }
}

export const popoverOpen = directive(PopoverOpen);
