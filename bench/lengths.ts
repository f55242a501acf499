import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LENGTHS, type Length } from '../src/core/model.ts';
import { estimateSceneMs } from '../src/core/text/speech-estimate.ts';
import { parseDocument } from '../src/documents/parse-document.ts';
import { createEmbeddedWriter } from '../src/script/embedded-writer.ts';

type Target = Exclude<Length, 'full'>;

/** How much a film's length and number of scenes may differ from the target. */
const TOLERANCE = 0.1;

interface Told {
  readonly page: string;
  readonly scenes: number;
  readonly durationMs: number;
  /** Whether the script says that the document has no more to say. */
  readonly saysSo: boolean;
}

/**
 * Writes scripts of every length for the test pages of mozilla/readability, and compares their lengths with those
 * that were asked for.
 *
 * The pages are not part of this repository. Without `folder`, which is `test/test-pages` of a copy of theirs,
 * nothing is measured: `npm run bench -- lengths FOLDER`.
 */
export async function benchLengths(folder: string | undefined): Promise<string | undefined> {
  if (folder === undefined) return undefined;
  const writer = createEmbeddedWriter();
  const told: Record<Target, Told[]> = { short: [], brief: [], presentation: [] };
  for (const page of (await readdir(folder)).sort()) {
    const bytes = await readFile(join(folder, page, 'source.html'));
    const document = await parseDocument({ bytes, name: 'source.html', isNamed: true }).catch(
      () => undefined,
    );
    if (document === undefined) continue;
    for (const length of ['short', 'brief', 'presentation'] as const) {
      const script = await writer.write(document, { length }).catch(() => undefined);
      if (script === undefined) continue;
      told[length].push({
        page,
        scenes: script.scenes.length,
        durationMs: script.scenes.reduce(
          (sum, scene) => sum + estimateSceneMs(scene.narration, { language: script.language }),
          0,
        ),
        saysSo: script.warnings.some((warning) => warning.includes('has enough to say for')),
      });
    }
  }
  return report(told);
}

function report(told: Readonly<Record<Target, readonly Told[]>>): string {
  const rows = Object.entries(told).map(([length, scripts]) => {
    const target = LENGTHS[length as Target];
    const rest = scripts.filter(({ saysSo }) => !saysSo);
    const isMet = ({ scenes, durationMs }: Told) =>
      isNear(scenes, target.scenes) && isNear(durationMs, target.durationMs);
    const missed = rest.filter((script) => !isMet(script));
    const worst = missed.map(
      ({ page, scenes, durationMs }) => `${page} ${scenes}/${Math.round(durationMs / 1000)} s`,
    );
    return [
      length,
      scripts.length,
      scripts.length - rest.length,
      rest.length - missed.length,
      worst.join(', '),
    ];
  });
  return [
    `Each script has the number of scenes and the duration that its length asks for, within ${TOLERANCE * 100} %, or says`,
    'that the document has not enough to say. The others are listed with their scenes and seconds.',
    '',
    '| length | scripts | says that it is short | met | missed |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function isNear(value: number, target: number): boolean {
  return Math.abs(value / target - 1) <= TOLERANCE;
}
