import { html, type TemplateResult } from 'lit';
import type { LectureDetail } from '@edurise/sdk/content';

const rows = (count: number): TemplateResult[] =>
  Array.from({ length: count }, () => html`<span class="bone row"></span>`);

/** Where it will stand what belongs to the lecture: its code comes after the picture's. */
export const panelsRoom = html`<div class="panels"></div>`;

/** The stage's, before the lecture is there or what shows it. Most films have words, and so a button for them. */
export const stageSkeleton = (loading: string, lecture?: LectureDetail): TemplateResult =>
  html`<div class="stage-skeleton ${shapeOf(lecture?.video)}" aria-busy="true">
    <span class="visually-hidden">${loading}</span>
  </div>`;

const shapeOf = (video: LectureDetail['video']): string =>
  video && !video.captions?.length && !video.tracks?.length ? 'bare' : '';

/** The player's shape before its course is known: the picture has its final size, so nothing jumps. */
export const playerSkeleton = (loading: string): TemplateResult => html`
  <div class="player skeleton" aria-busy="true">
    <span class="visually-hidden">${loading}</span>
    <div class="bar" aria-hidden="true"><span class="bone title"></span></div>
    <div class="main" aria-hidden="true">
      <div class="stage"><span class="bone stage-skeleton"></span></div>
      <div class="lecture-bar"><span class="bone title"></span></div>
      ${panelsRoom}
    </div>
    <div class="side" aria-hidden="true">${rows(7)}</div>
  </div>
`;
