import { html, type TemplateResult } from 'lit';
import { chapterAt } from '../video/chapters.ts';
import type { VideoControls } from '../video/video-controls.ts';
import { moveFocus } from './follow.ts';

/** The parts of a video, to go to. */
export function chapterList(stage: VideoControls): TemplateResult {
  const { chapters, context, time } = stage;
  const now = chapterAt(chapters, time);
  return html`
    <ol class="lines" @keydown=${moveFocus}>
      ${chapters.map(
        (chapter, n) => html`
          <li>
            <button
              class="line"
              type="button"
              tabindex=${n === 0 ? 0 : -1}
              aria-current=${chapter === now ? 'true' : 'false'}
              @click=${() => stage.seek(chapter.start)}
            >
              <span class="line-time numeric">${context.t.clock(chapter.start)}</span>
              <span dir="auto">${chapter.title}</span>
            </button>
          </li>
        `,
      )}
    </ol>
  `;
}
