/** The states that every element shares. What goes wrong is drawn by `problems/`, fetched apart. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ClientCore } from '@edurise/sdk/core';
import type { ResourceState } from '../controllers/resource.ts';
import type { CommonTexts } from '../messages/common.messages.ts';
import type { IconNode } from './icon-node.ts';
import { icon } from './icon.ts';

type Problems = typeof import('./problems/problems.ts');

/** What the views need of an element. */
export interface StateHost {
  readonly localName: string;
  readonly language: string;
  readonly common: CommonTexts;
  readonly edu: ClientCore;
  requestUpdate(): void;
  /** The way to sign in, in place. */
  signInView(): TemplateResult;
  /** Draws with the problem views; `meanwhile` stands there until they have come. */
  withProblems(draw: (problems: Problems) => TemplateResult, meanwhile?: TemplateResult): TemplateResult;
}

export interface StateParts {
  icon?: IconNode;
  title: string;
  text?: string;
  /** `problem`: something failed. `waiting`: it goes on by itself. */
  tone?: 'calm' | 'waiting' | 'problem';
  actions?: unknown;
  supportId?: string | undefined;
}

/** A state with a title, a sentence and what to do next. Empty states of an element use it too. */
export const stateView = ({
  icon: node,
  title,
  text,
  tone = 'calm',
  actions,
  supportId,
}: StateParts): TemplateResult => html`
  <div class="state ${tone}" part="state">
    ${node ? html`<span class="state-icon">${icon(node)}</span>` : nothing}
    <p class="state-title">${title}</p>
    ${text ? html`<p class="state-text">${text}</p>` : nothing}
    ${actions ? html`<div class="state-actions">${actions}</div>` : nothing}
    ${supportId ? html`<p class="state-id">${supportId}</p>` : nothing}
  </div>
`;

/** A plain skeleton, or the element's own shape of `.bone`s. */
export const loadingView = (host: Pick<StateHost, 'common'>, shape?: TemplateResult): TemplateResult => html`
  <div class="skeleton" part="skeleton" aria-busy="true">
    <span class="visually-hidden">${host.common.loading}</span>
    ${shape ?? html`<div class="state"><span class="bone" aria-hidden="true"></span></div>`}
  </div>
`;

export const retryButton = (host: Pick<StateHost, 'common'>, retry: () => void): TemplateResult =>
  html`<button type="button" class="button" @click=${retry}>${host.common.retry}</button>`;

/** Whatever keeps an element from showing its data. */
export const problemView = (host: StateHost, state: ResourceState<unknown>, retry: () => void): TemplateResult =>
  host.withProblems((problems) => problems.problemView(host, state, retry));
