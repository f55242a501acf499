import { formatLook, parseLook } from '../../core/look/look.ts';
import { FONT_ROLES, type FontRole } from '../../core/look/own-font.ts';
import { findStyle } from '../../pictures/index.ts';
import type { CastMemberRequest, UpdateGenerationRequest } from '../../protocol/index.ts';
import { findVoice } from '../../speech/index.ts';
import type { CastPicture, StoredBrand, StoredFont, StoredFonts, StoredSettings } from '../../store/index.ts';
import type { Stages } from '../models/stages.ts';
import { chosenDelivery, chosenShow } from '../rows/new-generation.ts';
import { chosenLook, chosenTune, type DocumentFacts, speakerOf } from './settings.ts';

export type StoredLogo = NonNullable<StoredBrand['logo']>;

/** Other settings. What is absent stays; null removes it, or goes back to the default. */
export interface SettingsChange
  extends Omit<UpdateGenerationRequest, 'title' | 'brand' | 'made' | 'secondCaptions' | 'musicFile'> {
  readonly colour?: string | null | undefined;
  readonly logo?: StoredLogo | null | undefined;
  readonly fonts?: { readonly [role in FontRole]?: StoredFont | null } | undefined;
  readonly musicFile?: NonNullable<StoredSettings['musicFile']> | null | undefined;
  readonly secondCaptions?: NonNullable<StoredSettings['secondCaptions']> | null | undefined;
}

interface ChangeContext {
  readonly stages: Pick<Stages, 'models' | 'cardIllustrator'>;
  /** What the document decides about the look and the music; `undefined` before its script is written. */
  readonly facts: DocumentFacts | undefined;
}

/**
 * The settings after a change. Choosing the previous settings again restores them exactly, so that the film that was
 * made with them is found.
 *
 * @throws InputError if there is no such voice, style or model, or it is not available
 */
export function settingsAfter(
  settings: StoredSettings,
  change: SettingsChange,
  context: ChangeContext,
): StoredSettings {
  const { captions, format, resolution, fps } = change;
  const plain: StoredSettings = {
    ...settings,
    ...(format && { format }),
    ...(resolution && { resolution }),
    ...(fps && { fps }),
    ...(captions && { captions }),
  };
  const spoken = withDelivery(withSpeaker(plain, change, context), change);
  const captioned = withSecondCaptions(withCaptionStyle(withStyle(spoken, change, context), change), change);
  const styled = withShow(captioned, change);
  return withCast(withBrand(withMusic(styled, change, context), change, context), change);
}

/** The voice and its model. Once the script is written, the choice is stored beside the one at the beginning. */
function withSpeaker(
  settings: StoredSettings,
  { models: { speech } = {}, voice }: SettingsChange,
  { stages, facts }: ChangeContext,
): StoredSettings {
  if (speech === undefined && voice === undefined) return settings;
  const before = speakerOf(settings);
  const engine = stages.models.speech.find(speech ?? before.model);
  const chosen = findVoice(engine, voice ?? (engine.id === before.model ? before.voice : undefined)).id;
  const { speaker: _, ...asBegun } = settings;
  if (facts === undefined) {
    const { leavesVoiceOpen: __, ...decided } = asBegun;
    return { ...decided, voice: chosen, models: { ...settings.models, speech: engine.id } };
  }
  const isAsBegun = engine.id === settings.models.speech && chosen === settings.voice;
  return isAsBegun ? asBegun : { ...asBegun, speaker: { model: engine.id, voice: chosen } };
}

function withDelivery(settings: StoredSettings, change: SettingsChange): StoredSettings {
  const { speed, scenePauseMs, pronunciations, ...others } = settings;
  return {
    ...others,
    ...chosenDelivery({
      speed: change.speed ?? speed,
      scenePauseMs: change.scenePauseMs ?? scenePauseMs,
      pronunciations: change.pronunciations ?? pronunciations,
    }),
  };
}

/** The style and the model of the pictures. A style that the model does not have becomes its first. */
function withStyle(
  settings: StoredSettings,
  { models: { picture } = {}, style }: SettingsChange,
  { stages, facts }: ChangeContext,
): StoredSettings {
  if (picture === undefined && style === undefined) return settings;
  const illustrator = stages.models.picture.find(picture ?? settings.models.picture);
  const isKnown =
    illustrator.id === settings.models.picture || illustrator.styles.some(({ id }) => id === settings.style);
  const wanted = style ?? (isKnown ? settings.style : (illustrator.styles[0]?.id ?? ''));
  const chosen: StoredSettings = {
    ...settings,
    style: isKnown && style === undefined ? wanted : findStyle(illustrator, wanted).id,
    models: { ...settings.models, picture: illustrator.id },
  };
  if (style === undefined || chosen.style === settings.style || facts === undefined) return chosen;
  const { look: _, ...lookless } = chosen;
  return { ...lookless, ...chosenLook(stages, lookless, facts) };
}

