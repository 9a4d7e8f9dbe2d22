import { html, nothing, type TemplateResult } from 'lit';

export interface MarkEditor {
  /** Where the words are typed. */
  readonly field: TemplateResult;
  /** What the button is called that ends it. */
  readonly end: string;
  readonly cancel: string;
  /** @param form as it was sent */
  readonly ended: (form: HTMLFormElement) => void;
  readonly cancelled: () => void;
  /** Whether it is saved. */
  readonly beside?: unknown;
}

/** Stands in the place of a mark while it is being changed. */
export const markEditor = ({ field, end, cancel, ended, cancelled, beside }: MarkEditor): TemplateResult => html`
  <form
    class="mark-form editing"
    @submit=${(event: Event) => {
      event.preventDefault();
      ended(event.target as HTMLFormElement);
    }}
    @keydown=${(event: KeyboardEvent) => {
      // That of a conversion, in Japanese for example, is not meant.
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      cancelled();
    }}
  >
    ${field}
    <div class="mark-end">
      <button class="button small" type="submit">${end}</button>
      <button class="button quiet small" type="button" @click=${cancelled}>${cancel}</button>
      ${beside ?? nothing}
    </div>
  </form>
`;
