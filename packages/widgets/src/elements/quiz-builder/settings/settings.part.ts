import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { scoringRules, type KnownRule } from '@edurise/sdk/scoring';
import { field, type FieldParts } from '../../../ui/field.ts';
import type { BuilderHost } from '../builder-host.ts';
import { ChangedMeanwhile, Draft } from '../draft.ts';
import { checkField, conflictView, hasUnreadable, refusalView, saveRow, selectField } from '../form.view.ts';
import { keptDraft } from '../kept-draft.ts';
import type { Part } from '../lazy-part.ts';
import { optionsStyles } from '../options.styles.ts';
import { scoringMessages } from '../scoring/scoring.messages.ts';
import { bandsView, sectionsView } from './lists.view.ts';
import { reviewMatrix } from './review-matrix.view.ts';
import { firstChoice, scoringExample } from './scoring-example.view.ts';
import {
  flawsOfSettings,
  rulesOf,
  settingsDraft,
  settingsOf,
  writeOfSettings,
  type SettingsForm,
} from './settings-form.ts';
import { settingsMessages, type SettingsTexts } from './settings.messages.ts';
import { settingsStyles } from './settings.styles.ts';

type NameOf<T> = { [K in keyof SettingsForm]: SettingsForm[K] extends T ? K : never }[keyof SettingsForm];

/** Everything about a quiz that is no question. */
class SettingsPart implements Part {
  readonly #host: BuilderHost;
  readonly #draft: Draft<SettingsForm>;
  #chosen = firstChoice;

  constructor(host: BuilderHost) {
    this.#host = host;
    const { edu, quiz } = host;
    this.#draft = new Draft(() => host.requestUpdate(), keptDraft(edu, settingsDraft(quiz), settingsOf(quiz)));
  }

  isUnsaved(): boolean {
    return this.#draft.changedFrom(this.#saved).length > 0;
  }

  get #t(): SettingsTexts {
    return settingsMessages.for(this.#host.language);
  }
  get #saved(): SettingsForm {
    return settingsOf(this.#host.quiz);
  }

  view(): TemplateResult {
    const host = this.#host;
    const t = this.#t;
    const draft = this.#draft;
    const form = draft.over(this.#saved);
    return html`
      <form class="form settings" part="settings" novalidate aria-label=${t.heading} @submit=${this.#submit}>
        ${refusalView(host, draft.state)} ${this.#conflict()} ${this.#basics(form)}
        ${host.extended ? this.#rules(form) : nothing}
        ${saveRow(host, {
          draft: draft,
          dirty: this.isUnsaved(),
          label: t.save,
          discard: this.#discard,
        })}
      </form>
    `;
  }

  #basics(form: SettingsForm): TemplateResult {
    const t = this.#t;
    return part(
      'basics',
      t.basics,
      html`
        ${this.#text('title', t.title, form, { maxlength: 255, required: true })}
        ${this.#text('description', t.description, form, { rows: 3, hint: t.descriptionHint })}
        <div class="pair">
          ${this.#text('time_limit_minutes', t.minutes, form, { type: 'number', hint: t.minutesHint })}
          ${this.#text('passing_score', t.passing, form, { type: 'number' })}
          ${this.#text('max_attempts', t.attempts, form, { type: 'number', hint: t.attemptsHint })}
          ${
            this.#host.extended
              ? this.#choice('grade_of', t.gradeOf, form, [
                  ['highest', t.highest],
                  ['average', t.average],
                  ['first', t.first],
                  ['last', t.last],
                ])
              : nothing
          }
        </div>
      `,
    );
  }

