import type { Chance } from './chance.ts';
import { Cut, type Sheet } from './sheet.ts';
import type { PlacedThing } from './staging.ts';
import { standingThing } from './things.ts';

/** The depth of people and everything they stand on. */
export const PEOPLE_Z = 0.72;

export interface SheetGroup {
  readonly kind: 'back' | 'middle' | 'water' | 'ground' | 'front';
  readonly sheets: Sheet[];
}

/**
 * Groups sheets that move alike into one layer. Three to five depths are enough, and fewer layers render
 * faster.
 */
export function groupSheets(sheets: readonly Sheet[]): SheetGroup[] {
  const groups: SheetGroup[] = [];
  for (const sheet of sheets) {
    const kind = sheet.front
      ? 'front'
      : sheet.sways
        ? 'water'
        : sheet.z < 0.33
          ? 'back'
          : sheet.z < 0.6
            ? 'middle'
            : 'ground';
    const last = groups.at(-1);
    if (last && last.kind === kind && !(kind === 'water' && last.sheets.length > 1)) last.sheets.push(sheet);
    else groups.push({ kind, sheets: [sheet] });
  }
  if (groups[0]?.kind !== 'back') groups.unshift({ kind: 'back', sheets: [] });
  return groups;
}

export function cutThings(things: readonly PlacedThing[], person: number, random: Chance): Sheet | undefined {
  const cut = new Cut();
  for (const { name, x, y, scale } of things)
    standingThing(name)?.(cut, { x, y, person: person * scale, chance: random });
  if (cut.pieces.length === 0) return undefined;
  return cut.at(PEOPLE_Z, Math.min(...things.map(({ y }) => y)) - person * 2, { mist: 0 });
}
