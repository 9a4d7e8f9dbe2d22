import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { auth } from '@edurise/sdk/auth';
import type { Me } from '@edurise/sdk/users';
import { SessionController } from '../../controllers/session-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { field } from '../../ui/field.ts';
import type { FieldParts } from '../../ui/field.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { icon } from '../../ui/icon.ts';
import { alert, clock, eye, eyeOff, loader, logOut, mail } from '../../ui/icons.ts';
import { mediaAddress } from '../../ui/media-address.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { signInMessages } from './sign-in.messages.ts';
import { signInStyles } from './sign-in.styles.ts';
import { refusalOf, rest } from './submission.ts';
import type { Submission } from './submission.ts';
import './sign-in.events.ts';

type Form = 'sign-in' | 'register' | 'reset' | 'sent';
type FieldName = 'email' | 'password' | 'first_name' | 'last_name';

const areas = { auth };
const blank: Readonly<Record<FieldName, string>> = { email: '', password: '', first_name: '', last_name: '' };
const fieldsOf: Record<Form, readonly FieldName[]> = {
  'sign-in': ['email', 'password'],
  register: ['first_name', 'last_name', 'email', 'password'],
  reset: ['email'],
  sent: [],
};

/**
 * Signing in with email and password, creating an account, asking for a new password; and, once signed in,
 * who it is and the way out.
 *
 * Browsers' password managers fill its fields. For one that does not look into components, put a form of your
 * own inside, and it is used instead:
 *
 * ```html
 * <edurise-sign-in>
 *   <form slot="form">
 *     <input name="email" type="email" autocomplete="username" />
 *     <input name="password" type="password" autocomplete="current-password" />
 *     <button>Sign in</button>
 *   </form>
 * </edurise-sign-in>
 * ```
 *
 * @tag edurise-sign-in
 * @slot form - A form of the page's own, with fields named `email` and `password`.
 * @fires edurise-sign-in-request - Before anything is sent. Cancel it to sign in your own way.
 * @fires edurise-signed-in - With the user.
 * @fires edurise-signed-out
 */
export class EduRiseSignIn extends EduRiseElement<typeof areas, typeof signInMessages> {
  static override areas = areas;
  static override messages = signInMessages;
  static override styles = [fieldStyles, signInStyles];

  /** Leaves out the way to create an account, for schools that do that themselves. */
  @property({ type: Boolean, attribute: 'no-registration' }) noRegistration = false;

  /** Moves the focus into the form when it appears: for one that the person has just asked for. */
  @property({ attribute: false }) focusFirst = false;

  @state() private form: Form = 'sign-in';
  @state() private values = blank;
  @state() private submission: Submission = rest;
  @state() private passwordShown = false;
  /** Seconds until a throttled person may try again. */
  @state() private wait = 0;

