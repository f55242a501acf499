// Makes the pictures of the styles and samples, and the samples of the voices that the studio shows: src/web/public/media.
// They are kept in the repository, so that a build needs neither the engines nor ffmpeg. Run it when a style or
// voice changes: node --import ./scripts/load-typescript.mjs scripts/make-studio-media.mjs
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { encodeWav } from '../src/core/wav.ts';
import { createEmbeddedIllustrator } from '../src/pictures/embedded-illustrator.ts';
import { createFliteEngine } from '../src/speech/flite-engine.ts';
import { createNarrator } from '../src/speech/narrator.ts';

const FOLDER = 'src/web/public/media';
const PROMPT = 'A sailing ship and a lighthouse by the sea';
const SENTENCE = 'Long ago, by the sea, a story began.';
/** What the films of the samples begin with. */
const SAMPLES = {
  mermaid: {
    title: 'The Mermaid of Zennor',
    prompt: 'A strange figure of a mermaid by the sea',
    style: 'papercut',
  },
  bala: { title: 'How Bala Lake began', prompt: 'A lake between hills, and a house', style: 'gradient' },
  paragraphs: { title: 'Write short paragraphs', prompt: 'A pencil on a desk', style: 'chalkboard' },
};
const WIDTH_PX = 480;
const HEIGHT_PX = 270;

const illustrator = createEmbeddedIllustrator();
for (const { id } of illustrator.styles) await picture(`style-${id}`, { prompt: PROMPT, style: id });
for (const [id, { title, prompt, style }] of Object.entries(SAMPLES)) {
  await picture(`sample-${id}`, { prompt, style, title, card: { kind: 'title', title } });
}
await illustrator.close();

async function picture(name, wanted) {
  const size = { widthPx: 1920, heightPx: 1080 };
  const picture = await illustrator.illustrate({ ...wanted, size, captions: false, seed: '3' });
  const canvas = createCanvas(WIDTH_PX, HEIGHT_PX);
  const context = canvas.getContext('2d');
  const scale = WIDTH_PX / size.widthPx;
  for (const { png, xPx, yPx, widthPx, heightPx } of picture.layers) {
    const image = await loadImage(Buffer.from(png));
    context.drawImage(image, xPx * scale, yPx * scale, widthPx * scale, heightPx * scale);
  }
  writeFileSync(`${FOLDER}/${name}.webp`, await canvas.encode('webp', 80));
}

const { signal } = new AbortController();
const engine = createFliteEngine();
const narrator = createNarrator();
for (const { id } of engine.voices) {
  const { audio } = await narrator.narrate({
    engine,
    narration: SENTENCE,
    voice: id,
    language: 'en',
    signal,
  });
  const args = ['-i', '-', '-c:a', 'aac', '-b:a', '40k', '-ac', '1', '-movflags', '+faststart', '-bitexact'];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, `${FOLDER}/voice-${id}.m4a`], {
    input: encodeWav({ sampleRateHz: audio.sampleRateHz, channels: [audio.samples] }),
  });
}
await Promise.all([narrator.close(), engine.close()]);
