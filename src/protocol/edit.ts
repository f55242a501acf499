import type { ClipSound } from '../core/clip-sound.ts';
import type { ShotFraming } from '../core/framing.ts';
import type { FontRole } from '../core/look/own-font.ts';
import type { CaptionStyle, UncertainPolicy } from '../core/model.ts';
import type { Mood } from '../core/music.ts';
import type { CastMemberRequest } from './cast.ts';
import type { GenerationOptions } from './create-generation.ts';
import type { Card } from './generation.ts';
import type { RunMode } from './names.ts';

/**
 * What becomes of finished speech and pictures that other settings would make differently: `keep` keeps them, so that
 * the settings apply to what is made from now on; `replace` makes them again. The user's own recordings and pictures
 * always stay. Pictures that cost nothing always follow the frame and the look.
 */
export type MadeParts = 'keep' | 'replace';

/** The body of `PATCH /api/generations/{id}`: whatever is absent stays as it is. */
export interface UpdateGenerationRequest
  extends Pick<
    GenerationOptions,
    | 'format'
    | 'resolution'
    | 'fps'
    | 'style'
    | 'voice'
    | 'speed'
    | 'scenePauseMs'
    | 'pronunciations'
    | 'captions'
    | 'captionSize'
    | 'captionPlace'
    | 'transition'
    | 'music'
  > {
  title?: string | undefined;
  /** All of them: at most 20, of at most 40 characters. They change nothing of the film. */
  tags?: string[] | undefined;
  /** As `provider:model`. */
  models?: { speech?: string | undefined; picture?: string | undefined } | undefined;
  /** Null for the theme's own. */
  captionStyle?: CaptionStyle | null | undefined;
  /**
   * The language of a translation of this film, whose words captions show too; BCP 47. Its words are those of this
   * moment: send it again to take later ones. Null for captions in one language.
   */
  secondCaptions?: string | null | undefined;
  /** Null for the one that fits the document. */
  mood?: Mood | null | undefined;
  /** Null for composed music; the hash and the name of a file that the film had before bring it back. */
  musicFile?: { hash: string; name: string } | null | undefined;
  brand?: BrandChange | undefined;
  /** All of them, in order, once the script is written. None removes them. */
  cast?: CastMemberRequest[] | undefined;
  /** `keep` without it. */
  made?: MadeParts | undefined;
}

/** Another brand for a film. Null removes the colour, the logo or a font. */
export interface BrandChange {
  /** As `#rrggbb`. */
  colour?: string | null | undefined;
  /** A PNG or JPEG file in base64, or the hash of a logo that the film had before. */
  logo?: string | { hash: string } | null | undefined;
  /** TTF, OTF or WOFF2 files in base64, or the hash of a font that the film had before. */
  fonts?: { [role in FontRole]?: string | { hash: string } | null | undefined } | undefined;
}

/** What changes in a scene: whatever is absent stays as it is. */
export interface UpdateSceneRequest {
  title?: string | undefined;
  narration?: string | undefined;
  /** A take to go back to, of those that speak the scene's words; null for the one that follows from the words. */
  audioTake?: string | null | undefined;
  /** The shots to change, by id. */
  shots?:
    | {
        id: string;
        visualPrompt?: string | undefined;
        /** What is shown instead of a picture of the prompt; null for none. */
        card?: Card | null | undefined;
        /** The part of its picture that is shown; null for the film's own choice. */
        framing?: ShotFraming | null | undefined;
        /** How loud the own sound of its clip is. */
        clipSound?: ClipSound | undefined;
        /** A take to go back to; null for the one that follows from the words. */
        take?: string | null | undefined;
      }[]
    | undefined;
  /**
   * All shots of the scene, in order: one that is not named is removed, and one that does not exist is added, or comes
   * back with its takes. Whatever is absent of the others stays as it is.
   */
  shotList?:
    | {
        /** A new one without it. */
        id?: string | undefined;
        /** Where its picture appears: at a word of the narration, as an offset in UTF-16 code units; the first at 0. */
        narrationStart: number;
        /** A shot that does not exist needs one. */
        visualPrompt?: string | undefined;
        card?: Card | null | undefined;
        framing?: ShotFraming | null | undefined;
        clipSound?: ClipSound | undefined;
        take?: string | null | undefined;
      }[]
    | undefined;
}

/** A scene to add. */
export interface InsertSceneRequest {
  /** The scene that it follows; null puts it first. The end without it. */
  afterSceneId?: string | null | undefined;
  title?: string | undefined;
  narration: string;
  /** Of its only shot. The narration without it, and without `shots`. */
  visualPrompt?: string | undefined;
  /** To bring back a scene that was deleted, with its takes. A new id without it. */
  id?: string | undefined;
  /** A take of this film that speaks the narration: of the scene that comes back, or of the one that it is a copy of. */
  audioTake?: string | undefined;
  /** The passages of the document that it rests on, as the deleted scene had them. */
  passages?: string[] | undefined;
  /** Instead of `visualPrompt`, in order; ids differ. */
  shots?:
    | {
        id: string;
        visualPrompt: string;
        narrationStart?: number | undefined;
        card?: Card | undefined;
        framing?: ShotFraming | undefined;
        clipSound?: ClipSound | undefined;
        take?: string | undefined;
      }[]
    | undefined;
}

/** The body of `POST …/scenes/{sceneId}/split`. */
export interface SplitSceneRequest {
  /** Where the second scene begins: an offset in the narration, in UTF-16 code units. */
  at: number;
}

/** The body of `POST …/scenes/{sceneId}/merge`. */
export interface MergeSceneRequest {
  /** The next scene as the user saw it: if another scene follows now, or it was changed since, nothing is merged. */
  next?: { id: string; revision: number } | undefined;
}

/** The body of `PUT …/scenes/order`: every scene of the generation, once. */
export interface OrderScenesRequest {
  sceneIds: string[];
}

/** What gets a new take: everything when empty. */
export interface RegenerateRequest {
  audio?: boolean | undefined;
  /** `true` for all shots, or the ids of some. */
  shots?: boolean | string[] | undefined;
}

/** The body of `POST …/run`: resumes a stopped generation. */
export interface RunRequest {
  /** `background` without it. */
  run?: RunMode | undefined;
  /** Another budget from now on; null for none. The one it had without it. */
  budgetUsd?: number | null | undefined;
  /** What happens from now on after a paid call whose outcome is unknown. */
  uncertain?: UncertainPolicy | undefined;
  /** Make another call for what failed with `outcome_unknown`, although the earlier one may have been charged. */
  retryUncertain?: boolean | undefined;
}
