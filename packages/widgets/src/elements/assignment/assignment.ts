import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isNotFound } from '@edurise/sdk/core';
import type { Client } from '@edurise/sdk/core';
import { assignments } from '@edurise/sdk/assignments';
import type { Assignment, Submission } from '@edurise/sdk/assignments';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { EduRiseElement } from '../../element/edurise-element.ts';
import { proseStyles } from '../../rich-text/prose.styles.ts';
import { richText } from '../../rich-text/rich-text.ts';
import { badgeStyles } from '../../ui/badge.styles.ts';
import { fieldStyles } from '../../ui/field.styles.ts';
import { icon } from '../../ui/icon.ts';
import { arrowLeft, pencil } from '../../ui/icons.ts';
import { progressStyles } from '../../ui/progress.styles.ts';
import { loadingView, stateView } from '../../ui/states.ts';
import './assignment.events.ts';
import { assignmentMessages } from './assignment.messages.ts';
import { assignmentStyles } from './assignment.styles.ts';
import {
  assignmentSkeleton,
  dueLine,
  factsView,
  fileNameOf,
  gradeView,
  handedInView,
  listSkeleton,
  standing,
} from './assignment.view.ts';
import type { AssignmentContext } from './assignment.view.ts';
import { Delivery } from './delivery.ts';
import { daysLate } from './due.ts';
import { problemOf, typesIn } from './file-check.ts';
import { formView, waitingView } from './form.view.ts';
import { keptWork } from './kept-work.ts';

const areas = { assignments };
type Edu = Client<typeof areas>;

interface Work {
  readonly assignment: Assignment;
  /** The learner's own; null while there is none, or while an ordinary platform does not tell. */
  readonly submission: Submission | null;
}

/** More than any course has. */
const most = 500;

/**
 * An assignment and a learner's work on it: what is asked for and until when, a text or a file to hand in, and afterwards
 * the score and the teacher's words. What is written is kept on the device until it is handed in; a text is handed in even if
 * the connection is lost on the way. Given a course instead, it shows the course's assignments to choose from.
 *
 * ```html
 * <edurise-assignment assignment="8d0f…" accept=".pdf,image/*" max-bytes="10000000"></edurise-assignment>
 * <edurise-assignment course="2c41…"></edurise-assignment>
 * ```
 *
 * @tag edurise-assignment
 * @fires edurise-assignment-open-request - An assignment was chosen in the list; cancel it to show it yourself.
 * @fires edurise-assignment-submitted - The platform has taken what was handed in.
 * @csspart row - One assignment in the list.
 * @csspart form - The form to hand in.
 * @csspart submission - What was handed in.
 * @csspart waiting - What waits on the device for a connection.
 * @csspart grade - Score and feedback.
 */
export class EduRiseAssignment extends EduRiseElement<typeof areas, typeof assignmentMessages> {
  static override areas = areas;
  static override messages = assignmentMessages;
  static override styles = [badgeStyles, fieldStyles, progressStyles, proseStyles, assignmentStyles];

  /** The assignment, by its id. */
  @property() assignment: string | undefined;
  /** A course, by its id: its assignments to choose from, where no `assignment` is given. */
  @property() course: string | undefined;
  /** The files that may be chosen, as in a file input: `.pdf,image/*`. By default whatever the platform takes. */
  @property() accept: string | undefined;
  /** The largest file that may be chosen, in bytes. */
  @property({ type: Number, attribute: 'max-bytes' }) maxBytes = 100_000_000;

  @state() private chosen: string | undefined;
  @state() private replacing = false;
  @state() private fileProblem: string | undefined;

  #delivery: Delivery | undefined;
  /** Whose the delivery is, and on which platform. */
  #deliversFor: readonly unknown[] = [];

