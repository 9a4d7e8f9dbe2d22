import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { cssVars } from '../../theme/css-vars.ts';

/** `percent` from 0 to 100. The label names what advances. */
export const progressBar = (percent: number, label: string): TemplateResult => html`
  <div
    class="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${percent}
    ${cssVars({ '--done': percent / 100 })}
  ></div>
`;
