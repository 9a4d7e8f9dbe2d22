import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { anchored, anchoredStyles } from './anchored.ts';

export interface Panel {
  readonly opened: boolean;
  readonly toggled: (event: ToggleEvent) => void;
  readonly content: () => TemplateResult;
}

/** What a button with `popovertarget="panel"` opens beside it. It is named by the element `title` in its content. */
export const panelView = ({ opened, toggled, content }: Panel): TemplateResult => html`
  <div
    class="anchored panel"
    part="panel"
    id="panel"
    popover
    role="dialog"
    aria-labelledby="title"
    ${anchored()}
    @toggle=${toggled}
  >
    ${opened ? content() : nothing}
  </div>
`;

/** For an element that is only its button in the page's text, unless it is shown `inline`. */
export const panelStyles: CSSResultGroup = [
  anchoredStyles,
  css`
    :host(:not([inline])) {
      display: inline-block;
      container-type: normal;
      vertical-align: middle;
    }
    :host([hidden]) {
      display: none;
    }
    :host(:not([inline])) .root {
      background: none;
    }
  `,
];
