import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { proctoring } from '@edurise/sdk/proctoring';
import type { QuizAttempt, QuizResult } from '@edurise/sdk/quizzes';
import { hasMarkup, richText } from '../../../../rich-text/rich-text.ts';
import { field } from '../../../../ui/field.ts';
import { icon } from '../../../../ui/icon.ts';
import { arrowLeft, arrowRight } from '../../../../ui/icons.ts';
import type { BuilderHost } from '../../builder-host.ts';
import { ChangedMeanwhile, Draft } from '../../draft.ts';
import { conflictView, refusalView, saveRow } from '../../form.view.ts';
import { keptDraft } from '../../kept-draft.ts';
import { arithmeticOf } from '../../scoring/arithmetic.ts';
import { scoringMessages } from '../../scoring/scoring.messages.ts';
import { attemptsMessages, type AttemptsTexts } from '../attempts.messages.ts';
import { nameOf } from '../learner.view.ts';
import { unavailable } from '../unavailable.view.ts';
import { Watched } from '../watched.ts';
import { answerRows, type AnswerRow, type Verdict } from './answer-row.ts';
import { evidenceView } from './evidence.view.ts';
import { gradeFormOf, gradesIn, pointsOutside, type GradeForm } from './grade-form.ts';
import { gradingMessages, type GradingTexts } from './grading.messages.ts';
import { outcomeView } from './handed-in.section.ts';

interface Around {
  /** What still waits for a person, in its order. */
  readonly waiting: () => readonly QuizAttempt[];
  readonly open: (attempt: QuizAttempt) => void;
  readonly close: () => void;
  readonly graded: () => Promise<void>;
}

interface Handed {
  readonly result: QuizResult;
  /** With what devices told beside the answers. */
  readonly attempt: QuizAttempt;
  readonly rows: readonly AnswerRow[];
}

const tones: Readonly<Record<Verdict, string>> = {
  waits: 'warning',
  'by-hand': 'accent',
  right: 'success',
  partly: 'warning',
  wrong: 'danger',
  blank: '',
};

/** One attempt as it was handed in: what the key says stands there, and what no key can say is asked. */
export class AttemptGrading {
  readonly attempt: QuizAttempt;
  readonly #host: BuilderHost;
  readonly #around: Around;
  readonly #handed: Watched<Handed>;
  #draft: Draft<GradeForm> | undefined;
  #isLeft = false;
  readonly #commenting = new Set<string>();

  constructor(host: BuilderHost, attempt: QuizAttempt, around: Around) {
    this.attempt = attempt;
    this.#host = host;
    this.#around = around;
    this.#handed = new Watched(host, (signal) => this.#ask(signal));
  }

  left(): void {
    this.#isLeft = true;
    this.#handed.stop();
  }

  isUnsaved(): boolean {
    const { data } = this.#handed;
    return !!data && !!this.#draft?.changedFrom(gradeFormOf(data.rows)).length;
  }

