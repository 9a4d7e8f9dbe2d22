import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { outlineSkeleton } from './outline.view.ts';

/** The page's shape before its course is known. */
export const courseSkeleton = (): TemplateResult => html`
  <div class="page" aria-hidden="true">
    <div class="hero">
      <span class="bone line-short"></span>
      <span class="bone title-bone"></span>
      <span class="bone line-medium"></span>
    </div>
    <div class="side">
      <span class="bone cover"></span>
      <div class="enroll"><span class="bone button-bone"></span></div>
    </div>
    <div class="main">
      <section>
        <span class="bone line-short"></span>
        <span class="bone"></span>
        <span class="bone line-title"></span>
      </section>
      <section>${outlineSkeleton()}</section>
    </div>
  </div>
`;
