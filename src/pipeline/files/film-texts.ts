import { chaptersOf } from '../../core/chapters.ts';
import type { Credit } from '../../core/model.ts';
import { onOneLine } from '../../core/text/on-one-line.ts';
import type { FilmManifest } from '../makers/manifest.ts';
import type { FilmFileName } from '../pipeline.ts';

export type FilmTexts = ReadonlyMap<FilmFileName, string>;

/** The texts beside a film, all written from its manifest. One that would be empty is absent. */
export function filmTexts(manifest: FilmManifest): FilmTexts {
  const texts = [
    ['transcript.txt', transcript(manifest)],
    ['chapters.txt', chapterList(manifest)],
    ['credits.txt', creditList(manifest)],
  ] as const;
  return new Map(texts.filter(([, text]) => text !== ''));
}

/** What is said, with the title of each chapter. */
function transcript({ title, scenes }: FilmManifest): string {
  const chapters = new Set(chaptersOf(scenes));
  const parts = scenes.map((scene) => {
    const narration = scene.narration.trim();
    return chapters.has(scene) ? `${plain(scene.title)}\n\n${narration}` : narration;
  });
  return `${[plain(title), ...parts].join('\n\n')}\n`;
}

/** YouTube ignores a list with a shorter chapter, with fewer than three, or that does not begin at 0:00. */
const MIN_CHAPTER_MS = 10_000;
const MIN_CHAPTERS = 3;

/** Times and titles for the description of a video: https://support.google.com/youtube/answer/9884579 */
function chapterList({ durationMs, scenes }: FilmManifest): string {
  const chapters: { readonly startMs: number; readonly title: string }[] = [];
  for (const { startMs, title } of scenes) {
    const last = chapters.at(-1);
    const isFollowed = durationMs - startMs >= MIN_CHAPTER_MS;
    if (last === undefined) chapters.push({ startMs: 0, title });
    else if (isFollowed && startMs - last.startMs >= MIN_CHAPTER_MS && plain(title) !== plain(last.title))
      chapters.push({ startMs, title });
  }
  if (chapters.length < MIN_CHAPTERS) return '';
  const hasHours = durationMs >= 3_600_000;
  return chapters.map(({ startMs, title }) => `${clockTime(startMs, hasHours)} ${plain(title)}\n`).join('');
}

function clockTime(timeMs: number, hasHours: boolean): string {
  const seconds = Math.floor(timeMs / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)];
  const two = (number: number) => String(number % 60).padStart(2, '0');
  return hasHours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** Everybody whose pictures are shown, one line each, in the order in which they are first seen. */
function creditList({ scenes }: FilmManifest): string {
  const credits = scenes.flatMap(({ shots }) => shots.flatMap(({ picture: { credit } }) => credit ?? []));
  return [...new Set(credits.map(creditLine))].map((line) => `${line}\n`).join('');
}

/** Title, author, source and licence, as Creative Commons recommends. */
function creditLine({ title, author, licence, licenceUrl, sourceUrl }: Credit): string {
  const work = title ? `“${plain(title)}”` : 'Picture';
  const by = author ? ` by ${plain(author)}` : '';
  const terms = licenceUrl ? `${plain(licence)}, ${licenceUrl}` : plain(licence);
  return `${work}${by}, ${sourceUrl} (${terms})`;
}

function plain(text: string): string {
  return onOneLine(text).slice(0, 200);
}
