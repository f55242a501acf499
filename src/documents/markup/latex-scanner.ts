/**
 * How much of a source may be scanned repeatedly, as a multiple of its length. Enough for any real document.
 */
const MAX_LOOKS = 40;
const MAX_GROUP_CHARACTERS = 60_000;

/** A position in a LaTeX source, and methods that advance it. */
export class LatexScanner {
  readonly text: string;
  at = 0;
  #looked = 0;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Skips white space and comments, but not an empty line, which ends a paragraph. */
  skipSpace(): void {
    const space = /(?:[ \t]+|%[^\n]*\n[ \t]*|\n(?![ \t]*\n))/y;
    for (let moves = true; moves; ) {
      space.lastIndex = this.at;
      moves = space.test(this.text);
      if (moves) this.at = space.lastIndex;
    }
  }

  /** Reads the name of the command at the position, without a star after it. */
  takeCommand(): string {
    const command = /\\(?:([a-zA-Z@]+)\*?|([\s\S]))/y;
    command.lastIndex = this.at;
    const match = command.exec(this.text);
    this.at += match?.[0].length ?? 1;
    return match?.[1] ?? match?.[2] ?? '';
  }

  /** Reads an argument: `{…}`, one character or one command. `undefined` if there is none. */
  takeArgument(): string | undefined {
    this.skipSpace();
    const mark = this.text[this.at];
    if (mark === '{') return this.#takeBalanced('{', '}');
    if (mark === undefined || mark === '}' || mark === '\n') return undefined;
    const from = this.at;
    if (mark === '\\') this.takeCommand();
    else this.at++;
    return this.text.slice(from, this.at);
  }

  /** Reads a group `{…}` if there is one. */
  takeGroup(): string | undefined {
    const before = this.at;
    this.skipSpace();
    const group = this.text[this.at] === '{' ? this.#takeBalanced('{', '}') : undefined;
    if (group === undefined) this.at = before;
    return group;
  }

  /** Reads all consecutive `[…]` and returns the last one. */
  takeOptional(): string | undefined {
    let option: string | undefined;
    while (true) {
      const before = this.at;
      this.skipSpace();
      const next = this.text[this.at] === '[' ? this.#takeBalanced('[', ']') : undefined;
      if (next === undefined) {
        this.at = before;
        return option;
      }
      option = next;
    }
  }

  /** Reads up to and including `mark`. `undefined` if it is not within reach. */
  takeUntil(mark: string, maxCharacters: number): string | undefined {
    if (this.#hasLookedEnough()) return undefined;
    const near = this.text.slice(this.at, this.at + maxCharacters);
    this.#looked += near.length;
    const end = near.indexOf(mark);
    if (end < 0) return undefined;
    this.at += end + mark.length;
    return near.slice(0, end);
  }

  /** Reads the content of an environment after its `\begin`, or all of the rest if it does not end. */
  takeEnvironment(name: string): string {
    const from = this.at;
    const escaped = name.replace(/[^a-zA-Z]/g, '\\$&');
    const edges = new RegExp(`\\\\(begin|end)\\{${escaped}\\}`, 'g');
    edges.lastIndex = from;
    let depth = 1;
    for (let edge = edges.exec(this.text); edge !== null; edge = edges.exec(this.text)) {
      depth += edge[1] === 'begin' ? 1 : -1;
      if (depth > 0) continue;
      this.at = edges.lastIndex;
      return this.text.slice(from, edge.index);
    }
    this.at = this.text.length;
    return this.text.slice(from);
  }

  #hasLookedEnough(): boolean {
    return this.#looked > this.text.length * MAX_LOOKS + MAX_GROUP_CHARACTERS;
  }

  /**
   * Reads a group and returns it without its delimiters. If it does not end within reach, only the opening
   * delimiter is read, and it is not a group.
   */
  #takeBalanced(open: string, close: string): string | undefined {
    const from = this.at + 1;
    const reach = Math.min(this.text.length, from + MAX_GROUP_CHARACTERS);
    let depth = 0;
    if (this.#hasLookedEnough()) {
      this.at = from;
      return undefined;
    }
    for (let at = this.at; at < reach; at++) {
      const character = this.text[at];
      if (character === '\\') at++;
      else if (character === open || (open === '[' && character === '{')) depth++;
      else if (character === close || (open === '[' && character === '}')) depth--;
      if (depth === 0) {
        this.#looked += at - from;
        this.at = at + 1;
        return this.text.slice(from, at);
      }
    }
    this.#looked += reach - from;
    this.at = from;
    return undefined;
  }
}
