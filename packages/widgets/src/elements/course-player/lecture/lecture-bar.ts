import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../ui/icon.ts';
import { chevronLeft, chevronRight } from '../../../ui/icons.ts';
import type { IconNode } from '../../../ui/icons.ts';
import type { CoursePlayerMessages } from '../course-player.messages.ts';
import type { Outline, OutlineItem } from '../outline.ts';

export interface LectureBarOptions {
  readonly item: OutlineItem;
  readonly outline: Outline;
  readonly previous: OutlineItem | undefined;
  readonly next: OutlineItem | undefined;
  readonly t: CoursePlayerMessages;
  readonly open: (lecture: string) => void;
  /** As `aria-keyshortcuts` names the keys of a command, once they work. */
  readonly keys: ((command: 'previous' | 'next') => string) | undefined;
  /** How the learner stands to the lecture. */
  readonly standing: unknown;
}

/** What is on show, where it is in the course, and where to go from here. */
export function lectureBar(options: LectureBarOptions): TemplateResult {
  const { item, outline, t, open, standing } = options;
  const step = (command: 'previous' | 'next', node: IconNode): TemplateResult => {
    const target = options[command];
    const label = t[command];
    return html`
      <button
        class="icon-button step"
        type="button"
        ?disabled=${!target}
        aria-label=${target ? `${label}: ${target.lecture.title}` : label}
        title=${label}
        aria-keyshortcuts=${options.keys?.(command) ?? nothing}
        @click=${() => target && open(target.lecture.id)}
      >
        ${icon(node, { mirrored: true })}
      </button>
    `;
  };
  // A quiz shows its title itself.
  const isQuiz = item.lecture.content_type === 'quiz';
  return html`
    <div class="lecture-bar">
      <p class="eyebrow">${item.section}&nbsp;· ${t.lectureOf(item.number, outline.items.length)}</p>
      <div class="steps">${step('previous', chevronLeft)} ${step('next', chevronRight)}</div>
      <h2 class="lecture-title${isQuiz ? ' visually-hidden' : ''}" part="lecture-title" tabindex="-1">
        ${item.lecture.title}
      </h2>
      ${standing}
    </div>
  `;
}
