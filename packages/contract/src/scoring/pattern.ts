/**
 * Regular expressions of authors, matched in linear time: all places that a text can be at go forward together, so no
 * pattern, however it is nested, takes longer than its size times the text's. Hence no back references and no look-around.
 */

/** A pattern that says nothing sensible, or asks for what is not to be had. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  /** Where in the pattern, in characters. */
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

export interface PatternOptions {
  ignoreCase?: boolean;
}

type Matches = (character: string) => boolean;
type Node =
  | { readonly one: Matches }
  | { readonly all: readonly Node[] }
  | { readonly either: readonly Node[] }
  | { readonly repeated: Node; readonly least: number; readonly most: number };
/** A place in the automaton: takes a character, or goes on to several places without one. */
type State = { one: Matches; next: number } | { ways: number[] };

const mostStates = 2000;
const mostRepeats = 200;
const mostCharacters = 2000;
const accepted = 0;

const classes: Readonly<Record<string, Matches>> = {
  d: (character) => /\d/.test(character),
  w: (character) => /[\p{L}\p{N}\p{M}_]/u.test(character),
  s: (character) => /\s/.test(character),
};

/**
 * Compiles a pattern to a test of whole texts: literals, `.`, `[a-z]`, `\d \w \s` and their capitals, `( )`, `|`, `* + ?`,
 * `{2,5}`. Throws a `PatternError` for anything else.
 *
 * @example
 * const matches = compilePattern('colou?rs?', { ignoreCase: true });
 * matches('Color'); // true
 */
export function compilePattern(source: string, { ignoreCase = false }: PatternOptions = {}): (text: string) => boolean {
  const states: State[] = [{ ways: [] }];
  const start = build(parse([...source], ignoreCase), accepted);

  function add(state: State): number {
    if (states.length >= mostStates) throw new PatternError('The pattern is too large.', 0);
    return states.push(state) - 1;
  }

  /** The place where this begins, if `next` is where it leads. */
  function build(node: Node, next: number): number {
    if ('one' in node) return add({ one: node.one, next });
    if ('all' in node) return node.all.reduceRight((after, part) => build(part, after), next);
    if ('either' in node) return add({ ways: node.either.map((way) => build(way, next)) });
    let after = next;
    if (node.most === Infinity) {
      const loop: { ways: number[] } = { ways: [] };
      after = add(loop);
      loop.ways.push(build(node.repeated, after), next);
    } else {
      for (let count = node.least; count < node.most; count += 1)
        after = add({ ways: [build(node.repeated, after), next] });
    }
    for (let count = 0; count < node.least; count += 1) after = build(node.repeated, after);
    return after;
  }

  function reach(from: readonly number[]): Set<number> {
    const reached = new Set<number>();
    const waiting = [...from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (reached.has(at)) continue;
      reached.add(at);
      const state = states[at]!;
      if ('ways' in state) waiting.push(...state.ways);
    }
    return reached;
  }

  return (text) => {
    const characters = [...text];
    if (characters.length > mostCharacters) return false;
    let here = reach([start]);
    for (const character of characters) {
      const there: number[] = [];
      for (const at of here) {
        const state = states[at]!;
        if ('one' in state && state.one(character)) there.push(state.next);
      }
      if (!there.length) return false;
      here = reach(there);
    }
    return here.has(accepted);
  };
}

function parse(source: readonly string[], ignoreCase: boolean): Node {
  let at = 0;
  let depth = 0;
  const refuse = (message: string): never => {
    throw new PatternError(message, at);
  };
  const takes = (character: string): boolean => source[at] === character && ((at += 1), true);
  const either = (character: string): Matches => {
    const same = folded(character, ignoreCase);
    return (other) => folded(other, ignoreCase) === same;
  };

  // It is the whole text that must match, so these two say nothing new.
  takes('^');
  const node = alternatives();
  if (at < source.length) refuse('This bracket closes nothing.');
  return node;

  function alternatives(): Node {
    if ((depth += 1) > 50) refuse('The pattern is nested too deeply.');
    const ways = [sequence()];
    while (takes('|')) ways.push(sequence());
    depth -= 1;
    return ways.length === 1 ? ways[0]! : { either: ways };
  }

  function sequence(): Node {
    const all: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      if (source[at] === '$' && at === source.length - 1) {
        at += 1;
        break;
      }
      all.push(quantified(single()));
    }
    return { all };
  }

  function quantified(node: Node): Node {
    if (takes('*')) return once({ repeated: node, least: 0, most: Infinity });
    if (takes('+')) return once({ repeated: node, least: 1, most: Infinity });
    if (takes('?')) return once({ repeated: node, least: 0, most: 1 });
    if (!takes('{')) return node;
    const least = count();
    const most = takes(',') ? (source[at] === '}' ? Infinity : count()) : least;
    if (!takes('}')) refuse('A closing } is missing.');
    if (least > mostRepeats || (most !== Infinity && (most > mostRepeats || most < least)))
      refuse(`Repeat at most ${mostRepeats} times.`);
    return once({ repeated: node, least, most });
  }

  /** Greedy or not is all the same where whole texts are matched, and twice is a slip. */
  function once(node: Node): Node {
    if (/^[*+?{]$/.test(source[at] ?? '')) refuse('There is nothing to repeat here.');
    return node;
  }

  function count(): number {
    let digits = '';
    while (/^\d$/.test(source[at] ?? '')) digits += source[at++];
    return digits ? Number(digits) : refuse('A number is missing.');
  }

  function single(): Node {
    const character = source[at++]!;
    switch (character) {
      case '(': {
        if (takes('?') && !takes(':')) refuse('Only plain groups are possible.');
        const node = alternatives();
        if (!takes(')')) refuse('A closing ) is missing.');
        return node;
      }
      case '[':
        return { one: choice() };
      case '.':
        return { one: () => true };
      case '\\':
        return { one: escaped() };
      case '*':
      case '+':
      case '?':
      case '{':
        return refuse('There is nothing to repeat here.');
      case '^':
      case '$':
        return refuse('It is always the whole answer that must match.');
      default:
        return { one: either(character) };
    }
  }

  function escaped(): Matches {
    const character = source[at] ?? refuse('A character is missing after \\.');
    at += 1;
    const known = classes[character.toLowerCase()];
    if (known) return character === character.toLowerCase() ? known : (other) => !known(other);
    if (/[\p{L}\p{N}]/u.test(character)) refuse(`\\${character} is not possible.`);
    return either(character);
  }

  function choice(): Matches {
    const isNot = takes('^');
    const tests: Matches[] = [];
    for (let first = true; first || source[at] !== ']'; first = false) {
      const character = source[at] ?? refuse('A closing ] is missing.');
      at += 1;
      if (character === '\\') tests.push(escaped());
      else if (source[at] === '-' && source[at + 1] !== undefined && source[at + 1] !== ']') {
        const last = source[at + 1]!;
        at += 2;
        if (character > last || last === '\\') refuse('A range goes from the lower to the higher character.');
        tests.push((other) => variants(other, ignoreCase).some((one) => one >= character && one <= last));
      } else tests.push(either(character));
    }
    at += 1;
    return (other) => tests.some((test) => test(other)) !== isNot;
  }
}

const folded = (character: string, ignoreCase: boolean): string => (ignoreCase ? character.toLowerCase() : character);

const variants = (character: string, ignoreCase: boolean): string[] =>
  ignoreCase ? [character, character.toLowerCase(), character.toUpperCase()] : [character];
