import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import type { ShotMaterial } from '../spoken.ts';
import { heardSentences } from '../story/heard.ts';
import { otherView, planStory } from '../story/plan-story.ts';
import type { Reader } from '../words/reading.ts';

/** Words that no legend contains. A modern story is about things that the theatre cannot draw. */
const TODAY =
  /\b(?:CEO|software|internet|website|online|app|smartphone|startup|company|companies|percent|billion|million|video|computer|email|TV|police|president|government|election|lawsuit|users?)\b|%|https?:/giu;
/** Per thousand words. */
const MAX_TODAY = 4;
/** Years, and names in another script: they belong to real people, who are not shown as puppets. */
const REAL =
  /\b(?:1[5-9]|20)\d\d\b|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}]{2,}/gu;
/** Per thousand words. */
const MAX_REAL = 6;

/** Scene cards for the sentences of a story, by scene. Other documents have none. */
export function storyCards(
  material: Pick<ShotMaterial, 'kind' | 'scenes' | 'title' | 'blocks' | 'language'>,
  {
    beats,
    reader,
  }: { readonly beats: readonly (readonly Beat[])[]; readonly reader: Pick<Reader, 'isEnglish'> },
): Candidate[][] {
  const { kind, scenes, title } = material;
  if (kind !== 'story' || !reader.isEnglish || isOfToday(scenes)) return beats.map(() => []);
  const sentences = heardSentences(material);
  const cards = planStory({ sentences, title }).filter((_, at) => sentences[at]?.isTold);
  let before = 0;
  return beats.map((own, scene) => {
    const shown = own.map(({ lineIndex }) => cards[before + lineIndex]);
    before += scenes[scene]?.lines.length ?? 0;
    return own.flatMap((_, from): Candidate[] => {
      const card = shown[from];
      if (!card || shown[from - 1] === card) return [];
      // The picture stays while nothing changes, but alternates between a near and a far view.
      let to = from;
      while (shown[to + 1] === card) to += 1;
      return heldParts(own, from, to).map((part, index) => ({
        card: index % 2 === 0 ? card : otherView(card),
        value: VALUES.scene,
        ...part,
        group: JSON.stringify(card),
      }));
    });
  });
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

function isOfToday(scenes: ShotMaterial['scenes']): boolean {
  const text = scenes.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
  const words = text.match(/\S+/gu)?.length ?? 0;
  const perThousand = (pattern: RegExp) => ((text.match(pattern)?.length ?? 0) / Math.max(1, words)) * 1_000;
  return perThousand(TODAY) > MAX_TODAY || perThousand(REAL) > MAX_REAL;
}
