import { adoptStyles } from '../../../theme/adopt-styles.ts';
import type { Checkpoints, CheckpointsHost } from '../checkpoints/checkpoints.ts';
import type { StageContext } from '../lecture/stage.ts';
import { chaptersFrom, type Chapter } from './chapters.ts';
import { loadCues } from './cues.ts';

/** Chapters and questions, where the video brings them. What cannot be read is not there. */
export class VideoTracks {
  readonly #context: StageContext;
  readonly #signal: AbortSignal;
  #chapters: readonly Chapter[];
  #checkpoints: Checkpoints | undefined;

  /** @param signal aborted when the lecture is left. */
  constructor(context: StageContext, signal: AbortSignal) {
    this.#context = context;
    this.#signal = signal;
    this.#chapters = chaptersFrom(context.lecture.video?.chapters);
  }

  get chapters(): readonly Chapter[] {
    return this.#chapters;
  }

  get checkpoints(): Checkpoints | undefined {
    return this.#checkpoints;
  }

  async load(host: CheckpointsHost): Promise<void> {
    await Promise.all([this.#loadChapters(), this.#loadCheckpoints(host)]);
    if (!this.#signal.aborted) this.#context.update();
  }

  #address(wanted: 'chapters' | 'checkpoints'): string | undefined {
    const track = this.#context.lecture.video?.tracks?.find(({ kind }) => kind === wanted);
    return track && this.#context.resolve(track.url);
  }

  async #loadChapters(): Promise<void> {
    const address = this.#address('chapters');
    if (!address || this.#chapters.length > 0) return;
    this.#chapters = chaptersFrom(undefined, await loadCues(address, this.#signal).catch(() => []));
  }

  async #loadCheckpoints(host: CheckpointsHost): Promise<void> {
    const address = this.#address('checkpoints');
    if (!address) return;
    const [{ Checkpoints, checkpointStyles }, cues] = await Promise.all([
      import('../checkpoints/checkpoints.ts'),
      loadCues(address, this.#signal).catch(() => []),
    ]);
    if (this.#signal.aborted) return;
    adoptStyles(this.#context.root, ...checkpointStyles);
    this.#checkpoints = new Checkpoints(cues, host);
  }
}
