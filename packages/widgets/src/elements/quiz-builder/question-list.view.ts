import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Question } from '@edurise/sdk/quizzes';
import { anchored } from '../../ui/anchored.ts';
import { icon } from '../../ui/icon.ts';
import type { IconNode } from '../../ui/icon-node.ts';
import {
  checkCircle,
  chevronDown,
  chevronUp,
  ellipsis,
  layers,
  list,
  pencil,
  plus,
  text,
  trash,
} from '../../ui/icons.ts';
import type { BuilderHost } from './builder-host.ts';
import { blankQuestion, questionTypes, type QuestionType } from './question-form.ts';
import type { QuestionChanges } from './question-changes.ts';
import { draggedOver, gripView } from './grip.view.ts';
import type { RowDrag } from './row-drag.ts';

const marks: Readonly<Record<QuestionType, IconNode>> = {
  multiple_choice: list,
  true_false: checkCircle,
  short_answer: pencil,
  essay: text,
};

export const markOf = (type: string): IconNode => marks[type as QuestionType] ?? list;

export const typeName = ({ t }: Pick<BuilderHost, 't'>, type: string): string =>
  (questionTypes as readonly string[]).includes(type) ? t[type as QuestionType] : t.otherType;

interface ListParts {
  changes: QuestionChanges;
  drag: RowDrag;
  onadd: (type: QuestionType) => void;
}

/** All questions in their order, and what can be done to each. */
export const questionListView = (host: BuilderHost, parts: ListParts): TemplateResult => {
  const { t, questions, drafts, selected } = host;
  return html`
    <div class="list-pane">
      <p class="visually-hidden" id="drag-hint">${t.dragHint}</p>
      <ol class="questions">
        ${repeat(
          questions,
          ({ id }) => id,
          (question, at) => rowView(host, parts, question, at),
        )}
        ${
          drafts.begun || selected === 'new'
            ? html`<li class="row" aria-current=${selected === 'new' ? 'true' : nothing}>
                <span class="grip"></span>
                <button type="button" class="row-open" data-question="new" @click=${() => host.select('new')}>
                  <span class="row-text">${drafts.of('new').over(blankQuestion()).question_text || t.newQuestion}</span>
                  <span class="row-meta"><span class="badge warning">${t.unsaved}</span></span>
                </button>
              </li>`
            : nothing
        }
      </ol>
      <div class="add" role="group" aria-label=${t.add}>
        <span class="label">${icon(plus)}${t.add}</span>
        <div class="add-types">
          ${questionTypes.map(
            (type) => html`
              <button type="button" class="button small" data-add=${type} @click=${() => parts.onadd(type)}>
                ${icon(marks[type])}${t[type]}
              </button>
            `,
          )}
        </div>
      </div>
    </div>
  `;
};

const rowView = (host: BuilderHost, parts: ListParts, question: Question, at: number): TemplateResult => {
  const { t, drafts, questions, selected, quiz } = host;
  const { id, question_text, question_type, section, points } = question;
  const { changes, drag } = parts;
  const title = question_text.trim() || t.untitled;
  const inSection = section && quiz.rules?.sections?.find((one) => one.id === section);
  const menu = `menu-${at}`;
  const close = (act: () => void) => (event: Event) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    act();
  };
  const move = (to: number): void => {
    void changes.move(at, to);
    void host.updateComplete.then(() => focusRow(host, id, '.grip'));
  };
  return html`
    <li
      class="row ${draggedOver(drag, at)}"
      part="question"
      data-row=${id}
      aria-current=${selected === id ? 'true' : nothing}
    >
      ${gripView({ drag, at, label: t.drag(at + 1), describedBy: 'drag-hint', move })}
      <button type="button" class="row-open" data-question=${id} @click=${() => host.select(id)}>
        <span class="row-text" dir="auto"
          ><span class="numeric muted">${host.format.number(at + 1)}. </span>${title}</span
        >
        <span class="row-meta">
          <span>${icon(markOf(question_type))}${typeName(host, question_type)}</span>
          <span class="numeric">${t.points(Number(points ?? 1))}</span>
          ${inSection ? html`<span class="badge">${icon(layers)}<span dir="auto">${inSection.title}</span></span>` : nothing}
          ${drafts.isUnsaved(question) ? html`<span class="badge warning">${t.unsaved}</span>` : nothing}
        </span>
      </button>
      <button type="button" class="icon-button" popovertarget=${menu} aria-label=${t.actions(at + 1)}>
        ${icon(ellipsis)}
      </button>
      <div class="anchored menu" id=${menu} popover ${anchored()}>
        <button type="button" class="menu-item" ?disabled=${at === 0} @click=${close(() => move(at - 1))}>
          ${icon(chevronUp)}${t.moveUp}
        </button>
        <button
          type="button"
          class="menu-item"
          ?disabled=${at === questions.length - 1}
          @click=${close(() => move(at + 1))}
        >
          ${icon(chevronDown)}${t.moveDown}
        </button>
        <button type="button" class="menu-item" @click=${close(() => void changes.duplicate(question))}>
          ${icon(layers)}${t.duplicate}
        </button>
        <button type="button" class="menu-item danger" @click=${close(() => changes.remove(question))}>
          ${icon(trash)}${t.remove}
        </button>
      </div>
    </li>
  `;
};

const focusRow = (host: BuilderHost, id: string, what: string): void =>
  host.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] ${what}`)?.focus();
