import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '@edurise/sdk/users';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { badgeStyles } from '../../ui/badge.styles.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { icon } from '../../ui/icon.ts';
import { logOut } from '../../ui/icons.ts';
import { loadingView } from '../../ui/states.ts';
import './account.events.ts';
import { areas } from './account-host.ts';
import type { Edu, Section } from './account-host.ts';
import { accountMessages } from './account.messages.ts';
import { accountStyles } from './account.styles.ts';
import { DevicesSection } from './devices.section.ts';
import { LinksSection } from './links.section.ts';
import { OwnDataSection } from './own-data.section.ts';
import { nameOf, portrait } from './person.view.ts';
import { PreferencesSection } from './preferences.section.ts';
import { ProfileSection } from './profile.section.ts';
import { SchoolsSection } from './schools.section.ts';
import { SecuritySection } from './security.section.ts';

/**
 * Where a signed-in person looks after the own account: name and picture, links, language and notifications, password, the
 * devices that are signed in, the schools one belongs to, a copy of one's data, and the way out. What a platform lacks is
 * not shown. What is not saved yet stays in the tab, also on the way to another page and back.
 *
 * ```html
 * <edurise-account></edurise-account>
 * ```
 *
 * @tag edurise-account
 * @fires edurise-preferences-saved - With the language, theme and time zone that were chosen: let the page follow.
 * @fires edurise-signed-out
 * @csspart section - One part of the account, with its heading.
 * @csspart device - One device that is signed in.
 * @csspart school - One school that the person belongs to.
 */
export class EduRiseAccount extends EduRiseElement<typeof areas, typeof accountMessages> {
  static override areas = areas;
  static override messages = accountMessages;
  static override styles = [badgeStyles, fieldStyles, accountStyles];

  readonly #me = new ResourceController<Me, Edu>(this, {
    // The session is told too: whoever shows the person's name has it at once.
    load: (edu) => edu.session.reloadUser(),
    tags: () => ['user:me'],
    isEmpty: () => false,
    changed: ({ data }) => {
      if (data) this.#arrived(data);
    },
  });
  readonly #devices = new DevicesSection(this);
  readonly #sections: readonly Section[] = [
    new ProfileSection(this, (me) => this.#me.update(me)),
    new LinksSection(this),
    new PreferencesSection(this),
    new SecuritySection(this, () => this.#devices.refresh()),
    this.#devices,
    new SchoolsSection(this),
    new OwnDataSection(this),
  ];
  /** Whose account the sections are at, and on which platform. */
  #owner = '';

  protected override view(): TemplateResult {
    return html`${this.#me.render({
      ready: (me) => this.#account(me),
      loading: () => loadingView(this, skeleton()),
    })}`;
  }

  #account(me: Me): TemplateResult {
    const { t } = this;
    return html`
      <article class="account" aria-labelledby="title">
        <header class="head">
          ${portrait(me, this.edu.baseUrl)}
          <div class="who">
            <h2 id="title" dir="auto">${nameOf(me)}</h2>
            ${nameOf(me) === me.email ? nothing : html`<p class="muted" dir="auto">${me.email}</p>`}
          </div>
          <button type="button" class="button" @click=${this.#signOut}>
            ${icon(logOut, { mirrored: true })}${t.signOut}
          </button>
        </header>
        ${this.#sections.map((section) => section.view(me))}
      </article>
    `;
  }

  #arrived({ id }: Me): void {
    const owner = JSON.stringify([this.edu.baseUrl, id]);
    if (owner === this.#owner) return;
    this.#owner = owner;
    for (const section of this.#sections) section.begin?.();
  }

  readonly #signOut = async (): Promise<void> => {
    for (const section of this.#sections) section.forget?.();
    await this.edu.session.signOut();
    this.announce(this.t.signedOut);
    this.emit('edurise-signed-out', {});
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.root')?.focus();
  };
}

const skeleton = (): TemplateResult => html`
  <div class="account" aria-hidden="true">
    <div class="head">
      <span class="bone portrait"></span>
      <div class="who"><span class="bone name-bone"></span></div>
    </div>
    ${[1, 2, 3].map(
      () => html`<div class="section"><span class="bone head-bone"></span><span class="bone panel-bone"></span></div>`,
    )}
  </div>
`;
