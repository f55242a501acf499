import type { Credit } from '../../core/model.ts';
import { onOneLine } from '../../core/text/on-one-line.ts';
import { assetKey } from './asset-key.ts';
import type { CardRequestData, PictureDetail } from './asset-requests.ts';
import type { PlannedAsset, PlannedScene } from './plan-scenes.ts';
import { drawnStyle } from './settings.ts';
import type { GenerationSnapshot } from './snapshot.ts';

/** The end card with the names; `waiting` until all pictures are made; `undefined` if no one has to be named. */
export type PlannedCredits = PlannedAsset | 'waiting' | undefined;

const MAX_LINES = 6;
const MAX_LINE_CHARACTERS = 84;
/** Licences that do not require credit. */
const FREE = /^(?:CC ?0|public domain|pexels|pixabay)/i;

/**
 * Plans the film's end card again with the names of those who made its pictures, if the card asks for credits. The
 * names are known once the pictures are made, so the card cannot be planned with the others.
 */
export function planCredits(
  { assets, engines, generation: { settings } }: GenerationSnapshot,
  scenes: readonly PlannedScene[],
): PlannedCredits {
  const last = scenes.at(-1);
  const shot = last?.row.shots.at(-1);
  const picture = last?.pictures.at(-1);
  if (picture === undefined || shot?.card?.kind !== 'closing' || shot.card.credits !== true) return undefined;
  // Somebody chose another picture for the end.
  if (shot.pictureChoice) return undefined;
  const others = scenes.flatMap(({ pictures }) => pictures).filter((other) => other !== picture);
  const known = others.map(({ key }) => assets.get(key));
  if (known.some((asset) => asset?.state !== 'settled' && asset?.state !== 'failed')) return 'waiting';
  const credits = known.flatMap((asset) =>
    asset?.state === 'settled' ? ((asset.detail as PictureDetail | null)?.credit ?? []) : [],
  );
  const lines = creditLines(credits);
  if (lines.length === 0) return undefined;
  const card = { ...shot.card, lines: [...(shot.card.lines ?? []), ...lines] };
  const request: CardRequestData = {
    ...picture.request,
    engine: engines.cards,
    prompt: card.title,
    card,
    style: drawnStyle(settings),
  };
  const key = assetKey('card', { ...request, size: { ...request.size } });
  return { ...picture, key, kind: 'card', request };
}

/** A line for each licence that requires credit: `CC BY 4.0: Ada Holm, Bo Quist`. */
export function creditLines(credits: readonly Credit[]): string[] {
  const byLicence = new Map<string, Set<string>>();
  for (const { author, title, licence, sourceUrl } of credits) {
    if (FREE.test(licence)) continue;
    const name = plain(author ?? title ?? siteOf(sourceUrl));
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name));
  }
  const lines = [...byLicence].flatMap(([licence, names]) => wrapped(`${plain(licence)}: `, [...names]));
  const left = lines.slice(MAX_LINES - 1).reduce((sum, { count }) => sum + count, 0);
  const texts = lines.map(({ text }) => text);
  return texts.length <= MAX_LINES ? texts : [...texts.slice(0, MAX_LINES - 1), `+ ${left}`];
}

function wrapped(start: string, names: readonly string[]): { text: string; count: number }[] {
  const lines: { text: string; count: number }[] = [];
  for (const name of names) {
    const line = lines.at(-1);
    if (line === undefined || line.text.length + name.length > MAX_LINE_CHARACTERS)
      lines.push({ text: `${start}${name}`, count: 1 });
    else {
      line.text += `, ${name}`;
      line.count += 1;
    }
  }
  return lines;
}

function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

function plain(text: string): string {
  return onOneLine(text).slice(0, 60);
}
