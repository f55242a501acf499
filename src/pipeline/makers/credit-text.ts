import type { Credit } from '../../core/model.ts';
import type { DescribedScene } from './manifest.ts';

/**
 * Names everybody whose pictures a film shows, one line each, in the order in which they are first seen: for the
 * description of a video, or an end card. Empty if nobody has to be named.
 */
export function creditText(scenes: readonly Pick<DescribedScene, 'shots'>[]): string {
  const credits = scenes.flatMap(({ shots }) => shots.flatMap(({ picture: { credit } }) => credit ?? []));
  const lines = [...new Set(credits.map(creditLine))];
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

/** Title, author, source and licence, as Creative Commons recommends. */
function creditLine({ title, author, licence, licenceUrl, sourceUrl }: Credit): string {
  const work = title ? `“${plain(title)}”` : 'Picture';
  const by = author ? ` by ${plain(author)}` : '';
  const terms = licenceUrl ? `${plain(licence)}, ${licenceUrl}` : plain(licence);
  return `${work}${by}, ${sourceUrl} (${terms})`;
}

function plain(text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
