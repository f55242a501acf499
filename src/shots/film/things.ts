import type { Thing } from '../../core/things.ts';
import { lookOf } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { misleadingIn, thingsIn } from '../rules/things.ts';
import type { ChosenShot } from './choose-cards.ts';

/** How many shots come before the same drawing again. */
const MIN_SHOTS_APART = 8;
/** The largest share of a film with a drawing beside its words, and how long that may be in a short one. */
const MAX_SHARE = 0.32;
const MIN_ROOM_MS = 24_000;

/** Death and violence: a small drawing beside them would make light of them. */
const GRAVE =
  /\b(?:died|dies|dying|dead|deaths?|deadly|fatal(?:ly|ities|ity)?|kill(?:s|ed|ing|ings)?|murder\w*|suicides?|massacre\w*|corpses?|bodies were|victims?|casualt(?:y|ies)|wounded|injur(?:y|ies|ed)|shot (?:dead|and)|shootings?|gunm[ae]n|stabb\w+|bomb(?:s|ed|ing|ings|er)?|explosions?|tear ?gas\w*|besieged|siege|riots?|tortur\w+|rap(?:e|ed|ist)|assault(?:s|ed)?|terroris\w+|hostages?|abuse[ds]?|funerals?|mourn\w*|grie(?:f|ving)|war crimes?|genocide|drowned|crash(?:es|ed)? (?:killed|that killed))\b/iu;

const DRAWS_NOTHING = /^(?:story|poem|play)$/u;

/**
 * Draws what sentences tell of beside them: first of all what a sentence begins with, each thing while its word is
 * spoken, never the same one soon after.
 */
export function withThings(
  film: readonly (readonly ChosenShot[])[],
  contexts: readonly SceneContext[],
): ChosenShot[][] {
  // In the pictures of a tale, signs of things would stand out.
  if (DRAWS_NOTHING.test(contexts[0]?.material.kind ?? '')) return film.map((shots) => [...shots]);
  const [first] = contexts;
  const isMisleading = first === undefined ? () => false : misleadingIn(first.material);
  /** The shot that showed each drawing last. */
  const last = new Map<Thing, number>();
  let at = 0;
  /** Two drawings in a row would look alike. */
  let isDrawn = false;
  const filmMs = contexts.reduce((sum, { beats }) => sum + durationOf(beats), 0);
  let roomMs = Math.max(MIN_ROOM_MS, MAX_SHARE * filmMs);
  const isFresh = (thing: Thing) => at - (last.get(thing) ?? -MIN_SHOTS_APART) >= MIN_SHOTS_APART;
  return film.map((shots, sceneIndex) => {
    const context = contexts[sceneIndex];
    return shots.map((shot): ChosenShot => {
      at += 1;
      const { card } = shot.candidate;
      // A title shows what the whole film is about.
      if ((card.kind === 'title' || card.kind === 'chapter') && card.thing) last.set(card.thing, at);
      const wasDrawn = isDrawn;
      const hasPicture = 'image' in card && card.image !== undefined;
      isDrawn = 'thing' in card && card.thing !== undefined;
      if (wasDrawn || !context || card.kind !== 'statement' || lookOf(card) === 'phrase' || hasPicture)
        return shot;
      if (GRAVE.test(card.text)) return shot;
      const spoken = context.beats
        .slice(shot.from, shot.to + 1)
        .map(({ text }) => text.toLowerCase())
        .join(' ');
      const able = thingsIn(card.text, context.reader).filter(
        (found) =>
          found.isCentral &&
          isFresh(found.thing) &&
          spoken.includes(stemOf(found.noun)) &&
          !isMisleading(found.thing),
      );
      const named = able.find(({ isSubject }) => isSubject) ?? able[0];
      const durationMs = durationOf(context.beats.slice(shot.from, shot.to + 1));
      if (!named || durationMs > roomMs) return shot;
      roomMs -= durationMs;
      last.set(named.thing, at);
      isDrawn = true;
      return { ...shot, candidate: { ...shot.candidate, card: { ...card, thing: named.thing } } };
    });
  });
}

function durationOf(beats: SceneContext['beats']): number {
  return beats.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

/** What plurals and their noun have in common. */
const stemOf = (noun: string) => noun.replace(/(?:y|f)$/u, '');
