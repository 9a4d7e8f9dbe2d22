import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Question } from '@edurise/sdk/quizzes';
import { icon } from '../../../ui/icon.ts';
import { arrowLeft } from '../../../ui/icons.ts';
import type { BuilderHost } from '../builder-host.ts';
import { ChangedMeanwhile, Vanished, type Draft } from '../draft.ts';
import {
  checkField,
  conflictView,
  errorsView,
  hasUnreadable,
  moreView,
  refusalView,
  saveRow,
  selectField,
} from '../form.view.ts';
import type { Part } from '../lazy-part.ts';
import { optionsStyles } from '../options.styles.ts';
import {
  blankQuestion,
  flawsOf,
  formOf,
  questionTypes,
  writeOfForm,
  type QuestionForm,
  type QuestionType,
} from '../question-form.ts';
import { RowDrag } from '../row-drag.ts';
import { choicesView } from './choices.view.ts';
import { editorMessages, type EditorTexts } from './editor.messages.ts';
import { editorStyles } from './editor.styles.ts';
import { textField, type QuestionFields } from './question-fields.ts';
import { shortAnswerView } from './short-answer.view.ts';

/** The platform's own names of fields, where the form has others. */
const sentAs: Partial<Record<keyof QuestionForm, string>> = {
  truth: 'correct_answer',
  accepted: 'correct_answer',
  tolerance: 'numeric.tolerance',
  significant_figures: 'numeric.significant_figures',
  units: 'numeric.units',
  minWords: 'words.min',
  maxWords: 'words.max',
};

/** Where one question is written. */
class QuestionEditor implements Part {
  readonly #host: BuilderHost;
  readonly #drag: RowDrag;

  constructor(host: BuilderHost) {
    this.#host = host;
    this.#drag = new RowDrag(() => host.requestUpdate());
  }

  view(): TemplateResult {
    const { questions, selected } = this.#host;
    const question = questions.find(({ id }) => id === selected);
    // Keyed: what is typed or open in one question is never handed to the next.
    return html`${keyed(selected, this.#editor(question))}`;
  }

  get #t(): EditorTexts {
    return editorMessages.for(this.#host.language);
  }

  #editor(question: Question | undefined): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const draft = host.drafts.of(question?.id ?? 'new');
    const saved = question ? formOf(question) : blankQuestion();
    const form = draft.over(saved);
    const at = question ? host.questions.indexOf(question) + 1 : 0;
    const known = (questionTypes as readonly string[]).includes(form.question_type);
    const fields = this.#fields(draft, saved, form);
    const dirty = !question || draft.changedFrom(saved).length > 0;
    const save = (event: Event): void => {
      event.preventDefault();
      if (!hasUnreadable(event.currentTarget) && dirty) void this.#save(question, draft);
    };
    return html`
      <form
        class="form editor"
        part="editor"
        novalidate
        aria-labelledby="question-title"
        @submit=${save}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 's' && (event.ctrlKey || event.metaKey)) save(event);
        }}
      >
        <div class="editor-head">
          <h3 id="question-title" tabindex="-1">${question ? t.editing(at) : t.writing}</h3>
          <button type="button" class="button small quiet to-list" @click=${() => host.select(undefined)}>
            ${icon(arrowLeft, { mirrored: true })}${t.toList}
          </button>
        </div>
        ${refusalView(host, draft.state)} ${this.#conflict(question, draft)}
        ${
          known
            ? html`${this.#body(fields)}
              ${saveRow(host, {
                draft: draft,
                dirty,
                label: question ? t.save : t.add,
                discard: () => this.#discard(draft, question),
              })}`
            : html`<p class="muted">${t.unknownType}</p>`
        }
      </form>
    `;
  }

