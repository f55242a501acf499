import type { Card } from '../core/card.ts';
import type { Size } from '../core/frame.ts';
import type { Framing } from '../core/framing.ts';
import type { CallLookup, JobCancellation, JobRecord } from '../core/job.ts';
import type { FontRole } from '../core/look/own-font.ts';
import type { CaptionPlace, CastMember, Credit, Picture } from '../core/model.ts';

/** Makes pictures from words. Every implementation passes the contract suite in `illustrator.contract.ts`. */
export interface Illustrator {
  /** Must not change: it is part of each picture's asset key. */
  readonly id: string;
  /** What its pictures may be used for: the name of a licence, or whose terms apply. */
  readonly licence: string;
  readonly styles: readonly PictureStyle[];
  /** For engines that find pictures instead of making them: what there is to choose from. */
  readonly collection?: PictureCollection;
  /** Whether it moves a picture that is there: it needs {@link PictureRequest.firstFrame}. */
  readonly needsFirstFrame?: boolean;
  /** Whether it can be shown how somebody or something looks: see {@link PictureRequest.references}. */
  readonly takesReferences?: boolean;
  /**
   * Makes one picture: layers of exactly the requested size, or a flat image of about the same aspect ratio.
   *
   * @throws InputError `unknown_style` if the style is not one of {@link styles}; `first_frame_needed`.
   * @throws EngineError `picture_failed` if no picture could be made.
   * @throws the signal's reason once it is aborted.
   */
  illustrate(request: PictureRequest): Promise<Picture>;
  /**
   * Asks the provider to cancel a job that is no longer needed. Absent if the engine does not run its calls
   * as jobs. Aborting a call does not cancel its job, because another process may continue it.
   */
  cancelJob?(jobId: string): Promise<JobCancellation>;
  /** How to ask the provider what became of a call, if it can be asked. */
  lookup?(request: PictureRequest): CallLookup | undefined;
  /** Stops all background work. Rejects pictures in progress and all later requests. */
  close(): Promise<void>;
}

/** Pictures that exist. */
export interface PictureCollection {
  /**
   * Finds pictures, the most relevant first, or none.
   *
   * @throws ProviderError if it cannot be searched
   * @throws the signal's reason when aborted
   */
  search(request: PictureSearch): Promise<FoundPictures>;
  /**
   * Gets one that was found.
   *
   * @throws ProviderError, InputError if it cannot be had
   * @throws the signal's reason when aborted
   */
  load(found: FoundPicture, signal: AbortSignal): Promise<Picture>;
}

export interface PictureSearch {
  /** What to search for. By default, what the shot speaks of. */
  readonly words?: string | undefined;
  readonly shot: Pick<PictureRequest, 'prompt' | 'card' | 'title' | 'size'>;
  readonly signal: AbortSignal;
}

export interface FoundPictures {
  /** What was searched for. */
  readonly words: string;
  readonly pictures: readonly FoundPicture[];
}

export interface FoundPicture {
  /** The same in each search. */
  readonly id: string;
  readonly url: string;
  /** Gets a small image of it. Absent if there is none. */
  readonly preview?: ((signal: AbortSignal) => Promise<Uint8Array>) | undefined;
  readonly credit: Credit;
}

export interface PictureStyle {
  readonly id: string;
  readonly name: string;
  /** One line that helps the user to choose. */
  readonly description: string;
}

/** An earlier picture that shows how members of the cast look. */
export interface ReferencePicture {
  /** Whom and what of the cast it shows. */
  readonly names: readonly string[];
  /** A JPEG of at most 960 pixels a side. Empty in look-ups. */
  readonly image: Uint8Array;
}

/** An image of limited size that has already been decoded successfully: see `FIGURE_LIMITS`. */
export interface RequestImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface PictureRequest {
  /** What to show, in words. */
  readonly prompt: string;
  /** Everyone and everything in the prompt that looks the same in other pictures of the film. */
  readonly cast?: readonly CastMember[];
  /** Pictures of those in the cast, for engines that take some. Others have the words alone. */
  readonly references?: readonly ReferencePicture[];
  /** The content from the document that the picture must show. */
  readonly card?: Card;
  /** The document's own picture on a `figure` or `title` card. Absent if the file was lost. */
  readonly image?: RequestImage;
  /** The part of that picture to show, in its own proportions. All of it when absent. */
  readonly framing?: Framing;
  /** The logo on a `title` or `closing` card. Absent if the file was lost. */
  readonly logo?: RequestImage;
  /** Fonts of the user's own, for engines that set type. A font that was lost is absent. */
  readonly fonts?: PictureFonts;
  /** A JPEG of the requested size that a clip begins with, for engines that need one. */
  readonly firstFrame?: Uint8Array;
  /** The title of the scene, for context. */
  readonly title?: string;
  /**
   * The sentences before the prompt and the headings above it, one per line, the nearest first. They help to
   * tell where the scene takes place.
   */
  readonly context?: string;
  /** The id of a style. */
  readonly style: string;
  readonly size: Size;
  /** Whether captions will be burned in. If so, nothing important may be drawn in their band. */
  readonly captions: boolean;
  /** Whether the card shows what is spoken meanwhile, so that its captions are left out: see `shownCues`. */
  readonly saysItself?: true;
  /** Where they are; at the bottom when absent. */
  readonly captionPlace?: CaptionPlace | undefined;
  /** The same request with the same seed gives the same picture. A different seed gives another variant. */
  readonly seed: string;
  /** The record of this call. An engine that runs its calls as jobs uses it to continue the job. */
  readonly job?: JobRecord;
  readonly signal?: AbortSignal;
}

/** Font files that were checked: see `readOwnFont`. */
export type PictureFonts = {
  readonly [role in FontRole]?: { readonly hash: string; readonly bytes: Uint8Array };
};

/** The properties that the price of a picture depends on. */
export type PictureWork = Pick<PictureRequest, 'prompt' | 'size'> & {
  readonly references?: readonly unknown[];
};
