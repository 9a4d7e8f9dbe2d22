import { html, nothing, type TemplateResult } from 'lit';
import type { LectureResource } from '@edurise/sdk/content';
import { icon } from '../../../ui/icon.ts';
import { externalLink, file, link } from '../../../ui/icons.ts';
import type { StageContext } from '../lecture/stage.ts';

export function resourcesPanel(resources: readonly LectureResource[], { t, resolve }: StageContext): TemplateResult {
  if (resources.length === 0) return html`<p class="none">${t.noResources}</p>`;
  return html`
    <ul class="marks">
      ${resources.map((resource) => {
        const address = resolve(resource.file || resource.url || '');
        if (!address) return nothing;
        return html`
          <li>
            <a class="resource" href=${address} target="_blank" rel="noopener noreferrer">
              ${icon(resource.file ? file : link)}
              <span class="resource-title">${resource.title}</span>
              ${resource.resource_type ? html`<span class="resource-kind">${resource.resource_type}</span>` : nothing}
              ${icon(externalLink)}<span class="visually-hidden">(${t.opensInNewTab})</span>
            </a>
          </li>
        `;
      })}
    </ul>
  `;
}