  readonly #session = new SessionController(this, ({ status }) => {
    const present = status === 'active' || status === 'degraded';
    // The next one at this device is told nothing of whoever has left; somebody whose time ran out comes back as oneself.
    if (this.#present && !present) this.values = status === 'expired' ? { ...blank, email: this.values.email } : blank;
    this.#present = present;
  });
  #present = false;
  #countdown: ReturnType<typeof setInterval> | undefined;
  #focused = false;
  /** The page's own form, while what was sent is that one's. */
  #given: HTMLFormElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { submission } = this;
    if (submission.at === 'refused' && submission.until !== undefined) this.#countDown(submission.until);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#countdown);
  }

  override focus(options?: FocusOptions): void {
    const first = this.renderRoot.querySelector<HTMLElement>('input:not(:disabled), button');
    if (first) first.focus(options);
    else super.focus(options);
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.focusFirst || this.#focused || !this.renderRoot.querySelector('form, .person')) return;
    this.#focused = true;
    this.focus();
  }

  protected override view(): TemplateResult {
    const { state, signedIn } = this.#session;
    if (state.status === 'loading') return loadingView(this);
    if (signedIn) return this.#person(state.user);
    return this.form === 'sent' ? this.#sent() : this.#entrance(state.status === 'expired');
  }

  #entrance(expired: boolean): TemplateResult {
    const { t, form } = this;
    const titles = { 'sign-in': t.signInTitle, register: t.registerTitle, reset: t.resetTitle, sent: '' };
    const text = form === 'reset' ? t.resetText : expired && form === 'sign-in' ? t.expired : undefined;
    return html`
      <div class="sign-in" part="form">
        <div class="heading">
          <h2>${titles[form]}</h2>
          ${text ? html`<p>${text}</p>` : nothing}
        </div>
        ${this.#failure()}
        ${this.#given && this.submission.at === 'sending' ? html`<p class="switch">${t.signingIn}</p>` : nothing}
        ${
          form === 'sign-in' ? html`<slot name="form" @submit=${this.#submit}>${this.#fields()}</slot>` : this.#fields()
        }
        ${this.#ways()}
      </div>
    `;
  }

  #fields(): TemplateResult {
    const { t, form, submission } = this;
    const sending = submission.at === 'sending';
    const actions = {
      'sign-in': [t.signIn, t.signingIn],
      register: [t.register, t.registering],
      reset: [t.reset, t.resetting],
      sent: ['', ''],
    } as const;
    return html`
      <form novalidate @submit=${this.#submit}>
        ${
          form === 'register'
            ? html`<div class="names">
                ${this.#field('first_name', t.firstName, { autocomplete: 'given-name' })}
                ${this.#field('last_name', t.lastName, { autocomplete: 'family-name' })}
              </div>`
            : nothing
        }
        ${this.#field('email', t.email, { type: 'email', inputmode: 'email', autocomplete: 'username' })}
        ${form === 'reset' ? nothing : this.#password()}
        ${
          form === 'sign-in'
            ? html`<button type="button" class="link-button forgot" @click=${() => this.#show('reset')}>
                ${t.forgot}
              </button>`
            : nothing
        }
        <button class="button primary wide" aria-busy=${sending} aria-disabled=${sending || this.wait > 0}>
          ${sending ? icon(loader) : nothing}${actions[form][sending ? 1 : 0]}
        </button>
      </form>
    `;
  }

  #field(name: FieldName, label: string, parts: Partial<FieldParts>): TemplateResult {
    const { submission } = this;
    return field({
      id: name,
      label,
      value: this.values[name],
      required: true,
      errors: submission.at === 'refused' ? (submission.fields[name] ?? []) : [],
      oninput: (value) => (this.values = { ...this.values, [name]: value }),
      ...parts,
    });
  }

  #password(): TemplateResult {
    const { t, form, passwordShown } = this;
    const registering = form === 'register';
    return this.#field('password', registering ? t.newPassword : t.password, {
      type: passwordShown ? 'text' : 'password',
      autocomplete: registering ? 'new-password' : 'current-password',
      ...(registering && { hint: t.passwordHint, minlength: 8 }),
      end: html`<button
        type="button"
        class="icon-button"
        aria-label=${t.showPassword}
        aria-pressed=${passwordShown}
        @click=${() => (this.passwordShown = !passwordShown)}
      >
        ${icon(passwordShown ? eyeOff : eye)}
      </button>`,
    });
  }

  #failure(): TemplateResult | typeof nothing {
    const { submission, t } = this;
    if (submission.at !== 'refused') return nothing;
    if (submission.reason === 'throttled')
      return this.wait > 0
        ? html`<p class="failure waiting numeric">${icon(clock)}<span>${t.throttled(this.wait)}</span></p>`
        : nothing;
    const line = (words: unknown): TemplateResult =>
      html`<p class="failure" role="alert">${icon(alert)}<span>${words}</span></p>`;
    if (submission.reason === 'no-platform')
      return this.withProblems((problems) => line(problems.noPlatformText(this)), html``);
    const words = {
      credentials: t.wrongCredentials,
      offline: t.offline,
      failed: submission.general ?? t.failed,
      // A form of the page's own has no place for what is wrong with single fields.
      fields: this.#given
        ? [submission.general, ...Object.values(submission.fields).flat()].filter(Boolean).join(' ')
        : submission.general,
    }[submission.reason];
    return words ? line(words) : nothing;
  }

  /** From each form to the others. */
  #ways(): TemplateResult | typeof nothing {
    const { t, form } = this;
    const way = (to: Form, label: string): TemplateResult =>
      html`<button type="button" class="link-button" @click=${() => this.#show(to)}>${label}</button>`;
    if (form === 'register') return html`<p class="switch">${t.haveAccount} ${way('sign-in', t.signIn)}</p>`;
    if (form === 'reset') return html`<p class="switch">${way('sign-in', t.backToSignIn)}</p>`;
    return this.noRegistration
      ? nothing
      : html`<p class="switch">${t.noAccount} ${way('register', t.registerTitle)}</p>`;
  }

  #sent(): TemplateResult {
    const { t } = this;
    return stateView({
      icon: mail,
      title: t.sentTitle,
      text: t.sentText(this.values.email),
      actions: html`<button type="button" class="button" @click=${() => this.#show('sign-in')}>
        ${t.backToSignIn}
      </button>`,
    });
  }

  #person(user: Me | undefined): TemplateResult {
    const { t } = this;
    const picture = mediaAddress(user?.avatar_url, this.edu.baseUrl);
    return html`
      <div class="person" part="person">
        <span class="avatar" aria-hidden="true">${picture ? html`<img src=${picture} alt="" />` : initials(user)}</span>
        <p class="who"><span>${t.signedInAs}</span><strong>${nameOf(user)}</strong></p>
        <button type="button" class="button" @click=${this.#signOut}>
          ${icon(logOut, { mirrored: true })}${t.signOut}
        </button>
      </div>
    `;
  }

  #show(form: Form): void {
    this.form = form;
    this.#given = undefined;
    this.submission = rest;
    this.passwordShown = false;
    void this.updateComplete.then(() => this.focus());
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.target as HTMLFormElement;
    // A form of the page's own brings its values along.
    const values = {
      ...this.values,
      ...(Object.fromEntries(new FormData(form)) as Partial<Record<FieldName, string>>),
    };
    if (this.submission.at === 'sending' || this.wait > 0) return;
    this.#given = form.getRootNode() === this.renderRoot ? undefined : form;
    this.values = values;
    const wrong = this.#wrong(form);
    if (Object.keys(wrong).length > 0) return this.#refuse({ at: 'refused', reason: 'fields', fields: wrong });
    if (!this.emit('edurise-sign-in-request', { element: this.localName }, { cancelable: true })) return;
    this.submission = { at: 'sending' };
    try {
      await this.#send(values);
      this.submission = rest;
    } catch (error) {
      this.#refuse(refusalOf(error, fieldsOf[this.form]));
    }
  };

  async #send({ email, password, first_name, last_name }: Record<FieldName, string>): Promise<void> {
    if (this.form === 'reset') {
      await this.edu.auth.requestPasswordReset({ email }, { signal: this.signal });
      this.form = 'sent';
      return;
    }
    if (this.form === 'register') {
      await this.edu.auth.register({ email, password, first_name, last_name }, { signal: this.signal });
      // The account is there: whatever goes wrong from here on, the next try signs in with it.
      this.form = 'sign-in';
    }
    const user = await this.edu.session.signIn({ email, password });
    this.values = { ...this.values, password: '' };
    this.announce(this.t.welcome(nameOf(user)));
    this.emit('edurise-signed-in', { user });
  }

  /** What can be said without asking the platform. */
  #wrong(form: HTMLFormElement): Record<string, readonly string[]> {
    const { t } = this;
    const wrong: Record<string, readonly string[]> = {};
    for (const name of fieldsOf[this.form]) {
      const input = form.elements.namedItem(name);
      if (!(input instanceof HTMLInputElement)) continue;
      const { valueMissing, typeMismatch, tooShort } = input.validity;
      const label = { email: t.email, password: t.password, first_name: t.firstName, last_name: t.lastName }[name];
      // A form of the page's own need not say what is required.
      if (valueMissing || !input.value) wrong[name] = [t.required(label)];
      else if (typeMismatch) wrong[name] = [t.emailInvalid];
      else if (tooShort || (name === 'password' && this.form === 'register' && input.value.length < 8))
        wrong[name] = [t.passwordShort];
    }
    return wrong;
  }

  #refuse(submission: Submission): void {
    this.submission = submission;
    if (submission.at !== 'refused') return;
    if (submission.until !== undefined) {
      this.#countDown(submission.until);
      this.announce(this.t.throttled(this.wait));
    }
    const [first] = Object.keys(submission.fields);
    void this.updateComplete.then(() => {
      const input = first && (this.#given?.elements.namedItem(first) ?? this.renderRoot.querySelector(`#${first}`));
      if (input instanceof HTMLElement) input.focus();
    });
  }

  /** The text counts down; a screen reader hears it once. */
  #countDown(until: number): void {
    const tick = (): void => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (this.wait > 0) return;
      clearInterval(this.#countdown);
      this.submission = rest;
    };
    clearInterval(this.#countdown);
    this.#countdown = setInterval(tick, 1000);
    tick();
  }

  readonly #signOut = async (): Promise<void> => {
    await this.edu.session.signOut();
    this.announce(this.t.signedOut);
    this.emit('edurise-signed-out', {});
    void this.updateComplete.then(() => this.focus());
  };
}

const nameOf = (user: Me | undefined): string =>
  [user?.first_name, user?.last_name].filter(Boolean).join(' ') || (user?.email ?? '');

const initials = (user: Me | undefined): string =>
  nameOf(user)
    .split(/[\s@]+/, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
