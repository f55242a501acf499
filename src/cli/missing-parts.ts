import type { GenerationView, ItemView, SceneView } from '../protocol/index.ts';

/** Describes what a finished film lacks, one sentence per scene, and what to do about it. */
export function describeMissingParts({ status, scenes }: GenerationView): string[] {
  if (status !== 'partial') return [];
  const missingParts = scenes.flatMap((scene, index) => {
    const loss = missingPartOf(scene);
    return loss ? [`Scene ${index + 1}, “${scene.title}”, ${loss}`] : [];
  });
  return [...missingParts, 'The video is made without it. To try again, run the same command with --force.'];
}

function missingPartOf({ audio, shots, segment }: SceneView): string | undefined {
  if (segment.status === 'failed') return `is left out: ${reasonOf(segment)}`;
  if (audio.status === 'failed') return `is silent: ${reasonOf(audio)}`;
  const picture = shots.map((shot) => shot.picture).find(({ status }) => status === 'failed');
  return picture && `has a title card for a picture: ${reasonOf(picture)}`;
}

function reasonOf(item: ItemView): string {
  return item.status === 'failed' ? item.failure.detail : '';
}
