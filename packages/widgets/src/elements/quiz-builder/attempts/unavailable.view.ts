import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { BuilderHost } from '../builder-host.ts';

/** In place of a part that could not be had, while the others can. */
export const unavailable = ({ common }: BuilderHost, words: string, retry: () => void): TemplateResult => html`
  <p class="muted">${words}</p>
  <div class="actions"><button type="button" class="button small" @click=${retry}>${common.retry}</button></div>
`;
