import { framingOf } from '../../../core/framing.ts';
import type { AssetView, GenerationView } from '../../../protocol/index.ts';
import { decodePicture, slideImage } from '../../../render/index.ts';
import type { BlobStore } from '../../../store/index.ts';
import type { GenerationRow } from '../../plan/plan-scenes.ts';
import { sizeOf } from '../../plan/settings.ts';
import { noPartReady } from '../not-ready.ts';
import { refuseLost } from '../project-parts.ts';
import type { Slides } from './slide.ts';

/**
 * The finished pictures of a storyboard as slides. A picture that is missing or has failed is left out.
 *
 * @throws GenerationError `not_ready` if there is none
 */
export async function filmSlides(
  blobs: BlobStore,
  { generation, view }: { readonly generation: GenerationRow; readonly view: GenerationView },
): Promise<Slides> {
  const size = sizeOf(generation.settings);
  for (const asset of pictures(view)) await refuseLost(blobs, asset);
  const slides = view.scenes.flatMap(({ title, narration, shots }) =>
    shots.flatMap(({ picture, visualPrompt, framing, narrationStart = 0 }, index) => {
      if (picture.status !== 'ready') return [];
      const { hash } = picture.asset;
      const end = shots[index + 1]?.narrationStart ?? narration.length;
      return [
        {
          title,
          description: visualPrompt,
          narration: narration.slice(index === 0 ? 0 : narrationStart, end).trim(),
          image: async () =>
            slideImage(decodePicture(await blobs.read(hash)), size, framingOf(framing, hash)),
        },
      ];
    }),
  );
  if (slides.length === 0) throw noPartReady();
  return { title: view.title, language: generation.language, size, slides };
}

export function hasPicture(view: GenerationView): boolean {
  return pictures(view).length > 0;
}

function pictures({ scenes }: GenerationView): AssetView[] {
  return scenes.flatMap(({ shots }) =>
    shots.flatMap(({ picture }) => (picture.status === 'ready' ? [picture.asset] : [])),
  );
}
