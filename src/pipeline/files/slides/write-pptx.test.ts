import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pptxReader } from '../../../documents/office/pptx-reader.ts';
import { readBundle } from '../../../testing/films/read-bundle.ts';
import { slidesOf } from '../../../testing/films/slides.ts';
import { writePptx } from './write-pptx.ts';

const narrations = [
  'Der Leuchtturm steht auf einem Felsen & <weit> draußen vor der Küste; 日本 🙂 liegt noch viel weiter weg.',
  'Every night\u0001 the keeper climbs the stairs, lights the lamp, and waits for the ships to come home.',
];

async function written() {
  const content = { kind: 'archive', files: writePptx(slidesOf(narrations)) } as const;
  return readBundle({ name: '', mediaType: '', content });
}

test('a presentation has a slide for each picture, with its narration as notes', async () => {
  const files = await written();
  const document = await pptxReader.read({ bytes: zipSync(files), name: 'film.pptx' });
  const told = JSON.stringify(document.blocks);
  for (const text of ['Szene 1 <&>', 'Szene 2 <&>', narrations[0] ?? '', 'Every night the keeper']) {
    expect(told).toContain(text);
  }
  expect(String(files['docProps/core.xml'])).toContain('<dc:title>Größe (1) \\ und 日本</dc:title>');
});

test('every part is named by its type, and every relationship leads to a part', async () => {
  const files = await written();
  const types = String(files['[Content_Types].xml']);
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
  const byEnding = Object.keys(files).filter((name) => !/\.(rels|jpg)$|^\[/.test(name));
  expect(named.toSorted()).toEqual(byEnding.toSorted());
  for (const [path, bytes] of Object.entries(files).filter(([name]) => name.endsWith('.rels'))) {
    const base = new URL(path.replace('_rels/', '').replace(/\.rels$/, ''), 'file:///');
    for (const [, target = ''] of String(bytes).matchAll(/Target="([^"]+)"/g)) {
      expect(Object.keys(files)).toContain(new URL(target, base).pathname.slice(1));
    }
  }
});
