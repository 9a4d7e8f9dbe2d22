import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Question, Quiz } from '@edurise/sdk/quizzes';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { anchoredStyles } from '../../ui/anchored.ts';
import { badgeStyles } from '../../ui/badge.styles.ts';
import { field } from '../../ui/field.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { lock, quiz as quizIcon } from '../../ui/icons.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import { tabPanel, tabs, type Tab } from '../../ui/tabs.ts';
import { tabsStyles } from '../../ui/tabs.styles.ts';
import { areas, type BuilderHost, type Edu } from './builder-host.ts';
import { Draft } from './draft.ts';
import { refusalView } from './form.view.ts';
import { LazyPart, type Part } from './lazy-part.ts';
import { QuestionChanges } from './question-changes.ts';
import { RowDrag } from './row-drag.ts';
import { QuestionDrafts } from './question-drafts.ts';
import { blankQuestion, type QuestionType } from './question-form.ts';
import { questionListView } from './question-list.view.ts';
import './quiz-builder.events.ts';
import { builderMessages } from './quiz-builder.messages.ts';
import { builderStyles } from './quiz-builder.styles.ts';

export type BuilderTab = 'questions' | 'settings' | 'preview' | 'attempts';

/**
 * Where a teacher writes a quiz: its questions, its rules, what it looks like and what it would give, and who is at it now.
 * What is not saved stays in the tab through a reload; a colleague's change of the same field is told before it is
 * overwritten. On a platform without rules of its own it asks for the plain ones only.
 *
 * ```html
 * <edurise-quiz-builder base-url="https://learn.acme.com" tenant="acme" lecture="…"></edurise-quiz-builder>
 * ```
 *
 * @tag edurise-quiz-builder
 * @fires edurise-quiz-changed - The platform has taken a change of the quiz.
 * @csspart question - One question in the list.
 * @csspart editor - The form of a question.
 * @csspart settings - The form of the rules.
 */
export class EduRiseQuizBuilder extends EduRiseElement<typeof areas, typeof builderMessages> implements BuilderHost {
  static override areas = areas;
  static override messages = builderMessages;
  static override styles = [badgeStyles, fieldStyles, tabsStyles, anchoredStyles, builderStyles];

  /** Id of the lecture that the quiz belongs to. */
  @property() lecture: string | undefined;
  /** What is shown first. */
  @property({ reflect: true }) tab: BuilderTab = 'questions';

  @state() selected: string | undefined;

