import { expect, test } from 'vitest';
import type { RenderScene, RenderSettings, SegmentRequest, ShotShape } from './renderer.ts';
import { segmentKey } from './segment-key.ts';
import { spokenEvenly } from './testing/scenes.ts';

type Shape = RenderScene<ShotShape>;
const scene: Shape = {
  ...spokenEvenly('One two three'),
  id: 'a',
  seed: 1,
  isFirst: false,
  isLast: false,
  shots: [{ narrationStart: 0, pictureKey: 'p' }],
};
const settings: RenderSettings = {
  size: { widthPx: 1920, heightPx: 1080 },
  fps: 30,
  captions: 'burned',
  style: 'flat',
};
const own: SegmentRequest<ShotShape> = { kind: 'scene', scene, settings };
const transition: SegmentRequest<ShotShape> = { kind: 'transition', from: scene, to: scene, settings };

test('every change that shapes the bytes changes the key', () => {
  const withScene = (changes: Partial<Shape>) => ({ ...own, scene: { ...scene, ...changes } });
  const withSettings = (changes: Partial<RenderSettings>) => ({
    ...own,
    settings: { ...settings, ...changes },
  });
  const requests = [
    own,
    transition,
    withScene({ narration: 'One two four' }),
    withScene({ words: scene.words.map((word) => ({ ...word, endMs: word.endMs + 1 })) }),
    withScene({ speechSampleCount: scene.speechSampleCount + 1 }),
    withScene({ seed: 2 }),
    withScene({ isFirst: true }),
    withScene({ isLast: true }),
    withScene({ shots: [{ narrationStart: 0, pictureKey: 'q' }] }),
    withScene({ shots: [...scene.shots, { narrationStart: 4, pictureKey: 'p' }] }),
    withScene({ shots: [{ narrationStart: 0, pictureKey: 'p', framing: { x: 0.5, y: 0.5, zoom: 1 } }] }),
    withScene({ shots: [{ narrationStart: 0, pictureKey: 'p', framing: { x: 0.4, y: 0.5, zoom: 1 } }] }),
    withScene({ shots: [{ narrationStart: 0, pictureKey: 'p', framing: { x: 0.5, y: 0.5, zoom: 2 } }] }),
    withSettings({ size: { widthPx: 1280, heightPx: 720 } }),
    withSettings({ fps: 25 }),
    withSettings({ captions: 'none' }),
    withSettings({ style: 'chalkboard' }),
    withSettings({ captionStyle: 'karaoke' }),
    withSettings({ captionStyle: 'boxed' }),
    withSettings({ captionSize: 'large' }),
    withSettings({ captionPlace: 'top' }),
    withSettings({ captionFont: { hash: 'f', characters: '21-7e', capitalEm: 0.7 } }),
    withSettings({ captionFont: { hash: 'g', characters: '21-7e', capitalEm: 0.7 } }),
    withSettings({ secondCaptions: { language: 'de', texts: 't' } }),
    withSettings({ secondCaptions: { language: 'de', texts: 'u' } }),
    withSettings({ secondCaptions: { language: 'fr', texts: 't' } }),
    withSettings({ captionSize: 'small', captionStyle: 'boxed' }),
    { ...transition, settings: { ...settings, transition: 'cut' as const } },
    { ...transition, to: { ...scene, seed: 2 } },
  ];
  const keys = [...requests.map((request) => segmentKey(request, 'x')), segmentKey(own, 'y')];
  expect(new Set(keys).size).toBe(keys.length);
});

test('what does not shape the bytes does not change the key', () => {
  const renamed = { ...own, scene: { ...scene, id: 'b' } };
  expect(segmentKey(renamed, 'x')).toBe(segmentKey(own, 'x'));
  const captionless = (captions: RenderSettings['captions']) =>
    segmentKey({ ...own, settings: { ...settings, captions } }, 'x');
  expect(captionless('sidecar')).toBe(captionless('none'));
  const plain = { ...settings, captions: 'none', captionStyle: 'boxed', captionSize: 'large' } as const;
  expect(segmentKey({ ...own, settings: plain }, 'x')).toBe(captionless('none'));
  const cut = { ...settings, transition: 'cut' } as const;
  expect(segmentKey({ ...own, settings: cut }, 'x')).toBe(segmentKey(own, 'x'));
  const uncaptioned = { ...transition, settings: { ...settings, captions: 'none' } as const };
  expect(segmentKey(uncaptioned, 'x')).toBe(segmentKey(transition, 'x'));
});
