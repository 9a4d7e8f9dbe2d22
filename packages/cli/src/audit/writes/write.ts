/** Tries what writes, on rows of its own, and takes them back whatever happens. */
import { everyOperation, type NamedOperation } from '@edurise/contract/every';
import { dataOf, isObject } from '../bodies.ts';
import { checkDialect } from '../checks/dialect.ts';
import { checkRefusal } from '../checks/refusal.ts';
import { checkSchema } from '../checks/schema.ts';
import { placeholdersOf } from '../identifiers.ts';
import {
  checkAccess,
  checkNothing,
  pathsOf,
  pathToNothing,
  reportOf,
  verdictOn,
  type Path,
  type Surroundings,
} from '../inspect.ts';
import { isSuccess, type Answer } from '../platform.ts';
import type { Finding, OperationReport } from '../report.ts';
import { requiredIn, shapes } from '../schemas.ts';
import { account, marks, project } from './account.ts';
import type { Step, Story } from './story.ts';
import { teaching } from './teaching.ts';

const stories: readonly Story[] = [account, marks, teaching, project];

interface Undo {
  readonly operation: NamedOperation;
  readonly path: Path;
}

/** Answers what could not be taken back, as `DELETE /api/courses/…/`. */
export async function writeAndTakeBack(
  wanted: readonly NamedOperation[],
  around: Surroundings,
  report: (one: OperationReport) => void,
): Promise<string[]> {
  const left: string[] = [];
  for (const story of stories) left.push(...(await new Telling(wanted, around, report).tell(story)));
  return left;
}

const byName = new Map(everyOperation().map((operation) => [operation.name as string, operation]));

/** One story, from its first step to the last row taken back. */
class Telling {
  readonly #wanted: ReadonlySet<string>;
  readonly #around: Surroundings;
  readonly #report: (one: OperationReport) => void;
  readonly #made: Record<string, string> = {};
  readonly #undo: Undo[] = [];
  readonly #left: string[] = [];
  /** One operation may stand in several steps: the worst that is seen counts. */
  readonly #said = new Map<string, OperationReport>();

  constructor(wanted: readonly NamedOperation[], around: Surroundings, report: (one: OperationReport) => void) {
    this.#wanted = new Set(wanted.map(({ name }) => name));
    this.#around = around;
    this.#report = report;
  }

