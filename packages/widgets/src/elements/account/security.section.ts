import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '@edurise/sdk/users';
import { badge } from '../../ui/badge.ts';
import { field } from '../../ui/field.ts';
import { icon } from '../../ui/icon.ts';
import { checkCircle, eye, eyeOff, loader, mail } from '../../ui/icons.ts';
import type { AccountHost, Section } from './account-host.ts';
import { Draft } from './draft.ts';
import { failureView, focusRefused, focusTitle, sectionView } from './form.view.ts';
import { resetCodeIn } from './reset-code.ts';

type Step = 'rest' | 'code' | 'done';
/** As the platform names them in its refusals. */
type NewPassword = { token: string; new_password: string };
type Confirmation = { token: string };

const nothingYet: NewPassword = { token: '', new_password: '' };

/** What a person signs in with: the address, until it is confirmed, and the password. */
export class SecuritySection implements Section {
  readonly #host: AccountHost;
  /** Called when every session but this one has ended. */
  readonly #othersEnded: () => void;
  #step: Step = 'rest';
  #shown = false;
  /** Asking for the message, and asking for it again. */
  #message: Draft<Record<never, never>>;
  #password: Draft<NewPassword>;
  #confirmation: Draft<Confirmation>;

  constructor(host: AccountHost, othersEnded: () => void) {
    this.#host = host;
    this.#othersEnded = othersEnded;
    this.#message = this.#draft();
    this.#password = this.#draft();
    this.#confirmation = this.#draft();
  }

  begin(): void {
    this.forget();
  }

  forget(): void {
    this.#step = 'rest';
    this.#shown = false;
    this.#message = this.#draft();
    this.#password = this.#draft();
    this.#confirmation = this.#draft();
  }

  view(me: Me): TemplateResult {
    const { t } = this.#host;
    return sectionView({
      id: 'security',
      title: t.securityTitle,
      text: t.securityText,
      body: html`
        <div class="line">
          <div class="line-body long">
            <h4 class="label">${t.email}</h4>
            <p dir="auto">${me.email}</p>
          </div>
          ${me.is_verified ? badge(t.confirmed, 'success', checkCircle) : nothing}
          ${me.is_verified === false ? badge(t.unconfirmed, 'warning', mail) : nothing}
        </div>
        ${me.is_verified === false ? this.#confirmationForm() : nothing}
        <div class="line">
          <div class="line-body long">
            <h4 class="label" id="password-title" tabindex="-1">${t.password}</h4>
            <p class="muted">${this.#step === 'code' ? t.codeSent(me.email) : t.passwordText(me.email)}</p>
          </div>
          ${this.#step === 'code' ? nothing : this.#begin(me)}
        </div>
        ${
          this.#step === 'done'
            ? html`<p class="saved">${icon(checkCircle)}${t.passwordChanged}</p>`
            : failureView(this.#message.state, this.#host)
        }
        ${this.#step === 'code' ? this.#passwordForm(me) : nothing}
      `,
    });
  }

  #draft<V extends Readonly<Record<string, string>>>(): Draft<V> {
    return new Draft<V>(() => this.#host.requestUpdate());
  }