  #body(fields: QuestionFields): TemplateResult {
    const { t, form, extended } = fields;
    return html`
      ${textField(fields, 'question_text', t.text, { rows: 3, required: true, hint: t.textHint })}
      <div class="pair">
        ${selectField({
          id: 'question-type',
          label: t.type,
          value: form.question_type,
          options: questionTypes.map((type) => [type, this.#host.t[type]] as const),
          onchange: (type) => fields.set('question_type', type as QuestionType),
        })}
        ${textField(fields, 'points', t.points, { type: 'number' })}
      </div>
      ${answerView(fields)}
      ${moreView(
        'feedback',
        t.feedbackPart,
        Boolean(form.explanation || form.general_feedback),
        html`
          ${textField(fields, 'explanation', t.explanation, { rows: 2, hint: t.explanationHint })}
          ${
            extended
              ? textField(fields, 'general_feedback', t.generalFeedback, { rows: 2, hint: t.generalFeedbackHint })
              : nothing
          }
        `,
      )}
      ${extended ? this.#placeView(fields) : nothing}
    `;
  }

  #placeView(fields: QuestionFields): TemplateResult {
    const { t, form } = fields;
    const sections = this.#host.quiz.rules?.sections ?? [];
    return moreView(
      'place',
      t.placePart,
      Boolean(form.section || form.pinned || form.time_limit_seconds),
      html`
        <div class="pair">
          ${selectField({
            id: 'question-section',
            label: t.section,
            value: form.section,
            hint: sections.length ? undefined : t.sectionHint,
            options: [['', t.noSection], ...sections.map(({ id, title }) => [id, title || id] as const)],
            onchange: (section) => fields.set('section', section),
          })}
          ${textField(fields, 'time_limit_seconds', t.limit, { type: 'number', hint: t.limitHint })}
        </div>
        ${checkField({
          id: 'question-pinned',
          label: t.pinnedQuestion,
          checked: form.pinned,
          onchange: (pinned) => fields.set('pinned', pinned),
        })}
      `,
    );
  }

  #fields(draft: Draft<QuestionForm>, saved: QuestionForm, form: QuestionForm): QuestionFields {
    const host = this.#host;
    return {
      t: this.#t,
      format: host.format,
      form,
      extended: host.extended,
      drag: this.#drag,
      set: (name, value) => draft.set(name, value, saved),
      errorsAt: (name) => [
        ...draft.errorsAt(name),
        ...(name in sentAs && sentAs[name] !== 'correct_answer' ? draft.errorsAt(sentAs[name]!) : []),
        // The key of a multiple choice is said at its options.
        ...(name === keyField[form.question_type] ? draft.errorsAt('correct_answer') : []),
      ],
      announce: (text) => host.announce(text),
      focus: (selector) => this.#focus(selector),
    };
  }

  #conflict(question: Question | undefined, draft: Draft<QuestionForm>): TemplateResult | typeof nothing {
    const { state } = draft;
    if (state.at !== 'conflict' || !question) return nothing;
    return conflictView(this.#host, {
      names: state.fields.map((name) => this.#nameOf(name)),
      mine: () => {
        draft.insist(formOf(question));
        void this.#save(question, draft);
      },
      theirs: () => draft.discard(state.fields),
    });
  }

  #nameOf(name: keyof QuestionForm): string {
    const t = this.#t;
    const names: Partial<Record<keyof QuestionForm, string>> = {
      question_text: t.text,
      question_type: t.type,
      points: t.points,
      options: t.options,
      several: t.several,
      truth: t.truth,
      accepted: t.accepted,
      explanation: t.explanation,
      general_feedback: t.generalFeedback,
      section: t.section,
      time_limit_seconds: t.limit,
      units: t.units,
      tolerance: t.tolerance,
      pattern: t.pattern,
    };
    return names[name] ?? t.type;
  }

  async #save(question: Question | undefined, draft: Draft<QuestionForm>): Promise<void> {
    const host = this.#host;
    const { edu, quiz, extended } = host;
    if (draft.sending) return;
    const flaws = Object.entries(flawsOf(draft.over(question ? formOf(question) : blankQuestion())));
    if (flaws.length) {
      const fields = Object.fromEntries(flaws.map(([name, flaw]) => [name, [this.#t[`flaws_${flaw}`]]]));
      draft.become({ at: 'refused', reason: 'fields', fields });
      return this.#focusRefused();
    }
    let made: Question | undefined;
    const sent = await draft.send(() =>
      host.oneByOne(async () => {
        if (!question) {
          made = await edu.quizzes.addQuestion(quiz.id, writeOfForm(draft.over(blankQuestion()), extended));
          return host.changed();
        }
        const fresh = await this.#fresh(question);
        const fields = draft.conflictsWith(formOf(fresh));
        if (fields.length) throw new ChangedMeanwhile(fields);
        await edu.questions.update(question.id, writeOfForm(draft.over(formOf(fresh)), extended, fresh));
        await host.changed();
      }),
    );
    if (!sent && question && draft.state.at === 'refused' && draft.state.reason === 'gone')
      this.#keepAsNew(question, draft);
    if (!sent) {
      // What both have changed is compared with what is there now.
      if (draft.state.at === 'conflict') await host.changed();
      return this.#focusRefused();
    }
    host.announce(this.#t.savedWords);
    if (made) host.select(made.id);
  }

  /** Somebody has deleted what was being written: it goes on as a new question. */
  #keepAsNew(question: Question, draft: Draft<QuestionForm>): void {
    const { drafts } = this.#host;
    if (drafts.begun) return;
    const fresh = drafts.of('new');
    const blank = blankQuestion();
    const form = draft.over(formOf(question));
    for (const name of Object.keys(form) as (keyof QuestionForm)[]) fresh.set(name, form[name], blank);
    fresh.become(draft.state);
    draft.discard();
    this.#host.select('new');
  }

  /** As the platform has it now: a colleague may have it open as well. */
  async #fresh({ id }: Question): Promise<Question> {
    const { edu, quiz } = this.#host;
    const all = edu.quizzes.listQuestions(quiz.id, {}, { cache: 'reload' });
    const fresh = (await all.toArray({ limit: 1000 })).find((one) => one.id === id);
    if (!fresh) throw new Vanished();
    return fresh;
  }

  readonly #discard = (draft: Draft<QuestionForm>, question: Question | undefined): void => {
    const host = this.#host;
    draft.discard();
    host.announce(host.t.discarded);
    host.select(question?.id);
  };

  #focusRefused(): void {
    this.#focus('[aria-invalid=true]');
  }

  #focus(selector: string): void {
    const { updateComplete, renderRoot } = this.#host;
    void updateComplete.then(() => renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

const keyField: Readonly<Record<QuestionType, keyof QuestionForm | undefined>> = {
  multiple_choice: 'options',
  true_false: 'truth',
  short_answer: 'accepted',
  essay: undefined,
};

const answerView = (fields: QuestionFields): TemplateResult | typeof nothing => {
  switch (fields.form.question_type) {
    case 'multiple_choice':
      return choicesView(fields);
    case 'true_false':
      return truthView(fields);
    case 'short_answer':
      return shortAnswerView(fields);
    case 'essay':
      return fields.extended ? wordsView(fields) : nothing;
  }
};

const truthView = (fields: QuestionFields): TemplateResult => {
  const { t, form } = fields;
  const errors = fields.errorsAt('truth');
  return html`
    <fieldset class="options" aria-describedby=${errors.length ? 'truth-errors' : nothing}>
      <legend class="label">${t.truth}</legend>
      <div class="truths">
        ${(['true', 'false'] as const).map(
          (value) => html`
            <label class="check">
              <input
                type="radio"
                name="truth"
                aria-invalid=${errors.length ? 'true' : nothing}
                .checked=${live(form.truth === value)}
                @change=${() => fields.set('truth', value)}
              />
              <span>${value === 'true' ? t.isTrue : t.isFalse}</span>
            </label>
          `,
        )}
      </div>
      ${errorsView('truth', errors)}
    </fieldset>
  `;
};

const wordsView = (fields: QuestionFields): TemplateResult => {
  const { t } = fields;
  return html`
    <div class="pair">
      ${textField(fields, 'minWords', t.minWords, { type: 'number', hint: t.wordsHint })}
      ${textField(fields, 'maxWords', t.maxWords, { type: 'number' })}
    </div>
  `;
};

export const words = [editorMessages];
export const styles = [optionsStyles, editorStyles];
export const make = (host: BuilderHost): QuestionEditor => new QuestionEditor(host);
