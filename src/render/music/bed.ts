import type { Note } from './compose-scene.ts';
import { createHall, HALL_SAMPLES } from './hall.ts';
import { type Player, playerOf } from './instruments.ts';

/** Produces music in blocks. */
export interface Bed {
  /** The next samples of both channels. */
  read(sampleCount: number): readonly [left: Float32Array, right: Float32Array];
}

/**
 * Plays notes from a sample on. Where it begins makes no difference that could be heard: what sounded before is played
 * unheard, as far back as the hall still has it.
 */
export function openBed(notes: readonly Note[], firstSample: number): Bed {
  const waiting = notes
    .map((note) => ({ start: note.start, player: playerOf(note) }))
    .filter(({ player }) => player.end > firstSample - HALL_SAMPLES)
    .sort((a, b) => a.start - b.start);
  const halls = [createHall(0), createHall(1)] as const;
  let playing: Player[] = [];
  let next = 0;
  let position = firstSample - HALL_SAMPLES;
  const read = (sampleCount: number) => {
    const channels = [new Float32Array(sampleCount), new Float32Array(sampleCount)] as const;
    for (; (waiting[next]?.start ?? Number.POSITIVE_INFINITY) < position + sampleCount; next++) {
      playing.push((waiting[next] as { player: Player }).player);
    }
    for (const player of playing) player.addTo(channels[0], channels[1], position);
    halls[0](channels[0]);
    halls[1](channels[1]);
    position += sampleCount;
    playing = playing.filter(({ end }) => end > position);
    return channels;
  };
  read(HALL_SAMPLES);
  return { read };
}
