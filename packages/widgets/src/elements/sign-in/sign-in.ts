import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { EduRiseElement } from '../../element/edurise-element.ts';

export class EduRiseSignIn extends EduRiseElement {
  protected override view(): TemplateResult {
    return html`<p>${this.common.signIn}</p>`;
  }
}
