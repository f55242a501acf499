import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { EngineError, InputError } from '../core/errors.ts';
import type { Picture } from '../core/model.ts';
import { didYouMean } from '../core/nearest-names.ts';
import { siblingModule } from '../core/sibling-module.ts';
import type { drawPicture, PictureTask } from './art/picture-worker.ts';
import type { StyleId } from './art/styles/art-style.ts';
import { PICTURE_STYLES } from './art/styles/styles.ts';
import type { Illustrator, PictureRequest } from './illustrator.ts';

export interface EmbeddedIllustratorOptions {
  /** How many pictures are drawn at once, each in a thread of its own; 2 by default. */
  readonly threads?: number;
}

/**
 * The illustrator that needs no model, no network and no key: it reads the prompt, and draws icons, charts and
 * type before painted scenery. Pictures are layered; the same request gives the same bytes on every machine.
 * English is understood; other Latin, Greek and Cyrillic text is shown as type.
 */
export function createEmbeddedIllustrator(options: EmbeddedIllustratorOptions = {}): Illustrator {
  const pool = new Piscina<PictureTask, ReturnType<typeof drawPicture>>({
    filename: fileURLToPath(siblingModule(import.meta.url, './art/picture-worker')),
    name: 'drawPicture',
    minThreads: 0,
    maxThreads: options.threads ?? 2,
    idleTimeout: IDLE_MS,
    recordTiming: false,
  });
  return {
    id: 'embedded:illustrator',
    licence: 'free to use; art Apache-2.0 and MIT, fonts OFL-1.1, see THIRD_PARTY.md',
    styles: PICTURE_STYLES,
    async illustrate(request) {
      const task = taskFor(request);
      request.signal?.throwIfAborted();
      try {
        const picture: Picture = await pool.run(
          task,
          request.signal === undefined ? {} : { signal: request.signal },
        );
        return picture;
      } catch (error) {
        request.signal?.throwIfAborted();
        throw new EngineError('picture_failed', 'The picture could not be drawn.', {
          cause: error,
          advice: 'Try another style, or a shorter text for this scene.',
        });
      }
    },
    close: () => pool.close({ force: true }),
  };
}

/** Each thread holds some 150 MB of icons, fonts and words: they end when there is nothing to draw. */
const IDLE_MS = 5000;

function taskFor({ signal: _, style, ...request }: PictureRequest): PictureTask {
  return { ...request, style: styleNamed(style) };
}

function styleNamed(name: string): StyleId {
  const known = PICTURE_STYLES.find((style) => style.id === name);
  if (known !== undefined) return known.id;
  const names = PICTURE_STYLES.map((style) => style.id);
  throw new InputError('unknown_style', `There is no picture style “${name.slice(0, 40)}”.`, {
    advice: `${didYouMean(name, names)}Choose one of ${names.join(', ')}.`,
  });
}
