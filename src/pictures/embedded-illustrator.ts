import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { EngineError } from '../core/errors.ts';
import { AUTO_STYLE } from '../core/look/look.ts';
import { THEME_IDS, THEMES } from '../core/look/themes.ts';
import type { Picture } from '../core/model.ts';
import { siblingModule } from '../core/sibling-module.ts';
import { findStyle } from './find-style.ts';
import type { Illustrator, PictureStyle } from './illustrator.ts';
import type { drawPicture, PictureTask } from './picture-worker.ts';

export interface EmbeddedIllustratorOptions {
  /** How many pictures are drawn at once, each in its own thread. Default: 2. */
  readonly threads?: number;
}

/**
 * An illustrator that needs no model, network or API key: it draws the card of a shot according to its kind,
 * in one of several themes. Pictures are layered, and the same request gives the same bytes on every machine.
 * It can set Latin, Greek, Cyrillic, Hebrew and Arabic letters; text in any other script is left out.
 */
export function createEmbeddedIllustrator(options: EmbeddedIllustratorOptions = {}): Illustrator {
  const pool = new Piscina<PictureTask, ReturnType<typeof drawPicture>>({
    filename: fileURLToPath(siblingModule(import.meta.url, './picture-worker')),
    name: 'drawPicture',
    minThreads: 0,
    maxThreads: options.threads ?? 2,
    idleTimeout: IDLE_MS,
    recordTiming: false,
  });
  return {
    id: 'embedded:illustrator',
    licence: 'free to use; fonts OFL-1.1, see THIRD_PARTY.md',
    styles: STYLES,
    async illustrate({ signal, ...request }) {
      const task: PictureTask = { ...request, style: findStyle({ styles: STYLES }, request.style).id };
      signal?.throwIfAborted();
      try {
        const picture: Picture = await pool.run(task, signal === undefined ? {} : { signal });
        return picture;
      } catch (error) {
        signal?.throwIfAborted();
        throw new EngineError('picture_failed', 'The picture could not be drawn.', {
          cause: error,
          advice: 'Try another style, or a shorter text for this scene.',
        });
      }
    },
    close: () => pool.close({ force: true }),
  };
}

/** A theme can be followed by a palette and a brand colour, as in `bold/abyss`: see {@link findStyle}. */
const STYLES: readonly PictureStyle[] = [
  { id: AUTO_STYLE, name: 'Automatic', description: 'The look that suits the document' },
  ...THEME_IDS.map((id) => ({ id, name: THEMES[id].name, description: THEMES[id].description })),
];

/** Idle threads hold fonts and canvases in memory, so they end after this time. */
const IDLE_MS = 5000;
