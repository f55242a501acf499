import { createHash } from 'node:crypto';
import {
  type ClipShape,
  moodOf,
  PACKET_SAMPLES,
  placeSounds,
  planScene,
  type SceneMusic,
  type SoundMusic,
  shotSoundSpans,
  soundKey,
  soundSpan,
  type TapeMusic,
} from '../../render/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import type { SoundRequestData } from './asset-requests.ts';
import { hasClipSound } from './clip-sound.ts';
import type { EngineNames, PlannedAsset, SceneRow } from './plan-scenes.ts';
import type { PlacedScene } from './plan-segments.ts';

/** Where a scene stands in the film's structure, as its music follows it. */
export interface ScenePart {
  /** Of the chapter: the id of the scene that opens it, and nothing for the film's first. */
  readonly chapter: string;
  readonly opensChapter: boolean;
}

/** A chapter begins with a scene that opens on a card for its title. */
export function chapterParts(rows: readonly SceneRow[]): ReadonlyMap<string, ScenePart> {
  let chapter = '';
  return new Map(
    rows.map((row, index) => {
      const kind = row.shots[0]?.card?.kind;
      const opensChapter = index > 0 && (kind === 'title' || kind === 'chapter');
      if (opensChapter) chapter = row.id;
      return [row.id, { chapter, opensChapter }];
    }),
  );
}

/** A scene beside others, as far as its music follows from them. */
export interface SoundNeighbours {
  readonly previous: PlacedScene | undefined;
  readonly next: PlacedScene | undefined;
  readonly chapters: ReadonlyMap<string, ScenePart>;
  /** What the same film always has. */
  readonly filmSeed: string;
  /** Where its sound begins in the film, in samples: known once that of all scenes before it is. */
  readonly startSample?: number | undefined;
}

/** The scene's part of the film's sound. */
export function planSound(
  scene: PlacedScene,
  neighbours: SoundNeighbours,
  { settings, engines }: { readonly settings: StoredSettings; readonly engines: EngineNames },
): PlannedAsset {
  const music = soundMusic(scene, neighbours, settings);
  const clips = clipsIn(scene, settings);
  const request: SoundRequestData = {
    speechKey: scene.reference.speechKey,
    ...spanOf(scene, settings),
    ...(music && { music }),
    ...(clips.length > 0 && { clips }),
  };
  return {
    ...scene.planned.speech,
    key: soundKey(request, engines.renderer),
    kind: 'sound',
    request,
  };
}

/** The shots whose clips are heard. A picture that is no clip, or a silent one, adds nothing. */
function clipsIn({ planned, reference, shape }: PlacedScene, { fps }: StoredSettings): ClipShape[] {
  const { shots } = planned.row;
  if (!hasClipSound([planned.row])) return [];
  const spans = shotSoundSpans(planScene(shape, fps));
  return shots.flatMap(({ clipSound }, index) => {
    const { pictureKey = '' } = reference.shots[index] ?? {};
    const span = spans[index];
    return clipSound === 'low' && pictureKey !== '' && span ? [{ pictureKey, ...span }] : [];
  });
}

function soundMusic(
  scene: PlacedScene,
  { previous, next, chapters, filmSeed, startSample }: SoundNeighbours,
  settings: StoredSettings,
): SoundMusic | TapeMusic | undefined {
  const { music: level, tune: mood = moodOf(undefined), musicFile } = settings;
  if (level === undefined) return undefined;
  if (musicFile !== undefined) {
    const { hash, sampleCount } = musicFile;
    const { isFirst, isLast } = scene.reference;
    const tape = { hash, sampleCount };
    return { level, tape, startSample: startSample ?? 0, beginsFilm: isFirst, endsFilm: isLast };
  }
  const musicOf = (
    { planned: { row }, reference }: PlacedScene,
    after: PlacedScene | undefined,
  ): SceneMusic => {
    const chapter = chapters.get(row.id)?.chapter ?? '';
    const opensNext = after !== undefined && chapters.get(after.planned.row.id)?.opensChapter === true;
    return {
      mood,
      filmSeed: seedOf(filmSeed),
      chapterSeed: chapter === '' ? 0 : seedOf(chapter),
      sceneSeed: seedOf(row.id),
      endsChapter: reference.isLast || opensNext,
      endsFilm: reference.isLast,
    };
  };
  const neighbour = (other: PlacedScene, after: PlacedScene | undefined) => ({
    music: musicOf(other, after),
    sampleCount: spanOf(other, settings).sampleCount,
  });
  return {
    level,
    own: musicOf(scene, next),
    ...(previous && { previous: neighbour(previous, scene) }),
    // How the next scene ends is not heard here.
    ...(next && { next: neighbour(next, undefined) }),
  };
}

/** Where the sound of each scene begins in the film, in samples. */
export function soundStarts(scenes: readonly PlacedScene[], { fps }: StoredSettings): number[] {
  const places = placeSounds(scenes.map(({ shape }) => planScene(shape, fps)));
  return places.map(({ firstPacket }) => firstPacket * PACKET_SAMPLES);
}

function spanOf({ shape }: PlacedScene, { fps }: StoredSettings) {
  return soundSpan(planScene(shape, fps));
}

function seedOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