  readonly #list = new ResourceController<readonly Assignment[], Edu>(this, {
    load: (edu, signal) => edu.courses.listAssignments(this.course!, {}, { signal }).toArray({ limit: most }),
    enabled: () => this.course !== undefined && !this.#shown,
    deps: () => [this.course],
    tags: () => [`course:${this.course}`, 'assignment', 'submission'],
  });

  readonly #work = new ResourceController<Work, Edu>(this, {
    load: (edu, signal) => loadWork(edu, this.#shown!, signal),
    enabled: () => this.#shown !== undefined,
    deps: () => [this.#shown],
    tags: () => [`assignment:${this.#shown}`, 'submission'],
    isEmpty: () => false,
    changed: ({ status, data }) => {
      if (status === 'ready' && data) this.#arrived(data);
    },
  });

  get #shown(): string | undefined {
    return this.assignment || this.chosen || undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('course')) this.chosen = undefined;
    if (changed.has('assignment') || changed.has('course')) this.replacing = false;
  }

  protected override view(): TemplateResult {
    const { t } = this;
    if (this.#shown)
      return html`${this.#work.render({
        ready: (work) => this.#detail(work),
        loading: () => loadingView(this, assignmentSkeleton()),
      })}`;
    return html`${this.#list.render({
      ready: (list) => this.#choice(list),
      empty: () => stateView({ icon: pencil, title: t.noneTitle, text: t.noneText }),
      loading: () => loadingView(this, listSkeleton()),
    })}`;
  }

  get #context(): AssignmentContext {
    return { t: this.t, format: this.format, baseUrl: this.edu.baseUrl, now: new Date() };
  }

  #choice(list: readonly Assignment[]): TemplateResult {
    const { t } = this;
    return html`
      <section class="assignment" aria-labelledby="title">
        <div class="heading">
          <h2 id="title">${t.listTitle}</h2>
          <p class="muted numeric">${t.count(list.length)}</p>
        </div>
        <ul class="rows">
          ${repeat(
            list,
            ({ id }) => id,
            (one) => html`
              <li class="row" part="row">
                <div class="row-body">
                  <h3>
                    <button type="button" class="row-open" dir="auto" @click=${() => this.#open(one)}>
                      ${one.title}
                    </button>
                  </h3>
                  <p class="muted numeric">${dueLine(one, t)}</p>
                </div>
                ${standing(one, one.submission, this.#context)}
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #open({ id, course }: Assignment): void {
    if (!this.emit('edurise-assignment-open-request', { assignment: id, course }, { cancelable: true })) return;
    this.chosen = id;
    this.#moveFocus('#title');
  }

  readonly #toList = (): void => {
    this.chosen = undefined;
    this.replacing = false;
    this.#moveFocus('#title');
  };

  #detail({ assignment, submission }: Work): TemplateResult {
    const context = this.#context;
    const { t } = context;
    const { title, description } = assignment;
    return html`
      <article class="assignment" aria-labelledby="title">
        ${
          this.assignment
            ? nothing
            : html`<button type="button" class="button quiet small back" @click=${this.#toList}>
                ${icon(arrowLeft)}${t.toList}
              </button>`
        }
        <header class="head">
          <h2 id="title" dir="auto" tabindex="-1">${title}</h2>
          ${factsView(assignment, submission, context, () => void this.#toCalendar(assignment))}
        </header>
        ${description ? richText(description, { platform: this.edu.baseUrl }) : nothing}
        ${submission?.status === 'graded' ? gradeView(assignment, submission, context) : nothing}
        ${this.#ownWork(assignment, submission, context)}
      </article>
    `;
  }

  #ownWork(assignment: Assignment, submission: Submission | null, context: AssignmentContext): unknown {
    const { t } = context;
    const delivery = this.#delivery;
    if (submission?.status === 'graded') return handedInView(assignment, submission, context, nothing);
    if (!delivery) return nothing;
    if (delivery.state.at === 'waiting')
      return waitingView(delivery.state.text, t, () => {
        this.replacing = submission !== null;
        void delivery.cancel();
      });
    if (submission && !this.replacing)
      return handedInView(
        assignment,
        submission,
        context,
        html`<div class="actions">
          <button type="button" class="button" @click=${() => this.#replace(submission)}>
            ${icon(pencil)}${t.replace}
          </button>
        </div>`,
      );
    const { accept, maxBytes, fileProblem } = this;
    const late = daysLate(assignment.due_date, context.now) > 0;
    return formView({
      delivery,
      t,
      accept,
      maxBytes,
      fileProblem,
      notes: [...(late ? [t.lateNow] : []), ...(submission ? [this.#losing(submission)] : [])],
      again: submission !== null,
      signIn: () => this.signInView(),
      choose: this.#choose,
      submit: () => void this.#submit(),
      stop: this.#stop,
      keep: this.#keep,
    });
  }

  async #toCalendar(assignment: Assignment): Promise<void> {
    try {
      const { saveDueDate } = await import('./due-in-calendar.ts');
      saveDueDate(assignment, this.edu.baseUrl);
    } catch {
      this.notify({ kind: 'error', text: this.common.errorText });
    }
  }

  #losing(submission: Submission): string {
    const name = fileNameOf(submission);
    return name && !this.#delivery?.file ? this.t.replacesFile(name) : this.t.replacesAll;
  }

  #replace({ content }: Submission): void {
    if (!this.#delivery!.text) this.#delivery!.text = content ?? '';
    this.replacing = true;
    this.#moveFocus('#text');
  }

  readonly #keep = (): void => {
    this.#delivery?.clear();
    this.replacing = false;
    this.fileProblem = undefined;
    this.#moveFocus('#title');
  };

  readonly #choose = (file: File | undefined): void => {
    const { t, maxBytes } = this;
    const types = typesIn(this.accept);
    const problem = file && problemOf(file, { maxBytes, types });
    this.fileProblem =
      file &&
      problem &&
      {
        empty: () => t.fileEmpty(file.name),
        large: () => t.fileLarge(file.name, maxBytes),
        type: () => t.fileType(file.name, types.join(', ')),
      }[problem]();
    if (this.fileProblem) this.announce(this.fileProblem);
    // One that cannot be sent does not push out one that can.
    else this.#delivery?.choose(file);
    if (!file) this.#moveFocus('#file');
  };

  readonly #submit = async (): Promise<void> => {
    const delivery = this.#delivery;
    if (!delivery) return;
    this.fileProblem = undefined;
    const submission = await delivery.send();
    if (delivery !== this.#delivery) return;
    if (submission) return this.#taken(delivery.assignment, submission);
    const { state } = delivery;
    if (state.at !== 'refused') return;
    // Graded in another tab, or while this one was open: what there is to see is the grade.
    if (state.reason === 'graded') {
      this.notify({ kind: 'warning', text: this.t.gradedMeanwhile });
      void this.#work.refresh();
    }
    await this.updateComplete;
    if (state.reason === 'nothing' || state.text.length) this.#moveFocus('#text');
    else this.announce(this.renderRoot.querySelector('.refusal p, .field-errors')?.textContent ?? '');
  };

  readonly #stop = (): void => {
    void this.#delivery?.cancel();
    this.announce(this.t.stopped);
    this.#moveFocus('form .primary');
  };

  #taken(assignment: string, submission: Submission): void {
    this.replacing = false;
    const { data } = this.#work;
    if (data?.assignment.id === assignment) this.#work.update({ ...data, submission });
    this.emit('edurise-assignment-submitted', { assignment, submission: submission.id });
    this.announce(this.t.done);
    this.#moveFocus('#title');
  }

  /** The form belongs to one person's work on one assignment. */
  #arrived({ assignment, submission }: Work): void {
    const { edu } = this;
    const owner = [edu, assignment.id, edu.session.state.user?.id, edu.tenant];
    if (owner.some((part, i) => part !== this.#deliversFor[i])) {
      this.#end();
      this.#deliversFor = owner;
      this.#delivery = new Delivery(edu, assignment.id, keptWork(edu, assignment.id), () => this.requestUpdate());
      // What was being written when the page was left is what one comes back to.
      this.replacing = submission !== null && submission.status !== 'graded' && this.#delivery.text !== '';
    }
    // What another page, or the outbox, has handed in is no draft any more.
    const delivery = this.#delivery!;
    if (submission && delivery.text && delivery.text === submission.content && delivery.state.at === 'rest') {
      if (!this.replacing || !this.renderRoot.querySelector('form')?.matches(':focus-within')) {
        delivery.clear();
        this.replacing = false;
      }
    }
  }

  #end(): void {
    this.#delivery?.dispose();
    this.#delivery = undefined;
    this.#deliversFor = [];
    this.fileProblem = undefined;
  }

  #moveFocus(to: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(to)?.focus());
  }
}

/** With the learner's own submission; an ordinary platform tells it only by the id that it gave when it was handed in. */
const loadWork = async (edu: Edu, id: string, signal: AbortSignal): Promise<Work> => {
  const assignment = await edu.assignments.get(id, { signal });
  if (assignment.submission !== undefined) return { assignment, submission: assignment.submission };
  const known = keptWork(edu, id).submission;
  if (!known) return { assignment, submission: null };
  try {
    return { assignment, submission: await edu.submissions.get(known, { signal }) };
  } catch (error) {
    if (isNotFound(error)) return { assignment, submission: null };
    throw error;
  }
};
