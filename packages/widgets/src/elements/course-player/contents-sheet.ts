import { css, html, nothing, type TemplateResult } from 'lit';
import { dialogStyles } from '../../ui/dialog.styles.ts';
import { icon } from '../../ui/icon.ts';
import { close as cross } from '../../ui/icons.ts';
import { modal } from '../../ui/modal.ts';

interface ContentsSheet {
  title: string;
  /** What the button that closes it says. */
  close: string;
  /** While it is open. */
  contents: (() => TemplateResult) | undefined;
  closed: () => void;
}

/** The outline over the lecture, where there is no room for it beside. */
export const contentsSheet = ({ title, close, contents, closed }: ContentsSheet): TemplateResult => html`
  <dialog class="dialog sheet" aria-label=${title} ${modal(contents !== undefined)} @close=${closed}>
    ${
      contents
        ? html`
            <div class="sheet-bar">
              <h2>${title}</h2>
              <button class="icon-button" type="button" aria-label=${close} @click=${closed}>${icon(cross)}</button>
            </div>
            ${contents()}
          `
        : nothing
    }
  </dialog>
`;

export const sheetStyles = [
  dialogStyles,
  css`
    .sheet {
      padding: 0 var(--e-space-3) var(--e-space-6);
    }
    .sheet-bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: var(--e-space-3) 0 var(--e-space-2) var(--e-space-3);
      background: inherit;
    }
    .sheet-bar h2 {
      font-size: var(--e-size-20);
    }
  `,
];
