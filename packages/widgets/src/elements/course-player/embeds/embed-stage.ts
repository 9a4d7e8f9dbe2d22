import type { TemplateResult } from 'lit';
import { ExternalStage } from '../external/external-stage.ts';
import type { Command } from '../hotkeys.ts';
import type { Stage, StageContext } from '../lecture/stage.ts';
import { VideoStage } from '../video/video-stage.ts';
import { videoMessages } from '../video/video.messages.ts';
import { EmbedPicture } from './embed-picture.ts';
import { addressOf, type EmbedSite } from './site.ts';

/** A site that has not answered by then does not let itself be measured: a policy, a blocker, no network. */
const PATIENCE_MS = 10_000;

/**
 * A video of another site. It is fetched from there only when the learner says so, and measured by that
 * site's own player; where that does not answer, the learner reports it, and both sides see that.
 */
export class EmbedStage implements Stage {
  readonly #context: StageContext;
  readonly #site: EmbedSite;
  readonly #card: ExternalStage;
  readonly #patience: number;
  #video: VideoStage | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #measured = false;

  constructor(context: StageContext, site: EmbedSite, patience = PATIENCE_MS) {
    this.#context = context;
    this.#site = site;
    this.#patience = patience;
    const canFrame = site.frameAddress(addressOf(context.lecture)) !== undefined;
    this.#card = new ExternalStage(context, site.name, canFrame ? () => this.#playHere() : undefined);
  }

  view(): TemplateResult {
    void videoMessages.load(this.#context.locale)?.then(this.#context.update);
    return this.#video?.view() ?? this.#card.view();
  }

  #playHere(): void {
    const { update, announce, locale } = this.#context;
    announce(videoMessages.for(locale).connecting(this.#site.name));
    this.#video = new VideoStage(this.#context, new EmbedPicture(this.#context, this.#site, () => this.#answered()));
    this.#timer = setTimeout(() => this.#givenUp(), this.#patience);
    update();
    setTimeout(() => this.#video?.focusPlay());
  }

  #answered(): void {
    clearTimeout(this.#timer);
    this.#measured = true;
    void this.#video?.play();
    this.#context.update();
  }

  #givenUp(): void {
    const { update, announce, locale } = this.#context;
    this.#video?.leave();
    this.#video = undefined;
    this.#card.silent = true;
    announce(videoMessages.for(locale).notMeasured(this.#site.name));
    update();
  }

  get time(): number | undefined {
    return this.#measured ? this.#video?.time : undefined;
  }

  seek(seconds: number): void {
    this.#video?.seek(seconds);
  }

  /** Parts are known only where they are measured. */
  get playMissing(): (() => void) | undefined {
    const video = this.#video;
    return this.#measured && video ? () => video.playMissing() : undefined;
  }

  command(command: Command, key: string): boolean {
    return this.#video?.command(command, key) ?? false;
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#video?.leave();
    this.#card.leave();
  }
}
