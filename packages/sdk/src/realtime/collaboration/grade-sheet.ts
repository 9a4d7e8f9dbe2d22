import { environmentOf, type Environment } from '../../environment.ts';
import { isConnectionError } from '../../errors.ts';
import { Events } from '../../events.ts';
import { uuid } from '../../identifiers.ts';
import type { Lease } from './leases.ts';
import type { Cell, CellChannel } from './live-channel.ts';

/** A cell as the platform has it. */
export interface Grade extends Cell {
  readonly score?: string | number | null | undefined;
  readonly version?: number | null | undefined;
}

export interface CellView {
  readonly score: string | number | null | undefined;
  /** Of the platform's own value. */
  readonly version: number | undefined;
  /** What is shown has not been confirmed yet. */
  readonly pending: boolean;
}

/** A change that the platform did not make. */
export interface Rejected {
  readonly cell: Cell;
  readonly score: number | null;
  readonly error: Error;
}

/** `green`: everything is there. `yellow`: something is on its way. `red`: for more than eight seconds, or the line is down. */
export type Sync = 'green' | 'yellow' | 'red';

export interface GradeSheetOptions {
  /** Fetches the cells where the channel does not tell them: an ordinary platform. */
  readonly load?: (() => Promise<readonly Grade[]>) | undefined;
  readonly environment?: Partial<Environment> | undefined;
}

export interface GradeSheet {
  /** What is to be shown: your own changes at once. */
  view(cell: Cell): CellView;
  /** Changes a cell. A change that gets no answer is sent again, as the same, until it has one. */
  set(cell: Cell, score: number | null, lease?: Lease): void;
  readonly sync: Sync;
  /** Told which cells, as `student assignment`. */
  subscribe(listener: (changed: readonly string[]) => void): () => void;
  onRejected(listener: (rejected: Rejected) => void): () => void;
  close(): void;
}

interface Change {
  readonly ref: string;
  readonly cell: Cell;
  readonly score: number | null;
  readonly fence: number | undefined;
  readonly at: number;
}

interface Heard extends Partial<Grade> {
  readonly type: string;
  readonly ref?: unknown;
  readonly updates?: readonly Grade[];
  readonly state?: { readonly cells?: readonly Grade[] | null };
}

/** Milliseconds. */
const worrying = 8_000;
const pause = 1_000;
const patience = 10_000;

export const keyOf = ({ student_id: student, assignment_id: assignment }: Cell): string => `${student} ${assignment}`;

class LiveGradeSheet implements GradeSheet {
  readonly #channel: CellChannel;
  readonly #environment: Environment;
  readonly #load: GradeSheetOptions['load'];
  readonly #grades = new Map<string, Grade>();
  /** By cell, in order; only the first of each is on its way, since each builds on the one before. */
  readonly #changes = new Map<string, Change[]>();
  readonly #events = new Events<{ change: readonly string[]; rejected: Rejected }>();
  readonly #ends: (() => void)[];
  readonly #timers = new Set<unknown>();
  /** What has come since a snapshot was asked for: where nothing bears a version, it is newer than that. */
  #since: Grade[] | undefined;
  #generation = 0;
  #closed = false;

