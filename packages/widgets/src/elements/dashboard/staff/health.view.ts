import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ComponentHealth, SystemHealth } from '@edurise/sdk/dashboards';
import { badge } from '../../../ui/badge.ts';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, clock, warning, wrong } from '../../../ui/icons.ts';
import { spaced } from '../../course-card/course-card.view.ts';
import type { Wording } from './staff-charts.ts';

type Standing = 'up' | 'degraded' | 'down';

const marks = { up: checkCircle, degraded: clock, down: wrong };
const tones = { up: 'success', degraded: 'warning', down: 'danger' } as const;

/** How the platform itself is: in one line while all is well, part by part all the same. */
export const healthView = (health: SystemHealth, { t, format }: Wording): TemplateResult | typeof nothing => {
  const parts = health.components ?? [];
  const standing = worst([health.status, ...parts.map(({ status }) => status)]);
  if (!standing) return nothing;
  const titles = { up: t.allUp, degraded: t.someSlow, down: t.someDown };
  return html`
    <section aria-labelledby="health">
      <h3 id="health" class="visually-hidden">${t.health}</h3>
      <div class="health">
        <span class="row-mark ${tones[standing]}">${icon(standing === 'degraded' ? warning : marks[standing])}</span>
        <div class="health-said">
          <p class="health-title">${titles[standing]}</p>
          <p class="facts-line numeric">
            ${spaced([
              health.uptime_seconds && t.runningFor(since(health.uptime_seconds, { t, format })),
              health.checked_at && t.checked(health.checked_at),
            ])}
          </p>
        </div>
        ${
          parts.length
            ? html`<ul class="health-parts">
                ${parts.map((part) => partView(part, { t, format }))}
              </ul>`
            : nothing
        }
      </div>
    </section>
  `;
};

const partView = (
  { name, status, response_time_ms: took, detail }: ComponentHealth,
  { t }: Wording,
): TemplateResult => {
  const standing = worst([status]) ?? 'up';
  const said = [t[standing], took == null ? undefined : t.answersIn(took)].filter(Boolean).join(' · ');
  return html`
    <li>
      <span class="health-name">${t.part(name)}</span>
      ${badge(said, tones[standing], marks[standing])}
      ${detail && standing !== 'up' ? html`<span class="health-detail">${detail}</span>` : nothing}
    </li>
  `;
};

/** What a platform of our time may call otherwise counts as trouble, not as health. */
const worst = (statuses: readonly (string | null | undefined)[]): Standing | undefined => {
  const said = statuses.filter((status) => status != null);
  if (!said.length) return undefined;
  if (said.includes('down')) return 'down';
  return said.every((status) => status === 'up') ? 'up' : 'degraded';
};

/** Days count once there are any. */
const since = (seconds: number, { format }: Wording): string => {
  const days = Math.floor(seconds / 86_400);
  return days ? format.number(days, { style: 'unit', unit: 'day', unitDisplay: 'long' }) : format.duration(seconds);
};
