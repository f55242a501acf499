import { cardWords, mapCardWords } from '../../core/card-words.ts';
import type { ShotFraming } from '../../core/framing.ts';
import { MAX_PASSAGE_LENGTH, MAX_PASSAGES, type Scene, type Script, type Shot } from '../../core/model.ts';
import { hasSameFigures } from '../../core/text/same-figures.ts';
import type { StoryboardText } from '../script-writer.ts';
import { markShots, readMarks, withoutMarks } from './shot-marks.ts';

/** A script as it stands after the user's edits, to be translated. */
export interface Storyboard extends Script {
  readonly scenes: readonly StoryboardScene[];
}

interface StoryboardScene extends Scene {
  readonly shots: readonly StoryboardShot[];
}

interface StoryboardShot extends Shot {
  /** The number of its picture's take, where it was asked for again. */
  readonly take?: number;
  /** Whether its picture is drawn from the words of its prompt, so that they are seen. */
  readonly showsPrompt?: true;
  /** The part of its picture that is shown. */
  readonly framing?: ShotFraming;
  readonly clipSound?: 'low';
}

/** What one call translates at most, so that its answer fits the smallest limit of the listed models. */
const MAX_PART_BYTES = 12_000;

/** Characters may be two code units. */
const PASSAGE = new RegExp(`[^]{1,${MAX_PASSAGE_LENGTH / 2}}`, 'gu');

/** The scenes that are translated together. It follows from the storyboard alone. */
export function storyboardParts({
  scenes,
}: Pick<Storyboard, 'scenes'>): readonly (readonly StoryboardScene[])[] {
  const parts: StoryboardScene[][] = [];
  let partBytes = Number.POSITIVE_INFINITY;
  for (const scene of scenes) {
    const sizeBytes = textsOfScene(scene).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    if (partBytes + sizeBytes > MAX_PART_BYTES) {
      parts.push([]);
      partBytes = 0;
    }
    parts.at(-1)?.push(scene);
    partBytes += sizeBytes;
  }
  return parts;
}

/** Everything that is said and shown in one part, each text once. The title of the film is in the first. */
export function textsToTranslate(storyboard: Storyboard, part: number): StoryboardText[] {
  const scenes = storyboardParts(storyboard)[part] ?? [];
  const title: StoryboardText[] = part === 0 ? [{ kind: 'title', text: storyboard.title }] : [];
  const all = [...title, ...scenes.flatMap(textsOfScene)].filter(({ text }) => /\p{L}/u.test(text));
  return [...new Map(all.map((each) => [each.text, each])).values()];
}

function textsOfScene(scene: StoryboardScene): StoryboardText[] {
  return [
    { kind: 'title', text: scene.title },
    { kind: 'narration', text: markShots(scene) },
    ...scene.shots.flatMap((shot, index): StoryboardText[] => [
      ...(shot.card ? cardWords(shot.card).map((text) => ({ kind: 'screen' as const, text })) : []),
      ...(shot.showsPrompt && !isSpoken(scene, index)
        ? [{ kind: 'picture' as const, text: shot.visualPrompt }]
        : []),
    ]),
  ];
}

/** One part of a storyboard in another language. */
export interface TranslatedPart {
  /** Of the film; only in the first part. */
  readonly title: string | undefined;
  readonly scenes: readonly StoryboardScene[];
  /** For the user: what to compare. */
  readonly warnings: readonly string[];
}

/**
 * The scenes of a part with their texts in another language. Ids, shots and pictures stay. Each scene rests on the
 * original's narration, so that figures that are not in it are marked. A text on the screen whose figures have changed
 * stays as it was: no wrong value is shown.
 *
 * @param texts what {@link textsToTranslate} returned
 * @param translated the translation of each of them
 */
export function translatedScenes(
  storyboard: Storyboard,
  {
    part,
    to,
    texts,
    translated,
  }: {
    readonly part: number;
    /** BCP 47. */
    readonly to: string;
    readonly texts: readonly StoryboardText[];
    readonly translated: readonly string[];
  },
): TranslatedPart {
  const { language: from } = storyboard;
  const found = new Map(texts.map(({ text }, index) => [text, translated[index] ?? text]));
  const isSame = (one: string, other: string) =>
    hasSameFigures({ text: withoutMarks(one), language: from }, { text: withoutMarks(other), language: to });
  const shown = (text: string) => {
    const said = found.get(text);
    return said !== undefined && isSame(text, said) ? said : text;
  };
  const differing: string[] = [];
  const scenes = (storyboardParts(storyboard)[part] ?? []).map((scene): StoryboardScene => {
    const marked = markShots(scene);
    const told = found.get(marked) ?? marked;
    const title = shown(scene.title);
    if (!isSame(marked, told)) differing.push(title);
    const { narration, starts } = readMarks(told, scene);
    return {
      ...scene,
      title,
      narration,
      passages: passagesOf(scene),
      shots: scene.shots.map((shot, index) =>
        translatedShot(shot, index, { original: scene, narration, starts, shown }),
      ),
    };
  });
  const warnings = differing.map(
    (title) =>
      `In “${title}”, the figures differ from the original. Compare them before you publish the film.`,
  );
  return { title: part === 0 ? shown(storyboard.title) : undefined, scenes, warnings };
}

interface TranslatedScene {
  readonly original: StoryboardScene;
  readonly narration: string;
  readonly starts: readonly number[];
  readonly shown: (text: string) => string;
}

function translatedShot(
  { showsPrompt, ...shot }: StoryboardShot,
  index: number,
  { original, narration, starts, shown }: TranslatedScene,
): StoryboardShot {
  const { card, visualPrompt } = shot;
  const start = starts[index] ?? 0;
  const kept = showsPrompt ? shown(visualPrompt) : visualPrompt;
  return {
    ...shot,
    visualPrompt: isSpoken(original, index) ? narration.slice(start, starts[index + 1]).trim() : kept,
    narrationStart: start,
    ...(card && { card: mapCardWords(card, shown) }),
  };
}

/** Whether the picture of a shot is described by what is said meanwhile. */
function isSpoken(scene: StoryboardScene, index: number): boolean {
  return scene.shots[index]?.visualPrompt.trim() === spokenWords(scene)[index];
}

function spokenWords({ narration, shots }: StoryboardScene): string[] {
  return shots.map(({ narrationStart }, index) =>
    narration.slice(narrationStart, shots[index + 1]?.narrationStart).trim(),
  );
}

/** The original's narration, or its beginning where it is longer than passages may be. */
function passagesOf(scene: StoryboardScene): string[] {
  const whole = scene.narration.trim();
  const pieces = whole.length <= MAX_PASSAGE_LENGTH ? [whole] : spokenWords(scene);
  return pieces.flatMap((piece) => piece.match(PASSAGE) ?? []).slice(0, MAX_PASSAGES);
}
