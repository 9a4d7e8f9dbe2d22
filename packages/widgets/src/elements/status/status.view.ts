import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HealthReport, OutboxEntry } from '@edurise/sdk/core';
import type { IconNode } from '../../ui/icon-node.ts';
import { icon } from '../../ui/icon.ts';
import { alert, checkCircle, clock, loader, offline, unplugged, warning } from '../../ui/icons.ts';
import type { Standing } from './standing.ts';
import type { LiveStatus, StatusTexts } from './status.messages.ts';
import type { Watch } from './watch.ts';

/** Rows that are shown of what waits; a long train ride makes many. */
const atMost = 8;

type Tone = 'calm' | 'busy' | 'warning' | 'danger';

export const looks: Readonly<Record<Standing, { readonly tone: Tone; readonly mark: IconNode }>> = {
  fine: { tone: 'calm', mark: checkCircle },
  sending: { tone: 'busy', mark: loader },
  interrupted: { tone: 'warning', mark: unplugged },
  degraded: { tone: 'warning', mark: warning },
  offline: { tone: 'warning', mark: offline },
  down: { tone: 'danger', mark: unplugged },
  failed: { tone: 'danger', mark: alert },
};

export const wordsFor = (standing: Standing, { edu }: Watch, t: StatusTexts): string => {
  const { waiting, sending, failed } = edu.outbox.state;
  const unsaved = waiting + sending;
  switch (standing) {
    case 'failed':
      return t.failed(failed);
    case 'sending':
      return t.sending(unsaved);
    case 'offline':
      return unsaved ? t.offlineWaiting(unsaved) : t.offline;
    default:
      return t[standing];
  }
};

export interface StatusContext {
  readonly t: StatusTexts;
  readonly watch: Watch;
  /** The failed one that somebody is asked about: shall it be lost? */
  readonly doubted: string | undefined;
  readonly retry: (entry: OutboxEntry) => void;
  readonly doubt: (entry: OutboxEntry | undefined) => void;
  readonly discard: (entry: OutboxEntry) => void;
}

/** How the school and what it tells live are reached. */
export const connectionView = ({ t, watch }: StatusContext): TemplateResult => {
  const { edu, health, report } = watch;
  const live: LiveStatus = edu.realtime?.state.status ?? 'none';
  return html`
    <dl class="facts">
      <div>
        <dt>${t.school}</dt>
        <dd class="numeric">${schoolWords(health, report, t)}</dd>
      </div>
      <div>
        <dt>${t.live}</dt>
        <dd>${t.liveState(live)}</dd>
      </div>
    </dl>
  `;
};

const schoolWords = (health: Watch['health'], report: HealthReport | undefined, t: StatusTexts): string => {
  if (health === 'offline') return t.noNetwork;
  if (health === 'down') return t.notReached;
  if (health === 'degraded') {
    const troubled = Object.entries(report?.services ?? {}).flatMap(([name, { status }]) =>
      status === 'down' ? name : [],
    );
    return troubled.length ? t.troubled(troubled) : t.some;
  }
  return report ? t.reached(Math.round(report.responseTimeMs)) : t.reachedPlain;
};

/** What the platform has refused for good: nobody but its author can say what is to become of it. */
export const failedView = (context: StatusContext): TemplateResult | typeof nothing => {
  const { t, watch } = context;
  const failed = watch.entries.filter(({ status }) => status === 'failed');
  if (!failed.length) return nothing;
  return html`
    <section aria-labelledby="failed">
      <h3 id="failed">${t.failedTitle}</h3>
      <ul class="entries">
        ${failed.map((entry) => failedRow(entry, context))}
      </ul>
    </section>
  `;
};

const failedRow = (entry: OutboxEntry, context: StatusContext): TemplateResult => {
  const { t, doubted } = context;
  const kind = t.kind(kindOf(entry));
  return html`
    <li class="entry failed" part="entry">
      ${icon(alert)}
      <div class="entry-said">
        <p class="entry-kind">${kind}</p>
        ${entry.reason ? html`<p class="entry-note" dir="auto">${entry.reason}</p>` : nothing}
        <p class="entry-note numeric">${t.since(entry.createdAt)}</p>
        ${
          doubted === entry.id
            ? html`<p class="entry-sure">${t.discardSure}</p>
                <p class="entry-actions">
                  <button type="button" class="button small danger sure" @click=${() => context.discard(entry)}>
                    ${t.discardYes}
                  </button>
                  <button type="button" class="button small" @click=${() => context.doubt(undefined)}>${t.keep}</button>
                </p>`
            : html`<p class="entry-actions">
                <button
                  type="button"
                  class="button small"
                  aria-label=${t.retryOf(kind)}
                  @click=${() => context.retry(entry)}
                >
                  ${t.retry}
                </button>
                <button
                  type="button"
                  class="button small quiet"
                  aria-label=${t.discardOf(kind)}
                  @click=${() => context.doubt(entry)}
                >
                  ${t.discard}
                </button>
              </p>`
        }
      </div>
    </li>
  `;
};

/** What is on its way. */
export const waitingView = ({ t, watch }: StatusContext): TemplateResult | typeof nothing => {
  const waiting = watch.entries.filter(({ status }) => status !== 'failed');
  const { durable, failed } = watch.edu.outbox.state;
  if (failed && !waiting.length) return nothing;
  return html`
    <section aria-labelledby="waiting">
      <h3 id="waiting">${t.waiting}</h3>
      ${
        waiting.length
          ? html`<p class="note">${durable ? t.waitingSafe : t.waitingUnsafe}</p>
              <ul class="entries">
                ${waiting.slice(0, atMost).map(
                  (entry) => html`
                    <li class="entry" part="entry">
                      ${icon(clock)}
                      <div class="entry-said">
                        <p class="entry-kind">${t.kind(kindOf(entry))}</p>
                        <p class="entry-note numeric">
                          ${[
                            t.since(entry.createdAt),
                            entry.status === 'sending' ? t.underWay : entry.attempts ? t.attempts(entry.attempts) : '',
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </p>
                      </div>
                    </li>
                  `,
                )}
              </ul>
              ${waiting.length > atMost ? html`<p class="note numeric">${t.moreWait(waiting.length - atMost)}</p>` : nothing}`
          : html`<p class="note">${t.waitingNone}</p>`
      }
    </section>
  `;
};

/** `quiz` for the lane `quiz:42`. */
const kindOf = ({ lane }: OutboxEntry): string => lane.split(':', 1)[0]!;
