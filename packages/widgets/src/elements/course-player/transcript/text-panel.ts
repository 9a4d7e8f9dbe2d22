import { html, type CSSResult, type TemplateResult } from 'lit';
import { tabPanel, tabs } from '../../../ui/tabs.ts';
import { tabsStyles } from '../../../ui/tabs.styles.ts';
import type { VideoControls } from '../video/video-controls.ts';
import { chapterList } from './chapter-list.ts';
import { Transcript } from './transcript.ts';
import { transcriptStyles } from './transcript.styles.ts';

type Name = 'text' | 'chapters';

/** What stands beside the picture to read: what is said, and the parts of the video. */
export class TextPanel {
  readonly #stage: VideoControls;
  readonly #transcript: Transcript | undefined;
  #tab: Name;

  constructor(stage: VideoControls) {
    this.#stage = stage;
    this.#transcript = stage.captions.choices.length > 0 ? new Transcript(stage) : undefined;
    this.#tab = this.#transcript ? 'text' : 'chapters';
  }

  sample(time: number): void {
    this.#transcript?.sample(time);
  }

  /** To search what is said, if anything is. */
  search(): void {
    if (this.#transcript) this.#tab = 'text';
    this.#transcript?.search();
    this.#stage.context.update();
  }

  view(): TemplateResult {
    const { words, chapters, context } = this.#stage;
    const transcript = this.#transcript;
    if (!transcript || chapters.length === 0)
      return html`<section aria-label=${transcript ? words.text : words.chapters}>
        ${this.#content(this.#tab)}
      </section>`;
    return html`
      ${tabs<Name>({
        id: 'video-text',
        label: words.textAndChapters,
        selected: this.#tab,
        onselect: (name) => {
          this.#tab = name;
          context.update();
        },
        tabs: [
          { key: 'text', label: words.text },
          { key: 'chapters', label: words.chapters, count: String(chapters.length) },
        ],
      })}
      ${tabPanel('video-text', this.#tab, this.#content(this.#tab))}
    `;
  }

  #content(tab: Name): TemplateResult {
    return tab === 'text' && this.#transcript ? this.#transcript.view() : chapterList(this.#stage);
  }
}

export const textPanelStyles: readonly CSSResult[] = [tabsStyles, transcriptStyles];