  constructor(channel: CellChannel, { load, environment }: GradeSheetOptions) {
    this.#channel = channel;
    this.#load = load;
    this.#environment = environmentOf(environment);
    this.#ends = [
      channel.on('*', (event) => this.#hear(event)),
      channel.onResync(() => this.#refresh()),
      channel.subscribe(() => this.#look()),
    ];
    this.#look();
  }

  get sync(): Sync {
    const changes = [...this.#changes.values()].flat();
    if (this.#channel.state.status !== 'live') return 'red';
    if (!changes.length) return 'green';
    const now = this.#environment.now();
    return changes.some(({ at }) => now - at > worrying) ? 'red' : 'yellow';
  }

  view(cell: Cell): CellView {
    const key = keyOf(cell);
    const grade = this.#grades.get(key);
    const own = this.#changes.get(key)?.at(-1);
    return { score: own ? own.score : grade?.score, version: grade?.version ?? undefined, pending: own !== undefined };
  }

  set({ student_id, assignment_id }: Cell, score: number | null, lease?: Lease): void {
    const cell = { student_id, assignment_id };
    const key = keyOf(cell);
    const changes = this.#changes.get(key) ?? [];
    this.#changes.set(key, changes);
    changes.push({ ref: uuid(), cell, score, fence: lease?.fence, at: this.#environment.now() });
    this.#tell([key]);
    if (changes.length === 1) void this.#say(key);
  }

  subscribe(listener: (changed: readonly string[]) => void): () => void {
    return this.#events.on('change', listener);
  }

  onRejected(listener: (rejected: Rejected) => void): () => void {
    return this.#events.on('rejected', listener);
  }

  close(): void {
    this.#closed = true;
    for (const end of this.#ends) end();
    for (const timer of this.#timers) this.#environment.clearTimeout(timer);
    this.#events.clear();
  }

  /** The first time that there is a line: what there is. Later ones say themselves when something was missed. */
  #look(): void {
    const { status, generation } = this.#channel.state;
    if (status !== 'live' || this.#generation) return;
    this.#generation = generation;
    this.#refresh();
  }

  #refresh(): void {
    this.#since = [];
    if (!this.#load) return this.#channel.send('get_state');
    void this.#load().then(
      (grades) => this.#snapshot(grades),
      () => this.#in(pause, () => this.#refresh()),
    );
  }

  #snapshot(grades: readonly Grade[]): void {
    const since = this.#since ?? [];
    this.#since = undefined;
    this.#take([...grades, ...since]);
  }

  #hear(event: Heard): void {
    const cells = event.state?.cells;
    if (cells) return this.#snapshot(cells);
    const grades =
      event.type === 'bulk_updated'
        ? (event.updates ?? [])
        : event.type === 'grade_updated' || event.type === 'conflict'
          ? [event as Grade]
          : [];
    if (!grades.length) return;
    this.#since?.push(...grades);
    // The echo of one's own may come before its answer.
    if (event.type === 'grade_updated') for (const grade of grades) this.#settle(keyOf(grade), event.ref);
    this.#take(grades);
  }

  /** What is newer than what is known; without versions, whatever comes last. */
  #take(grades: readonly Grade[]): void {
    const changed: string[] = [];
    for (const grade of grades) {
      const key = keyOf(grade);
      const { version } = this.#grades.get(key) ?? {};
      if (typeof version === 'number' && typeof grade.version === 'number' && grade.version < version) continue;
      this.#grades.set(key, grade);
      changed.push(key);
    }
    this.#tell(changed);
  }

  async #say(key: string): Promise<void> {
    const change = this.#changes.get(key)?.[0];
    if (!change || this.#closed) return;
    const { ref, cell, score, fence } = change;
    const version = this.#grades.get(key)?.version ?? undefined;
    try {
      const result = await this.#channel.request(
        'update_grade',
        {
          ...cell,
          score,
          ...(version === undefined ? {} : { version }),
          ...(fence === undefined ? {} : { fence }),
        } as never,
        { ref, timeout: patience },
      );
      if (this.#closed) return;
      if (this.#settle(key, ref)) {
        const made = (result as { version?: unknown } | undefined)?.version;
        this.#take([
          { ...cell, score, version: typeof made === 'number' ? made : version === undefined ? version : version + 1 },
        ]);
      }
    } catch (error) {
      if (this.#closed) return;
      // No answer is no refusal: it may have been made. The same again, and the platform knows it by its reference.
      if (isConnectionError(error)) return this.#in(pause, () => void this.#say(key));
      if (this.#settle(key, ref)) {
        this.#tell([key]);
        this.#events.emit('rejected', { cell, score, error: error as Error });
      }
    }
  }

  /** True where it was still under way. */
  #settle(key: string, ref: unknown): boolean {
    const changes = this.#changes.get(key);
    if (!changes || changes[0]?.ref !== ref) return false;
    changes.shift();
    if (!changes.length) this.#changes.delete(key);
    // Once what stands there now is known here.
    else queueMicrotask(() => void this.#say(key));
    return true;
  }

  #in(ms: number, work: () => void): void {
    const timer = this.#environment.setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }

  #tell(changed: readonly string[]): void {
    if (changed.length) this.#events.emit('change', changed);
  }
}

/**
 * The cells of a grade sheet, as they are and as you have just changed them.
 * @example
 * const sheet = gradeSheet(edu.realtime.channel('gradeCollaboration', { class_id }));
 * sheet.set({ student_id, assignment_id }, 17);
 * sheet.view({ student_id, assignment_id }); // { score: 17, pending: true, … }
 */
export const gradeSheet = (channel: CellChannel, options: GradeSheetOptions = {}): GradeSheet =>
  new LiveGradeSheet(channel, options);
