import { type Card, isPainted } from '../../core/card.ts';
import { frameSize, type Size } from '../../core/frame.ts';
import { AUTO_STYLE } from '../../core/look/look.ts';
import type { Direction, DocumentKind, Script } from '../../core/model.ts';
import { type Illustrator, settleStyle } from '../../pictures/index.ts';
import { moodOf, type RenderSettings } from '../../render/index.ts';
import type { SpeechEngine } from '../../speech/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import type { ModelRegistry } from '../models/model-registry.ts';
import type { PictureRequestData } from './asset-requests.ts';

/** The size of the film's frame. */
export function sizeOf(settings: Pick<StoredSettings, 'format' | 'resolution'>): Size {
  return frameSize(settings.format, settings.resolution);
}

/** The facts about a document that its look and its music are chosen by. */
export interface DocumentFacts {
  readonly title: string;
  readonly kind?: DocumentKind | undefined;
  /** Where the illustrated scenes take place, as often as they do. */
  readonly places?: readonly string[];
}

export function documentFacts({
  title,
  kind,
  scenes,
}: Pick<Script, 'title' | 'kind' | 'scenes'>): DocumentFacts {
  const places = scenes.flatMap(({ shots }) =>
    shots.flatMap(({ card }) => (card?.kind === 'scene' ? [card.setting] : [])),
  );
  return { title, kind, places };
}

/** Whether captions are burned in at the top, where pictures that are drawn by rule then leave room for them. */
export function captionsAtTop({ captions, captionPlace }: StoredSettings): boolean {
  return captions === 'burned' && captionPlace === 'top';
}

function captionRoom(settings: StoredSettings) {
  return captionsAtTop(settings) ? 'top' : settings.captions === 'burned';
}

/** Whether pictures look the same with both settings. */
export function isSameFrame(one: StoredSettings, other: StoredSettings): boolean {
  const frame = (settings: StoredSettings) => {
    const { widthPx, heightPx } = sizeOf(settings);
    const { headings, text } = drawnFonts(settings).fonts ?? {};
    return [widthPx, heightPx, settings.look, captionRoom(settings), headings, text].join();
  };
  return frame(one) === frame(other);
}

/**
 * The look of everything that is drawn for a film, in the brand's colour. If the style leaves it open, the document
 * decides. The style of an image model has no influence.
 */
export function chosenLook(
  { cardIllustrator }: { readonly cardIllustrator: Illustrator },
  { style, look, models, brand }: Pick<StoredSettings, 'style' | 'look' | 'models' | 'brand'>,
  film: DocumentFacts,
): Pick<StoredSettings, 'look'> {
  const asked = models.picture === cardIllustrator.id ? style : AUTO_STYLE;
  const chosen = settleStyle(cardIllustrator, asked, { ...film, look, brand: brand?.colour });
  return chosen === undefined ? {} : { look: chosen };
}

/** The mood of the film's music, where it has any. */
export function chosenTune(
  { music, mood }: Pick<StoredSettings, 'music' | 'mood'>,
  { kind }: Pick<DocumentFacts, 'kind'>,
): Pick<StoredSettings, 'tune'> {
  return music === undefined ? {} : { tune: mood ?? moodOf(kind) };
}

/**
 * Who speaks, if the request left it open and the default voice cannot speak the document's language: a free voice
 * that can, where there is one.
 */
export function chosenSpeaker(
  { speech }: { readonly speech: Pick<ModelRegistry<SpeechEngine, never>, 'find' | 'findForLanguage'> },
  settings: Pick<StoredSettings, 'leavesVoiceOpen' | 'models'>,
  { text, language }: { readonly text: string; readonly language: string },
): Pick<StoredSettings, 'speaker'> {
  if (!settings.leavesVoiceOpen) return {};
  const problems = speech.find(settings.models.speech).unspeakable(text, language);
  if (!problems.some(({ severity }) => severity === 'error')) return {};
  const engine = speech.findForLanguage(language);
  const voice = engine?.voices[0]?.id;
  return engine && voice !== undefined ? { speaker: { model: engine.id, voice } } : {};
}

/** The model and the voice that speak. */
export function speakerOf({
  speaker,
  models,
  voice,
}: Pick<StoredSettings, 'speaker' | 'models' | 'voice'>): NonNullable<StoredSettings['speaker']> {
  return speaker ?? { model: models.speech, voice };
}

/** The style of everything that is drawn by rule, including captions. */
export function drawnStyle({ style, look = style }: Pick<StoredSettings, 'style' | 'look'>): string {
  return look;
}

/**
 * The engine and style that draw a shot. The illustrator on this machine draws what an image model would get wrong,
 * and charge for; the chosen model draws the rest. Films of earlier versions have no look, and keep their model.
 */
export function pictureEngine(
  { style, look }: Pick<StoredSettings, 'style' | 'look'>,
  card: Card | null | undefined,
  engines: { readonly pictures: string; readonly cards: string },
): { readonly engine: string; readonly style: string } {
  if (look === undefined) return { engine: engines.pictures, style };
  if (engines.pictures === engines.cards || (card && !isPainted(card))) {
    return { engine: engines.cards, style: look };
  }
  return { engine: engines.pictures, style };
}

/** The fonts of everything that is drawn by rule, by their hashes. */
export function drawnFonts({ brand }: Pick<StoredSettings, 'brand'>): Pick<PictureRequestData, 'fonts'> {
  const { headings, text } = brand?.fonts ?? {};
  if (headings === undefined && text === undefined) return {};
  return { fonts: { ...(headings && { headings: headings.hash }), ...(text && { text: text.hash }) } };
}

/** How the script's model is asked to write. */
export function directionOf({ audience, tone, fidelity }: Direction): Direction {
  return {
    ...(audience !== undefined && { audience }),
    ...(tone !== undefined && { tone }),
    // The default is left out.
    ...(fidelity === 'free' && { fidelity }),
  };
}

/** The settings that the renderer needs. */
export function renderSettings(settings: StoredSettings): RenderSettings {
  const { fps, captions, captionStyle, captionSize, captionPlace } = settings;
  const { transition, brand, secondCaptions } = settings;
  const font = brand?.fonts?.text;
  return {
    size: sizeOf(settings),
    fps,
    captions,
    style: drawnStyle(settings),
    ...(captionStyle && { captionStyle }),
    ...(captionSize && { captionSize }),
    ...(captionPlace && { captionPlace }),
    ...(font && {
      captionFont: { hash: font.hash, characters: font.characters, capitalEm: font.capitalEm },
    }),
    ...(secondCaptions && {
      secondCaptions: { language: secondCaptions.language, texts: secondCaptions.hash },
    }),
    ...(transition && { transition }),
  };
}
