import type { GenerationView, SceneView } from '../../../index.ts';
import type { Translate } from '../../i18n/i18n.ts';
import type { Changes } from '../use-changes.ts';
import type { Film } from '../use-film.ts';

/** What the edits of a board are made with. */
export interface BoardTools extends Pick<Changes, 'prepare' | 'change' | 'attempt' | 'complain' | 'record'> {
  /** Of the film. */
  readonly id: string;
  readonly t: Translate;
  /** What the page shows now, which may be newer than what the board was made with. */
  readonly latest: () => { readonly film: Film; readonly generation: GenerationView };
  /** The place of a scene in the film, as the user counts. */
  readonly numberOf: (scene: SceneView) => number;
}
