// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
// Terminal escape sequences (ECMA-48): control sequences such as colours, and commands such as window titles.
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape characters are what is looked for.
const ESCAPES = /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,999}(?:\u0007|\u001b\\))/g;
// Soft hyphens, zero-width spaces, bidirectional overrides, replacement and private-use characters.
// Zero-width joiners stay, because emoji and several scripts need them.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffc\ufffd\ue000-\uf8ff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Converts to Unicode NFC, removes control and invisible characters, and turns all line breaks into `\n`. */
export function cleanCharacters(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(ESCAPES, '')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '')
    .replace(/[ﬀ-ﬆ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .normalize('NFC');
}

/**
 * Cleans prose and puts it on one line: {@link cleanCharacters}, single spaces, no note marks, real dashes.
 */
export function cleanText(text: string): string {
  return (
    joinDashes(dropNoteMarks(cleanCharacters(text)))
      // Typed as two single quotation marks.
      .replace(/‘‘/g, '“')
      .replace(/’’/g, '”')
      // A dash of Windows that was escaped twice.
      .replace(/&(?:amp;)?#15[01];/g, '—')
      // One dash may open a speech or name who said something, two are left over.
      .replace(/^(?:—\s*){2,}(?=\p{L})/u, '')
      .replace(/_{3,}/g, ' … ')
      .replace(/\s+/g, ' ')
      .replace(/ ([,;.!?])(?=\s|$)/g, '$1')
      .trim()
  );
}

/** Turns a typed `--` between words into an em dash. A `--flag` stays. */
function joinDashes(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}.,;:!?"”’')])-{2,4}(?=[^\s-]|$)/gu, '—')
    .replace(/(?<=\s)-{2,3}(?=\s)/g, '—')
    .replace(/(?<=[^\s-])-{2,3}(?=\s)/g, '—');
}

/**
 * Removes marks that refer to a note: `[1]`, `[12]`, `[a]`, `[*]`, `[note 3]`, a superscript digit after a
 * full stop.
 */
function dropNoteMarks(text: string): string {
  return text
    .replace(
      / ?\[(?:\d{1,3}|[a-z]|[A-Z]|\*{1,3}|†|‡|note \d{1,3}|citation needed|sources?|refs?)\](?!\()/g,
      '',
    )
    .replace(/(?<=[.,;:!?"”’)])[¹²³⁰⁴-⁹]{1,3}/g, '')
    .replace(/(?<=[\p{L}.,;:!?"”’)])[†‡]+/gu, '');
}
