import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isNotFound } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import { certificates } from '@edurise/sdk/certificates';
import type { CertificateProof } from '@edurise/sdk/certificates';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { field } from '../../ui/field.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { icon } from '../../ui/icon.ts';
import { alert, checkCircle, loader } from '../../ui/icons.ts';
import { certificateStyles } from '../certificate/certificate.styles.ts';
import { certificateSheet } from '../certificate/certificate.view.ts';
import './verify-certificate.events.ts';
import { verifyMessages } from './verify-certificate.messages.ts';
import { verifyStyles } from './verify-certificate.styles.ts';

const areas = { certificates };
type Edu = Client<typeof areas>;

/**
 * Whether a certificate is genuine: anybody who holds its code can look. Shows what the certificate says, and nothing else
 * of whoever earned it.
 *
 * ```html
 * <edurise-verify-certificate base-url="https://learn.acme.com" tenant="acme"></edurise-verify-certificate>
 * <edurise-verify-certificate code="EDU-4QZK-9TRM-XW2H"></edurise-verify-certificate>
 * ```
 *
 * @tag edurise-verify-certificate
 * @fires edurise-certificate-checked - A code was looked up.
 * @csspart form - The field and its button.
 * @csspart verdict - Whether the certificate is genuine.
 * @csspart sheet - The certificate.
 */
export class EduRiseVerifyCertificate extends EduRiseElement<typeof areas, typeof verifyMessages> {
  static override areas = areas;
  static override messages = verifyMessages;
  static override styles = [fieldStyles, certificateStyles, verifyStyles];

  /** The code to look up; without one, a form asks for it. */
  @property() code: string | undefined;

  @state() private typed = '';
  @state() private lacking = false;

  readonly #proof = new ResourceController<CertificateProof | null, Edu>(this, {
    load: async (edu, signal) => {
      try {
        return await edu.certificates.verify(this.#wanted, { signal });
      } catch (error) {
        // A platform that does not verify at all has not denied this one.
        if (isNotFound(error) && !error.missing) return null;
        throw error;
      }
    },
    enabled: () => this.#wanted !== '',
    deps: () => [this.#wanted],
    tags: () => ['certificate'],
    // That there is none is an answer too.
    isEmpty: () => false,
    changed: ({ status, data }) => {
      if (status !== 'ready' || data === undefined) return;
      this.emit('edurise-certificate-checked', { code: this.#wanted, valid: data?.is_valid === true });
      this.announce(this.#verdict(data)[0]);
    },
  });

  get #wanted(): string {
    return this.code?.trim() ?? '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code')) this.typed = this.#wanted;
  }

  protected override view(): TemplateResult {
    return html`
      <div class="verify">
        <div class="heading">
          <h2>${this.t.title}</h2>
          <p>${this.t.text}</p>
        </div>
        ${this.#form()}
        ${this.#wanted ? this.#proof.render({ ready: (proof) => this.#answer(proof), loading: () => html`` }) : nothing}
      </div>
    `;
  }

  #form(): TemplateResult {
    const { t } = this;
    const checking = this.#proof.loading;
    return html`
      <form novalidate part="form" @submit=${this.#submit}>
        ${field({
          id: 'code',
          label: t.label,
          value: this.typed,
          required: true,
          maxlength: 100,
          placeholder: 'EDU-0000-0000-0000',
          errors: this.lacking ? [t.needed] : [],
          oninput: (value) => {
            this.typed = value;
            this.lacking = false;
          },
        })}
        <button class="button primary" aria-busy=${checking} aria-disabled=${checking}>
          ${checking ? icon(loader) : nothing}${checking ? t.checking : t.check}
        </button>
      </form>
    `;
  }

  #answer(proof: CertificateProof | null): TemplateResult {
    const [title, text] = this.#verdict(proof);
    const good = proof?.is_valid === true;
    return html`
      <div class="verdict ${good ? 'good' : 'bad'}" part="verdict">
        ${icon(good ? checkCircle : alert)}
        <div>
          <p class="verdict-title">${title}</p>
          ${text ? html`<p>${text}</p>` : nothing}
        </div>
      </div>
      ${good ? certificateSheet(proof, this.t) : nothing}
    `;
  }

  #verdict(proof: CertificateProof | null): [title: string, text?: string] {
    const { t } = this;
    if (!proof) return [t.unknown, t.unknownText];
    return proof.is_valid ? [t.valid] : [t.withdrawn, t.withdrawnText];
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const code = this.typed.trim();
    this.lacking = code === '';
    if (this.lacking) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('#code')?.focus());
      return;
    }
    if (code === this.#wanted) void this.#proof.refresh();
    else this.code = code;
  };
}
