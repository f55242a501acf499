// Makes the pictures of the styles and samples, and the samples of the voices that the studio shows: src/web/public/media.
// They are kept in the repository, so that a build needs neither the engines nor ffmpeg. Run it when a style or
// voice changes: node --import ./scripts/load-typescript.mjs scripts/make-studio-media.mjs [pictures|voices]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { THEME_IDS, THEMES } from '../src/core/look/themes.ts';
import { encodeWav } from '../src/core/wav.ts';
import { createEmbeddedIllustrator } from '../src/pictures/embedded-illustrator.ts';
import { createFliteEngine } from '../src/speech/flite-engine.ts';
import { createNarrator } from '../src/speech/narrator.ts';

const FOLDER = 'src/web/public/media';
const SENTENCE = 'Long ago, by the sea, a story began.';
/** What the pictures of the styles show. */
const TITLE = 'The Mermaid of Zennor';
/** What the films of the samples begin with. */
const SAMPLES = {
  mermaid: {
    style: 'theatre/sea',
    card: { kind: 'scene', setting: 'rock', hour: 'dusk', people: [{ figure: 'mermaid' }], words: TITLE },
  },
  bala: {
    style: 'theatre/plum',
    card: { kind: 'scene', setting: 'lake', hour: 'dusk', words: 'How Bala Lake began' },
  },
  paragraphs: {
    style: 'blueprint/cobalt',
    card: { kind: 'title', title: 'Write short paragraphs', kicker: 'A guide' },
  },
};
/** Themes for stories show a place, all others a title. */
const STORY_THEMES = ['theatre', 'storybook'];
/** The picture of the style that is chosen by the document has something of these. */
const CHOSEN_FROM = ['editorial', 'bold', 'keynote', 'theatre'];
const WIDTH_PX = 480;
const HEIGHT_PX = 270;

const [part] = process.argv.slice(2);
if (part !== 'voices') await makePictures();
if (part !== 'pictures') await makeVoices();

async function makePictures() {
  const illustrator = createEmbeddedIllustrator();
  for (const theme of THEME_IDS) {
    await save(`style-${theme}`, [
      await draw({ card: cardOf(theme), style: `${theme}/${THEMES[theme].palettes[0]}` }),
    ]);
  }
  const several = CHOSEN_FROM.map((theme) =>
    draw({ card: cardOf(theme), style: `${theme}/${THEMES[theme].palettes[0]}` }),
  );
  await save('style-auto', await Promise.all(several));
  for (const [id, sample] of Object.entries(SAMPLES)) {
    await save(`sample-${id}`, [await draw(sample)]);
  }
  await illustrator.close();

  function cardOf(theme) {
    if (!STORY_THEMES.includes(theme)) return { kind: 'title', title: TITLE };
    return { kind: 'scene', setting: 'shipside', people: [{ figure: 'captain' }, { figure: 'mermaid' }] };
  }

  function draw({ card, style }) {
    const size = { widthPx: 1920, heightPx: 1080 };
    return illustrator.illustrate({ prompt: TITLE, card, style, size, captions: false, seed: '3' });
  }
}

/** One picture, or four in the corners of one. */
async function save(name, pictures) {
  const canvas = createCanvas(WIDTH_PX, HEIGHT_PX);
  const context = canvas.getContext('2d');
  const columns = Math.sqrt(pictures.length);
  for (const [index, picture] of pictures.entries()) {
    const scale = WIDTH_PX / columns / picture.widthPx;
    const [left, top] = [index % columns, Math.floor(index / columns)];
    context.save();
    context.translate((left * WIDTH_PX) / columns, (top * HEIGHT_PX) / columns);
    context.beginPath();
    context.rect(0, 0, WIDTH_PX / columns, HEIGHT_PX / columns);
    context.clip();
    for (const { png, xPx, yPx, widthPx, heightPx } of picture.layers) {
      const image = await loadImage(Buffer.from(png));
      context.drawImage(image, xPx * scale, yPx * scale, widthPx * scale, heightPx * scale);
    }
    context.restore();
  }
  writeFileSync(`${FOLDER}/${name}.webp`, await canvas.encode('webp', 80));
}

async function makeVoices() {
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
    const args = [
      '-i',
      '-',
      '-c:a',
      'aac',
      '-b:a',
      '40k',
      '-ac',
      '1',
      '-movflags',
      '+faststart',
      '-bitexact',
    ];
    execFileSync('ffmpeg', ['-v', 'error', '-y', ...args, `${FOLDER}/voice-${id}.m4a`], {
      input: encodeWav({ sampleRateHz: audio.sampleRateHz, channels: [audio.samples] }),
    });
  }
  await Promise.all([narrator.close(), engine.close()]);
}
