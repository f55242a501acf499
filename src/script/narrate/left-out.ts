/** Headings of sections that nobody would read aloud. */
const LEFT_OUT =
  /^(?:(?:\d+|[A-Z])(?:\.\d+)*\.?\s+)?(?:acknowledge?ments?|funding(?: (?:sources?|information))?|references|bibliography|works cited|literature cited|(?:image|picture|photo|text)? ?(?:sources|credits)|see also|look at other dictionaries|external links|further reading|related (?:articles|links|posts)|conflicts? of interests?|competing interests|(?:declaration of )?competing interests?|author contributions?|data availability(?: statement)?|about the authors?|licen[cs]e|licensing|copyright(?: notice)?|legal(?: notice)?|imprint|disclaimer|trademarks?|(?:names? )?in other languages|(?:other )?languages|translations|table of contents?|contents|inhalt|index|footnotes|endnotes|notes and references|danksagung|literatur(?:verzeichnis)?|einzelnachweise|weblinks|remerciements|bibliographie|(?:members |others? |also )?(?:present|attending|in attendance)|attend(?:ees|ance)|apologies(?: for absence)?|participants|upcoming meetings?|next meetings?|(?:normative|informative|non-normative) references|requirements (?:language|notation)|notational conventions|conventions(?: used in this document)?|(?:transcriber|editor)['’]?s?['’]? notes?|errata(?: \(.{1,30}\))?|also by .{1,40}|other (?:books|works) by .{1,40}|subscribe|newsletter|comments?|share this(?: \w+)?|testimonials?|(?:our |gold |silver |bronze |platinum )?sponsors|backers|(?:our |top |core |former )?(?:contributors|maintainers)|star(?:gazers| history)|(?:who(?:['’]s| is| else is)? us(?:es|ing)|used by|trusted by)(?: .{1,30})?|(?:these|some)(?: \p{L}+){0,2} (?:companies|organi[sz]ations|projects)(?: are| that)? us(?:e|ing) .{1,30})$/iu;

/** The same in German, Spanish, French, Italian and Portuguese. */
const LEFT_OUT_ELSEWHERE =
  /^(?:quellen(?:angaben|verzeichnis|nachweise)?|inhalt(?:sverzeichnis|sübersicht)?|impressum|siehe auch|fußnoten|bildnachweise?|weiterführende (?:literatur|links)|urheberrecht|haftungsausschluss|referencias|bibliografía|agradecimientos|véase también|enlaces externos|índice|notas(?: (?:y referencias|al pie))?|créditos|aviso legal|références|voir aussi|liens externes|sommaire|table des matières|notes et références|mentions légales|crédits|pour aller plus loin|riferimenti|bibliografia|ringraziamenti|voci correlate|collegamenti esterni|indice|sommario|note(?: e riferimenti)?|note legali|referências|agradecimentos|ver também|ligações externas|sumário|notas e referências|direitos autorais)$/iu;

/**
 * Whether a section with this heading is never narrated: thanks, references, licences, lists of languages.
 */
export function isLeftOut(heading: string): boolean {
  const bare = heading.replace(/[:.?]$/u, '').trim();
  return heading.length <= 60 && (LEFT_OUT.test(bare) || LEFT_OUT_ELSEWHERE.test(bare));
}
