/** People who learn, and people who only say so, on a platform whose clock the tests move. */
import type { LectureProgress, ProgressWrite } from '@edurise/contract/models';
import { total, union, type Ranges } from '../../src/learning/played.ts';
import type { Platform } from '../platform.ts';
import { courses, lectures } from '../school.ts';

/** The platform's promise: three times the speed, and a tenth for clocks that drift. */
export const fastest = 3.3;
/** What one report may be late, in seconds of the film. */
export const slack = 5;

export interface Learner {
  readonly token: string;
  readonly enrollment: string;
  /** Opens a lecture, as a player does; answers with the session to report under. */
  open(lecture?: string): Promise<string>;
  report(beat: ProgressWrite, lecture?: string): Promise<LectureProgress>;
}

export async function learnerOf(platform: Platform): Promise<Learner> {
  const { token } = await platform.learner();
  const { body } = await platform.call('POST', `/api/courses/${courses.basics}/enroll/`, { token });
  const at = (lecture: string) => `/api/lectures/${lecture}/progress/`;
  return {
    token,
    enrollment: String(body.id),
    open: async (lecture = lectures.video) => String((await platform.call('GET', at(lecture), { token })).body.ticket),
    async report(beat, lecture = lectures.video) {
      const { status, body } = await platform.call('POST', at(lecture), { token, body: beat });
      if (status !== 200) throw new Error(`A report is never refused: ${status} ${JSON.stringify(body)}`);
      return body as LectureProgress;
    },
  };
}

export const seconds = ({ played }: LectureProgress): number => total(played ?? []);

/** A tab or a device that plays, and reports all that was not confirmed, as the player does. */
export class Device {
  readonly #learner: Learner;
  readonly #session: string;
  #confirmed: Ranges = [];
  #local: Ranges = [];
  #seq = 0;
  online = true;

  constructor(learner: Learner, session: string) {
    this.#learner = learner;
    this.#session = session;
  }

  play(from: number, to: number): void {
    this.#local = union(this.#local, [[from, to]]);
  }

  async beat(): Promise<LectureProgress | undefined> {
    this.#seq += 1;
    if (!this.online) return undefined;
    const answer = await this.#learner.report({ played: this.#local, session: this.#session, seq: this.#seq });
    this.#confirmed = union(this.#confirmed, answer.played ?? []);
    return answer;
  }
}