  view(): TemplateResult {
    const host = this.#host;
    this.#isLeft = false;
    this.#handed.begin();
    const { data, failed } = this.#handed;
    const next = this.#around.waiting().find(({ id }) => id !== this.attempt.id);
    return html`
      <article class="grading" aria-labelledby="grading-title">
        <div class="part-head">
          <button type="button" class="button small quiet" @click=${this.#around.close}>
            ${icon(arrowLeft, { mirrored: true })}${this.#t.all}
          </button>
          ${
            next
              ? html`<button type="button" class="button small" id="grade-next" @click=${() => this.#around.open(next)}>
                  <span dir="auto">${this.#t.next(nameOf(next, this.#names))}</span
                  >${icon(arrowRight, { mirrored: true })}
                </button>`
              : nothing
          }
        </div>
        ${this.#headView(data?.result)}
        ${
          failed
            ? unavailable(host, this.#names.partFailed, () => void this.#handed.refresh())
            : data
              ? this.#formView(data)
              : html`<div class="skeleton" aria-busy="true"><span class="bone panel-bone"></span></div>`
        }
      </article>
    `;
  }

  get #t(): GradingTexts {
    return gradingMessages.for(this.#host.language);
  }
  get #names(): AttemptsTexts {
    return attemptsMessages.for(this.#host.language);
  }
  get #name(): string {
    return nameOf(this.attempt, this.#names);
  }

  async #ask(signal: AbortSignal): Promise<Handed> {
    const { edu } = this.#host;
    const { id } = this.attempt;
    const [result, attempt] = await Promise.all([
      edu.quizAttempts.result(id, { signal, cache: 'reload' }),
      edu.quizAttempts.get(id, { signal, cache: 'reload' }),
    ]);
    return { result, attempt, rows: answerRows(result.questions ?? []) };
  }

  #draftOver(saved: GradeForm): Draft<GradeForm> {
    const { edu } = this.#host;
    return (this.#draft ??= new Draft(
      () => this.#host.requestUpdate(),
      keptDraft(edu, `grade:${this.attempt.id}`, saved),
    ));
  }

  #headView(result: QuizResult | undefined): TemplateResult {
    const t = this.#t;
    const { attempt_number, submitted_at } = this.attempt;
    const { score, max_score } = result ?? this.attempt;
    const number = attempt_number ?? 1;
    return html`
      <header class="grading-head">
        <h3 id="grading-title" tabindex="-1" dir="auto">${this.#name}</h3>
        <p class="facts muted numeric">
          ${number > 1 ? html`<span>${this.#names.attemptNumber(number)}</span>` : nothing}
          ${submitted_at ? html`<span>${t.handedInAt(submitted_at)}</span>` : nothing}
          ${score == null || max_score == null ? nothing : html`<span>${t.pointsOf(+score, +max_score)}</span>`}
          ${outcomeView({ ...this.attempt, ...result }, t)}
        </p>
      </header>
    `;
  }

  #formView(handed: Handed): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const { attempt, rows } = handed;
    const saved = gradeFormOf(rows);
    const draft = this.#draftOver(saved);
    const { state } = draft;
    return html`
      <form novalidate class="grades" @submit=${(event: SubmitEvent) => void this.#save(event, handed)}>
        <ol class="answers">
          ${rows.map((row) => html`<li>${this.#answerView(row, draft, saved)}</li>`)}
        </ol>
        ${evidenceView({ attempt, rows, t, format: host.format })} ${refusalView(host, state)}
        ${
          state.at === 'conflict'
            ? conflictView(host, {
                names: rows
                  .filter(({ id }) => state.fields.some((at) => at.endsWith(`.${id}`)))
                  .map(({ question }) => question),
                mine: () => {
                  draft.insist(saved);
                  draft.become({ at: 'rest' });
                },
                theirs: () => draft.discard(state.fields),
              })
            : nothing
        }
        ${saveRow(host, {
          draft,
          dirty: draft.changedFrom(saved).length > 0,
          label: t.save,
          discard: () => draft.discard(),
        })}
      </form>
    `;
  }

  #answerView(row: AnswerRow, draft: Draft<GradeForm>, saved: GradeForm): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const { format } = host;
    const { id, number, question, verdict, given, right, scoring, points, most } = row;
    return html`
      <section class="answer-row" aria-labelledby="asked-${id}">
        <span class="answer-number numeric" aria-hidden="true">${format.number(number)}</span>
        <div class="asked" id="asked-${id}" role="heading" aria-level="4">
          ${hasMarkup(question) ? richText(question, { headingLevel: 5, platform: this.#host.edu.baseUrl }) : html`<span dir="auto">${question}</span>`}
        </div>
        <p class="answer-facts">
          <span class="badge ${tones[verdict]}">${t[verdict]}</span>
          ${points === undefined ? nothing : html`<span class="muted numeric">${t.scoreOf(points, most)}</span>`}
        </p>
        <dl class="given">
          <div>
            <dt class="muted">${t.answer}</dt>
            <dd>
              ${given.length ? given.map((each) => this.#shown(each, row)) : html`<p class="muted">${t.noAnswer}</p>`}
            </dd>
          </div>
          ${
            right.length && verdict !== 'right'
              ? html`<div>
                  <dt class="muted">${t.rightAnswer}</dt>
                  <dd>${right.map((each) => this.#shown(each, row))}</dd>
                </div>`
              : nothing
          }
        </dl>
        ${
          scoring?.steps.length && verdict !== 'waits' && verdict !== 'by-hand'
            ? html`<p class="muted numeric answer-line">
                ${arithmeticOf(scoring, scoringMessages.for(host.language), row.textOf)}
              </p>`
            : nothing
        }
        ${this.#askView(row, draft, saved)}
      </section>
    `;
  }

  /** Learners write words; only the texts of authors are drawn. */
  #shown(value: string | boolean, { isChoice }: AnswerRow): TemplateResult {
    if (typeof value === 'boolean') return html`<p>${value ? this.#t.yes : this.#t.no}</p>`;
    if (isChoice && hasMarkup(value)) return html`<div>${richText(value, { platform: this.#host.edu.baseUrl })}</div>`;
    return html`<p class="given-text" dir="auto">${value}</p>`;
  }

  #askView(row: AnswerRow, draft: Draft<GradeForm>, saved: GradeForm): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const { id, isByHand, most } = row;
    const form = draft.over(saved);
    const [points, comment] = [`points.${id}`, `comment.${id}`] as const;
    const commented = isByHand || form[comment] !== '' || this.#commenting.has(id);
    const errorsAt = (what: 'points' | 'comments'): readonly string[] =>
      draft.errorsAt(`${what}.${this.attempt.id}.${id}`);
    return html`
      <div class="by-hand">
        ${
          isByHand
            ? field({
                id: points,
                label: t.points(most),
                // A field for numbers goes by the browser's language, and drops a comma or all of it.
                inputmode: 'decimal',
                value: form[points]!,
                errors: errorsAt('points'),
                oninput: (value) => draft.set(points, value, saved),
              })
            : nothing
        }
        ${
          commented
            ? field({
                id: comment,
                label: t.comment,
                rows: 2,
                maxlength: 5000,
                value: form[comment]!,
                hint: t.commentHint,
                errors: errorsAt('comments'),
                oninput: (value) => draft.set(comment, value, saved),
              })
            : html`<button
                type="button"
                class="button small quiet"
                data-comment=${id}
                @click=${() => {
                  this.#commenting.add(id);
                  host.requestUpdate();
                  void host.updateComplete.then(() => this.#focus(`#${CSS.escape(comment)}`));
                }}
              >
                ${t.addComment}
              </button>`
        }
      </div>
    `;
  }

  #focus(place: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  async #save(event: SubmitEvent, { rows }: Handed): Promise<void> {
    event.preventDefault();
    const host = this.#host;
    const t = this.#t;
    const { id } = this.attempt;
    const saved = gradeFormOf(rows);
    const draft = this.#draftOver(saved);
    const form = draft.over(saved);
    const changed = draft.changedFrom(saved);
    if (draft.sending || !changed.length) return;
    const outside = pointsOutside(form, rows);
    if (outside.length) {
      const wrong = outside.map(({ id: question, most }) => [
        `points.${id}.${question}`,
        [form[`points.${question}`]!.trim() ? t.pointsOutside(most) : t.pointsNeeded],
      ]);
      draft.become({ at: 'refused', reason: 'fields', fields: Object.fromEntries(wrong) as Record<string, string[]> });
    } else if (await draft.send(() => this.#send(draft, form, changed))) {
      host.notify({ kind: 'success', text: t.saved(this.#name) });
      await Promise.all([this.#handed.refresh(), this.#around.graded()]);
      await host.updateComplete;
      if (this.#isLeft) return;
      this.#focus(this.#around.waiting().length ? '#grade-next' : '#grading-title');
      return;
    }
    if (this.#isLeft) {
      host.notify({ kind: 'error', text: t.notSaved(this.#name) });
      return;
    }
    await host.updateComplete;
    this.#focus('[aria-invalid=true]');
  }

  async #send(draft: Draft<GradeForm>, form: GradeForm, changed: readonly string[]): Promise<void> {
    const { edu, quiz } = this.#host;
    // A colleague may have been at the same answers.
    const now = await this.#ask(this.#host.signal);
    this.#handed.data = now;
    const conflicts = draft.conflictsWith(gradeFormOf(now.rows));
    if (conflicts.length) throw new ChangedMeanwhile(conflicts);
    const grades = gradesIn(form, changed, this.attempt.id);
    await edu.with({ proctoring }).quizzes.regrade(quiz.id, { points_only: true, ...grades });
  }
}
