import type { Thing } from '../../core/things.ts';
import { lookOf } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { type NamedThing, thingsIn } from '../rules/things.ts';
import type { ChosenShot } from './choose-cards.ts';

/** What a document mentions less often is hardly what it is about. */
const MIN_MENTIONS = 2;
/** How many other drawings come before the same one again. */
const MIN_OTHERS = 4;

/**
 * Draws what sentences tell of beside them: things that a sentence begins with, or that the film comes back to, each
 * while its word is spoken, never the same one soon after.
 */
export function withThings(
  film: readonly (readonly ChosenShot[])[],
  contexts: readonly SceneContext[],
): ChosenShot[][] {
  const mentions = countThings(contexts);
  const last: Thing[] = [];
  /** Two drawings in a row would look alike. */
  let isDrawn = false;
  return film.map((shots, sceneIndex) => {
    const context = contexts[sceneIndex];
    return shots.map((shot): ChosenShot => {
      const { card } = shot.candidate;
      // A title shows what the whole film is about.
      if ((card.kind === 'title' || card.kind === 'chapter') && card.thing) last.push(card.thing);
      const wasDrawn = isDrawn;
      isDrawn = 'thing' in card && card.thing !== undefined;
      if (wasDrawn || !context || card.kind !== 'statement' || lookOf(card) === 'phrase') return shot;
      const spoken = context.beats
        .slice(shot.from, shot.to + 1)
        .map(({ text }) => text.toLowerCase())
        .join(' ');
      const named = thingsIn(card.text, context.reader).find(
        ({ thing, noun, isSubject }) =>
          (isSubject || (mentions.get(thing) ?? 0) >= MIN_MENTIONS) &&
          !last.slice(-MIN_OTHERS).includes(thing) &&
          spoken.includes(stemOf(noun)),
      );
      if (!named) return shot;
      last.push(named.thing);
      isDrawn = true;
      return { ...shot, candidate: { ...shot.candidate, card: { ...card, thing: named.thing } } };
    });
  });
}

/** What plurals and their noun have in common. */
const stemOf = (noun: string) => noun.replace(/(?:y|f)$/u, '');

function countThings(contexts: readonly SceneContext[]): ReadonlyMap<Thing, number> {
  const counts = new Map<Thing, number>();
  const named = contexts.flatMap(({ scene, reader }): NamedThing[] =>
    scene.lines.flatMap(({ text }) => thingsIn(text, reader)),
  );
  for (const { thing } of named) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
