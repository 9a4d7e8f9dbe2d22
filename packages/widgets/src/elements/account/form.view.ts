/** What every form of the account has around its fields. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../ui/icon.ts';
import { alert, check, loader } from '../../ui/icons.ts';
import type { AccountHost } from './account-host.ts';
import type { Draft, DraftState, Values } from './draft.ts';

interface SectionParts {
  /** Unique in the element. */
  id: string;
  title: string;
  text?: string;
  body: unknown;
}

/** A heading with a sentence on one side, what it is about on the other. */
export const sectionView = ({ id, title, text, body }: SectionParts): TemplateResult => html`
  <section class="section" part="section" id=${id} aria-labelledby="${id}-title">
    <div class="section-head">
      <h3 id="${id}-title" tabindex="-1">${title}</h3>
      ${text ? html`<p class="muted">${text}</p>` : nothing}
    </div>
    <div class="panel">${body}</div>
  </section>
`;

/** Until it is known what there is. */
export const waitingView = ({ common }: AccountHost): TemplateResult => html`
  <div class="skeleton" aria-busy="true">
    <span class="visually-hidden">${common.loading}</span>
    <span class="bone" aria-hidden="true"></span>
  </div>
`;

/** In place of a section that could not be had, while the rest of the account can. */
export const unavailableView = (host: AccountHost, retry: () => void): TemplateResult => html`
  <p class="muted">${host.t.partFailed}</p>
  <div class="actions"><button type="button" class="button" @click=${retry}>${host.common.retry}</button></div>
`;

/** What keeps a form as a whole from being taken; the words about single fields stand beside them. */
export const failureView = (state: DraftState, host: AccountHost): TemplateResult | typeof nothing => {
  if (state.at !== 'refused') return nothing;
  const { t } = host;
  const words = {
    credentials: t.signInFirst,
    throttled: t.throttled,
    offline: t.offline,
    'no-platform': t.failed,
    failed: state.general ?? t.failed,
    fields: state.general,
  }[state.reason];
  if (!words) return nothing;
  return html`
    <div class="failure">
      ${icon(alert)}
      <div>
        <p role="alert">${words}</p>
        ${state.reason === 'credentials' ? host.signInView() : nothing}
      </div>
    </div>
  `;
};

interface SaveParts<V extends Values> {
  draft: Draft<V>;
  /** Is there something to be saved? */
  dirty: boolean;
  discard: () => void;
}

/** Save and discard, and whether there is anything to be saved. */
export const saveRow = <V extends Values>(
  { t }: AccountHost,
  { draft, dirty, discard }: SaveParts<V>,
): TemplateResult => {
  const { sending } = draft;
  return html`
    <div class="actions">
      <button class="button ${dirty ? 'primary' : ''}" aria-busy=${sending} aria-disabled=${sending || !dirty}>
        ${sending ? icon(loader) : nothing}${sending ? t.saving : t.save}
      </button>
      ${
        dirty && !sending
          ? html`<button type="button" class="button quiet" @click=${discard}>${t.discard}</button>
              <span class="muted">${t.unsaved}</span>`
          : nothing
      }
      ${draft.state.at === 'saved' && !dirty ? html`<span class="saved">${icon(check)}${t.saved}</span>` : nothing}
    </div>
  `;
};

/** Says that a form is as it was, and keeps the focus, whose button is gone, at its heading. */
export const afterDiscard = async (host: AccountHost, section: string): Promise<void> => {
  host.announce(host.t.discarded);
  await focusTitle(host, section);
};

export const focusTitle = async (host: AccountHost, section: string): Promise<void> => {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(`#${section}-title`)?.focus();
};

/** The first field that was refused gets the focus; its words are read with it. */
export const focusRefused = async (host: AccountHost, section: string): Promise<void> => {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(`#${section} [aria-invalid='true']`)?.focus();
};
