import { isCredit } from './caption.ts';

const MAX_CHARACTERS = 400;
/** Placeholders that programs insert, and file names. */
const EMPTY =
  /^(?:(?:an? )?(?:image|picture|photo(?:graph)?|graphic|figure|screenshot|illustration|bild|grafik|img|dsc|untitled|placeholder|thumbnail|alt(?: text)?|description|null|undefined|featured image|hero image)\b[\s\d_.:#-]*|\S+\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|emf|wmf)|[\W\d_]*)$/i;
const MADE_UP =
  /^(?:a picture containing|ein bild, das|image for (?:post|article)|illustration for article)\b|(?:description automatically generated|automatisch generiert)/i;

/** The alternative text if it says what a picture shows; `undefined` if not, as for a file name. */
export function usefulAlternative(written: string): string | undefined {
  const text = written
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (EMPTY.test(text) || MADE_UP.test(text) || isCredit(text) || !/\p{L}{2}/u.test(text)) return undefined;
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS).replace(/\s+\S*$/u, '')} …`;
}
