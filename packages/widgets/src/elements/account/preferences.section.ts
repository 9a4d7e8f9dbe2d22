import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isMissingOperation, isNotFound } from '@edurise/sdk/core';
import { users } from '@edurise/sdk/users';
import type { Preferences, UserSettings } from '@edurise/sdk/users';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { icon } from '../../ui/icon.ts';
import { alert } from '../../ui/icons.ts';
import type { AccountHost, Edu, Section } from './account-host.ts';
import { accountMessages } from './account.messages.ts';
import { Draft } from './draft.ts';
import {
  afterDiscard,
  failureView,
  focusRefused,
  saveRow,
  sectionView,
  unavailableView,
  waitingView,
} from './form.view.ts';
import { isTimeZone, timeZones } from './time-zones.ts';

/** The two places where a platform keeps what a person likes. Some of it stands in both. */
interface Kept {
  readonly settings: UserSettings | undefined;
  readonly preferences: Preferences | undefined;
}

type Choices = {
  language: string;
  theme: string;
  timezone: string;
  email_notifications: boolean;
  push_notifications: boolean;
};
type Name = keyof Choices;

const inSettings = ['language', 'theme', 'email_notifications', 'push_notifications'] as const;
const inPreferences = ['language', 'theme', 'timezone', 'email_notifications'] as const;
const { updatePreferences } = users.users;

/** Language, time zone, appearance, and what the school may write about. What a platform does not tell of is not shown. */
export class PreferencesSection implements Section {
  readonly #host: AccountHost;
  readonly #kept: ResourceController<Kept, Edu>;
  #draft: Draft<Choices>;

