import type { SceneCard, ScenePerson } from '../../core/card.ts';
import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';
import { otherDistance, Stays } from './stays.ts';

/** The same card from near, or from afar if it was near. */
export function otherView(card: SceneCard): SceneCard {
  return { ...card, view: otherDistance(card.view ?? 0) };
}

export interface StoryPicture {
  readonly setting: SceneSetting;
  readonly people: readonly ScenePerson[];
  readonly things: readonly SceneThing[];
  readonly hour: SceneCard['hour'];
  readonly weather?: SceneCard['weather'];
  readonly acts?: SceneCard['acts'];
  readonly counts?: SceneCard['counts'];
}

/** Makes the cards of a story. A place that appears again is seen from another view, and equal cards in a row are the same object. */
export class StoryPictures {
  readonly #stays = new Stays();
  #last: SceneCard | undefined;

  of({ setting, people, things, hour, weather, acts, counts }: StoryPicture): SceneCard {
    const seen = {
      setting,
      hour: hour ?? 'day',
      ...(weather && { weather }),
      people,
      things,
      ...(acts && { acts }),
      ...(counts && { counts }),
    };
    if (this.#last && sameScene(this.#last, seen)) return this.#last;
    this.#last = { kind: 'scene', ...seen, view: this.#stays.viewOf(setting) };
    return this.#last;
  }

  /** Somebody alone stands where nobody has stood at this place. */
  placed(people: ScenePerson[], place: SceneSetting | undefined): ScenePerson[] {
    const [only] = people;
    if (people.length !== 1 || !only || only.position !== undefined) return people;
    return [{ ...only, position: this.#stays.positionAt(place) }];
  }
}

function sameScene(one: SceneCard, other: Omit<SceneCard, 'kind' | 'view'>): boolean {
  const { kind: _, view: __, ...own } = one;
  return JSON.stringify(own) === JSON.stringify(other);
}
