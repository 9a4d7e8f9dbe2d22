import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { proctoring } from '@edurise/sdk/proctoring';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { students } from '@edurise/sdk/students';
import { field } from '../../../ui/field.ts';
import { icon } from '../../../ui/icon.ts';
import { loader, search } from '../../../ui/icons.ts';
import { modal } from '../../../ui/modal.ts';
import { loadingView } from '../../../ui/states.ts';
import type { BuilderHost } from '../builder-host.ts';
import { Draft, type Refused } from '../draft.ts';
import { checkField, hasUnreadable, refusalView } from '../form.view.ts';
import {
  allowancesOf,
  flawsOfAllowances,
  isGranted,
  nothingGranted,
  writeOfAllowances,
  type AllowancesForm,
  type Amount,
} from './allowances-form.ts';
import { attemptsMessages, type AttemptsTexts } from './attempts.messages.ts';
import { unavailable } from './unavailable.view.ts';

interface Learner {
  readonly user: string;
  readonly name: string;
  /** As the list of attempts has it. */
  readonly granted?: AllowancesForm;
}

const most = 20;

/** What single learners are granted in every quiz of the school: more time, no limit, more attempts. */
export class AllowancesSection {
  readonly #host: BuilderHost;
  readonly #attempts: () => readonly QuizAttempt[];
  readonly #draft: Draft<AllowancesForm>;
  #words = '';
  /** What a search has found; undefined before one. */
  #found: readonly Learner[] | undefined;
  #searching = false;
  #failed = false;
  #chosen: Learner | undefined;
  #granted: AllowancesForm | undefined;
  #unread = false;
  /** By user, as it was read or written here since. */
  readonly #known = new Map<string, AllowancesForm>();

  /** @param attempts whoever has begun needs not be searched for. */
  constructor(host: BuilderHost, attempts: () => readonly QuizAttempt[]) {
    this.#host = host;
    this.#attempts = attempts;
    this.#draft = new Draft(() => host.requestUpdate());
  }

  view(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const learners = this.#found ?? this.#begun;
    return html`
      <section class="attempts-part" aria-labelledby="allowances-title">
        <h3 id="allowances-title">${t.allowances}</h3>
        <p class="muted">${t.allowancesText}</p>
        <form class="learner-search" role="search" novalidate @submit=${this.#search}>
          ${field({
            id: 'learner-search',
            label: t.findLearner,
            type: 'search',
            value: this.#words,
            oninput: (words) => {
              this.#words = words;
              if (!words.trim()) this.#found = undefined;
              host.requestUpdate();
            },
          })}
          <button class="button" aria-busy=${this.#searching}>${icon(search)}${t.find}</button>
        </form>
        <div role="status">
          ${this.#failed ? unavailable(host, t.partFailed, () => void this.#look()) : nothing}
          ${this.#found?.length === 0 ? html`<p class="muted">${t.noLearner}</p>` : nothing}
        </div>
        ${
          learners.length
            ? html`<ul class="learners">
                ${learners.map(
                  (learner) => html`
                    <li>
                      <span class="learner">
                        <span dir="auto">${learner.name}</span>
                        ${this.#badge(this.#known.get(learner.user) ?? learner.granted)}
                      </span>
                      <button
                        type="button"
                        class="button small"
                        data-allow=${learner.user}
                        aria-label=${t.allowancesOf(learner.name)}
                        @click=${() => this.#open(learner)}
                      >
                        ${t.allow}
                      </button>
                    </li>
                  `,
                )}
              </ul>`
            : nothing
        }
        ${this.#dialog()}
      </section>
    `;
  }

  get #t(): AttemptsTexts {
    return attemptsMessages.for(this.#host.language);
  }

  get #begun(): readonly Learner[] {
    const learners = new Map<string, Learner>();
    for (const { user, user_name, granted } of this.#attempts())
      if (user)
        learners.set(user, {
          user,
          name: user_name?.trim() || this.#t.someone,
          ...(granted ? { granted: allowancesOf(granted) } : {}),
        });
    const { locale } = this.#host.format;
    return [...learners.values()].sort((one, other) => one.name.localeCompare(other.name, locale));
  }

