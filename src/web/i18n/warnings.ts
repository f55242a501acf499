import i18next from 'i18next';

/** The texts of warnings in one language, by the name of their form; `$1` is the first value in the sentence. */
export type WarningTexts = Readonly<Record<WarningForm, string>>;
export const WARNINGS = 'warnings';

/**
 * A film's warnings are English sentences, as the server stored them. Each is known by its form, so that its values can
 * be put into the same sentence in another language.
 */
const FORMS = {
  section: /^The section “(.+)” is not narrated\.$/,
  code: /^(One|\d+) blocks? of code (?:is|are) not narrated\.$/,
  diagrams: /^(One|\d+) diagrams? (?:is|are) not narrated\.$/,
  figures: /^(One|\d+) figures? (?:is|are) not shown, because (?:its|their) pictures? cannot be read\.$/,
  chapters:
    /^(One|\d+) chapters? of the book (?:is|are) missing in (?:its|their) file, and (?:is|are) not narrated\.$/,
  includes: /^The files that the document includes are not read\.$/,
  columns: /^Of (.+), the first ([\d,]+) columns are used\.$/,
  rows: /^Of (.+), the first ([\d,]+) rows are used\.$/,
  sheets: /^Of (\d+) sheets, the first (\d+) are used\.$/,
  slides: /^Of (\d+) slides, the first (\d+) are used\.$/,
  entries: /^Of the (\d+) entries of the feed, the first (\d+) are used\.$/,
  hidden: /^(One|\d+) slides? (?:is|are) hidden and left out\.$/,
  notes: /^(One|\d+) slides? (?:is|are) told by the speaker's notes in place of the text on the slide\.$/,
  labels: /^(One|\d+) slides? (?:is|are) told without the labels of drawings\.$/,
  attachments: /^(One|\d+) attachments? (?:is|are) not read\.$/,
  garbled: /^Text on pages? (.+) is in a font that cannot be read as text, and is left out\./,
  scanned: /^There is no text on pages? (.+), only a picture\./,
  pageFormulas: /^Formulas on pages? (.+), and the sentences around them, are not narrated\.$/,
  pageTables: /^A table on pages? (.+) is not narrated, since its cells cannot be told apart\.$/,
  shortage:
    /^The document has enough to say for (\d+) scenes? and about (\d+) seconds?; the length "\w+" aims at (\d+) scenes and (\d+) seconds\.$/,
  cutTables:
    /^Of tables with more than (\d+) rows only the highest and lowest values, or the first rows, are told; the length "full" reads all rows\.$/,
  namelessTables: /^Tables whose columns have no headings are not narrated\.$/,
  cutLists: /^Of longer lists only the first (\d+) items are told; the length "full" tells them all\.$/,
  leftOut: /^(One|\d+) scenes? (?:is|are) left out: the words would take more than (\d+) seconds to speak\.$/,
  captions:
    /^The captions in the picture leave out words that no font has letters for: (?:such as )?(.+)\. The caption files contain them\.$/,
  silent: /^The embedded voice passes over (\d+) letters it cannot speak \((.+)\)\./,
  longWord: /^The embedded voice speaks only the first (\d+) letters of a longer word \((.+)\)\./,
  notEnglish: /^The embedded voice speaks English only, and this text does not look like English\./,
  otherVoice: /^(\S+) speaks, because the default voice does not speak the document’s language\./,
  statedLanguage: /^The document looks like ([\p{L} ()]+), and is told as ([\p{L} ()]+), as requested\./u,
  otherLanguage: /^(\S+) speaks ([\p{L} ]+), and the text is ([\p{L} ]+)\./u,
  fallback: /^(\S+) continues, because (\S+) takes no calls at present\.$/,
  translatedFigures:
    /^In “(.+)”, the figures differ from the original\. Compare them before you publish the film\.$/,
} as const satisfies Record<string, RegExp>;

export type WarningForm = keyof typeof FORMS;

/** The warning in the user's language, or as the server wrote it where there is no text. */
export function describeWarning(warning: string): { readonly text: string; readonly language: string } {
  const { language } = i18next;
  for (const [form, pattern] of Object.entries(FORMS)) {
    const values = pattern.exec(warning);
    const text: unknown = values && i18next.getResource(language, WARNINGS, form);
    if (values && typeof text === 'string') {
      return { text: text.replace(/\$(\d)/g, (_, place) => written(values[Number(place)])), language };
    }
  }
  return { text: warning, language: 'en' };
}

/** Numbers of pages are listed with a word between the last two, and one is a word. */
function written(value = ''): string {
  return value === 'One' ? '1' : value.replace(/(?<=\d) and (?=\d)/g, ', ');
}
