// Makes the pictures of the styles and samples, the beginnings of the samples' films and the samples of the voices
// that the studio shows: src/web/public/media. They are kept in the repository, so that a build needs neither the
// engines nor ffmpeg. Run it when a style or voice changes, after a build:
//   node --import ./scripts/load-typescript.mjs scripts/make-studio-media.mjs [pictures|films|voices]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { frameSize } from '../src/core/frame.ts';
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
    document: 'the-mermaid-of-zennor.txt',
    style: 'theatre/sea',
    card: { kind: 'scene', setting: 'rock', hour: 'dusk', people: [{ figure: 'mermaid' }], words: TITLE },
  },
  bala: {
    document: 'how-bala-lake-began.txt',
    style: 'storybook/sea-book',
    card: { kind: 'scene', setting: 'lake', hour: 'dusk', words: 'How Bala Lake began' },
  },
  paragraphs: {
    document: 'write-short-paragraphs.md',
    style: 'blueprint/cobalt',
    card: { kind: 'title', title: 'Write short paragraphs', kicker: 'A guide' },
  },
};
/** Themes for stories show a place, all others a title. */
const STORY_THEMES = ['theatre', 'storybook'];
/** The picture of the style that is chosen by the document has something of these. */
const CHOSEN_FROM = ['editorial', 'bold', 'keynote', 'theatre'];
const FILM_SECONDS = 16;
const WIDTH_PX = 480;
const HEIGHT_PX = 270;
/** As large as the tiles of the start page, on a dense screen. */
const OTHER_FORMATS = { portrait: [144, 256], square: [192, 192] };

const [part] = process.argv.slice(2);
if (part === undefined || part === 'pictures') await makePictures();
if (part === undefined || part === 'films') makeFilms();
if (part === undefined || part === 'voices') await makeVoices();

async function makePictures() {
  const illustrator = createEmbeddedIllustrator();
  for (const theme of THEME_IDS) {
    const subject = { card: cardOf(theme), style: `${theme}/${THEMES[theme].palettes[0]}` };
    await save(`style-${theme}`, [await draw(subject)]);
    // A film of another shape is composed in another way.
    for (const [format, [widthPx, heightPx]] of Object.entries(OTHER_FORMATS)) {
      const picture = await draw(subject, frameSize(format, '1080p'));
      await save(`style-${theme}-${format}`, [picture], { widthPx, heightPx });
    }
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

  function draw({ card, style }, size = frameSize('landscape', '1080p')) {
    return illustrator.illustrate({ prompt: TITLE, card, style, size, captions: false, seed: '3' });
  }
}

/** One picture, or four in the corners of one. */
async function save(name, pictures, { widthPx, heightPx } = { widthPx: WIDTH_PX, heightPx: HEIGHT_PX }) {
  const canvas = createCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  const columns = Math.sqrt(pictures.length);
  for (const [index, picture] of pictures.entries()) {
    const scale = widthPx / columns / picture.widthPx;
    const [left, top] = [index % columns, Math.floor(index / columns)];
    context.save();
    context.translate((left * widthPx) / columns, (top * heightPx) / columns);
    context.beginPath();
    context.rect(0, 0, widthPx / columns, heightPx / columns);
    context.clip();
    for (const layer of picture.layers) {
      const image = await loadImage(Buffer.from(layer.png));
      const [x, y, width, height] = [layer.xPx, layer.yPx, layer.widthPx, layer.heightPx];
      context.drawImage(image, x * scale, y * scale, width * scale, height * scale);
    }
    context.restore();
  }
  writeFileSync(`${FOLDER}/${name}.webp`, await canvas.encode('webp', 80));
}

/** The first seconds of each sample's film, small enough for the first page. */
function makeFilms() {
  const folder = mkdtempSync(join(tmpdir(), 'scenecast-studio-media-'));
  for (const [id, { document, style }] of Object.entries(SAMPLES)) {
    const film = join(folder, `${id}.mp4`);
    const make = ['dist/cli/main.js', 'make', `examples/${document}`, '--length', 'short', '--style', style];
    const settings = [
      '--music',
      'normal',
      '--resolution',
      '720p',
      '--data',
      join(folder, 'data'),
      '--out',
      film,
    ];
    execFileSync(process.execPath, [...make, ...settings], { stdio: 'inherit' });
    const fade = FILM_SECONDS - 0.6;
    const cut = ['-i', film, '-t', String(FILM_SECONDS), '-vf', `scale=640:360,fade=out:st=${fade}:d=0.6`];
    const sound = ['-af', `afade=out:st=${fade}:d=0.6`, '-c:a', 'aac', '-b:a', '56k', '-ac', '1'];
    const picture = ['-c:v', 'libx264', '-preset', 'veryslow', '-crf', '29', '-pix_fmt', 'yuv420p'];
    const output = ['-movflags', '+faststart', '-map_metadata', '-1', `${FOLDER}/sample-${id}.mp4`];
    execFileSync(ffmpeg.path, ['-v', 'error', '-y', ...cut, ...picture, ...sound, ...output]);
  }
  rmSync(folder, { recursive: true });
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
    execFileSync(ffmpeg.path, ['-v', 'error', '-y', ...args, `${FOLDER}/voice-${id}.m4a`], {
      input: encodeWav({ sampleRateHz: audio.sampleRateHz, channels: [audio.samples] }),
    });
  }
  await Promise.all([narrator.close(), engine.close()]);
}