  readonly #quiz = new ResourceController<Quiz, Edu>(this, {
    load: (edu, signal) => withQuestions(edu, this.lecture!, signal),
    enabled: () => !!this.lecture,
    deps: () => [this.lecture],
    tags: () => [`lecture:${this.lecture}`, 'quiz'],
    isEmpty: () => false,
    changed: ({ data }) => {
      if (data?.id !== this.#known) this.#arrived(data?.id);
    },
  });
  readonly #changes = new QuestionChanges(this);
  readonly #drag = new RowDrag(() => this.requestUpdate());
  readonly #editor = new LazyPart(this, () => import('./editor/editor.part.ts'));
  readonly #parts: Readonly<Record<Exclude<BuilderTab, 'questions'>, LazyPart<Part>>> = {
    settings: new LazyPart(this, () => import('./settings/settings.part.ts')),
    preview: new LazyPart(this, () => import('./preview/preview.part.ts')),
    attempts: new LazyPart(this, () => import('./attempts/attempts.part.ts')),
  };
  #known: string | undefined;
  #drafts: QuestionDrafts | undefined;
  #creation = new Draft<{ title: string }>(() => this.requestUpdate());
  #focusNext: string | undefined;
  #changing: Promise<unknown> = Promise.resolve();

  // ── What the parts see ─────────────────────────────────────────────────────────────────────

  get quiz(): Quiz {
    return this.#quiz.data!;
  }
  get questions(): readonly Question[] {
    return this.#changes.applyTo(this.quiz.questions ?? []);
  }
  get extended(): boolean {
    return this.quiz.rules != null;
  }
  get drafts(): QuestionDrafts {
    return (this.#drafts ??= new QuestionDrafts(this.edu, this.quiz.id, () => this.requestUpdate()));
  }

  select(id: string | undefined): void {
    this.tab = 'questions';
    const before = this.selected;
    this.selected = id;
    this.#focus(id ? '#question-title' : `[data-question="${CSS.escape(before ?? '')}"]`);
  }

  focusRow(at: number): void {
    const question = this.questions[at];
    if (this.selected !== 'new' && !this.questions.some(({ id }) => id === this.selected)) this.selected = undefined;
    this.#focus(question ? `[data-question="${CSS.escape(question.id)}"]` : '[data-add]');
  }

  oneByOne<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#changing.then(change);
    this.#changing = done.catch(() => undefined);
    return done;
  }

  async changed(): Promise<void> {
    await this.#quiz.refresh();
    if (this.#quiz.data) this.emit('edurise-quiz-changed', { quiz: this.quiz.id, lecture: this.lecture ?? '' });
  }

  // ── Life ───────────────────────────────────────────────────────────────────────────────────

  override connectedCallback(): void {
    super.connectedCallback();
    // A reload keeps the drafts, but a tab that is closed does not: the browser asks first.
    addEventListener(
      'beforeunload',
      (event) => {
        if (this.#unsaved) event.preventDefault();
      },
      { signal: this.signal },
    );
    // Whoever goes all the same has not thought better of it.
    addEventListener('pagehide', () => this.#changes.tell(), { signal: this.signal });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) for (const part of Object.values(this.#parts)) part.left();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('tab');
    if (before && before !== 'questions') this.#parts[before]?.left();
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  get #unsaved(): boolean {
    const { data } = this.#quiz;
    if (!data) return false;
    if (Object.values(this.#parts).some((part) => part.isUnsaved())) return true;
    return (
      this.#changes.pending ||
      this.drafts.begun ||
      (data.questions ?? []).some((question) => this.drafts.isUnsaved(question))
    );
  }

  #arrived(quiz: string | undefined): void {
    this.#known = quiz;
    this.#drafts = undefined;
    this.selected = undefined;
    for (const part of [this.#editor, ...Object.values(this.#parts)]) part.reset();
  }

  // ── Drawing ────────────────────────────────────────────────────────────────────────────────

  protected override view(): TemplateResult | typeof nothing | undefined {
    const { t } = this;
    if (!this.lecture)
      return stateView({ icon: quizIcon, title: t.noLectureTitle, text: t.noLectureText(this.localName) });
    return this.#quiz.render({
      loading: () => loadingView(this, skeleton()),
      ready: (quiz) =>
        this.#teaches(quiz)
          ? this.#builder(quiz)
          : stateView({ icon: lock, title: t.notYoursTitle, text: t.notYoursText }),
      problem: ({ status }) => {
        if (status === 'not-found' && !this.#isLearner) return this.#creationView();
        if (status === 'forbidden') return stateView({ icon: lock, title: t.notYoursTitle, text: t.notYoursText });
        return undefined;
      },
    });
  }

  #builder(quiz: Quiz): TemplateResult {
    const { t, questions } = this;
    const all: Tab<BuilderTab>[] = [
      { key: 'questions', label: t.questionsTab, count: this.format.number(questions.length) },
      { key: 'settings', label: t.settingsTab },
      { key: 'preview', label: t.previewTab },
    ];
    // Extensions of the platform, like the rules.
    if (this.extended) all.push({ key: 'attempts', label: t.attemptsTab });
    const shown = all.find(({ key }) => key === this.tab)?.key ?? 'questions';
    const total = questions.reduce((sum, { points }) => sum + Number(points ?? 1), 0);
    return html`
      <article class="builder" aria-labelledby="title">
        <header class="head">
          <h2 id="title" tabindex="-1" dir="auto">${quiz.title}</h2>
          <p class="facts muted numeric">
            <span>${t.questions(questions.length)}</span>
            <span>${t.points(total)}</span>
            <span>${quiz.time_limit_minutes ? t.minutes(quiz.time_limit_minutes) : t.noLimit}</span>
            ${quiz.passing_score == null ? nothing : html`<span>${t.passAt(Number(quiz.passing_score))}</span>`}
          </p>
        </header>
        ${tabs({ id: 'part', label: t.parts, tabs: all, selected: shown, onselect: (key) => (this.tab = key) })}
        ${tabPanel('part', shown, shown === 'questions' ? this.#questionsView() : this.#parts[shown].view())}
      </article>
    `;
  }

  #questionsView(): TemplateResult {
    const { t, questions, selected } = this;
    const empty = !questions.length && !selected && !this.drafts.begun;
    const editing = selected && (selected === 'new' || questions.some(({ id }) => id === selected));
    return html`
      ${empty ? stateView({ icon: quizIcon, title: t.noQuestionsTitle, text: t.noQuestionsText }) : nothing}
      <div class="desk ${editing ? 'editing' : ''} ${empty ? 'empty' : ''}">
        ${questionListView(this, {
          changes: this.#changes,
          drag: this.#drag,
          onadd: this.#add,
        })}
        ${
          empty
            ? nothing
            : html`<div class="editor-pane">
                ${editing ? this.#editor.view() : html`<p class="pick muted">${t.pick}</p>`}
              </div>`
        }
      </div>
    `;
  }

  #creationView(): TemplateResult {
    const { t } = this;
    const draft = this.#creation;
    const blank = { title: '' };
    return html`
      <form class="creation" novalidate @submit=${this.#create}>
        ${draft.errorsAt('title').length ? nothing : refusalView(this, draft.state)}
        <h2 class="dialog-title">${t.createTitle}</h2>
        <p class="muted">${t.createText}</p>
        ${field({
          id: 'new-title',
          label: t.title,
          value: draft.over(blank).title,
          maxlength: 255,
          errors: draft.errorsAt('title'),
          oninput: (value) => draft.set('title', value, blank),
        })}
        <div class="actions">
          <button class="button primary" aria-busy=${draft.sending} aria-disabled=${draft.sending}>
            ${draft.sending ? t.creating : t.create}
          </button>
        </div>
      </form>
    `;
  }

  // ── What a teacher does ────────────────────────────────────────────────────────────────────

  readonly #create = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const draft = this.#creation;
    const title = draft.over({ title: '' }).title.trim();
    if (draft.sending) return;
    if (!title) draft.become({ at: 'refused', reason: 'fields', fields: { title: [this.t.titleNeeded] } });
    else if (await draft.send(() => this.edu.lectures.createQuiz(this.lecture!, { title }))) await this.changed();
    else return this.#focus('[aria-invalid=true]');
    this.#focus(this.#quiz.data ? '#title' : '[aria-invalid=true]');
  };

  readonly #add = (question_type: QuestionType): void => {
    const draft = this.drafts.of('new');
    const { question_type: begun } = draft.over(blankQuestion());
    if (draft.changedFrom(blankQuestion(begun)).length) this.notify({ kind: 'info', text: this.t.saveNewFirst });
    else {
      draft.discard();
      draft.set('question_type', question_type, blankQuestion());
    }
    this.select('new');
  };

  /** Once it stands there: what is to be focused may have to be fetched first. */
  #focus(to: string): void {
    this.#focusNext = to;
    this.requestUpdate();
  }

  get #isLearner(): boolean {
    const { user } = this.edu.session.state;
    return user?.role === 'student' && !user.is_staff && !user.is_superuser;
  }

  /** Keys are sent to those who teach, and to nobody else. */
  #teaches({ questions }: Quiz): boolean {
    return questions?.length ? questions.some((question) => 'correct_answer' in question) : !this.#isLearner;
  }
}

/** A quiz with all its questions, however the platform hands them out. */
async function withQuestions(edu: Edu, lecture: string, signal: AbortSignal): Promise<Quiz> {
  const quiz = await edu.lectures.getQuiz(lecture, { signal });
  if (quiz.questions?.length) return quiz;
  return { ...quiz, questions: await edu.quizzes.listQuestions(quiz.id, {}, { signal }).toArray({ limit: 1000 }) };
}

const skeleton = (): TemplateResult => html`
  <div class="builder" aria-hidden="true">
    <div class="head"><span class="bone title-bone"></span></div>
    <div class="desk">
      <div class="list-pane">${[1, 2, 3, 4].map(() => html`<span class="bone row-bone"></span>`)}</div>
      <div class="editor-pane"><span class="bone panel-bone"></span></div>
    </div>
  </div>
`;
