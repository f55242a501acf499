import type { Outline } from '../narrate/outline.ts';

type Headed = Pick<Outline, 'title' | 'sections'>;

/** A heading, preceded by the one above if it is a single word such as `Before`, which says little alone. */
export function headingInFull({ sections }: Headed, section: number): string | undefined {
  const own = sections[section];
  if (!own?.title || /\s/u.test(own.title)) return own?.title;
  const parent = own.parent === undefined ? undefined : sections[own.parent];
  return parent?.title ? `${parent.title}: ${own.title}` : own.title;
}

/** The headings above a section, the nearest first, followed by the document's title. */
export function headingsAbove({ sections, title }: Headed, section: number): string[] {
  const found: string[] = [];
  let at: number | undefined = section;
  while (at !== undefined) {
    const { title: heading, parent }: Headed['sections'][number] = sections[at] ?? { level: 1 };
    if (heading) found.push(heading);
    at = parent;
  }
  return [...new Set([...found, title])].filter(Boolean);
}

/** The level of the highest headings, except for the title itself. */
export function mainLevel({ sections, title }: Headed): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { title: heading, level } of sections) {
    if (heading && heading.toLowerCase() !== title.toLowerCase()) least = Math.min(least, level);
  }
  return least;
}
