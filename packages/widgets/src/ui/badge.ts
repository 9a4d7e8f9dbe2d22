import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { IconNode } from './icon-node.ts';
import { icon } from './icon.ts';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

/** A word or two about something. The tone alone says nothing: give it words, and an icon where they are not plain. */
export const badge = (text: string, tone: Tone = 'neutral', node?: IconNode): TemplateResult =>
  html`<span class="badge ${tone}">${node ? icon(node) : nothing}${text}</span>`;
