/** The states that every element shares, drawn in one way. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isApiError, isSessionExpired } from '@edurise/sdk/core';
import type { ResourceState } from '../controllers/resource.ts';
import { waitOf } from '../controllers/resource.ts';
import type { CommonTexts } from '../messages/common.messages.ts';
import type { IconNode } from './icon-node.ts';
import { icon } from './icon.ts';
import { alert, clock, layers, lock, offline, refresh, search, unplugged, user, wallet } from './icons.ts';

type View = TemplateResult | typeof nothing | undefined;

/** What the views need of an element. */
export interface StateHost {
  readonly localName: string;
  readonly common: CommonTexts;
  /** Draws the way to sign in, in place. */
  signInView(): TemplateResult;
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
export const stateView = ({ icon: node, title, text, tone = 'calm', actions, supportId }: StateParts): TemplateResult => html`
  <div class="state ${tone}" part="state">
    ${node ? html`<span class="state-icon">${icon(node)}</span>` : nothing}
    <p class="state-title">${title}</p>
    ${text ? html`<p class="state-text">${text}</p>` : nothing}
    ${actions ? html`<div class="state-actions">${actions}</div>` : nothing}
    ${supportId ? html`<p class="state-id">${supportId}</p>` : nothing}
  </div>
`;

/** A plain skeleton, for elements that do not draw their own. */
export const loadingView = (host: StateHost, shape?: TemplateResult): TemplateResult => html`
  <div class="skeleton" part="skeleton" aria-busy="true">
    <span class="visually-hidden">${host.common.loading}</span>
    ${shape ?? html`<div class="state"><span class="bone" aria-hidden="true"></span></div>`}
  </div>
`;

export const emptyView = (host: StateHost): TemplateResult =>
  stateView({ icon: layers, title: host.common.emptyTitle, text: host.common.emptyText });

export const retryButton = (host: StateHost, retry: () => void): TemplateResult =>
  html`<button type="button" class="button" @click=${retry}>${icon(refresh)}${host.common.retry}</button>`;

/** Whatever keeps an element from showing its data. */
export const problemView = (host: StateHost, { status, error }: ResourceState<unknown>, retry: () => void): TemplateResult => {
  const t = host.common;
  const supportId = isApiError(error) && error.requestId ? t.supportId(error.requestId) : undefined;
  const actions = retryButton(host, retry);
  switch (status) {
    case 'unauthenticated':
      return isSessionExpired(error) ? signInNeeded(host, t.expiredText) : signInNeeded(host);
    case 'forbidden':
      return stateView({ icon: lock, title: t.forbiddenTitle, text: spoken(error) ?? t.forbiddenText, supportId });
    case 'payment-required':
      return stateView({ icon: wallet, title: t.paymentTitle, text: spoken(error) ?? t.paymentText, supportId });
    case 'not-found':
      return stateView({ icon: search, title: t.notFoundTitle, text: t.notFoundText, supportId });
    case 'rate-limited':
      return stateView({ icon: clock, tone: 'waiting', title: t.rateLimitedTitle, text: t.rateLimitedText(waitOf(error)) });
    case 'offline':
      return navigator.onLine
        ? stateView({ icon: unplugged, tone: 'waiting', title: t.unreachableTitle, text: t.unreachableText, actions })
        : stateView({ icon: offline, tone: 'waiting', title: t.offlineTitle, text: t.offlineText, actions });
    default:
      return stateView({ icon: alert, tone: 'problem', title: t.errorTitle, text: t.errorText, actions, supportId });
  }
};

/** The platform's own sentence on why something is refused is better than ours, when it is one. */
const spoken = (error: unknown): string | undefined =>
  isApiError(error) && error.status < 500 && /\s/.test(error.message) && !error.message.startsWith('The platform answered')
    ? error.message
    : undefined;

export const signInNeeded = (host: StateHost, text = host.common.unauthenticatedText): TemplateResult =>
  stateView({ icon: user, title: host.common.unauthenticatedTitle, text, actions: host.signInView() });

export const notConfigured = (host: StateHost, problem?: Error): TemplateResult => html`
  <div class="state hesitant" part="state">
    <span class="state-icon">${icon(unplugged)}</span>
    <p class="state-title">${host.common.notConfiguredTitle}</p>
    <p class="state-text" dir="auto">${problem?.message ?? host.common.notConfiguredText(host.localName)}</p>
  </div>
`;

/** Old data, said to be old, with the way to renew it. */
export const staleView = (host: StateHost, retry: () => void, view: View): TemplateResult => html`
  <div class="stale no-print" role="status">
    <span>${host.common.staleText}</span>
    <button type="button" class="link-button" @click=${retry}>${host.common.retry}</button>
  </div>
  ${view}
`;

export const crashView = (host: StateHost, retry: () => void): TemplateResult =>
  stateView({
    icon: alert,
    tone: 'problem',
    title: host.common.crashTitle,
    text: host.common.crashText,
    actions: retryButton(host, retry),
  });
