const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n+/;

/**
 * A document as one would paste it, not as it was stored: its title instead of a site generator's notes, and paragraphs
 * that are as wide as the box, not as some printed page was.
 */
export function readable(document: string): string {
  const [notes = '', matter = ''] = FRONT_MATTER.exec(document) ?? [];
  if (notes === '') return document.replaceAll(/(\S)\n(?=\S)/g, '$1 ');
  const [, title] = /^title: *(.+)$/m.exec(matter) ?? [];
  return `${title === undefined ? '' : `# ${title}\n\n`}${document.slice(notes.length)}`;
}
