import type { GenerationView } from '../../index.ts';
import { assetOf } from '../film/scene-parts.ts';

/** The finished film. */
export function Result({ generation }: { readonly generation: GenerationView }) {
  const video = assetOf(generation.video);
  if (!video) return null;
  // biome-ignore lint/a11y/useMediaCaption: the film has its captions in the picture.
  return <video src={video.url} controls className="bg-black w-full rounded-2xl" />;
}
