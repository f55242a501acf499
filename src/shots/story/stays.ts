import type { SceneSetting } from '../../core/scene-words.ts';

/** After this many pictures of one stay, the distance changes. */
const CARDS_PER_VIEW = 2;
/** After this many pictures of one stay, the side changes. */
const CARDS_PER_SIDE = 6;
/**
 * Views 0 to 2 show a place from three sides, and 3 to 5 the same sides closer. After that, all are mirrored.
 */
const SIDES = 3;
const VIEWS = 6;
const ALONE = [0.4, 0.6, 0.34, 0.54] as const;

/** Counts how often and how long a story shows its places, so that each picture of one is seen in another way. */
export class Stays {
  readonly #stays = new Map<SceneSetting, number>();
  #setting: SceneSetting | undefined;
  #shown = 0;

  /** The view of the next picture of a place. */
  viewOf(setting: SceneSetting): number {
    if (setting !== this.#setting) {
      this.#stays.set(setting, (this.#stays.get(setting) ?? -1) + 1);
      this.#shown = 0;
    }
    this.#setting = setting;
    const near = Math.floor(this.#shown / CARDS_PER_VIEW) % 2 === 1 ? SIDES : 0;
    const side = this.#stayAt(setting) + Math.floor(this.#shown / CARDS_PER_SIDE);
    this.#shown++;
    return (side % SIDES) + near + (Math.floor(side / SIDES) % 2) * VIEWS;
  }

  /** Where a single person stands. It varies each time the view changes. */
  positionAt(place: SceneSetting | undefined): number {
    const stay = place === undefined ? 0 : this.#stayAt(place);
    return ALONE[(Math.floor(this.#shown / CARDS_PER_VIEW) + stay) % ALONE.length] ?? 0.42;
  }

  #stayAt(setting: SceneSetting): number {
    return this.#stays.get(setting) ?? 0;
  }
}

/** The same view from near, or from afar if it was near. */
export function otherDistance(view: number): number {
  return view % VIEWS >= SIDES ? view - SIDES : view + SIDES;
}
