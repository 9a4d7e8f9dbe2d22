/** Whatever keeps an element from showing its data, drawn in one way. Fetched when idle, or when first needed. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isApiError, isSessionExpired } from '@edurise/sdk/core';
import { statusOf } from '../../controllers/resource-status.ts';
import { waitOf } from '../../controllers/resource.ts';
import type { ResourceState } from '../../controllers/resource.ts';
import { icon } from '../icon.ts';
import { alert, clock, layers, lock, offline, search, unplugged, user, wallet } from '../icons.ts';
import { loadingView, retryButton, stateView } from '../states.ts';
import type { StateHost } from '../states.ts';
import { forgetPlatform, isPlatform } from './platform-check.ts';
import { problemMessages } from './problem.messages.ts';
import type { ProblemTexts } from './problem.messages.ts';
import { meaningOfPage } from './web-page.ts';

export { problemMessages };
export { problemStyles } from './problems.styles.ts';

const wordsOf = (host: StateHost): ProblemTexts => problemMessages.for(host.language);

export const emptyView = (host: StateHost): TemplateResult => {
  const t = wordsOf(host);
  return stateView({ icon: layers, title: t.emptyTitle, text: t.emptyText });
};

export const problemView = (
  host: StateHost,
  { status, error }: ResourceState<unknown>,
  retry: () => void,
): TemplateResult => {
  const { common } = host;
  const t = wordsOf(host);
  const supportId = isApiError(error) && error.requestId ? t.supportId(error.requestId) : undefined;
  const actions = retryButton(host, retry);
  const unreachable = (text: string): TemplateResult =>
    stateView({ icon: unplugged, tone: 'waiting', title: t.unreachableTitle, text, actions });
  const page = meaningOfPage(error);
  if (page === 'away') return unreachable(t.awayText);
  if (page === 'elsewhere') return noPlatform(host, retry);
  if (page === 'unknown-address') {
    const platform = isPlatform(host.edu, () => host.requestUpdate());
    if (platform === undefined) return loadingView(host);
    if (!platform) return noPlatform(host, retry);
  }
  switch (status) {
    case 'unauthenticated':
      return signInNeeded(host, isSessionExpired(error) ? t.expiredText : t.unauthenticatedText);
    case 'forbidden':
      return stateView({ icon: lock, title: t.forbiddenTitle, text: spoken(error) ?? t.forbiddenText, supportId });
    case 'payment-required':
      return stateView({ icon: wallet, title: t.paymentTitle, text: spoken(error) ?? t.paymentText, supportId });
    case 'not-found':
      return stateView({ icon: search, title: t.notFoundTitle, text: t.notFoundText, supportId });
    case 'rate-limited':
      return stateView({
        icon: clock,
        tone: 'waiting',
        title: t.rateLimitedTitle,
        text: t.rateLimitedText(waitOf(error)),
      });
    case 'offline':
      return navigator.onLine
        ? unreachable(common.unreachableText)
        : stateView({ icon: offline, tone: 'waiting', title: t.offlineTitle, text: common.offlineText, actions });
    default:
      return stateView({
        icon: alert,
        tone: 'problem',
        title: common.errorTitle,
        text: common.errorText,
        actions,
        supportId,
      });
  }
};

const noPlatform = (host: StateHost, retry: () => void): TemplateResult =>
  stateView({
    icon: unplugged,
    tone: 'problem',
    title: wordsOf(host).noPlatformTitle,
    text: noPlatformText(host),
    actions: retryButton(host, () => {
      forgetPlatform(host.edu);
      retry();
    }),
  });

/** That something else answers where the platform should, and what to look at. */
export const noPlatformText = (host: StateHost): string => wordsOf(host).noPlatformText(host.edu.baseUrl);

/** The platform's own sentence on why something is refused is better than ours, when it is one. */
const spoken = (error: unknown): string | undefined =>
  isApiError(error) &&
  error.status < 500 &&
  /\s/.test(error.message) &&
  !error.message.startsWith('The platform answered')
    ? error.message
    : undefined;

const signInNeeded = (host: StateHost, text: string): TemplateResult =>
  stateView({ icon: user, title: wordsOf(host).unauthenticatedTitle, text, actions: host.signInView() });

/** It hesitates: a provider may be defined after its elements. */
export const notConfigured = (host: StateHost, problem?: Error): TemplateResult => {
  const t = wordsOf(host);
  return html`
    <div class="state hesitant" part="state">
      <span class="state-icon">${icon(unplugged)}</span>
      <p class="state-title">${t.notConfiguredTitle}</p>
      <p class="state-text">${problem?.message ?? t.notConfiguredText(host.localName)}</p>
    </div>
  `;
};

/** Says that what stands below it is old, and how to renew it: by asking again, or by signing in first. */
export const staleBar = (host: StateHost, retry: () => void, error: unknown): TemplateResult => {
  const away = statusOf(error) === 'unauthenticated';
  return html`
    <div class="stale no-print" role="status">
      <span>${wordsOf(host).staleText}</span>
      ${
        away
          ? host.signInView()
          : html`<button type="button" class="link-button" @click=${retry}>${host.common.retry}</button>`
      }
    </div>
  `;
};

export const crashView = (host: StateHost, retry: () => void): TemplateResult => {
  const t = wordsOf(host);
  return stateView({
    icon: alert,
    tone: 'problem',
    title: t.crashTitle,
    text: t.crashText,
    actions: retryButton(host, retry),
  });
};
