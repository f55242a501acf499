/** Sections that nobody would read out, by their headings. */
const LEFT_OUT =
  /^(?:(?:\d+|[A-Z])(?:\.\d+)*\.?\s+)?(?:acknowledge?ments?|funding(?: (?:sources?|information))?|references|bibliography|works cited|literature cited|(?:image|picture|photo|text)? ?(?:sources|credits)|see also|external links|further reading|related (?:articles|links|posts)|conflicts? of interests?|competing interests|(?:declaration of )?competing interests?|author contributions?|data availability(?: statement)?|about the authors?|licen[cs]e|licensing|copyright(?: notice)?|legal(?: notice)?|imprint|disclaimer|trademarks?|(?:names? )?in other languages|(?:other )?languages|translations|table of contents?|contents|inhalt|index|footnotes|endnotes|notes and references|danksagung|literatur(?:verzeichnis)?|einzelnachweise|weblinks|remerciements|bibliographie|subscribe|newsletter|comments?|share this(?: \w+)?)$/iu;

/** Whether a section with this heading is never narrated: thanks, references, licences, lists of languages. */
export function isLeftOut(heading: string): boolean {
  return heading.length <= 60 && LEFT_OUT.test(heading.replace(/[:.]$/u, '').trim());
}
