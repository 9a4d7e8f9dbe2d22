import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Client } from '@edurise/sdk/core';
import { isConflict } from '@edurise/sdk/core';
import { proctoring, type AttemptExtension } from '@edurise/sdk/proctoring';
import type { QuizAttempt } from '@edurise/sdk/quizzes';
import { dataTable, type Column } from '../../../ui/data-table/data-table.ts';
import type { Sorting } from '../../../ui/data-table/sorting.ts';
import { field } from '../../../ui/field.ts';
import { icon } from '../../../ui/icon.ts';
import { check, clock, loader, pause, play, refresh } from '../../../ui/icons.ts';
import { modal } from '../../../ui/modal.ts';
import type { BuilderHost } from '../builder-host.ts';
import { Draft } from '../draft.ts';
import { refusalView } from '../form.view.ts';
import { attemptsMessages, type AttemptsTexts } from './attempts.messages.ts';
import { askedIn, isAnswered } from './answered.ts';
import { learnerView, nameOf } from './learner.view.ts';
import { unavailable } from './unavailable.view.ts';
import type { Watched } from './watched.ts';

type Edu = Client<{ proctoring: typeof proctoring }>;
type By = 'name' | 'answered' | 'ends' | 'extra';
interface Extension {
  readonly minutes: string;
  readonly reason: string;
}

const blank: Extension = { minutes: '10', reason: '' };
/** How often it looks again while somebody is at it, ms. */
const interval = 10_000;

