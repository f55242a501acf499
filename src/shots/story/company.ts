import type { SceneSetting } from '../../core/scene-words.ts';
import type { Present } from './character.ts';

/** Remembers who of a story is known, and who has been seen where it is now. */
export class Company {
  readonly #known = new Set<string>();
  #place: SceneSetting | undefined;
  #here = new Set<string>();

  /**
   * Whether a sentence tells only of people who are known and have not been seen here. Then the story has gone to
   * where they are. Newcomers come to the others.
   */
  isOfOthers(present: readonly Present[]): boolean {
    return (
      this.#here.size > 0 &&
      present.length > 0 &&
      present.every((who) => isAmong(this.#known, who) && !isAmong(this.#here, who))
    );
  }

  /** Whether a sentence tells of somebody who has been seen here. */
  isOfSame(present: readonly Present[]): boolean {
    return present.some((who) => isAmong(this.#here, who));
  }

  meet(present: readonly Present[], place: SceneSetting | undefined): void {
    if (place !== this.#place) this.#here = new Set();
    this.#place = place;
    for (const { name, figure } of present) {
      for (const known of [this.#known, this.#here]) {
        known.add(figure);
        if (name !== undefined) known.add(name);
      }
    }
  }
}

/** By name, or as somebody who may be the same. */
function isAmong(known: ReadonlySet<string>, { name, figure }: Present): boolean {
  return known.has(figure) || (name !== undefined && known.has(name));
}
