import { decodePicture, type Renderer, type RenderScene, type SegmentRequest } from '../../render/index.ts';
import type { BlobStore, Ledger } from '../../store/index.ts';
import type { SceneReference, SegmentRequestData, SpeechDetail } from '../plan/asset-requests.ts';
import { renderedScene } from '../plan/plan-segments.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';
import { withFontPath } from './caption-font.ts';
import { type ReadyAsset, readyAssets } from './ready-assets.ts';
import { type FindSecondText, readSecondTexts } from './second-texts.ts';

/** Renders scenes and transitions. Pictures are in memory only while they are drawn. */
export function createSegmentMaker(options: {
  readonly renderer: Renderer;
  readonly blobs: BlobStore;
  readonly ledger: Ledger;
}): AssetMaker {
  const { renderer, blobs, ledger } = options;
  const drawable = async (
    scene: SceneReference,
    {
      assetOf,
      secondOf,
    }: { readonly assetOf: (key: string) => ReadyAsset; readonly secondOf: FindSecondText },
  ): Promise<RenderScene> => {
    const timed = renderedScene(scene, assetOf(scene.speechKey).detail as SpeechDetail);
    const shots = [];
    for (const shot of timed.shots) {
      const picture = decodePicture(await blobs.read(assetOf(shot.pictureKey).hash));
      shots.push({ ...shot, picture });
    }
    return { ...timed, shots, ...secondOf(scene) };
  };
  return freeMaker(renderer.id, async (asset, signal) => {
    const data = asset.request as SegmentRequestData;
    // Earlier versions stored `body` for `scene`.
    const scenes = data.kind === 'transition' ? [data.from, data.to] : [data.scene];
    const assetOf = await readyAssets(ledger, scenes.flatMap(keysOf));
    const settings = await withFontPath(data.settings, blobs);
    const sources = { assetOf, secondOf: await readSecondTexts(settings, blobs) };
    const request: SegmentRequest =
      data.kind === 'transition'
        ? {
            ...data,
            settings,
            from: await drawable(data.from, sources),
            to: await drawable(data.to, sources),
          }
        : { ...data, settings, kind: 'scene', scene: await drawable(data.scene, sources) };
    const blob = await blobs.fill('mp4', (path) => renderer.renderSegment(request, { path, signal }));
    return { ...blob, extension: 'mp4' };
  });
}

function keysOf({ speechKey, shots }: SceneReference): string[] {
  return [speechKey, ...shots.map(({ pictureKey }) => pictureKey)];
}
