import { nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/**
 * Opens and closes a native `<dialog>` from state: `<dialog class="dialog" ${modal(open)} @close=${…}>`. The browser
 * keeps the focus inside, closes on Escape and puts it above everything without a z-index. Set the state
 * back in `@close`: Escape closes too. A click on the backdrop closes unless `{ lightDismiss: false }`.
 */
class Modal extends Directive {
  #element: HTMLDialogElement | undefined;
  #wanted: boolean | undefined;

  render(_open: boolean, _options?: { lightDismiss?: boolean }): typeof nothing {
    return nothing;
  }
  override update({ element }: ElementPart, [open, options]: [boolean, { lightDismiss?: boolean }?]): typeof nothing {
    const dialog = element as HTMLDialogElement;
    if (this.#element !== dialog) {
      this.#element = dialog;
      this.#wanted = undefined;
      // A closing is told a moment later. By then it may be open again, for something else.
      dialog.addEventListener('close', (event) => dialog.open && event.stopImmediatePropagation(), true);
      if (options?.lightDismiss !== false) {
        let outside = false;
        dialog.addEventListener('pointerdown', ({ target }) => (outside = target === dialog));
        dialog.addEventListener('click', ({ target }) => {
          // Whoever marks words and lets go beside it has not meant to close it.
          if (target === dialog && outside) dialog.close();
        });
      }
    }
    // Only what is new: whoever closes it has done so before the state knows.
    // Its content, rendered after this, must be there when the focus moves in.
    if (open !== this.#wanted) queueMicrotask(() => this.#apply(dialog, open));
    this.#wanted = open;
    return nothing;
  }
  #apply(dialog: HTMLDialogElement, open: boolean): void {
    if (!dialog.isConnected) this.#wanted = undefined;
    else if (open === dialog.open) return;
    else if (open) dialog.showModal();
    else dialog.close();
  }
}

export const modal = directive(Modal);
