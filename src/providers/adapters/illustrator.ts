import { EngineError, ProviderError } from '../../core/errors.ts';
import type { Size } from '../../core/frame.ts';
import type { Illustrator } from '../../pictures/index.ts';
import { loadPictureImage } from '../../render/index.ts';
import { callProvider } from '../calls/call-provider.ts';
import type { EngineFacts } from './engine-facts.ts';
import { descriptionOf, PROMPTED_STYLES, promptFor, styleNamed } from './picture-prompt.ts';

/** A model that makes pictures from words. */
export interface PictureModel {
  /** Returns a PNG, JPEG or WebP of about the requested shape. */
  paint(request: PaintRequest): Promise<Uint8Array>;
}

export interface PaintRequest {
  readonly prompt: string;
  readonly size: Size;
  /** Another seed asks for another picture. */
  readonly seed: string;
  readonly signal: AbortSignal;
}

const TIME_LIMIT_MS = 240_000;
export const MAX_PICTURE_BYTES = 64_000_000;

/**
 * Pictures by a provider's model. They are flat, and have the available size that is nearest to the requested shape.
 *
 * @param facts `timeLimitMs` is 240 s by default
 */
export function createIllustrator(facts: EngineFacts, model: PictureModel): Illustrator {
  const { id, licence, timeLimitMs = TIME_LIMIT_MS } = facts;
  return {
    id,
    licence,
    styles: PROMPTED_STYLES.map(({ id, name, description }) => ({ id, name, description })),
    async illustrate(request) {
      const { size, seed, signal: ownSignal } = request;
      const prompt = promptFor(request, styleNamed(request.style));
      const call = { ...facts, timeLimitMs, signal: ownSignal };
      const image = await callProvider(call, (signal) => model.paint({ prompt, size, seed, signal }));
      const actualSize = await sizeOf(image, id);
      ownSignal?.throwIfAborted();
      return { kind: 'flat', ...actualSize, image, description: descriptionOf(request) };
    },
    close: async () => {},
  };
}

/** Decodes the image, so that an invalid one is never stored as finished. */
async function sizeOf(bytes: Uint8Array, name: string): Promise<Size> {
  try {
    const { width, height } = await loadPictureImage(bytes);
    return { widthPx: width, heightPx: height };
  } catch (cause) {
    if (!(cause instanceof EngineError)) throw cause;
    throw new ProviderError(`${name} gave no usable picture. ${cause.message}`, {
      cause,
      advice: 'Try again. The call may have been charged.',
    });
  }
}
