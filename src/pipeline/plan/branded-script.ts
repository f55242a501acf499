import type { ClosingCard } from '../../core/card.ts';
import type { EndCard } from '../../core/look/brand.ts';
import type { Scene, Script, Shot } from '../../core/model.ts';
import { sentences } from '../../core/text/sentences.ts';
import type { StoredBrand } from '../../store/index.ts';

type StoredLogo = NonNullable<StoredBrand['logo']>;

/** A script with the brand's logo on its titles, and the brand's own words at its end. */
export function brandedScript(script: Script, brand: StoredBrand | undefined): Script {
  if (brand === undefined) return script;
  const ended = withEndCard(script, brand.endCard);
  return brand.logo === undefined ? ended : withLogo(ended, brand.logo);
}

function withLogo(script: Script, { hash, mediaType, widthPx, heightPx }: StoredLogo): Script {
  const logo = { hash, mediaType, widthPx, heightPx };
  const marked = (shot: Shot): Shot =>
    shot.card?.kind === 'title' || shot.card?.kind === 'closing'
      ? { ...shot, card: { ...shot.card, logo } }
      : shot;
  return { ...script, scenes: script.scenes.map((scene) => ({ ...scene, shots: scene.shots.map(marked) })) };
}

/**
 * The words of an end card take the place of the script's closing card. Where it has none, they are seen during the
 * last sentence, or during the second half of it where its shot shows nothing else. A film of one word shows its
 * content alone.
 */
function withEndCard(script: Script, wanted: EndCard | undefined): Script {
  const scene = script.scenes.at(-1);
  const last = scene?.shots.at(-1);
  if (wanted === undefined || scene === undefined || last === undefined) return script;
  const { title = script.title, lines, source, credits } = wanted;
  const hasWords = (wanted.title ?? lines ?? source) !== undefined;
  const own: ClosingCard = {
    kind: 'closing',
    title,
    ...(lines && { lines }),
    ...(source !== undefined && { source }),
  };
  // Names alone are added to what the script's own card says.
  const said = last.card?.kind === 'closing' && !hasWords ? last.card : own;
  const card: ClosingCard = { ...said, ...(credits && { credits }) };
  if (last.card?.kind === 'closing')
    return ending(script, scene, [...scene.shots.slice(0, -1), { ...last, card }]);
  const start = startOf(scene, last, script.language);
  if (start === undefined) return script;
  const shot: Shot = {
    id: freeId(scene),
    visualPrompt: scene.narration.slice(start).trim(),
    narrationStart: start,
    card,
  };
  return ending(script, scene, [...scene.shots, shot]);
}

function ending(script: Script, scene: Scene, shots: readonly Shot[]): Script {
  return { ...script, scenes: [...script.scenes.slice(0, -1), { ...scene, shots }] };
}

/** Where the end card begins: a word within the last shot, so that no other shot disappears. */
function startOf({ narration }: Scene, { narrationStart }: Shot, language: string): number | undefined {
  const sentence = sentences(narration, language).at(-1)?.start ?? 0;
  if (sentence > narrationStart) return sentence;
  const middle = Math.floor((narrationStart + narration.length) / 2);
  const space = narration.slice(0, middle + 1).search(/\s\S*$/u);
  return space + 1 > narrationStart ? space + 1 : undefined;
}

function freeId({ shots }: Scene): string {
  const taken = new Set(shots.map(({ id }) => id));
  let number = shots.length + 1;
  while (taken.has(`shot-${number}`)) number++;
  return `shot-${number}`;
}
