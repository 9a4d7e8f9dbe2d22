import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Client } from '@edurise/sdk/core';
import { certificates } from '@edurise/sdk/certificates';
import type { Certificate } from '@edurise/sdk/certificates';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { dialogStyles } from '../../ui/dialog.styles.ts';
import { icon } from '../../ui/icon.ts';
import { award, link, printer } from '../../ui/icons.ts';
import { modal } from '../../ui/modal.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { certificateStyles } from '../certificate/certificate.styles.ts';
import { certificateSheet } from '../certificate/certificate.view.ts';
import { certificatesMessages } from './certificates.messages.ts';
import { certificatesStyles } from './certificates.styles.ts';

const areas = { certificates };
type Edu = Client<typeof areas>;

/** More than anybody earns. */
const most = 500;

/**
 * What a learner has earned: each certificate can be looked at, printed or saved as a PDF, and shown to others by its link.
 *
 * ```html
 * <edurise-certificates verify-href="/verify/{code}"></edurise-certificates>
 * ```
 *
 * @tag edurise-certificates
 * @csspart certificate - One certificate in the list.
 * @csspart sheet - The certificate as it is printed.
 */
export class EduRiseCertificates extends EduRiseElement<typeof areas, typeof certificatesMessages> {
  static override areas = areas;
  static override messages = certificatesMessages;
  static override styles = [dialogStyles, certificateStyles, certificatesStyles];

  /** The address of a page with `edurise-verify-certificate`, such as `/verify/{code}`: what others are sent. */
  @property({ attribute: 'verify-href' }) verifyHref: string | undefined;
  /** Only those of this course. */
  @property() course: string | undefined;

  /** Its id: the certificate itself goes with the list, which may become another person's. */
  @state() private shown: string | undefined;

  readonly #certificates = new ResourceController<readonly Certificate[], Edu>(this, {
    load: (edu, signal) =>
      edu.certificates.list(this.course ? { course: this.course } : {}, { signal }).toArray({ limit: most }),
    deps: () => [this.course],
    tags: () => ['certificate'],
    isEmpty: (list) => list.length === 0,
    changed: ({ data }) => {
      if (!data) this.shown = undefined;
    },
  });

  protected override view(): TemplateResult {
    const { t } = this;
    return html`${this.#certificates.render({
      ready: (list) => this.#list(list),
      empty: () => stateView({ icon: award, title: t.emptyTitle, text: t.emptyText }),
      loading: () => loadingView(this, skeleton()),
    })}`;
  }

  #list(list: readonly Certificate[]): TemplateResult {
    const { t } = this;
    return html`
      <section class="certificates" aria-labelledby="title">
        <div class="heading">
          <h2 id="title">${t.title}</h2>
          <p class="numeric">${t.count(list.length)}</p>
        </div>
        <ul class="list">
          ${repeat(
            list,
            ({ id }) => id,
            (certificate) => this.#row(certificate),
          )}
        </ul>
      </section>
      ${this.#dialog(list.find(({ id }) => id === this.shown))}
    `;
  }

  #row(certificate: Certificate): TemplateResult {
    const { t } = this;
    const { issued_at } = certificate;
    const course = certificate.course_title || t.someCourse;
    return html`
      <li class="certificate" part="certificate">
        <span class="mark" aria-hidden="true">${icon(award)}</span>
        <div class="certificate-body">
          <h3 dir="auto">${course}</h3>
          ${issued_at ? html`<p class="numeric">${t.issuedOn(issued_at)}</p>` : nothing}
        </div>
        <button
          type="button"
          class="button"
          aria-label=${t.showOf(course)}
          @click=${() => (this.shown = certificate.id)}
        >
          ${t.show}
        </button>
      </li>
    `;
  }

  #dialog(shown: Certificate | undefined): TemplateResult {
    const { t } = this;
    const linked = shown && this.#linkTo(shown);
    return html`
      <dialog
        class="dialog wide"
        aria-label=${t.heading}
        ${modal(shown !== undefined)}
        @close=${() => (this.shown = undefined)}
      >
        ${
          shown
            ? html`<div class="dialog-body">
                ${certificateSheet(shown, t)}
                <div class="dialog-actions">
                  ${
                    shown.code
                      ? html`<button
                          type="button"
                          class="button quiet apart"
                          @click=${() => this.#copy(linked ?? shown.code!)}
                        >
                          ${icon(link)}${linked ? t.copyLink : t.copyCode}
                        </button>`
                      : nothing
                  }
                  <button type="button" class="button" @click=${this.#close}>${t.close}</button>
                  <button type="button" class="button primary" @click=${this.#print}>${icon(printer)}${t.print}</button>
                </div>
              </div>`
            : nothing
        }
      </dialog>
    `;
  }

  /** Whole, because it is to be sent to others. */
  #linkTo({ code }: Certificate): string | undefined {
    if (!this.verifyHref || !code) return undefined;
    return new URL(this.verifyHref.replace('{code}', encodeURIComponent(code)), document.baseURI).href;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.notify({ kind: 'success', text: this.t.copied });
    } catch {
      // A frame may not be allowed to.
      this.notify({ kind: 'error', text: this.t.notCopied });
    }
  }

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #print = async (): Promise<void> => {
    const sheet = this.renderRoot.querySelector('.sheet-of-paper');
    const { printPart } = await import('../../ui/print.ts');
    if (sheet?.isConnected) printPart(this, sheet);
  };
}

const skeleton = (): TemplateResult => html`
  <div class="certificates" aria-hidden="true">
    <div class="list">${[1, 2, 3].map(() => html`<span class="bone certificate-bone"></span>`)}</div>
  </div>
`;
