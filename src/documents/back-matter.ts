import type { Block } from '../core/model.ts';

const NOT_NARRATED =
  /^(?:(?:\d{1,2}|[ivx]{1,5}|[a-z])\.?\s+)?(?:(?:table of )?contents?|foot ?notes|end ?notes|notes and references|references(?: and notes)?|literature cited|(?:selected )?bibliography|works cited|citations|external links|see also|further reading|list of (?:figures|tables|illustrations)|index|acknowledge?ments?|dramatis person(?:ae|æ)|persons (?:represented|of the play)|characters (?:in|of) the play|funding|author contributions|conflicts? of interest|competing interests|data availability|(?:(?:image|picture|photo(?:graphy)?) )?(?:sources|credits)|categories and subject descriptors|(?:author )?key ?words(?: and phrases)?|index terms|general terms|ccs concepts|inhalt(?:sverzeichnis)?|literatur(?:verzeichnis)?|quellen|danksagung|table des matières|références|bibliographie|remerciements|índice|referencias|bibliografía)$/i;
/** Headings of sections that standards and drafts have about themselves. */
const NOTICES =
  /^(?:status of (?:this memo|this document)|(?:full )?copyright (?:notice|statement)|authors?['’]? address(?:es)?)$/i;

/** Drops sections that only refer elsewhere, such as contents, notes and references, with a warning. */
export function dropBackMatter(blocks: readonly Block[]): { blocks: Block[]; warnings: string[] } {
  const kept: Block[] = [];
  const dropped: string[] = [];
  let droppedLevel: number | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const isInside = droppedLevel !== undefined && block.level > droppedLevel;
      if (!isInside)
        droppedLevel = NOT_NARRATED.test(block.text) || NOTICES.test(block.text) ? block.level : undefined;
      if (droppedLevel !== undefined && !isInside) dropped.push(block.text);
    }
    if (droppedLevel === undefined) kept.push(block);
  }
  const warnings = dropped.map((section) => `The section “${section}” is not narrated.`);
  return { blocks: kept, warnings };
}

/** Drops headings without content below them, such as those of sections with only code or pictures. */
export function dropEmptySections(blocks: readonly Block[]): readonly Block[] {
  const isEmpty = (block: Block, index: number) => {
    const next = blocks[index + 1];
    return (
      block.kind === 'heading' &&
      (next === undefined || (next.kind === 'heading' && next.level <= block.level))
    );
  };
  const kept = blocks.filter((block, index) => !isEmpty(block, index));
  return kept.some((block) => block.kind !== 'heading') ? kept : blocks;
}
