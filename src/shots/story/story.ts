import type { SceneCard } from '../../core/card.ts';
import type { Present } from './character.ts';

export interface StorySentence {
  readonly text: string;
  readonly sceneIndex: number;
  readonly paragraph: number;
  /** False for sentences that are not narrated, but say where the story continues and who is meant. Default: true. */
  readonly isTold?: boolean;
  /** All of the sentence, if only its beginning may be narrated: a quotation may end in the rest. */
  readonly whole?: string | undefined;
  /** Offsets at which its later parts begin, if it is told in parts that may have pictures of their own. */
  readonly partsAt?: readonly number[];
}

export interface Story {
  /** The narrated sentences, in order, in English, with those in between. */
  readonly sentences: readonly StorySentence[];
  readonly title: string;
}

/** A part of a sentence, the card for it, and what the card must answer for. */
export interface StoryPart {
  readonly card: SceneCard | undefined;
  /** What the part says of the present, with its capitals; everything else is blank. */
  readonly said: string;
  /** The same of all of its sentence. */
  readonly sentence: string;
  /** Index of its sentence. */
  readonly index: number;
  /** The people of its sentence. */
  readonly present: readonly Present[];
  /** Sentences since the place was mentioned; 0 if the sentence itself says where it is. */
  readonly placeAge: number;
  /** Whether the place is only where a journey leads. */
  readonly isOnTheWay: boolean;
  /** Whether the sentence says that somebody never came again. */
  readonly isOfAbsence: boolean;
  /** Whether the part is almost only direct speech. */
  readonly isSpeech: boolean;
  /** Whether any of its sentence is direct speech. */
  readonly hasSpeech?: boolean;
}
