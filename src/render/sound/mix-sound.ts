import { clipBed } from '../clips/clip-sound.ts';
import type { Bed } from '../music/bed.ts';
import { type OpenSceneBed, sceneBed } from '../music/scene-bed.ts';
import { type Stretch, tapeBed } from '../music/tape.ts';
import type { SoundRequest } from '../renderer.ts';
import { fewestPackets, PACKET_SAMPLES } from './place-sounds.ts';
import { SOUND_ENDING_PACKETS } from './sound-file.ts';

/** Over so many packets of its shorter ending, the music makes up for the packet that is left out. */
const FADE_PACKETS = 12;

export type Ending = 'long' | 'short';

/** The sound of a scene, block by block: both channels in turn. */
export interface Mix {
  read(sampleCount: number): Float32Array;
}

/**
 * Lays the music, and the own sound of clips, under the speech. What is heard before and after the scene is its neighbours' music.
 *
 * @param tape the user's own music around the scene, if that is played
 */
export function mixSound(
  request: SoundRequest,
  speech: Float32Array,
  tape?: Stretch,
): (firstSample: number, ending: Ending) => Mix {
  const { leadSamples, music, clips = [], sampleCount } = request;
  const under = { leadSamples, ...(clips.length > 0 && { clips: clipBed(clips, sampleCount) }) };
  if (music && 'tape' in music) {
    const bed = tape && tapeBed(music, tape, { ...request, speech });
    // It goes on in the next scene exactly where it is, whichever way the sound ends.
    return (firstSample) => mixOf(speech, { firstSample, ...under }, bed?.(firstSample).read);
  }
  const bed = music && sceneBed(music, { ...request, speech, bedSamples });
  return (firstSample, ending) => {
    const readMusic = bed && openEnding(bed, { firstSample, ending, fewest: fewestPackets(request) });
    return mixOf(speech, { firstSample, ...under }, readMusic);
  };
}

function mixOf(
  speech: Float32Array,
  {
    firstSample,
    leadSamples,
    clips,
  }: { readonly firstSample: number; readonly leadSamples: number; readonly clips?: Float32Array },
  readMusic: Bed['read'] | undefined,
): Mix {
  let position = firstSample;
  return {
    read(count) {
      const both = new Float32Array(2 * count);
      const [left, right] = readMusic?.(count) ?? [];
      for (let index = 0; index < count; index++) {
        // Both channels play the same speech, unchanged: its loudness is that of stereo already.
        const spoken = speech[position + index - leadSamples] ?? 0;
        const heard = spoken + (clips?.[position + index] ?? 0);
        both[2 * index] = heard + (left?.[index] ?? 0);
        both[2 * index + 1] = heard + (right?.[index] ?? 0);
      }
      position += count;
      return both;
    },
  };
}

/** Music goes on to the end of the longer way, whichever way the sound ends in the film. */
function bedSamples(sampleCount: number): number {
  return (fewestPackets({ sampleCount }) + 1) * PACKET_SAMPLES;
}

/** The shorter way ends as the longer one does: in a soft cross-fade, the music skips a packet. */
function openEnding(
  bed: OpenSceneBed,
  {
    firstSample,
    ending,
    fewest,
  }: { readonly firstSample: number; readonly ending: Ending; readonly fewest: number },
) {
  const here = bed(firstSample);
  if (ending === 'long') return (count: number) => here.read(count);
  const ahead = bed(firstSample + PACKET_SAMPLES);
  let position = firstSample - (fewest - SOUND_ENDING_PACKETS) * PACKET_SAMPLES;
  return (count: number) => {
    const [from, to] = [here.read(count), ahead.read(count)];
    for (let index = 0; index < count; index++, position++) {
      const share = Math.min(1, Math.max(0, position / (FADE_PACKETS * PACKET_SAMPLES)));
      for (const side of [0, 1] as const) {
        from[side][index] = (from[side][index] as number) * (1 - share) + (to[side][index] as number) * share;
      }
    }
    return from;
  };
}
