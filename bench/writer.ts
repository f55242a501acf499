import { readFile } from 'node:fs/promises';
import { createEmbeddedWriter } from '../src/script/embedded-writer.ts';
import { lead, sentencesOf, textRank } from './writer/baselines.ts';
import { readCases } from './writer/read-case.ts';
import { rouge2, wordsOf } from './writer/rouge.ts';

/**
 * The scripts of the first writer for the same documents, which used centroids and position alone. Stored, because
 * its code is gone.
 */
const FIRST_WRITER = new URL('writer/first-writer.json', import.meta.url);

/** How close scripts come to an editor's, compared with the usual baselines of the same length. */
export async function benchWriter(): Promise<string> {
  const first = JSON.parse(await readFile(FIRST_WRITER, 'utf8')) as Record<string, string>;
  const writer = createEmbeddedWriter();
  const rows: { name: string; scores: number[] }[] = [];
  for (const { name, document, ideal } of await readCases()) {
    const script = await writer.write(document, { length: 'short' });
    const texts = sentencesOf(document.blocks);
    const maxWords = wordsOf(ideal).length;
    const told = [
      texts.slice(0, 3).join(' '),
      lead(texts, maxWords),
      textRank(texts, maxWords),
      first[name] ?? '',
      script.scenes.map(({ narration }) => narration).join(' '),
    ];
    rows.push({ name: `${name} (${script.kind})`, scores: told.map((text) => rouge2(text, ideal)) });
  }
  const mean = rows[0]?.scores.map(
    (_, at) => rows.reduce((sum, { scores }) => sum + (scores[at] ?? 0), 0) / rows.length,
  );
  rows.push({ name: '**mean**', scores: mean ?? [] });
  return [
    'ROUGE-2 (F1) against scripts that an editor chose, at `short`. “Lead” and TextRank get as many words as the',
    'editor used; the first writer is the one before kinds of documents were known.',
    '',
    '| document (kind) | lead-3 | lead | TextRank | first writer | this writer |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ name, scores }) => `| ${[name, ...scores.map((score) => score.toFixed(2))].join(' | ')} |`,
    ),
  ].join('\n');
}
