import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filmFrameCount, placeScenes } from '../film.ts';
import type { Fps } from '../frame-rate.ts';
import { planScene, samplesPerFrame } from '../timeline.ts';
import { fewestPackets, PACKET_SAMPLES, placeSounds, soundSpan } from './place-sounds.ts';

const fps = fc.constantFrom<Fps>(24, 25, 30, 50, 60);
const speechSamples = fc.array(fc.integer({ min: 0, max: 1_500_000 }), { minLength: 1, maxLength: 40 });

function plansOf(counts: readonly number[], rate: Fps) {
  return counts.map((speechSampleCount, index) =>
    planScene(
      {
        narration: '',
        words: [],
        speechSampleCount,
        shots: [{ narrationStart: 0 }],
        isFirst: index === 0,
        isLast: index === counts.length - 1,
      },
      rate,
    ),
  );
}

test('each sound begins within half a packet of its place, however long the film is', () => {
  fc.assert(
    fc.property(speechSamples, fps, (counts, rate) => {
      const plans = plansOf(counts, rate);
      const places = placeScenes(plans);
      let next = 0;
      for (const [index, { firstPacket, packetCount }] of placeSounds(plans).entries()) {
        const [plan, place] = [plans[index], places[index]];
        if (!plan || !place) throw new Error('a scene has no place');
        expect(firstPacket).toBe(next);
        next = firstPacket + packetCount;
        const speechAt = firstPacket * PACKET_SAMPLES + soundSpan(plan).leadSamples;
        const planned = (place.firstFrame + plan.sound.first) * samplesPerFrame(rate);
        expect(Math.abs(speechAt - planned)).toBeLessThanOrEqual(PACKET_SAMPLES / 2);
      }
      const wholeSamples = filmFrameCount(plans) * samplesPerFrame(rate);
      expect(Math.abs(next * PACKET_SAMPLES - wholeSamples)).toBeLessThanOrEqual(PACKET_SAMPLES / 2);
    }),
  );
});

test('a sound takes the fewest packets or one more, wherever its scene lies', () => {
  fc.assert(
    fc.property(speechSamples, fps, (counts, rate) => {
      const plans = plansOf(counts, rate);
      for (const [index, { packetCount }] of placeSounds(plans).entries()) {
        const span = plans[index] && soundSpan(plans[index]);
        const more = packetCount - fewestPackets(span ?? { sampleCount: 0 });
        expect([0, 1]).toContain(more);
      }
    }),
  );
});
