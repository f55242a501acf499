import {
  type CaptionCue,
  captionLooks,
  filmFrameCount,
  placeScenes,
  planScene,
  type Renderer,
  type RenderSettings,
  type ScenePlan,
  sceneCaptions,
  secondScene,
  toSrt,
  toVtt,
} from '../../render/index.ts';
import type { BlobStore, Ledger } from '../../store/index.ts';
import type {
  FilmDetail,
  FilmRequestData,
  FilmSceneData,
  PictureDetail,
  SpeechDetail,
} from '../plan/asset-requests.ts';
import { renderedScene } from '../plan/plan-segments.ts';
import { renderSettings, sizeOf } from '../plan/settings.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';
import { withFontPath } from './caption-font.ts';
import { type DescribedScene, describeFilm } from './manifest.ts';
import { type ReadyAsset, readyAssets } from './ready-assets.ts';
import { type FindSecondText, readSecondTexts } from './second-texts.ts';

/** A scene of the film with its timing and its finished files. */
interface TimedScene {
  readonly data: FilmSceneData;
  readonly timed: ReturnType<typeof renderedScene>;
  readonly plan: ScenePlan;
}

/** Joins segments and sounds into a film, and stores its captions and manifest as separate files. */
export function createFilmMaker(options: {
  readonly renderer: Renderer;
  readonly blobs: BlobStore;
  readonly ledger: Ledger;
}): AssetMaker {
  const { renderer, blobs, ledger } = options;
  return freeMaker(renderer.id, async (asset, signal) => {
    const request = asset.request as FilmRequestData;
    const { title, language, settings } = request;
    const assetOf = await readyAssets(ledger, request.scenes.flatMap(keysOf));
    const scenes = request.scenes.map((data): TimedScene => {
      const timed = renderedScene(data.scene, assetOf(data.scene.speechKey).detail as SpeechDetail);
      return { data, timed, plan: planScene(timed, settings.fps) };
    });
    const film = await Promise.all(scenes.map((scene) => filmScene(scene, { blobs, assetOf })));
    const blob = await blobs.fill('mp4', (path) =>
      renderer.joinFilm({ scenes: film, title, language }, { path, signal }),
    );
    const sound = await blobs.fill('m4a', async (path) =>
      renderer.copySound(await blobs.path(blob.hash), { path, signal }),
    );
    const durationMs = (filmFrameCount(scenes.map(({ plan }) => plan)) * 1000) / settings.fps;
    const manifest = describeFilm({
      renderer,
      title,
      topic: request.topic,
      language,
      settings,
      durationMs,
      warnings: request.warnings,
      videoSha256: blob.hash,
      scenes: describedScenes(scenes, request, assetOf),
    });
    const rendering = await withFontPath(renderSettings(settings), blobs);
    const secondOf = await readSecondTexts(rendering, blobs);
    const captions = captionFiles(scenes, { language, rendering, secondOf });
    const detail: FilmDetail = {
      size: sizeOf(settings),
      manifest: await blobs.put(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)),
      sound,
      ...(captions && {
        srt: await blobs.put(Buffer.from(captions.srt)),
        vtt: await blobs.put(Buffer.from(captions.vtt)),
        ...(captions.second && {
          secondSrt: await blobs.put(Buffer.from(captions.second.srt)),
          secondVtt: await blobs.put(Buffer.from(captions.second.vtt)),
        }),
      }),
    };
    return { ...blob, extension: 'mp4', durationMs, detail };
  });
}

function keysOf({ scene, segmentKey, soundKey, transitionKey }: FilmSceneData): string[] {
  const pictures = scene.shots.map(({ pictureKey }) => pictureKey);
  return [scene.speechKey, ...pictures, segmentKey, soundKey, ...(transitionKey ? [transitionKey] : [])];
}

interface FilesOf {
  readonly blobs: BlobStore;
  readonly assetOf: (key: string) => ReadyAsset;
}

async function filmScene({ data, plan }: TimedScene, { blobs, assetOf }: FilesOf) {
  const pathOf = (key: string) => blobs.path(assetOf(key).hash);
  return {
    title: data.title,
    plan,
    soundPath: await pathOf(data.soundKey),
    segmentPath: await pathOf(data.segmentKey),
    ...(data.transitionKey && { transitionPath: await pathOf(data.transitionKey) }),
  };
}

/** The captions of the whole film, and those in a second language at the times of the film's own speech. */
function captionFiles(
  scenes: readonly TimedScene[],
  {
    language,
    rendering,
    secondOf,
  }: { readonly language: string; readonly rendering: RenderSettings; readonly secondOf: FindSecondText },
) {
  if (rendering.captions === 'none') return undefined;
  const places = placeScenes(scenes.map(({ plan }) => plan));
  const looks = captionLooks(rendering);
  const cues: CaptionCue[] = [];
  const secondCues: CaptionCue[] = [];
  for (const [index, { timed, plan }] of scenes.entries()) {
    const place = { plan, speechStartMs: places[index]?.speechStartMs ?? 0 };
    cues.push(...sceneCaptions({ ...place, scene: timed, look: looks.first }));
    const translated = secondScene({ ...timed, ...secondOf(timed) });
    if (translated && looks.second) {
      secondCues.push(...sceneCaptions({ ...place, scene: translated, look: looks.second }));
    }
  }
  const { secondCaptions } = rendering;
  return {
    ...{ srt: toSrt(cues), vtt: toVtt(cues, { language }) },
    ...(secondCaptions && {
      second: { srt: toSrt(secondCues), vtt: toVtt(secondCues, { language: secondCaptions.language }) },
    }),
  };
}

function describedScenes(
  scenes: readonly TimedScene[],
  { settings }: FilmRequestData,
  assetOf: (key: string) => ReadyAsset,
): DescribedScene[] {
  const places = placeScenes(scenes.map(({ plan }) => plan));
  const part = (key: string) => ({ key, sha256: assetOf(key).hash });
  const spokenPart = (key: string) => {
    const { engine, licence, sampleCount } = assetOf(key).detail as SpeechDetail;
    return { ...part(key), engine, licence, sampleCount };
  };
  return scenes.map(({ data }, index) => ({
    id: data.scene.id,
    title: data.title,
    narration: data.scene.narration,
    passages: data.passages,
    startMs: ((places[index]?.firstFrame ?? 0) * 1000) / settings.fps,
    speech: spokenPart(data.scene.speechKey),
    shots: data.shots.map(({ seed, ...shot }, shotIndex) => {
      const key = data.scene.shots[shotIndex]?.pictureKey ?? '';
      const { engine, licence, description, credit } = assetOf(key).detail as PictureDetail;
      const origin = { engine, licence, seed, description, ...(credit && { credit }) };
      return { shot, picture: { ...part(key), ...origin } };
    }),
    segment: part(data.segmentKey),
    ...(data.transitionKey && { transition: part(data.transitionKey) }),
  }));
}
