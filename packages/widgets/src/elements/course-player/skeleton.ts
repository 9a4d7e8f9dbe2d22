import { html, type TemplateResult } from 'lit';

const rows = (count: number): TemplateResult[] =>
  Array.from({ length: count }, () => html`<span class="bone row"></span>`);

/** The player's shape before its course is known: the picture has its final size, so nothing jumps. */
export const playerSkeleton = (loading: string): TemplateResult => html`
  <div class="player skeleton" aria-busy="true">
    <span class="visually-hidden">${loading}</span>
    <div class="bar" aria-hidden="true"><span class="bone title"></span></div>
    <div class="main" aria-hidden="true">
      <div class="stage"><span class="bone stage-skeleton"></span></div>
      <div class="lecture-bar"><span class="bone title"></span></div>
    </div>
    <div class="side" aria-hidden="true">${rows(7)}</div>
  </div>
`;
