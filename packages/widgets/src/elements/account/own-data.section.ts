import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isMissingOperation, isRateLimited } from '@edurise/sdk/core';
import { users } from '@edurise/sdk/users';
import { icon } from '../../ui/icon.ts';
import { alert, check, download, loader } from '../../ui/icons.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { AccountHost, Section } from './account-host.ts';
import { sectionView } from './form.view.ts';

type Stage = 'rest' | 'gathering' | 'saved' | 'failed' | 'throttled';

const { exportData } = users.users;

/** Everything that the school holds on the person, as a file. */
export class OwnDataSection implements Section {
  readonly #host: AccountHost;
  #at: Stage = 'rest';

  constructor(host: AccountHost) {
    this.#host = host;
  }

  begin(): void {
    this.#at = 'rest';
  }

  view(): TemplateResult | typeof nothing {
    const { t, edu } = this.#host;
    if (edu.features.lacks(exportData)) return nothing;
    const gathering = this.#at === 'gathering';
    const failure = this.#at === 'failed' ? t.exportFailed : this.#at === 'throttled' ? t.throttled : undefined;
    return sectionView({
      id: 'own-data',
      title: t.dataTitle,
      text: t.dataText,
      body: html`
        <div class="actions">
          <button
            type="button"
            class="button"
            aria-busy=${gathering}
            aria-disabled=${gathering}
            @click=${() => void this.#save()}
          >
            ${icon(gathering ? loader : download)}${gathering ? t.gathering : t.downloadData}
          </button>
          ${this.#at === 'saved' ? html`<span class="saved">${icon(check)}${t.downloaded}</span>` : nothing}
        </div>
        ${failure ? html`<p class="failure" role="alert">${icon(alert)}<span>${failure}</span></p>` : nothing}
      `,
    });
  }

  async #save(): Promise<void> {
    const { edu, t } = this.#host;
    if (this.#at === 'gathering') return;
    this.#become('gathering');
    try {
      const data = await edu.users.exportData({ signal: this.#host.signal });
      saveFile(`${t.dataFile}.json`, 'application/json', JSON.stringify(data, null, 2));
      this.#become('saved');
      this.#host.announce(t.downloaded);
    } catch (error) {
      this.#become(isRateLimited(error) ? 'throttled' : isMissingOperation(error) ? 'rest' : 'failed');
    }
  }

  #become(at: Stage): void {
    this.#at = at;
    this.#host.requestUpdate();
  }
}