function withCaptionStyle(settings: StoredSettings, { captionStyle }: SettingsChange): StoredSettings {
  if (captionStyle === undefined) return settings;
  const { captionStyle: _, ...others } = settings;
  return captionStyle === null ? others : { ...others, captionStyle };
}

function withSecondCaptions(settings: StoredSettings, { secondCaptions }: SettingsChange): StoredSettings {
  if (secondCaptions === undefined) return settings;
  const { secondCaptions: _, ...others } = settings;
  return secondCaptions === null ? others : { ...others, secondCaptions };
}

function withShow(settings: StoredSettings, change: SettingsChange): StoredSettings {
  const { captionSize, captionPlace, transition, ...others } = settings;
  return {
    ...others,
    ...chosenShow({
      captionSize: change.captionSize ?? captionSize,
      captionPlace: change.captionPlace ?? captionPlace,
      transition: change.transition ?? transition,
    }),
  };
}

function withMusic(
  settings: StoredSettings,
  { music, mood, musicFile }: SettingsChange,
  { facts }: ChangeContext,
): StoredSettings {
  if (music === undefined && mood === undefined && musicFile === undefined) return settings;
  const { music: musicBefore, mood: moodBefore, tune: _, musicFile: fileBefore, ...others } = settings;
  const file = musicFile === undefined ? fileBefore : (musicFile ?? undefined);
  // Who brings music wants to hear it.
  const level = music ?? musicBefore ?? (musicFile ? 'quiet' : 'off');
  const asked = mood === undefined ? moodBefore : (mood ?? undefined);
  const chosen = {
    ...(file && { musicFile: file }),
    ...(level !== 'off' && { music: level }),
    ...(asked !== undefined && { mood: asked }),
  };
  return { ...others, ...chosen, ...(facts && chosenTune(chosen, facts)) };
}

function withBrand(
  settings: StoredSettings,
  { colour, logo, fonts }: SettingsChange,
  { stages, facts }: ChangeContext,
): StoredSettings {
  if (colour === undefined && logo === undefined && fonts === undefined) return settings;
  const { brand: before = {}, ...others } = settings;
  const { colour: colourBefore, logo: logoBefore, fonts: fontsBefore, ...endCard } = before;
  const colourNow = colour === undefined ? colourBefore : (colour ?? undefined);
  const logoNow = logo === undefined ? logoBefore : (logo ?? undefined);
  const brand: StoredBrand = {
    ...endCard,
    ...(colourNow !== undefined && { colour: colourNow }),
    ...(logoNow !== undefined && { logo: logoNow }),
    ...fontsAfter(fontsBefore, fonts),
  };
  const branded = { ...others, ...(Object.keys(brand).length > 0 && { brand }) };
  if (colour === undefined || facts === undefined) return branded;
  const { look: lookBefore, ...lookless } = branded;
  const look = lookBefore === undefined ? undefined : withoutColour(lookBefore);
  return { ...lookless, ...chosenLook(stages, { ...lookless, ...(look !== undefined && { look }) }, facts) };
}

function fontsAfter(
  before: StoredFonts | undefined,
  change: SettingsChange['fonts'],
): Pick<StoredBrand, 'fonts'> {
  const kept = FONT_ROLES.flatMap((role) => {
    const font = change?.[role] === undefined ? before?.[role] : change[role];
    return font ? [[role, font] as const] : [];
  });
  return kept.length === 0 ? {} : { fonts: Object.fromEntries(kept) };
}

function withCast(settings: StoredSettings, { cast }: SettingsChange): StoredSettings {
  if (cast === undefined) return settings;
  const { cast: _, castPictures = [], ...others } = settings;
  const members = cast.map(({ name, looks }) => ({ name, looks }));
  const pictures = cast.reduce<readonly CastPicture[]>(withChosenPicture, castPictures);
  return {
    ...others,
    ...(members.length > 0 && { cast: members }),
    ...(pictures.length > 0 && { castPictures: pictures }),
  };
}

/** What was chosen before for the same looks holds no longer. */
function withChosenPicture(
  pictures: readonly CastPicture[],
  { name, looks, picture }: CastMemberRequest,
): readonly CastPicture[] {
  if (picture === undefined) return pictures;
  const others = pictures.filter(
    (each) => each.style !== undefined || each.name !== name || each.looks !== looks,
  );
  return picture === 'first' ? others : [...others, { name, looks, key: picture }];
}

function withoutColour(look: string): string {
  const { theme, palette } = parseLook(look) ?? {};
  return theme && palette ? formatLook({ theme, palette }) : look;
}