  #rules(form: SettingsForm): TemplateResult {
    return html`
      ${this.#scoring(form)} ${this.#order(form)} ${this.#when(form)} ${this.#review(form)} ${this.#bands(form)}
    `;
  }

  #scoring(form: SettingsForm): TemplateResult {
    const t = this.#t;
    const scoring = scoringMessages.for(this.#host.language);
    const known = (scoringRules as readonly string[]).includes(form.scoring);
    return part(
      'scoring',
      t.scoringPart,
      html`
        ${this.#choice(
          'scoring',
          t.scoring,
          form,
          scoringRules.map((rule) => [rule, scoring[rule]] as const),
          known ? scoring[`${form.scoring as KnownRule}Text`] : undefined,
        )}
        ${form.scoring === 'threshold' ? this.#text('threshold', t.threshold, form, { type: 'number' }) : nothing}
        <div class="pair">
          ${this.#text('penalty', t.penalty, form, { type: 'number', hint: t.penaltyHint })}
          ${this.#choice('floor', t.floor, form, [
            ['', t.floorAuto],
            ['question', t.floor_question],
            ['quiz', t.floor_quiz],
            ['none', t.floor_none],
          ])}
        </div>
        ${scoringExample({
          t,
          scoring,
          rules: rulesOf(form),
          chosen: this.#chosen,
          onchoose: (chosen) => {
            this.#chosen = chosen;
            this.#host.requestUpdate();
          },
        })}
        <div>
          ${this.#tick('confidence', t.confidence, form, t.confidenceHint)}
          ${this.#tick('practice', t.practice, form, t.practiceHint)}
        </div>
      `,
    );
  }

  #order(form: SettingsForm): TemplateResult {
    const t = this.#t;
    const { questions } = this.#host;
    return part(
      'order',
      t.orderPart,
      html`
        ${this.#choice('navigation', t.navigation, form, [
          ['free', t.free],
          ['forward', t.forward],
        ])}
        <div>
          ${this.#tick('shuffle_questions', t.shuffleQuestions, form)}
          ${this.#tick('shuffle_options', t.shuffleOptions, form)}
        </div>
        ${sectionsView(
          {
            t,
            list: form.sections,
            errors: this.#errors('sections'),
            onchange: (list) => this.#set('sections', list),
            focus: this.#focus,
          },
          (section) => questions.filter((question) => question.section === section).length,
        )}
      `,
    );
  }

  #when(form: SettingsForm): TemplateResult {
    const t = this.#t;
    const hint = t.zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    return part(
      'when',
      t.whenPart,
      html`
        <div class="pair">
          ${this.#time('opens_at', t.opens, form, hint)} ${this.#time('closes_at', t.closes, form, hint)}
        </div>
        ${this.#text('grace_seconds', t.grace, form, { type: 'number', hint: t.graceHint })}
        ${this.#tick('accept_recovered', t.recovered, form)}
      `,
    );
  }

  #review(form: SettingsForm): TemplateResult {
    const t = this.#t;
    return part(
      'review',
      t.reviewPart,
      html`
        ${this.#time('release_at', t.release, form)} ${this.#tick('reviewed', t.decides, form, t.decidesHint)}
        ${
          form.reviewed
            ? reviewMatrix(t, form.review, (review) => this.#set('review', review))
            : this.#tick('show_correct_answers', t.showKeys, form)
        }
      `,
    );
  }

  #bands(form: SettingsForm): TemplateResult {
    const t = this.#t;
    return part(
      'bands',
      t.bandsPart,
      bandsView({
        t,
        list: form.overall_feedback,
        errors: this.#errors('overall_feedback'),
        onchange: (list) => this.#set('overall_feedback', list),
        focus: this.#focus,
      }),
    );
  }

  // ── Fields ─────────────────────────────────────────────────────────────────────────────────

  #set<K extends keyof SettingsForm>(name: K, value: SettingsForm[K]): void {
    this.#draft.set(name, value, this.#saved);
  }

  #errors(name: keyof SettingsForm): readonly string[] {
    return [...this.#draft.errorsAt(name), ...this.#draft.errorsAt(`rules.${name}`)];
  }

  #text(name: NameOf<string>, label: string, form: SettingsForm, parts: Partial<FieldParts> = {}): TemplateResult {
    return field({
      id: `settings-${name}`,
      label,
      value: form[name],
      errors: this.#errors(name),
      oninput: (value) => this.#set(name, value),
      ...parts,
    });
  }

  #time(name: NameOf<string>, label: string, form: SettingsForm, hint?: string): TemplateResult {
    return this.#text(name, label, form, { type: 'datetime-local', ...(hint && { hint }) });
  }

  #choice(
    name: NameOf<string>,
    label: string,
    form: SettingsForm,
    options: readonly (readonly [string, string])[],
    hint?: string,
  ): TemplateResult {
    return selectField({
      id: `settings-${name}`,
      label,
      value: form[name],
      options,
      hint,
      errors: this.#errors(name),
      onchange: (value) => this.#set(name, value),
    });
  }

  #tick(name: NameOf<boolean>, label: string, form: SettingsForm, hint?: string): TemplateResult {
    return checkField({
      id: `settings-${name}`,
      label,
      checked: form[name],
      ...(hint && { hint }),
      onchange: (checked) => this.#set(name, checked),
    });
  }

  // ── Saving ─────────────────────────────────────────────────────────────────────────────────

  #conflict(): TemplateResult | typeof nothing {
    const { state } = this.#draft;
    if (state.at !== 'conflict') return nothing;
    return conflictView(this.#host, {
      names: state.fields.map((name) => this.#nameOf(name)),
      mine: () => {
        this.#draft.insist(this.#saved);
        void this.#save();
      },
      theirs: () => this.#draft.discard(state.fields),
    });
  }

  #nameOf(name: keyof SettingsForm): string {
    const t = this.#t;
    const names: Partial<Record<keyof SettingsForm, string>> = {
      title: t.title,
      description: t.description,
      passing_score: t.passing,
      time_limit_minutes: t.minutes,
      max_attempts: t.attempts,
      grade_of: t.gradeOf,
      scoring: t.scoringPart,
      sections: t.sections,
      review: t.reviewPart,
      overall_feedback: t.bandsPart,
      opens_at: t.opens,
      closes_at: t.closes,
    };
    return names[name] ?? t.heading;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!hasUnreadable(event.currentTarget)) void this.#save();
  };

  async #save(): Promise<void> {
    const host = this.#host;
    const draft = this.#draft;
    if (draft.sending || !draft.changedFrom(this.#saved).length) return;
    const t = this.#t;
    const flaws = Object.entries(flawsOfSettings(draft.over(this.#saved)));
    if (flaws.length) {
      const fields = Object.fromEntries(flaws.map(([name, flaw]) => [name, [t[`flaws_${flaw}`]]]));
      draft.become({ at: 'refused', reason: 'fields', fields });
      return this.#focus('[aria-invalid=true]');
    }
    const { edu, quiz, lecture } = host;
    const sent = await draft.send(async () => {
      // A colleague may have the same form open.
      const fresh = settingsOf(await edu.lectures.getQuiz(quiz.lecture ?? lecture ?? '', { cache: 'reload' }));
      const fields = draft.conflictsWith(fresh);
      if (fields.length) throw new ChangedMeanwhile(fields);
      await edu.quizzes.update(quiz.id, writeOfSettings(draft.over(fresh), draft.changedFrom(fresh)));
      await host.changed();
    });
    if (sent) return host.announce(t.savedWords);
    // What both have changed is compared with what is there now.
    if (draft.state.at === 'conflict') await host.changed();
    this.#focus('[aria-invalid=true]');
  }

  readonly #discard = (): void => {
    this.#draft.discard();
    this.#host.announce(this.#host.t.discarded);
    this.#focus('#settings-title');
  };

  readonly #focus = (selector: string): void => {
    const { updateComplete, renderRoot } = this.#host;
    void updateComplete.then(() => renderRoot.querySelector<HTMLElement>(selector)?.focus());
  };
}

const part = (id: string, title: string, body: unknown): TemplateResult => html`
  <section class="settings-part" id="settings-part-${id}" aria-labelledby="settings-part-${id}-title">
    <h3 id="settings-part-${id}-title">${title}</h3>
    ${body}
  </section>
`;

export const words = [settingsMessages, scoringMessages];
export const styles = [optionsStyles, settingsStyles];
export const make = (host: BuilderHost): SettingsPart => new SettingsPart(host);