  /** What there is beyond what everybody has, in a few words. */
  #badge(form: AllowancesForm | undefined): TemplateResult | typeof nothing {
    if (!form || !isGranted(form)) return nothing;
    const t = this.#t;
    const [percent, minutes, attempts] = [form.percent, form.extra_minutes, form.extra_attempts].map(Number);
    const words = [
      // Without a limit, more of it says nothing.
      ...(form.untimed
        ? [t.allowUntimed]
        : [percent ? t.grantedTime(percent / 100) : '', minutes ? t.grantedMinutes(minutes) : '']),
      attempts ? t.grantedAttempts(attempts) : '',
    ];
    return html`<span class="badge numeric">${words.filter(Boolean).join(' · ')}</span>`;
  }

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#words.trim()) void this.#look();
  };

  async #look(): Promise<void> {
    const host = this.#host;
    if (this.#searching) return;
    this.#searching = true;
    this.#failed = false;
    host.requestUpdate();
    try {
      const { items } = await host.edu
        .with({ students })
        .students.search({ query: this.#words.trim(), fuzzy_search: true, limit: most }, { signal: host.signal });
      this.#found = items.flatMap(({ user, full_name }) => (user ? [{ user, name: full_name }] : []));
      void this.#tell(this.#found);
    } catch {
      this.#failed = true;
    }
    this.#searching = false;
    host.requestUpdate();
  }

  /** What those who were found have, which the search does not say: a small question each, and none twice. */
  async #tell(learners: readonly Learner[]): Promise<void> {
    const strangers = learners.filter(({ user }) => !this.#known.has(user));
    await Promise.allSettled(
      strangers.map(async ({ user }) => {
        const granted = await this.#grantedTo(user);
        // What was read or written in the meantime is newer.
        if (!this.#known.has(user)) this.#known.set(user, granted);
      }),
    );
    this.#host.requestUpdate();
  }

  async #grantedTo(user: string): Promise<AllowancesForm> {
    const host = this.#host;
    const { accommodations } = host.edu.with({ proctoring });
    return allowancesOf(await accommodations.get(user, { signal: host.signal, cache: 'reload' }));
  }

  #open(learner: Learner): void {
    this.#chosen = learner;
    this.#granted = undefined;
    this.#draft.discard();
    void this.#read(learner);
  }

  async #read(learner: Learner): Promise<void> {
    const host = this.#host;
    this.#unread = false;
    host.requestUpdate();
    try {
      const granted = await this.#grantedTo(learner.user);
      this.#known.set(learner.user, granted);
      if (learner === this.#chosen) this.#granted = granted;
    } catch {
      if (learner === this.#chosen) this.#unread = true;
    }
    host.requestUpdate();
  }

  #dialog(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const learner = this.#chosen;
    return html`
      <dialog
        class="dialog"
        aria-labelledby="allow-title"
        ${modal(learner !== undefined, { lightDismiss: false })}
        @close=${() => {
          this.#chosen = undefined;
          host.requestUpdate();
        }}
      >
        <div class="dialog-body">
          <h4 class="dialog-title" id="allow-title">${learner ? t.allowancesOf(learner.name) : nothing}</h4>
          ${learner ? this.#inside(learner) : nothing}
        </div>
      </dialog>
    `;
  }

  #inside(learner: Learner): TemplateResult {
    if (this.#granted) return this.#form(learner, this.#granted);
    return this.#unread
      ? unavailable(this.#host, this.#t.partFailed, () => void this.#read(learner))
      : loadingView(this.#host);
  }

  #form(learner: Learner, granted: AllowancesForm): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const draft = this.#draft;
    const form = draft.over(granted);
    const amount = (name: Amount, label: string): TemplateResult =>
      field({
        id: `allow-${name}`,
        label,
        type: 'number',
        placeholder: '0',
        value: form[name],
        errors: draft.errorsAt(name),
        oninput: (value) => draft.set(name, value, granted),
      });
    return html`
      <form class="form" novalidate @submit=${(event: SubmitEvent) => void this.#save(event, learner, form)}>
        <p class="muted">${t.allowancesFrom}</p>
        ${refusalView(host, draft.state)} ${amount('percent', t.allowPercent)}
        ${amount('extra_minutes', t.allowMinutes)} ${amount('extra_attempts', t.allowAttempts)}
        ${checkField({
          id: 'allow-untimed',
          label: t.allowUntimed,
          checked: form.untimed,
          onchange: (untimed) => draft.set('untimed', untimed, granted),
        })}
        <div class="dialog-actions">
          ${
            isGranted(granted)
              ? html`<button
                  type="button"
                  class="button danger"
                  id="allow-nothing"
                  @click=${(event: Event) => void this.#save(event, learner, nothingGranted)}
                >
                  ${t.allowNothing}
                </button>`
              : nothing
          }
          <button type="button" class="button" @click=${this.#close}>${host.common.cancel}</button>
          <button class="button primary" aria-busy=${draft.sending} aria-disabled=${draft.sending}>
            ${draft.sending ? icon(loader) : nothing}${t.allowSave}
          </button>
        </div>
      </form>
    `;
  }

  readonly #close = (event: Event): void =>
    (event.currentTarget as HTMLElement).closest<HTMLDialogElement>('dialog')?.close();

  async #save(event: Event, learner: Learner, form: AllowancesForm): Promise<void> {
    event.preventDefault();
    const host = this.#host;
    const t = this.#t;
    const draft = this.#draft;
    // To take all of it away nothing has to be read.
    if (draft.sending || (event.type === 'submit' && hasUnreadable(event.currentTarget))) return;
    const flaws = flawsOfAllowances(form);
    if (flaws.length) {
      const fields: Refused['fields'] = Object.fromEntries(
        flaws.map(([name, limit]) => [name, [t.allowAtMost(limit)]]),
      );
      draft.become({ at: 'refused', reason: 'fields', fields });
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('dialog [aria-invalid=true]')?.focus();
      return;
    }
    const saved = await draft.send(() =>
      host.edu.with({ proctoring }).accommodations.replace(learner.user, writeOfAllowances(form)),
    );
    if (saved) this.#known.set(learner.user, form);
    if (!saved || learner !== this.#chosen) return;
    this.#chosen = undefined;
    host.notify({ kind: 'success', text: isGranted(form) ? t.allowed(learner.name) : t.allowedNothing(learner.name) });
    host.requestUpdate();
  }
}
