import { expect, test } from 'vitest';
import { captionTheme } from './captions/choose-caption-theme.ts';
import { toSrt } from './captions/srt.ts';
import { sceneCaptions } from './scene-captions.ts';
import { spokenEvenly } from './testing/scenes.ts';
import { planScene } from './timeline.ts';

test('caption files keep words that no font has letters for', () => {
  const scene = {
    ...spokenEvenly('The east (東京) says नमस्ते and λόγος 👍.'),
    shots: [{ narrationStart: 0 }],
  };
  const timed = { ...scene, isFirst: true, isLast: true };
  const look = { size: { widthPx: 960, heightPx: 540 }, theme: captionTheme({ style: 'bold' }) };
  const cues = sceneCaptions({ scene, plan: planScene(timed, 30), look });
  expect(toSrt(cues).replaceAll('\n', ' ')).toContain('The east (東京) says नमस्ते and λόγος 👍.');
});
