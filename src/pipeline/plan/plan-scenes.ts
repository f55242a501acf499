import { pictureOf } from '../../core/card.ts';
import { framingOf } from '../../core/framing.ts';
import type { Delivery } from '../../core/model.ts';
import { pronunciationsIn } from '../../core/text/pronunciations.ts';
import { spokenShots } from '../../core/text/says-itself.ts';
import { sceneHeading } from '../../core/text/scene-heading.ts';
import { estimateSceneMs } from '../../core/text/speech-estimate.ts';
import { speechVersion } from '../../speech/index.ts';
import type {
  generations,
  PictureChoice,
  SpeechChoice,
  StoredSettings,
  scenes,
  shots,
  WantedAsset,
} from '../../store/index.ts';
import { assetKey } from './asset-key.ts';
import {
  type CardRequestData,
  isOutlineDetail,
  isStoryboardRequest,
  type PictureRequestData,
  type ScriptPartRequestData,
  type ScriptRequestData,
  type SilenceRequestData,
  type SpeechRequestData,
  type StoryboardRequestData,
  type TranslationRequestData,
} from './asset-requests.ts';
import { castIn } from './cast-in.ts';
import { pictureKey, withCastPictures, withReferences } from './cast-pictures.ts';
import { drawnPrompt } from './drawn-prompt.ts';
import type { IdentityMemo } from './identity-memo.ts';
import { captionsAtTop, directionOf, drawnFonts, drawnStyle, pictureEngine, sizeOf } from './settings.ts';

export type GenerationRow = typeof generations.$inferSelect;
export type ShotRow = typeof shots.$inferSelect;
export type SceneRow = Omit<typeof scenes.$inferSelect, 'view'> & {
  /** In their order. */
  readonly shots: readonly ShotRow[];
};

/** The ids of the engines that shape assets. */
export interface EngineNames {
  readonly script: string;
  /** Of the writer, if it has one. */
  readonly scriptVersion?: string | undefined;
  readonly speech: string;
  readonly pictures: string;
  /** Whether the model of the pictures can be sent earlier ones. */
  readonly takesReferences: boolean;
  /** Draws the cards that replace failed pictures. */
  readonly cards: string;
  /** Everything that shapes a segment besides its request. */
  readonly renderer: string;
}

/** An asset to make, and where it is used. */
export interface PlannedAsset extends WantedAsset {
  /** Empty for assets of the whole generation. */
  readonly sceneId: string;
  /** Empty for assets of the whole scene. */
  readonly shotId: string;
  /**
   * Its index among all parts of the generation, scene by scene, from 1. A segment has the turn of its scene's first
   * part. Of all generations, the lowest turn goes first.
   */
  readonly turn: number;
}

/** The parts of a scene. Their keys depend on its rows alone, not on what is finished. */
export interface PlannedScene {
  readonly row: SceneRow;
  readonly speech: PlannedAsset;
  /** One for each shot. */
  readonly pictures: readonly PlannedPicture[];
}

export interface PlannedPicture extends PlannedAsset {
  readonly request: PictureRequestData;
  /** The key that follows from the words and the settings, whatever was chosen. */
  readonly followingKey: string;
}

/** A URL is read again for each generation. The bytes of a file are known by their hash. */
export function planScript(generation: GenerationRow, engines: EngineNames): PlannedAsset {
  const { source, settings } = generation;
  if (settings.translation) return planTranslation(generation, engines, settings.translation.storyboard);
  const request: ScriptRequestData = {
    engine: engines.script,
    source,
    length: settings.length,
    ...(settings.title !== undefined && { title: settings.title }),
    ...(settings.part !== undefined && { part: settings.part }),
    ...(settings.language !== undefined && { language: settings.language }),
    ...directionOf(settings),
  };
  const { source: _, ...rest } = request;
  const reading = source.kind === 'url' ? { url: source.url, generation: generation.id } : { ...source };
  // An existing script is kept, even in a copy: a URL is not read again.
  const version = engines.scriptVersion;
  const key = generation.scriptKey ?? assetKey('script', { ...rest, reading, version });
  return { key, kind: 'script', request, sceneId: '', shotId: '', turn: 1 };
}

