import '../src/define/course-player.ts';
import { fixtures } from '../src/elements/course-player/course-player.fixtures.ts';
import type { EduRiseCoursePlayer } from '../src/elements/course-player/course-player.ts';
import type { Fixture } from './fixture.ts';
import { find, mount, until } from './mount.ts';

/** A course player on show, and the hands and eyes of somebody before it. */
export class PlayerPage {
  #player: EduRiseCoursePlayer | undefined;

  get player(): EduRiseCoursePlayer {
    return this.#player!;
  }

  async open(state: string | Fixture<EduRiseCoursePlayer>): Promise<void> {
    this.#player = await mount('edurise-course-player', typeof state === 'string' ? fixtures[state]! : state);
  }

  /** Takes one that a test has made itself. */
  adopt(player: EduRiseCoursePlayer): void {
    this.#player = player;
  }

  /** Call after each test. */
  readonly close = (): void => {
    this.#player?.remove();
    localStorage.removeItem('edurise:player');
  };

  get<E extends HTMLElement = HTMLElement>(selector: string): E {
    return find<E>(this.player, selector)!;
  }

  all(selector: string): HTMLElement[] {
    return [...this.player.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  }

  wait<E extends HTMLElement = HTMLElement>(selector: string): Promise<E> {
    return until(() => find<E>(this.player, selector), `there is ${selector}`);
  }

  get focused(): HTMLElement | null {
    return this.player.shadowRoot!.activeElement as HTMLElement | null;
  }

  press(target: Element, key: string, init: KeyboardEventInit = {}): boolean {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
    return target.dispatchEvent(event);
  }

  /** The video where the learner left it: resumed at 41 seconds, played to 44. */
  async resumed(): Promise<HTMLVideoElement> {
    const video = await this.wait<HTMLVideoElement>('video');
    await until(() => video.currentTime > 40 && !video.seeking, 'it resumed');
    video.muted = true;
    return video;
  }
}
