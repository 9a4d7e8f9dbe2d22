import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { dialogStyles } from '../../../ui/dialog.styles.ts';
import { icon } from '../../../ui/icon.ts';
import { checkCircle, replay, wrong } from '../../../ui/icons.ts';
import { modal } from '../../../ui/modal.ts';
import type { Cue } from '../video/cues.ts';
import type { VideoControls } from '../video/video-controls.ts';
import { isRight, readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { checkpointLayout } from './checkpoint.styles.ts';

export interface CheckpointsHost {
  readonly stage: VideoControls;
  pause(): void;
  /** Goes there whatever the lecture's rules say. */
  go(seconds: number): void;
}

/** A media clock is read four times a second: it stops a moment after its question. */
const NEAR_SECONDS = 1;

type Outcome = 'open' | 'unanswered' | 'right' | 'wrong';

/** Stops a video at its questions, and leads back to where the answer is. */
export class Checkpoints {
  readonly #host: CheckpointsHost;
  readonly #questions: readonly Checkpoint[];
  /** Answered rightly, or passed over: not asked again in this visit. */
  readonly #done = new Set<Checkpoint>();
  /** Reached: asked one after the other, before it plays on from where it stands. */
  readonly #due = new Set<Checkpoint>();
  #stand = 0;
  #asked: Checkpoint | undefined;
  #open = false;
  #chosen: ReadonlySet<string> = new Set();
  #outcome: Outcome = 'open';
  /** Somebody wanted to pass it by. */
  #inTheWay = false;

  constructor(cues: readonly Cue[], host: CheckpointsHost) {
    this.#host = host;
    this.#questions = cues.flatMap((cue) => readCheckpoint(cue) ?? []).sort((a, b) => a.at - b.at);
  }

  /** Call as the playhead moves by playing. */
  moved(from: number, to: number): void {
    // The very beginning is nothing that playing could reach.
    const after = from < NEAR_SECONDS && to > from ? -1 : from;
    const reached = this.#questions.filter((each) => each.at > after && each.at <= to && !this.#done.has(each));
    if (reached.length === 0) return;
    this.#stop(reached, to);
    // What is reached while it comes to a stop waits.
    if (!this.#open) this.#ask(reached[0]!);
  }

  #stop(questions: readonly Checkpoint[], at: number): void {
    for (const each of questions) this.#due.add(each);
    this.#stand = at;
  }

  /**
   * Call when somebody goes from one second to another: what must be answered cannot be jumped over. What was played
   * to its end and beyond has been answered before.
   * @returns the second of the question that is asked instead.
   */
  askBetween(from: number, to: number): number | undefined {
    const { ranges } = this.#host.stage.context.recorder;
    const passed = ({ at }: Checkpoint): boolean =>
      ranges.some(([start, end]) => start <= at && end > at + NEAR_SECONDS);
    const first = this.#questions.find(
      (each) =>
        each.required && each.at > from - NEAR_SECONDS && each.at <= to && !this.#done.has(each) && !passed(each),
    );
    if (!first || to < from) return undefined;
    this.#stop(
      this.#questions.filter(({ at }) => at === first.at),
      first.at,
    );
    this.#ask(first);
    this.#inTheWay = true;
    return first.at;
  }

  /** Somebody wants to go on. @returns whether a question that is not done with comes instead. */
  asksAgain(): boolean {
    const next = this.#questions.find((each) => this.#due.has(each) && !this.#done.has(each));
    if (!next || Math.abs(this.#host.stage.time - this.#stand) > NEAR_SECONDS) return false;
    this.#ask(next);
    return true;
  }

  #ask(question: Checkpoint): void {
    const { stage, pause } = this.#host;
    pause();
    // Closed a moment ago, which is still to be told.
    if (this.#open) stage.context.root.querySelector<HTMLDialogElement>('.checkpoint:not([open])')?.showModal();
    this.#asked = question;
    this.#chosen = new Set();
    this.#outcome = 'open';
    this.#inTheWay = false;
    this.#open = true;
    stage.context.update();
  }

  readonly #check = (event: Event): void => {
    event.preventDefault();
    const question = this.#asked;
    if (!question) return;
    if (this.#chosen.size === 0) this.#outcome = 'unanswered';
    else {
      this.#outcome = isRight(question, this.#chosen) ? 'right' : 'wrong';
      if (this.#outcome === 'right') this.#done.add(question);
    }
    this.#host.stage.context.update();
    // The button that checked is gone: the focus goes on to what can be done next.
    if (this.#outcome !== 'unanswered') this.#focusOn('.primary');
  };

  #focusOn(selector: string): void {
    setTimeout(() => this.#host.stage.context.root.querySelector<HTMLElement>(`.checkpoint ${selector}`)?.focus());
  }

  #choose(id: string, several: boolean, on: boolean): void {
    const chosen = new Set(several ? this.#chosen : []);
    if (on) chosen.add(id);
    else chosen.delete(id);
    this.#chosen = chosen;
    if (this.#outcome === 'unanswered') this.#outcome = 'open';
    this.#host.stage.context.update();
  }

  readonly #goOn = (): void => {
    if (this.#asked) this.#done.add(this.#asked);
    this.#close();
    void this.#host.stage.play();
    // Where another question has taken its place, the button that went on is gone.
    this.#focusOn('input');
  };

  #rewatch(seconds: number): void {
    this.#due.clear();
    this.#close();
    this.#host.go(seconds);
    void this.#host.stage.play();
  }

  readonly #again = (): void => {
    this.#outcome = 'open';
    this.#chosen = new Set();
    this.#host.stage.context.update();
    this.#focusOn('input');
  };

  #close(): void {
    this.#open = false;
    this.#host.stage.context.update();
    // Behind an open dialog nothing takes the focus, and a closing one gives it back to where it was.
    setTimeout(() => this.#host.stage.focusPlay());
  }

  /** Escape leaves the video standing there; one that may be passed over is, one that may not comes back. */
  readonly #closed = (): void => {
    if (!this.#open) return;
    if (this.#asked && !this.#asked.required) this.#done.add(this.#asked);
    this.#close();
  };

  view(): TemplateResult {
    const { words } = this.#host.stage;
    const question = this.#asked;
    return html`
      <dialog
        class="dialog checkpoint"
        aria-labelledby="checkpoint-title"
        aria-describedby=${question?.required ? 'checkpoint-must' : nothing}
        @close=${this.#closed}
        @keydown=${keepKeys}
        ${modal(this.#open, { lightDismiss: false })}
      >
        ${
          question && this.#open
            ? html`
                <form class="dialog-body" @submit=${this.#check}>
                  <p class="eyebrow">${words.question}</p>
                  <h2 class="dialog-title" id="checkpoint-title" dir="auto">${question.text}</h2>
                  ${this.#options(question)} ${this.#result(question)} ${this.#actions(question)}
                </form>
              `
            : html`<h2 class="visually-hidden" id="checkpoint-title">${words.question}</h2>`
        }
      </dialog>
    `;
  }

  #options({ options, right }: Checkpoint): TemplateResult {
    const several = right.length > 1;
    const settled = this.#outcome === 'right' || this.#outcome === 'wrong';
    return html`
      <fieldset class="checkpoint-options" ?disabled=${settled} aria-labelledby="checkpoint-title">
        ${options.map(
          ({ id, text }) => html`
            <label class="checkpoint-option">
              <input
                type=${several ? 'checkbox' : 'radio'}
                name="checkpoint"
                value=${id}
                .checked=${this.#chosen.has(id)}
                @change=${(event: Event) => this.#choose(id, several, (event.target as HTMLInputElement).checked)}
              />
              <span dir="auto">${text}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #result({ feedback }: Checkpoint): TemplateResult {
    const { words } = this.#host.stage;
    const outcome = this.#outcome;
    const settled = outcome === 'right' || outcome === 'wrong';
    return html`
      <div class="checkpoint-result ${outcome}" role="status">
        ${outcome === 'right' ? html`<p class="verdict">${icon(checkCircle)}${words.right}</p>` : nothing}
        ${outcome === 'wrong' ? html`<p class="verdict">${icon(wrong)}${words.notRight}</p>` : nothing}
        ${outcome === 'unanswered' ? html`<p>${words.chooseFirst}</p>` : nothing}
        ${settled && feedback ? html`<p dir="auto">${feedback}</p>` : nothing}
      </div>
    `;
  }

  #actions({ required, rewatchFrom }: Checkpoint): TemplateResult {
    const { words } = this.#host.stage;
    const goOn = (label: string, kind: string): TemplateResult =>
      html`<button class="button ${kind}" type="button" @click=${this.#goOn}>${label}</button>`;
    if (this.#outcome === 'right')
      return html`<div class="dialog-actions">${goOn(words.goOnWatching, 'primary')}</div>`;
    if (this.#outcome === 'wrong') {
      return html`
        <div class="dialog-actions">
          ${required ? nothing : goOn(words.goOnWatching, 'quiet')}
          <button class="button ${rewatchFrom === undefined ? 'primary' : ''}" type="button" @click=${this.#again}>
            ${words.answerAgain}
          </button>
          ${
            rewatchFrom === undefined
              ? nothing
              : html`<button class="button primary" type="button" @click=${() => this.#rewatch(rewatchFrom)}>
                  ${icon(replay)}${words.watchAgain(rewatchFrom)}
                </button>`
          }
        </div>
      `;
    }
    return html`
      <div class="dialog-actions">
        ${required ? html`<p class="checkpoint-must" id="checkpoint-must">${this.#inTheWay ? words.questionInTheWay : words.answerToGoOn}</p>` : goOn(words.skipQuestion, 'quiet')}
        <button class="button primary" type="submit">${words.checkAnswer}</button>
      </div>
    `;
  }
}

/** What is typed in a question is an answer, not a command to the player. */
const keepKeys = (event: KeyboardEvent): void => event.stopPropagation();

export const checkpointStyles: readonly CSSResult[] = [dialogStyles, checkpointLayout];
