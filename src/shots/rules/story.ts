import type { SceneCard } from '../../core/card.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import type { ShotMaterial } from '../spoken.ts';
import { soundCards } from '../story/claims.ts';
import { heardSentences } from '../story/heard.ts';
import { storyParts } from '../story/plan-story.ts';
import { otherView } from '../story/story-pictures.ts';
import type { Reader } from '../words/reading.ts';

/** Words that no legend contains. A modern story is about things that the theatre cannot draw. */
const TODAY =
  /\b(?:CEO|software|internet|website|online|app|smartphone|startup|company|companies|percent|billion|million|video|computer|email|TV|police|president|government|election|lawsuit|users?|patients?|hospitals?|disease|symptoms?|medical|diagnos\w+|researchers?|scientists?|study|studies|university|professor|according to|NASA|spokes\w+|health|hotel|phone|telephone|car|cars|train|office|television|radio|newspaper|magazine|album|professional|career|published|science)\b|%|https?:/giu;
/** Per thousand words. */
const MAX_TODAY = 4;
/** Years, and names in another script: they belong to real people, who are not shown as puppets. */
const REAL =
  /\b(?:1[5-9]|20)\d\d\b|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}]{2,}/gu;
/** Words of tales and legends. A story without them happens among people and in places that puppets do not resemble. */
const TALE =
  /\b(?:kings?|queens?|princess?e?s?|princes?|witch(?:es)?|giants?|fair(?:y|ies)|castles?|palaces?|knights?|wolf|wolves|dragons?|dwarfs?|millers?|shepherds?|woodcutters?|fishermen|fisherman|mermaids?|maidens?|lads?|lass(?:es)?|hermits?|monks?|saints?|robbers?|wizards?|magic\w*|enchant\w+|spells?|goblins?|pix(?:y|ies)|elf|elves|ogres?|nobles?|peasants?|stepmother|godmother|cottages?|thrones?|swords?|thieves|guineas|groats?|farthings|florins|ducats|tha?lers|forests?|woods?|villages?|villagers|wells?|chapels?|church|inns?|bade|thou|thee|thy|once upon|long ago|old (?:man|woman|couple)|in (?:the )?(?:old|olden) (?:days|times)|ye|nay|hearth|spinning|maids?|servants?|lords?|lad(?:y|ies)|beggars?|tailors?|cobblers?|shoemakers?|goldsmiths?|huntsm[ae]n|millstones?|farmers?|harps?|fishers?|foxe?s?|ghosts?|demons?|devils?|spirits?|legends?|tales?)\b/giu;
/** Per thousand words. */
const MIN_TALE = 5;
const MAX_REAL = 6;
/** So begin only tales, whoever they are about. */
const ONCE =
  /^[^.!?]{0,160}\b(?:once upon a time|there (?:was|were|lived|dwelt) once|(?:there )?once (?:was|were|there was|lived|dwelt))\b/iu;

/** Scene cards for the sentences of a story, by scene. Other documents have none. */
export function storyCards(
  material: Pick<ShotMaterial, 'kind' | 'scenes' | 'title' | 'blocks' | 'language'>,
  {
    beats,
    reader,
  }: { readonly beats: readonly (readonly Beat[])[]; readonly reader: Pick<Reader, 'isEnglish'> },
): Candidate[][] {
  const { kind, title } = material;
  if (kind !== 'story' || !reader.isEnglish || !isForPuppets(material)) return beats.map(() => []);
  const told = beats.flatMap((own) => partsOf(own));
  let line = 0;
  const sentences = heardSentences(material).map((sentence) =>
    sentence.isTold ? { ...sentence, partsAt: told[line++]?.slice(1) ?? [] } : sentence,
  );
  const isTold = sentences.flatMap((sentence) =>
    [sentence, ...(sentence.partsAt ?? [])].map(() => sentence.isTold),
  );
  const cards = soundCards(storyParts({ sentences, title }).filter((_, at) => isTold[at]));
  let before = 0;
  let place: string | undefined;
  return beats.map((own) => {
    const shown = cards.slice(before, before + own.length);
    before += own.length;
    return own.flatMap((_, from): Candidate[] => {
      const card = shown[from];
      if (!card || shown[from - 1] === card) return [];
      // The picture stays while nothing changes, but alternates between a near and a far view.
      let to = from;
      while (shown[to + 1] === card) to += 1;
      const seen = `${card.setting} ${card.hour} ${card.weather}`;
      const isSeenBefore = seen === place;
      place = seen;
      return heldParts(own, from, to).map((part, index) => ({
        card: index % 2 === 0 ? card : otherView(card),
        value: isEmpty(card) && (isSeenBefore || index > 0) ? EMPTY_VALUE : VALUES.scene,
        ...part,
        group: JSON.stringify(card),
      }));
    });
  });
}

/** Where the beats of each line of a scene begin in it. */
function partsOf(beats: readonly Beat[]): number[][] {
  const parts: number[][] = [];
  for (const { line, lineIndex, start } of beats)
    parts[lineIndex] = [...(parts[lineIndex] ?? []), start - line.start];
  return parts;
}

/** A place in which nobody is to be seen is shown once. After that, what is told says more. */
const EMPTY_VALUE = 8;

function isEmpty({ people = [], things = [] }: SceneCard): boolean {
  return people.length === 0 && things.length === 0;
}

const MAX_HELD_MS = 8_500;

/** Divides the beats of one picture into parts that are not too long. */
function heldParts(beats: readonly Beat[], from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let heldMs = 0;
  for (let at = from; at <= to; at++) {
    const ownMs = beats[at]?.durationMs ?? 0;
    const last = parts.at(-1);
    if (last && heldMs + ownMs <= MAX_HELD_MS) {
      last.to = at;
      heldMs += ownMs;
    } else {
      parts.push({ from: at, to: at });
      heldMs = ownMs;
    }
  }
  return parts;
}

const MAX_READ_LENGTH = 20_000;

/** Whether a text is a tale or a legend, and not about real people of today. */
function isForPuppets({ blocks, title }: Pick<ShotMaterial, 'blocks' | 'title'>): boolean {
  const text = blocks
    .reduce(
      (read, block) =>
        read.length < MAX_READ_LENGTH && block.kind === 'paragraph' ? `${read} ${block.text}` : read,
      title,
    )
    .slice(0, MAX_READ_LENGTH);
  const words = text.match(/\S+/gu)?.length ?? 0;
  const perThousand = (pattern: RegExp) => ((text.match(pattern)?.length ?? 0) / Math.max(1, words)) * 1_000;
  const isTale = perThousand(TALE) >= MIN_TALE || ONCE.test(text);
  return isTale && perThousand(TODAY) <= MAX_TODAY && perThousand(REAL) <= MAX_REAL;
}
