const MAX_CAPTION_CHARACTERS = 600;
const WORDS =
  'fig(?:ure|\\.)?|abb(?:ildung|\\.)|figura|figuur|scheme|schema|chart|diagram|graph|exhibit|plate|map|photo|illustration|bild|grafik|schaubild';
const NUMBER = '(?:[A-Z][.-]?)?(?:\\d{1,3}|[IVX]{1,5})(?:[.–-]\\d{1,3}){0,3}[a-z]?';
const LABEL = new RegExp(`^(${WORDS})\\s*(${NUMBER})(?![\\p{L}\\p{N}])\\s*(?:[.:–—|)-]+\\s*)?`, 'iu');
/** Credits, which do not describe the picture. */
const CREDIT =
  /^(?:photo(?:graph)?s?|image|picture|illustration|credit|source|foto|bild|quelle|getty images?|reuters|ap photo|afp)\b\s*(?:credit|courtesy|source|by|of)?\s*[:/|©].{0,80}$|^©.{0,80}$|^\((?:credit|photo|image)\b.{0,80}\)$/iu;
/** A name that directly follows the word, as some pages write it: `CreditJ. Doe`. */
const CREDIT_OF_NAME = /^[Cc]redits?\s*(?=\p{Lu}).{0,80}$/u;
const FIGURE = /^(?:fig(?:ure|\.)?)$/i;

export interface FigureCaption {
  /** Such as `Figure 3`, even if the document abbreviates it. */
  readonly label?: string;
  /** The caption without its label. */
  readonly caption?: string;
}

/** Splits `Fig. 3: A lamp` into its label and its text. */
export function readCaption(text: string): FigureCaption {
  const match = LABEL.exec(text);
  const caption = shortened((match === null ? text : text.slice(match[0].length)).trim());
  return {
    ...(match !== null && { label: labelOf(match[1] ?? '', match[2] ?? '') }),
    ...(/[\p{L}\p{N}\ufdd0]/u.test(caption) && !isCredit(caption) && { caption }),
  };
}

/** Whether a text only names the creator of a picture. */
export function isCredit(text: string): boolean {
  return CREDIT.test(text) || CREDIT_OF_NAME.test(text);
}

function labelOf(word: string, number: string): string {
  if (FIGURE.test(word)) return `Figure ${number}`;
  const whole = /^abb/i.test(word) ? 'Abbildung' : word.toLowerCase();
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)} ${number}`;
}

/** Cuts a caption that is too long after a sentence. */
function shortened(caption: string): string {
  if (caption.length <= MAX_CAPTION_CHARACTERS) return caption;
  const start = caption.slice(0, MAX_CAPTION_CHARACTERS);
  const end = start.search(/[.!?]["”’)]?\s[^.!?]*$/u);
  return end > 0 ? start.slice(0, end + 1) : `${start.replace(/\s+\S*$/u, '')} …`;
}