/** The key of a storyboard to translate. It is the same for all languages. */
export function storyboardKey(storyboard: string): string {
  return assetKey('script', { storyboard });
}

function planTranslation(
  { scriptKey, language }: GenerationRow,
  { script: engine }: EngineNames,
  storyboard: string,
): PlannedAsset {
  const request: StoryboardRequestData = { engine, storyboard, language };
  const key = scriptKey ?? storyboardKey(storyboard);
  return { key, kind: 'script', request, sceneId: '', shotId: '', turn: 1 };
}

/**
 * The parts of a script whose document takes more than one call, once its outline is written, and those of a storyboard
 * to translate.
 */
export function planScriptParts(
  script: PlannedAsset,
  outline: { readonly state: string; readonly hash: string | null; readonly detail: unknown } | undefined,
): PlannedAsset[] {
  if (outline?.state !== 'settled' || outline.hash === null || !isOutlineDetail(outline.detail)) return [];
  const { document, parts } = outline.detail;
  if (isStoryboardRequest(script.request)) {
    const storyboard = script.request;
    return parts.map((part) => {
      const request: TranslationRequestData = { ...storyboard, part };
      return { ...script, key: assetKey('script', { ...request }), request };
    });
  }
  const { engine, length, language, ...wishes } = script.request as ScriptRequestData;
  return parts.map((part) => {
    const request: ScriptPartRequestData = {
      engine,
      length,
      ...(language !== undefined && { language }),
      ...directionOf(wishes),
      outline: outline.hash ?? '',
      document: document.hash,
      part,
    };
    return { ...script, key: assetKey('script', { ...request }), request };
  });
}

/** Plans the parts of each scene. The same rows and engines always give the same keys, on every machine. */
export function planScenes(
  generation: GenerationRow,
  rows: readonly SceneRow[],
  { engines, memo }: { readonly engines: EngineNames; readonly memo: IdentityMemo },
): PlannedScene[] {
  const { settings, language } = generation;
  // Settings can change within a generation, and are another object after each reading of its row. Everything that is
  // planned later follows from the scenes planned here.
  const chosen = JSON.stringify([engines, settings]);
  let partCount = 0;
  return rows.map((row) => {
    const turn = partCount + 1;
    partCount += 1 + row.shots.length;
    return memo.get(`scene ${row.id}`, [row, turn, language, chosen], () => {
      const spoken = spokenShots(row.narration, row.shots);
      return {
        row,
        speech: planSpeech(row, { settings, language, engines, turn }),
        pictures: row.shots.map((shot, index) => {
          const { saysItself } = spoken[index] ?? {};
          const own = { ...shot, ...(saysItself && { saysItself }) };
          return planPicture(row, own, { settings, engines, turn: turn + 1 + index });
        }),
      };
    });
  });
}

interface PlanContext {
  readonly settings: StoredSettings;
  readonly engines: EngineNames;
  readonly turn: number;
}

function planSpeech(row: SceneRow, context: PlanContext & { readonly language: string }): PlannedAsset {
  const { speaker } = context.settings;
  const request: SpeechRequestData = {
    engine: speaker?.model ?? context.engines.speech,
    narration: row.narration,
    voice: speaker?.voice ?? context.settings.voice,
    language: context.language,
    ...deliveryOf(row.narration, context.settings),
  };
  const version = speechVersion(request.engine);
  const followingKey = assetKey('speech', { ...request, take: row.speechTake, version });
  const choice = row.speechChoice?.narration === row.narration ? row.speechChoice : null;
  const key = currentKey(followingKey, choice);
  return { key, kind: 'speech', request, sceneId: row.id, shotId: '', turn: context.turn };
}

/**
 * Only pronunciations of words in this narration go into its key, so that a change of others does not make it again.
 */
function deliveryOf(
  narration: string,
  { speed, scenePauseMs, pronunciations = {} }: StoredSettings,
): Delivery {
  const needed = pronunciationsIn(narration, pronunciations);
  return {
    ...(speed !== undefined && { speed }),
    ...(scenePauseMs !== undefined && { scenePauseMs }),
    ...(Object.keys(needed).length > 0 && { pronunciations: needed }),
  };
}

