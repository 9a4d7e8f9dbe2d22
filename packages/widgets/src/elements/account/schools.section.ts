import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Me, Membership } from '@edurise/sdk/users';
import { badge } from '../../ui/badge.ts';
import { icon } from '../../ui/icon.ts';
import { alert, loader, school } from '../../ui/icons.ts';
import type { AccountHost, Section } from './account-host.ts';
import { focusTitle, sectionView } from './form.view.ts';

/** The schools that the person belongs to, where there are several: the session moves from one to another. */
export class SchoolsSection implements Section {
  readonly #host: AccountHost;
  /** The slug of the school on the way to which the session is. */
  #moving: string | undefined;
  #failed = false;

  constructor(host: AccountHost) {
    this.#host = host;
  }

  view({ tenants, current_tenant }: Me): TemplateResult | typeof nothing {
    if (!tenants || tenants.length < 2) return nothing;
    const { t, edu } = this.#host;
    const here = typeof current_tenant === 'object' ? current_tenant?.slug : current_tenant;
    return sectionView({
      id: 'schools',
      title: t.schoolsTitle,
      text: t.schoolsText,
      body: html`
        <ul class="lines">
          ${repeat(
            tenants,
            ({ id }) => id,
            (tenant) => this.#row(tenant, tenant.slug === (here ?? edu.tenant)),
          )}
        </ul>
        ${
          this.#failed
            ? html`<p class="failure" role="alert">${icon(alert)}<span>${t.switchFailed}</span></p>`
            : nothing
        }
      `,
    });
  }

  #row(tenant: Membership, here: boolean): TemplateResult {
    const { t } = this.#host;
    const moving = this.#moving === tenant.slug;
    return html`
      <li class="line" part="school">
        <span class="mark" aria-hidden="true">${icon(school)}</span>
        <div class="line-body"><h4 dir="auto">${tenant.name}</h4></div>
        ${
          here
            ? badge(t.thisSchool, 'accent')
            : html`<button
                type="button"
                class="button small"
                aria-label=${t.switchTo(tenant.name)}
                aria-busy=${moving}
                aria-disabled=${this.#moving !== undefined}
                @click=${() => void this.#move(tenant)}
              >
                ${moving ? icon(loader) : nothing}${t.switch}
              </button>`
        }
      </li>
    `;
  }

  async #move({ slug, name }: Membership): Promise<void> {
    if (this.#moving !== undefined) return;
    this.#moving = slug;
    this.#failed = false;
    this.#host.requestUpdate();
    try {
      await this.#host.edu.session.switchTenant(slug);
      this.#host.announce(this.#host.t.switched(name));
    } catch {
      this.#failed = true;
    }
    this.#moving = undefined;
    this.#host.requestUpdate();
    await focusTitle(this.#host, 'schools');
  }
}
