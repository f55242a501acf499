/** How much of a source may be looked at again, in times its length: enough for any real one, and no more. */
const MAX_LOOKS = 40;
const MAX_GROUP_CHARACTERS = 60_000;

/** A position in a LaTeX source, and the ways to move it on. */
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

  /** Takes white space and comments, but no empty line, which ends a paragraph. */
  skipSpace(): void {
    const space = /(?:[ \t]+|%[^\n]*\n[ \t]*|\n(?![ \t]*\n))/y;
    for (let moves = true; moves; ) {
      space.lastIndex = this.at;
      moves = space.test(this.text);
      if (moves) this.at = space.lastIndex;
    }
  }

  /** Takes the name of the command at the position; a star after it is not part of it. */
  takeCommand(): string {
    const command = /\\(?:([a-zA-Z@]+)\*?|([\s\S]))/y;
    command.lastIndex = this.at;
    const match = command.exec(this.text);
    this.at += match?.[0].length ?? 1;
    return match?.[1] ?? match?.[2] ?? '';
  }

  /** Takes `{…}` or one character or command, as an argument; `undefined` when nothing stands there. */
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

  /** Takes a group `{…}` if one stands there. */
  takeGroup(): string | undefined {
    const before = this.at;
    this.skipSpace();
    const group = this.text[this.at] === '{' ? this.#takeBalanced('{', '}') : undefined;
    if (group === undefined) this.at = before;
    return group;
  }

  /** Takes all of `[…]` that stand there; the last one. */
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

  /** Takes what stands before `mark`, and the mark; `undefined` when it is not within reach. */
  takeUntil(mark: string, maxCharacters: number): string | undefined {
    if (this.#hasLookedEnough()) return undefined;
    const near = this.text.slice(this.at, this.at + maxCharacters);
    this.#looked += near.length;
    const end = near.indexOf(mark);
    if (end < 0) return undefined;
    this.at += end + mark.length;
    return near.slice(0, end);
  }

  /** Takes the content of an environment whose beginning was taken; all that is left when it does not end. */
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

  /** Without its marks. When it does not end within reach, its opening mark alone is taken, and it is no group. */
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