  #begin(me: Me): TemplateResult {
    const { t } = this.#host;
    const { sending } = this.#message;
    return html`<button
      type="button"
      class="button"
      id="change-password"
      aria-busy=${sending}
      aria-disabled=${sending}
      @click=${() => void this.#sendMessage(me)}
    >
      ${sending ? icon(loader) : nothing}${t.changePassword}
    </button>`;
  }

  #passwordForm(me: Me): TemplateResult {
    const { t } = this.#host;
    const draft = this.#password;
    const { token, new_password } = draft.over(nothingYet);
    const { sending } = draft;
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => void this.#change(event, me)}>
        ${failureView(draft.state, this.#host)}
        <input type="text" name="username" autocomplete="username" .value=${me.email} readonly hidden />
        <div class="pair">
          ${field({
            id: 'code',
            label: t.code,
            value: token,
            autocomplete: 'one-time-code',
            hint: t.codeHint,
            required: true,
            errors: draft.errorsOf('token'),
            oninput: (value) => draft.set('token', value),
          })}
          ${field({
            id: 'new-password',
            label: t.newPassword,
            value: new_password,
            type: this.#shown ? 'text' : 'password',
            autocomplete: 'new-password',
            hint: t.passwordHint,
            required: true,
            minlength: 8,
            errors: draft.errorsOf('new_password'),
            oninput: (value) => draft.set('new_password', value),
            end: html`<button
              type="button"
              class="icon-button"
              aria-label=${t.showPassword}
              aria-pressed=${this.#shown}
              @click=${() => {
                this.#shown = !this.#shown;
                this.#host.requestUpdate();
              }}
            >
              ${icon(this.#shown ? eyeOff : eye)}
            </button>`,
          })}
        </div>
        <div class="actions">
          <button class="button primary" aria-busy=${sending} aria-disabled=${sending}>
            ${sending ? icon(loader) : nothing}${sending ? t.saving : t.setPassword}
          </button>
          <button type="button" class="button quiet" @click=${this.#cancel}>${this.#host.common.cancel}</button>
          <button type="button" class="link-button again" @click=${() => void this.#sendMessage(me)}>
            ${t.sendAgain}
          </button>
        </div>
      </form>
    `;
  }

  #confirmationForm(): TemplateResult {
    const { t } = this.#host;
    const draft = this.#confirmation;
    const { sending } = draft;
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => void this.#confirm(event)}>
        ${failureView(draft.state, this.#host)}
        ${field({
          id: 'confirmation',
          label: t.confirmationCode,
          value: draft.over({ token: '' }).token,
          autocomplete: 'one-time-code',
          hint: t.confirmationHint,
          required: true,
          errors: draft.errorsOf('token'),
          oninput: (value) => draft.set('token', value),
        })}
        <div class="actions">
          <button class="button" aria-busy=${sending} aria-disabled=${sending}>
            ${sending ? icon(loader) : nothing}${sending ? t.saving : t.confirmEmail}
          </button>
        </div>
      </form>
    `;
  }

  readonly #cancel = (): void => {
    this.forget();
    this.#host.requestUpdate();
    void this.#focus('#change-password');
  };

  async #sendMessage({ email }: Me): Promise<void> {
    const { edu, t } = this.#host;
    const message = this.#message;
    const sent = await message.send({}, () => edu.auth.requestPasswordReset({ email }));
    if (!sent || message !== this.#message) return;
    // What is shown already would not change.
    if (this.#step === 'code') return void this.#host.notify({ kind: 'success', text: t.codeSent(email) });
    this.#step = 'code';
    this.#host.announce(t.codeSent(email));
    this.#host.requestUpdate();
    await this.#focus('#code');
  }

  async #change(event: SubmitEvent, me: Me): Promise<void> {
    event.preventDefault();
    const { edu, t } = this.#host;
    const draft = this.#password;
    if (draft.sending) return;
    const { token, new_password } = draft.over(nothingYet);
    const proof = resetCodeIn(token, me.id);
    if (!proof || new_password.length < 8) {
      draft.refuse({
        ...(!proof && { token: [token.trim() ? t.noCodeInLink : t.required(t.code)] }),
        ...(new_password.length < 8 && { new_password: [t.passwordShort] }),
      });
      return focusRefused(this.#host, 'security');
    }
    const values = { token, new_password };
    const changed = await draft.send(values, () => edu.auth.confirmPasswordReset({ ...proof, new_password }));
    if (!changed || draft !== this.#password) return focusRefused(this.#host, 'security');
    this.forget();
    this.#step = 'done';
    this.#host.announce(t.passwordChanged);
    this.#host.requestUpdate();
    // The platform has ended every session, this one too: it begins anew.
    await edu.session.signIn({ email: me.email, password: new_password }).then(this.#othersEnded, () => {});
    await this.#focus('#password-title');
  }

  async #confirm(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { edu, t } = this.#host;
    const draft = this.#confirmation;
    if (draft.sending) return;
    const token = draft.over({ token: '' }).token.trim();
    if (!token) draft.refuse({ token: [t.required(t.confirmationCode)] });
    else if (await draft.send({ token }, () => edu.auth.verifyEmail({ token }))) {
      this.#host.announce(t.emailConfirmed);
      return focusTitle(this.#host, 'security');
    }
    await focusRefused(this.#host, 'security');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