function planPicture(
  row: SceneRow,
  shot: ShotRow & { readonly saysItself?: true },
  { settings, engines, turn }: PlanContext,
): PlannedPicture {
  const drawnBy = pictureEngine(settings, shot.card, engines);
  const { firstFrame } = shot;
  const isDrawn = drawnBy.engine === engines.cards;
  const isAnimated = firstFrame?.visualPrompt === shot.visualPrompt && !isDrawn;
  // What is drawn by rule has no use for looks.
  const cast = isDrawn ? [] : castIn(shot.visualPrompt, settings.cast);
  // A flat picture is framed when it is rendered, an image on a card when that is drawn.
  const framing = isDrawn && shot.card ? framingOf(shot.framing, pictureOf(shot.card)?.hash) : undefined;
  const captions = settings.captions === 'burned';
  const plain: PictureRequestData = {
    ...drawnBy,
    prompt: isDrawn && !shot.card ? drawnPrompt(row, shot) : shot.visualPrompt,
    ...(cast.length > 0 && { cast }),
    // What is drawn shows it.
    title: isDrawn && shot.card ? sceneHeading(row) : row.title,
    size: sizeOf(settings),
    captions,
    // Captions in a second language are shown there too.
    ...(captions && isDrawn && shot.saysItself && !settings.secondCaptions && { saysItself: true }),
    ...(isDrawn && captionsAtTop(settings) && { captionPlace: 'top' }),
    // From the scene, so that two scenes with the same prompt look different.
    seed: shot.pictureTake === 0 ? `${row.id}/${shot.id}` : `${row.id}/${shot.id}/${shot.pictureTake}`,
    ...(shot.card && { card: shot.card }),
    ...(isDrawn && drawnFonts(settings)),
    ...(framing && { framing }),
    ...(isAnimated && { firstFrame: firstFrame.key }),
    ...(isAnimated && firstFrame.framing && { firstFraming: firstFrame.framing }),
  };
  const following = engines.takesReferences ? withCastPictures(plain, settings) : plain;
  const followingKey = pictureKey(following);
  const choice = shot.pictureChoice?.visualPrompt === shot.visualPrompt ? shot.pictureChoice : null;
  const key = currentKey(followingKey, choice);
  const isKept = key !== followingKey && choice?.references !== undefined;
  const request = isKept ? withReferences(plain, choice.references) : following;
  return { key, kind: 'picture', request, sceneId: row.id, shotId: shot.id, turn, followingKey };
}

/** The chosen take, while the choice holds; otherwise the one that follows from the words and the settings. */
function currentKey(followingKey: string, choice: SpeechChoice | PictureChoice | null): string {
  if (!choice) return followingKey;
  const { key, insteadOf = followingKey } = choice;
  return insteadOf === followingKey ? key : followingKey;
}

/** Speech and pictures, in the order in which they are wanted. */
export function partsOf({ speech, pictures }: PlannedScene): PlannedAsset[] {
  return [speech, ...pictures];
}

/** Replaces speech that failed: about as long, so that the pictures can be seen. */
export function planSilence({ row, speech }: PlannedScene): PlannedAsset {
  const request: SilenceRequestData = { durationMs: Math.max(2_000, estimateSceneMs(row.narration)) };
  return { ...speech, key: assetKey('silence', { ...request }), kind: 'silence', request };
}

/** Replaces a picture that failed: a card with the scene's title. */
export function planCard(
  { row }: PlannedScene,
  picture: PlannedPicture,
  { engines, settings }: Pick<PlanContext, 'engines' | 'settings'>,
): PlannedAsset {
  const title = row.title === '' ? row.narration.slice(0, 80) : row.title;
  const card = { kind: 'title', title } as const;
  const drawn = { engine: engines.cards, style: drawnStyle(settings), ...drawnFonts(settings) };
  const request: CardRequestData = { ...picture.request, ...drawn, prompt: title, card };
  const key = assetKey('card', { ...request, size: { ...request.size } });
  return { ...picture, key, kind: 'card', request };
}
