import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { dataTableStyles } from '../../../ui/data-table/data-table.styles.ts';
import { dialogStyles } from '../../../ui/dialog.styles.ts';
import type { BuilderHost } from '../builder-host.ts';
import type { Part } from '../lazy-part.ts';
import { AllowancesSection } from './allowances.section.ts';
import { attemptsMessages } from './attempts.messages.ts';
import { attemptsStyles } from './attempts.styles.ts';
import { RegradeSection } from './regrade.section.ts';
import { RunningSection } from './running.section.ts';
import { StatisticsSection } from './statistics.section.ts';

/** What becomes of the quiz once learners have it. */
class AttemptsPart implements Part {
  readonly #running: RunningSection;
  readonly #allowances: AllowancesSection;
  readonly #statistics: StatisticsSection;
  readonly #regrade: RegradeSection;

  constructor(host: BuilderHost) {
    this.#running = new RunningSection(host);
    this.#allowances = new AllowancesSection(host, () => this.#running.attempts);
    this.#statistics = new StatisticsSection(host);
    this.#regrade = new RegradeSection(host);
  }

  left(): void {
    this.#running.left();
    this.#statistics.left();
  }

  view(): TemplateResult {
    return html`<div class="attempts">
      ${this.#running.view()} ${this.#allowances.view()} ${this.#statistics.view()} ${this.#regrade.view()}
    </div>`;
  }
}

export const words = [attemptsMessages];
export const styles = [dataTableStyles, dialogStyles, attemptsStyles];
export const make = (host: BuilderHost): AttemptsPart => new AttemptsPart(host);