  async tell(story: Story): Promise<string[]> {
    try {
      for (const step of stepsFor(story, this.#wanted)) {
        if (this.#around.signal.aborted) break;
        await this.#take(step);
      }
    } finally {
      for (const undo of this.#undo.toReversed()) await this.#takeBack(undo);
    }
    return this.#left;
  }

  async #take(step: Step): Promise<void> {
    const operation = byName.get(step.operation)!;
    await this.#borrow(step);
    const lacking = step.path?.find((name) => !(name in this.#made));
    if (lacking !== undefined)
      return this.#say(reportOf(operation, 'untried', [], `It needs a ${lacking}, and there is none.`));
    const { platform, coverage } = this.#around;
    const path = this.#pathOf(operation, step);
    const before = step.readsFirst && (await platform.ask(byName.get(step.readsFirst)!.row));
    if (before && !isSuccess(before))
      return this.#say(reportOf(operation, 'untried', [], 'What it would write again cannot be read.'));
    const body = step.body?.(dataOf(before?.body));

    const first = this.#said.has(operation.name) ? [] : await this.#refusals(operation, path);
    // Stopped in the middle nobody would know whether there is something to take back.
    const answer = await platform.ask(operation.row, { path, body, always: true });
    this.#remember(step, answer);
    const verdict = verdictOn(operation, answer);
    if (verdict) return this.#say(verdict);
    if (!isSuccess(answer)) return this.#say(refused(operation, answer));
    coverage.note(operation.name, answer.body);
    this.#say(judged(operation, [...first, ...(await held(operation, answer))]));
  }

  async #borrow({ borrows }: Step): Promise<void> {
    if (!borrows || borrows.name in this.#made) return;
    const { platform, identifiers, signal } = this.#around;
    const { row } = byName.get(borrows.where)!;
    for (const path of pathsOf(row, identifiers)) {
      if (signal.aborted) return;
      if (!isSuccess(await platform.ask(row, { path }))) continue;
      this.#made[borrows.name] = Object.values(path).at(-1)!;
      return;
    }
  }

  /** What must be refused: strangers, bodies without what is required, ids that nothing has. */
  async #refusals(operation: NamedOperation, path: Path): Promise<Finding[]> {
    const { platform } = this.#around;
    const { row, name } = operation;
    const findings = await checkAccess(operation, platform, { path, answer: nothingSeen });
    const nothing = pathToNothing(row, path);
    if (nothing) {
      const body = shapes.get(name)?.body ? {} : undefined;
      const answer = await platform.ask(row, { path: nothing, body });
      // Some look at the body first.
      if (answer.status !== 400 && answer.status !== 422) findings.push(...checkNothing(operation, answer));
    }
    const [required] = requiredIn(shapes.get(name)?.body);
    if (required !== undefined && row.method === 'POST') {
      const answer = await platform.ask(row, { path, body: {}, always: true });
      if (isSuccess(answer)) {
        findings.push({ check: 'errors', field: required, message: 'A body without it is taken.' });
        this.#left.push(`what ${row.method} ${row.path} made of an empty body`);
      } else if (answer.status === 400 || answer.status === 422) findings.push(...checkRefusal(row.path, answer));
    }
    return findings;
  }

  #remember({ makes, undo }: Step, { status, body }: Answer): void {
    if (makes === undefined) return;
    const data = dataOf(body);
    const id = isObject(data) ? data['id'] : undefined;
    if (status >= 200 && status < 300 && (typeof id === 'string' || typeof id === 'number')) {
      this.#made[makes] = String(id);
      const operation = undo && byName.get(undo)!;
      if (operation)
        this.#undo.push({ operation, path: { [placeholdersOf(operation.row.path)[0]!.name]: String(id) } });
    } else if (undo && (status === 0 || status < 300)) {
      this.#left.push(`a ${makes} that may have been made, without an answer that names it`);
    }
  }

  async #takeBack({ operation, path }: Undo): Promise<void> {
    const { platform, signal } = this.#around;
    const { row, name } = operation;
    const findings = signal.aborted || this.#said.has(name) ? [] : await this.#refusals(operation, path);
    const answer = await platform.ask(row, { path, always: true });
    if (isSuccess(answer)) return this.#say(judged(operation, [...findings, ...(await held(operation, answer))]));
    // Gone with what it was part of; or taken away by a stranger, who should have been refused.
    if (answer.status === 404 && answer.body !== undefined)
      return findings.length ? this.#say(judged(operation, findings)) : undefined;
    this.#left.push(`${row.method} ${row.path.replace(/\{\w+\}/, Object.values(path)[0]!)}`);
    this.#say(verdictOn(operation, answer) ?? refused(operation, answer));
  }

  #pathOf({ row }: NamedOperation, { path = [] }: Step): Path {
    return Object.fromEntries(placeholdersOf(row.path).map(({ name }, at) => [name, this.#made[path[at]!]!]));
  }

  #say(one: OperationReport): void {
    const said = this.#said.get(one.operation);
    if (said?.verdict === 'broken') return;
    this.#said.set(one.operation, one);
    if (this.#wanted.has(one.operation)) this.#report(one);
  }
}

const nothingSeen: Answer = { status: 0, type: '', body: undefined, allow: undefined, error: undefined };

const judged = (operation: NamedOperation, findings: readonly Finding[]): OperationReport =>
  reportOf(operation, findings.length ? 'broken' : 'kept', findings);

async function held(operation: NamedOperation, { body, status }: Answer): Promise<Finding[]> {
  if (!shapes.get(operation.name)?.answer) return [];
  if (body === undefined) return [{ check: 'answer', message: `The answer (${status}) is empty.` }];
  return [...checkDialect(operation, body), ...(await checkSchema(operation, body))];
}

function refused(operation: NamedOperation, answer: Answer): OperationReport {
  const { status, error } = answer;
  const findings = checkRefusal(operation.row.path, answer);
  if (status === 401)
    findings.push({ check: 'access', message: 'A token that is good elsewhere is refused with 401.' });
  if (findings.length) return reportOf(operation, 'broken', findings);
  if (status === 403) return reportOf(operation, 'refused', [], 'Not for this account.');
  return reportOf(operation, 'broken', [
    {
      check: 'answer',
      message: `What the contract allows is refused with ${status}: ${error?.message ?? 'no reason given.'}`,
    },
  ]);
}

/** The steps that are asked for, and those that make what they need. */
function stepsFor(story: Story, wanted: ReadonlySet<string>): Step[] {
  const needed = new Set<string>();
  const taken = story.toReversed().filter((step) => {
    const isMeant =
      wanted.has(step.operation) ||
      (step.undo !== undefined && wanted.has(step.undo)) ||
      (step.makes !== undefined && needed.has(step.makes));
    if (isMeant) for (const name of step.path ?? []) needed.add(name);
    return isMeant;
  });
  return taken.toReversed();
}
