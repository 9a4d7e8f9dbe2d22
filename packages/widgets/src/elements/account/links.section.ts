import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isNotFound } from '@edurise/sdk/core';
import type { Social } from '@edurise/sdk/users';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { field } from '../../ui/field.ts';
import type { AccountHost, Edu, Section } from './account-host.ts';
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
import { keptChanges } from './kept-changes.ts';

const names = ['website', 'github', 'linkedin', 'twitter'] as const;
type Links = Record<(typeof names)[number], string>;

/** Where else the person is found. */
export class LinksSection implements Section {
  readonly #host: AccountHost;
  readonly #links: ResourceController<Social, Edu>;
  #draft: Draft<Links>;

  constructor(host: AccountHost) {
    this.#host = host;
    this.#draft = new Draft(() => host.requestUpdate());
    this.#links = new ResourceController<Social, Edu>(host, {
      load: (edu, signal) => edu.users.getSocial({ signal }),
      tags: () => ['user:me'],
      isEmpty: () => false,
    });
  }

  begin(): void {
    this.#draft = new Draft(() => this.#host.requestUpdate(), keptChanges(this.#host.edu, 'links'));
  }

  forget(): void {
    this.#draft.discard();
  }

  view(): TemplateResult | typeof nothing {
    const { data, error, refresh } = this.#links;
    if (isNotFound(error)) return nothing;
    const { t } = this.#host;
    const body = data
      ? this.#form(linksOf(data))
      : error
        ? unavailableView(this.#host, () => void refresh())
        : waitingView(this.#host);
    return sectionView({ id: 'links', title: t.linksTitle, text: t.linksText, body });
  }

  #form(saved: Links): TemplateResult {
    const { t } = this.#host;
    const draft = this.#draft;
    const shown = draft.over(saved);
    const dirty = Object.keys(draft.changesTo(saved)).length > 0;
    const labels: Links = { website: t.website, github: 'GitHub', linkedin: 'LinkedIn', twitter: 'X (Twitter)' };
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => void this.#submit(event, saved, dirty)}>
        ${failureView(draft.state, this.#host)}
        <div class="pair">
          ${names.map((name) =>
            field({
              id: name,
              label: labels[name],
              type: 'url',
              inputmode: 'url',
              placeholder: 'https://',
              value: shown[name],
              errors: draft.errorsOf(name),
              oninput: (value) => draft.set(name, value),
            }),
          )}
        </div>
        ${saveRow(this.#host, { draft, dirty, discard: this.#discard })}
      </form>
    `;
  }

  readonly #discard = (): void => {
    this.#draft.discard();
    void afterDiscard(this.#host, 'links');
  };

  async #submit(event: SubmitEvent, saved: Links, dirty: boolean): Promise<void> {
    event.preventDefault();
    const { t, edu } = this.#host;
    if (!dirty || this.#draft.sending) return;
    const draft = this.#draft;
    const changes = draft.changesTo(saved);
    // The whole is replaced: what a person did not touch goes along.
    const whole = { ...saved, ...changes };
    const taken = await draft.send(changes, async () => this.#links.update(await edu.users.replaceSocial(whole)), [
      ...names,
    ]);
    if (taken) this.#host.announce(t.linksSaved);
    await focusRefused(this.#host, 'links');
  }
}

const linksOf = (social: Social): Links => Object.fromEntries(names.map((name) => [name, social[name] ?? ''])) as Links;
