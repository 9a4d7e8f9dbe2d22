import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { loadingView, type StateHost } from '../../../ui/states.ts';

/** The start screen's shape, so that nothing moves when it comes. */
export const skeletonView = (host: StateHost): TemplateResult =>
  loadingView(
    host,
    html`
      <div class="start" aria-hidden="true">
        <div class="opening"><span class="bone bone-title"></span><span class="bone bone-line"></span></div>
        <div class="rules"><span class="bone bone-rules"></span></div>
        <span class="bone bone-button"></span>
      </div>
    `,
  );
