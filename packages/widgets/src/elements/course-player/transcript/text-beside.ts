import type { TemplateResult } from 'lit';
import { adoptStyles } from '../../../theme/adopt-styles.ts';
import { loadPreferences, savePreferences } from '../video/preferences.ts';
import type { VideoControls } from '../video/video-controls.ts';
import type { TextPanel } from './text-panel.ts';

/** Whether there is a text, or a list of chapters, beside the picture. What shows it is fetched when it is first opened. */
export class TextBeside {
  readonly #stage: VideoControls;
  readonly #signal: AbortSignal;
  #open: boolean;
  #panel: TextPanel | undefined;

  /** @param signal aborted when the lecture is left. */
  constructor(stage: VideoControls, signal: AbortSignal) {
    this.#stage = stage;
    this.#signal = signal;
    this.#open = loadPreferences().textOpen && this.exists;
    if (this.#open) void this.#fetch();
  }

  /** Is there anything to show? */
  get exists(): boolean {
    const { captions, chapters, context } = this.#stage;
    return (
      captions.choices.length > 0 ||
      chapters.length > 0 ||
      context.lecture.video?.tracks?.some(({ kind }) => kind === 'chapters') === true
    );
  }

  get open(): boolean {
    return this.#open;
  }

  toggle(): void {
    this.#open = !this.#open;
    savePreferences({ textOpen: this.#open });
    if (this.#open) void this.#fetch();
    const { root, update } = this.#stage.context;
    // Whoever was in it is not left nowhere.
    if (!this.#open && root.activeElement?.closest('.text-panel'))
      root.querySelector<HTMLElement>('.text-toggle')?.focus();
    update();
  }

  /** Opens it, at what one searches it with. */
  async search(): Promise<void> {
    if (!this.#open) this.toggle();
    if (!this.#panel) await this.#fetch();
    this.#panel?.search();
  }

  async #fetch(): Promise<void> {
    const { TextPanel, textPanelStyles } = await import('./text-panel.ts');
    if (this.#signal.aborted) return;
    const { root, update } = this.#stage.context;
    adoptStyles(root, ...textPanelStyles);
    this.#panel ??= new TextPanel(this.#stage);
    update();
  }

  /** Call as the playhead moves. */
  sample(time: number): void {
    this.#panel?.sample(time);
  }

  view(): TemplateResult | undefined {
    return this.#open ? this.#panel?.view() : undefined;
  }
}