/** Who is at the quiz: time for one or for all, a pause for all. */
export class RunningSection {
  readonly #host: BuilderHost;
  readonly #attempts: Watched<readonly QuizAttempt[]>;
  #sorting: Sorting<By> = { by: 'name', direction: 'ascending' };
  /** Who is to be given more time; of several, those who have not got it yet. */
  #extended: readonly QuizAttempt[] = [];
  #extension: Draft<Extension>;
  #asksPause = false;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: BuilderHost, attempts: Watched<readonly QuizAttempt[]>) {
    this.#host = host;
    this.#attempts = attempts;
    this.#extension = new Draft(() => host.requestUpdate());
  }

  view(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    this.#attempts.begin();
    this.#lookAgain();
    const all = this.#attempts.data;
    const running = all?.filter(({ status }) => status === 'in_progress') ?? [];
    const done = (all?.length ?? 0) - running.length;
    // A pause stands also while nobody is at it: nobody can start, and somebody must be able to end it.
    const { paused_at, may_start } = host.quiz.timing ?? {};
    const paused = running.some((attempt) => attempt.paused_at != null) || paused_at != null || may_start === 'paused';
    return html`
      <section class="attempts-part" aria-labelledby="running-title">
        <div class="part-head">
          <h3 id="running-title" tabindex="-1">${t.running}</h3>
          <button type="button" class="button small quiet" @click=${() => void this.#attempts.refresh()}>
            ${icon(refresh)}${t.reload}
          </button>
        </div>
        ${
          this.#attempts.failed
            ? unavailable(host, t.partFailed, () => void this.#attempts.refresh())
            : !all
              ? html`<div class="skeleton" aria-busy="true"><span class="bone panel-bone"></span></div>`
              : html`
                  <p class="muted numeric">
                    ${running.length ? t.runningCount(running.length) : t.nobody} ${done ? t.handedIn(done) : nothing}
                  </p>
                  ${this.#roomView(running, paused)} ${running.length ? this.#table(running) : nothing}
                `
        }
        ${this.#extendDialog()} ${this.#pauseDialog()}
      </section>
    `;
  }

  left(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  get #t(): AttemptsTexts {
    return attemptsMessages.for(this.#host.language);
  }
  get #edu(): Edu {
    return this.#host.edu.with({ proctoring });
  }

  #table(running: readonly QuizAttempt[]): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const columns: readonly Column<QuizAttempt, By>[] = [
      { key: 'name', head: t.learner, cell: (row) => learnerView(row, t), value: (row) => nameOf(row, t) },
      {
        key: 'answered',
        head: t.answered,
        figure: true,
        cell: (row) => t.ofCount(answeredIn(row), askedIn(row, host.quiz, host.questions)),
        value: answeredIn,
      },
      {
        key: 'ends',
        head: t.ends,
        cell: (row) => this.#ending(row),
        value: ({ expires_at }) => expires_at ?? undefined,
      },
      {
        key: 'extra',
        head: t.extra,
        cell: (row) => html`<span class="extra">${this.#actions(row)}${this.#extra(row)}</span>`,
        value: ({ extra_minutes }) => extra_minutes ?? 0,
      },
    ];
    return dataTable({
      labelledBy: 'running-title',
      columns,
      rows: running,
      keyOf: ({ id }) => id,
      sorting: this.#sorting,
      onsort: (sorting) => {
        this.#sorting = sorting;
        host.requestUpdate();
      },
      locale: host.format.locale,
    });
  }

  #ending({ expires_at, paused_at, server_now }: QuizAttempt): TemplateResult | string {
    const t = this.#t;
    if (paused_at) return html`<span class="badge warning">${icon(pause)}${t.isPaused}</span>`;
    if (!expires_at) return t.noEnd;
    // By the server's clock at the last look.
    const seconds = (Date.parse(expires_at) - Date.parse(server_now ?? new Date().toISOString())) / 1000;
    return seconds > 0 ? t.left(seconds) : t.over;
  }

  /** A section or a question may run out where the whole has no limit. */
  get #hasOwnLimits(): boolean {
    const { quiz, questions } = this.#host;
    return [...(quiz.rules?.sections ?? []), ...questions].some(({ time_limit_seconds }) => time_limit_seconds);
  }

  /** Whether the learner's device has shown what was given. */
  #extra({ extra_minutes, extension_seen }: QuizAttempt): TemplateResult | typeof nothing {
    if (!extra_minutes) return nothing;
    const t = this.#t;
    const seen = (extension_seen ?? 0) >= extra_minutes;
    return html`<span class="badge ${seen ? 'success' : 'warning'}">
      ${icon(seen ? check : clock)}${seen ? t.extraSeen(extra_minutes) : t.extraUnseen(extra_minutes)}
    </span>`;
  }

  #actions(row: QuizAttempt): TemplateResult {
    const t = this.#t;
    return html`<button
      type="button"
      class="button small"
      data-extend=${row.id}
      aria-label=${t.extendFor(nameOf(row, t))}
      ?disabled=${!this.#mayExtend(row)}
      @click=${() => this.#askExtension([row])}
    >
      ${icon(clock)}${t.extend}
    </button>`;
  }

  // ── More time ──────────────────────────────────────────────────────────────────────────────

  #mayExtend({ expires_at }: QuizAttempt): boolean {
    return expires_at != null || this.#hasOwnLimits;
  }

  #askExtension(rows: readonly QuizAttempt[]): void {
    this.#extended = rows;
    this.#extension.discard();
    this.#host.requestUpdate();
  }

  #extensionTitle(rows: readonly QuizAttempt[]): string {
    const t = this.#t;
    return rows.length === 1 ? t.extendFor(nameOf(rows[0]!, t)) : t.extendForAll(rows.length);
  }

  #extendDialog(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const rows = this.#extended;
    const draft = this.#extension;
    const form = draft.over(blank);
    return html`
      <dialog
        class="dialog"
        aria-labelledby="extend-title"
        ${modal(rows.length > 0, { lightDismiss: false })}
        @close=${() => {
          this.#extended = [];
          host.requestUpdate();
        }}
      >
        ${
          rows.length
            ? html`<form
                class="dialog-body"
                novalidate
                @submit=${(event: SubmitEvent) => void this.#extend(event, rows)}
              >
                <h4 class="dialog-title" id="extend-title">${this.#extensionTitle(rows)}</h4>
                ${refusalView(host, draft.state)}
                ${field({
                  id: 'extend-minutes',
                  label: t.minutes,
                  type: 'number',
                  value: form.minutes,
                  errors: draft.errorsAt('minutes'),
                  oninput: (minutes) => draft.set('minutes', minutes, blank),
                })}
                ${field({
                  id: 'extend-reason',
                  label: t.reason,
                  hint: t.reasonHint,
                  maxlength: 500,
                  value: form.reason,
                  errors: draft.errorsAt('reason'),
                  oninput: (reason) => draft.set('reason', reason, blank),
                })}
                <div class="dialog-actions">
                  <button type="button" class="button" @click=${this.#closeDialog}>${host.common.cancel}</button>
                  <button class="button primary" aria-busy=${draft.sending} aria-disabled=${draft.sending}>
                    ${draft.sending ? icon(loader) : nothing}${draft.sending ? t.giving : t.give}
                  </button>
                </div>
              </form>`
            : html`<span id="extend-title"></span>`
        }
      </dialog>
    `;
  }

  readonly #closeDialog = (event: Event): void =>
    (event.currentTarget as HTMLElement).closest<HTMLDialogElement>('dialog')?.close();

  async #extend(event: SubmitEvent, rows: readonly QuizAttempt[]): Promise<void> {
    event.preventDefault();
    const host = this.#host;
    const t = this.#t;
    const draft = this.#extension;
    if (draft.sending) return;
    const { minutes, reason } = draft.over(blank);
    const wanted = Number(minutes);
    const fields: Record<string, string[]> = {};
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > 600) fields['minutes'] = [t.minutesNeeded];
    if (!reason.trim()) fields['reason'] = [t.reasonNeeded];
    if (Object.keys(fields).length) draft.become({ at: 'refused', reason: 'fields', fields });
    else if (await draft.send(() => this.#give(rows, { minutes: wanted, reason: reason.trim() }))) {
      this.#extended = [];
      host.announce(rows.length === 1 ? t.given(wanted, nameOf(rows[0]!, t)) : t.givenToAll(wanted, rows.length));
      await this.#attempts.refresh();
      return;
    }
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('dialog [aria-invalid=true]')?.focus();
  }

  /** To one after the other: when it is tried again, only those get it who have not got it. */
  async #give(rows: readonly QuizAttempt[], extension: AttemptExtension): Promise<void> {
    const missed: QuizAttempt[] = [];
    let why: unknown;
    for (const row of rows)
      try {
        await this.#edu.quizAttempts.extend(row.id, extension);
      } catch (error) {
        // Of a whole room some may have handed in meanwhile.
        if (rows.length > 1 && isConflict(error)) continue;
        missed.push(row);
        why = error;
      }
    if (!missed.length) return;
    this.#extended = missed;
    throw why;
  }

  // ── For all ────────────────────────────────────────────────────────────────────────────────

  #roomView(running: readonly QuizAttempt[], paused: boolean): TemplateResult | typeof nothing {
    const t = this.#t;
    if (paused)
      return html`
        <div class="failure warning">
          ${icon(pause)}
          <div>
            <p>${t.pausedTitle}</p>
            <div class="actions">
              <button type="button" class="button primary small" aria-busy=${this.#busy} @click=${this.#resume}>
                ${icon(play)}${t.resume}
              </button>
            </div>
          </div>
        </div>
      `;
    if (!running.length) return nothing;
    const extendable = running.filter((row) => this.#mayExtend(row));
    return html`<div class="actions">
      <button
        type="button"
        class="button small"
        id="pause"
        @click=${() => {
          this.#asksPause = true;
          this.#host.requestUpdate();
        }}
      >
        ${icon(pause)}${t.pause}
      </button>
      ${
        extendable.length > 1
          ? html`<button
              type="button"
              class="button small"
              id="extend-all"
              @click=${() => this.#askExtension(extendable)}
            >
              ${icon(clock)}${t.extendAll}
            </button>`
          : nothing
      }
    </div>`;
  }

  #pauseDialog(): TemplateResult {
    const t = this.#t;
    return html`
      <dialog
        class="dialog"
        aria-labelledby="pause-title"
        ${modal(this.#asksPause)}
        @close=${() => {
          this.#asksPause = false;
          this.#host.requestUpdate();
        }}
      >
        <div class="dialog-body">
          <h4 class="dialog-title" id="pause-title">${t.pauseTitle}</h4>
          <p>${t.pauseText}</p>
          <div class="dialog-actions">
            <button type="button" class="button" @click=${this.#closeDialog}>${this.#host.common.cancel}</button>
            <button type="button" class="button primary" aria-busy=${this.#busy} @click=${this.#pause}>
              ${t.pause}
            </button>
          </div>
        </div>
      </dialog>
    `;
  }

  readonly #pause = (): Promise<void> =>
    this.#room(() => this.#edu.quizzes.pause(this.#host.quiz.id, {}), this.#t.pausedWords);
  readonly #resume = (): Promise<void> =>
    this.#room(() => this.#edu.quizzes.resume(this.#host.quiz.id), this.#t.resumed);

  async #room(act: () => Promise<unknown>, words: string): Promise<void> {
    const host = this.#host;
    if (this.#busy) return;
    this.#busy = true;
    host.requestUpdate();
    try {
      await act();
      host.notify({ kind: 'success', text: words });
    } catch {
      host.notify({ kind: 'error', text: this.#t.couldNot });
    }
    this.#busy = false;
    this.#asksPause = false;
    await Promise.all([this.#attempts.refresh(), host.changed()]);
  }

  /** While it is shown, and the page is looked at. */
  #lookAgain(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!document.hidden) void this.#attempts.refresh();
      else this.#host.requestUpdate();
    }, interval);
  }
}

const answeredIn = ({ answers }: QuizAttempt): number => Object.values(answers ?? {}).filter(isAnswered).length;
