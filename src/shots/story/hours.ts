import type { SceneCard } from '../../core/card.ts';
import type { SceneSetting } from '../../core/scene-words.ts';
import { ANOTHER_TIME } from './place-moves.ts';
import { isIndoors } from './places.ts';
import { hourOf, weatherOf } from './times.ts';

/** How many paragraphs a night lasts if nothing else is said. */
const NIGHT_PARAGRAPHS = 4;
/** The same of a morning and an evening. */
const HOUR_PARAGRAPHS = 2;

/** Remembers the hour and the weather of a story. */
export class Hours {
  #hour: SceneCard['hour'];
  #weather: SceneCard['weather'];
  #paragraphsOfHour = 0;

  get now(): SceneCard['hour'] {
    return this.#hour;
  }

  /** The weather that is seen in a setting. */
  weatherAt(setting: SceneSetting): SceneCard['weather'] {
    return isIndoors(setting) ? undefined : this.#weather;
  }

  /** Nothing is known any more. */
  lose(): void {
    this.#hour = undefined;
    this.#weather = undefined;
  }

  tell(
    text: string,
    { newParagraph, isTold }: { readonly newParagraph: boolean; readonly isTold: boolean },
  ): void {
    const hour = hourOf(text);
    const weather = weatherOf(text);
    if (newParagraph) this.#paragraphsOfHour++;
    if (hour) {
      // Whoever has not heard of the night would wonder.
      this.#hour = isTold ? hour : undefined;
      this.#paragraphsOfHour = 0;
    } else if (
      ANOTHER_TIME.test(text) ||
      this.#paragraphsOfHour > (this.#hour === 'night' ? NIGHT_PARAGRAPHS : HOUR_PARAGRAPHS)
    )
      this.#hour = undefined;
    if (weather === 'clear') this.#weather = undefined;
    else if (weather) this.#weather = weather;
    else if (newParagraph) this.#weather = undefined;
  }
}