  constructor(host: AccountHost) {
    this.#host = host;
    this.#draft = new Draft(() => host.requestUpdate());
    this.#kept = new ResourceController<Kept, Edu>(host, {
      load: async (edu, signal) => {
        const [settings, preferences] = await Promise.all([
          edu.users.getSettings({ signal }).catch(undefinedIfNone),
          edu.users.getPreferences({ signal }).catch(undefinedIfNone),
        ]);
        return { settings, preferences };
      },
      tags: () => ['settings'],
      isEmpty: () => false,
    });
  }

  begin(): void {
    this.#draft = new Draft(() => this.#host.requestUpdate());
  }

  view(): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const { data, error, refresh } = this.#kept;
    const saved = data && this.#choicesIn(data);
    if (saved && Object.keys(saved).length === 0) return nothing;
    const body =
      data && saved
        ? this.#form(data, saved)
        : error
          ? unavailableView(this.#host, () => void refresh())
          : waitingView(this.#host);
    return sectionView({ id: 'preferences', title: t.preferencesTitle, text: t.preferencesText, body });
  }

  #choicesIn({ settings, preferences }: Kept): Partial<Choices> {
    const lost = this.#host.edu.features.lacks(updatePreferences);
    const told = Object.entries({ ...(lost ? undefined : preferences), ...settings });
    const known = told.filter(([name]) => [...inSettings, ...inPreferences].includes(name as never));
    return Object.fromEntries(known.map(([name, value]) => [name, value ?? (/_/.test(name) ? false : '')]));
  }

  #form(kept: Kept, saved: Partial<Choices>): TemplateResult {
    const draft = this.#draft;
    const dirty = Object.keys(draft.changesTo(saved as Choices)).length > 0;
    const shown = draft.over(saved as Choices);
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => void this.#submit(event, kept, saved)}>
        ${failureView(draft.state, this.#host)}
        <div class="pair">
          ${'language' in saved ? this.#language(shown.language) : nothing}
          ${'timezone' in saved ? this.#timeZone(shown.timezone) : nothing}
          ${'theme' in saved ? this.#theme(shown.theme) : nothing}
        </div>
        ${this.#notifications(saved, shown)} ${saveRow(this.#host, { draft, dirty, discard: this.#discard })}
      </form>
    `;
  }

  #language(value: string): TemplateResult {
    const { t } = this.#host;
    const spoken = ['en', ...accountMessages.languages];
    const all = !value || spoken.includes(value) ? spoken : [value, ...spoken];
    return this.#choice('language', t.language, [
      ...(value ? [] : [option('', t.notChosen, true)]),
      ...all.map((tag) => option(tag, nameOfLanguage(tag), tag === value, tag)),
    ]);
  }

  #theme(value: string): TemplateResult {
    const { t } = this.#host;
    const names: Record<string, string> = { system: t.themeSystem, light: t.themeLight, dark: t.themeDark };
    const all = value in names ? Object.keys(names) : [value, ...Object.keys(names)];
    return this.#choice(
      'theme',
      t.theme,
      all.map((theme) => option(theme, names[theme] ?? (theme || t.notChosen), theme === value)),
    );
  }

  #timeZone(value: string): TemplateResult {
    const { t } = this.#host;
    const known = [...timeZones().values()].some((zones) => zones.includes(value));
    const options = [
      known ? nothing : option(value, value || t.notChosen, true),
      ...[...timeZones()].map(
        ([region, zones]) => html`
          <optgroup label=${region}>
            ${zones.map((zone) => option(zone, zone.slice(zone.indexOf('/') + 1).replaceAll(/[_/]/g, ' '), zone === value))}
          </optgroup>
        `,
      ),
    ];
    return this.#choice('timezone', t.timeZone, options, value && isTimeZone(value) ? t.timeThere(value) : undefined);
  }

  #choice(name: 'language' | 'theme' | 'timezone', label: string, options: unknown, hint?: string): TemplateResult {
    const errors = this.#draft.errorsOf(name);
    const described = [hint && `${name}-hint`, errors.length && `${name}-errors`].filter(Boolean).join(' ');
    return html`
      <div class="field ${errors.length ? 'invalid' : ''}">
        <label for=${name}>${label}</label>
        <select
          class="input"
          id=${name}
          name=${name}
          aria-invalid=${errors.length ? 'true' : nothing}
          aria-describedby=${described || nothing}
          @change=${(event: Event) => this.#draft.set(name, (event.target as HTMLSelectElement).value)}
        >
          ${options}
        </select>
        ${hint ? html`<p class="field-hint numeric" id="${name}-hint">${hint}</p>` : nothing}
        ${
          errors.length
            ? html`<p class="field-errors" id="${name}-errors">${icon(alert)}<span>${errors.join(' ')}</span></p>`
            : nothing
        }
      </div>
    `;
  }

  #notifications(saved: Partial<Choices>, shown: Choices): TemplateResult | typeof nothing {
    const { t } = this.#host;
    const kinds = { email_notifications: t.byEmail, push_notifications: t.byPush } as const;
    const offered = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((name) => name in saved);
    if (!offered.length) return nothing;
    return html`
      <fieldset class="choices">
        <legend class="label">${t.notifications}</legend>
        ${offered.map(
          (name) => html`
            <label class="check">
              <input
                type="checkbox"
                name=${name}
                .checked=${live(shown[name])}
                @change=${(event: Event) => this.#draft.set(name, (event.target as HTMLInputElement).checked)}
              />
              <span>${kinds[name]}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  readonly #discard = (): void => {
    this.#draft.discard();
    void afterDiscard(this.#host, 'preferences');
  };

  async #submit(event: SubmitEvent, kept: Kept, saved: Partial<Choices>): Promise<void> {
    event.preventDefault();
    const draft = this.#draft;
    const changes = draft.changesTo(saved as Choices);
    if (draft.sending || Object.keys(changes).length === 0) return;
    const taken = await draft.send(changes, () => this.#save(kept, changes));
    if (taken) {
      this.#host.announce(this.#host.t.preferencesSaved);
      const { language, theme, timezone } = changes;
      this.#host.emit('edurise-preferences-saved', {
        ...(language !== undefined && { language }),
        ...(theme !== undefined && { theme }),
        ...(timezone !== undefined && { timezone }),
      });
    }
    await focusRefused(this.#host, 'preferences');
  }

  /** What stands in both places is changed in both: nobody knows which of them the platform reads. */
  async #save({ settings, preferences }: Kept, changes: Partial<Choices>): Promise<void> {
    const { edu } = this.#host;
    const toSettings = settings && partOf(changes, inSettings);
    const toPreferences = preferences && partOf(changes, inPreferences);
    const next = {
      settings: toSettings ? await edu.users.updateSettings(toSettings) : settings,
      preferences: toPreferences ? await this.#savePreferences(toPreferences) : preferences,
    };
    this.#kept.update({ settings: next.settings, preferences: next.preferences ?? preferences });
  }

  async #savePreferences(changes: Partial<Choices>): Promise<Preferences | undefined> {
    const { edu, t } = this.#host;
    try {
      return await edu.users.updatePreferences(changes);
    } catch (error) {
      if (!isMissingOperation(error)) throw error;
      // An ordinary platform tells them and takes none; what it also has in its settings is saved there.
      if ('timezone' in changes) this.#host.notify({ kind: 'warning', text: t.timeZoneRefused });
      return undefined;
    }
  }
}

const undefinedIfNone = (error: unknown): undefined => {
  if (!isNotFound(error)) throw error;
};

const partOf = (changes: Partial<Choices>, names: readonly Name[]): Partial<Choices> | undefined => {
  const part = Object.entries(changes).filter(([name]) => names.includes(name as Name));
  return part.length ? Object.fromEntries(part) : undefined;
};

const option = (value: string, label: string, selected: boolean, lang?: string): TemplateResult =>
  html`<option value=${value} lang=${lang ?? nothing} .selected=${live(selected)}>${label}</option>`;

/** As it calls itself. */
const nameOfLanguage = (tag: string): string => {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
