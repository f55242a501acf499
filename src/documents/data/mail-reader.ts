import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader, ReaderInput, ReaderResult } from '../document-reader.ts';
import type { PictureSource } from '../figures/picture-source.ts';
import { plainTextReader } from '../plain/plain-text-reader.ts';
import { htmlPiece } from './html-text.ts';

const QUOTED =
  '.gmail_quote, .gmail_signature, .moz-cite-prefix, .moz-signature, .yahoo_quoted, blockquote[type="cite"], #divRplyFwdMsg, #appendonsend';
/** The start of the end of a mail: a signature, an earlier mail, or a mailing list's notice. */
const END =
  /^(?:-- ?|_{10,}|-{3,} ?(?:original message|forwarded message|ursprüngliche nachricht).*|begin forwarded message:|sent from my \S.{0,40})$/i;
const MAX_PARTS_DEPTH = 30;
const MAX_HEADER_BYTES = 1_000_000;

/**
 * E-mail: the author's text and the pictures in it, without headers, quoted replies, signature and notices.
 */
export const mailReader: DocumentReader = {
  async read(input) {
    const mail = await PostalMime.parse(input.bytes, {
      maxNestingDepth: MAX_PARTS_DEPTH,
      maxHeadersSize: MAX_HEADER_BYTES,
    });
    const title = subjectOf(mail);
    const { blocks, warnings } = await bodyOf(mail, input);
    const attached = mail.attachments.filter((attachment) => !isShown(attachment, mail)).length;
    return {
      ...(title === '' ? {} : { title }),
      blocks,
      openPicture: picturesOf(mail),
      warnings: [
        ...warnings,
        ...(attached === 0
          ? []
          : [attached === 1 ? 'One attachment is not read.' : `${attached} attachments are not read.`]),
      ],
    };
  },
};

async function bodyOf(mail: Email, input: ReaderInput): Promise<Pick<ReaderResult, 'blocks' | 'warnings'>> {
  const text = ownWords(mail.text ?? '');
  // Plain text separates the author's words more reliably but has no pictures.
  const showsPictures = mail.attachments.some((attachment) => isShown(attachment, mail));
  if (!showsPictures && /[\p{L}\p{N}]/u.test(text)) {
    return plainTextReader.read({ bytes: new TextEncoder().encode(text), name: input.name });
  }
  const blocks = htmlPiece(mail.html ?? '', (page) => {
    for (const quoted of [...page.querySelectorAll(QUOTED)]) quoted.remove();
  });
  return { blocks, warnings: [] };
}

/** Whether the attachment is a picture within the text: `<img src="cid:…">`. */
function isShown({ contentId, mimeType }: Attachment, { html = '' }: Email): boolean {
  return (
    contentId !== undefined && mimeType.startsWith('image/') && html.includes(`cid:${bareId(contentId)}`)
  );
}

function bareId(contentId: string): string {
  return contentId.replace(/^<|>$/g, '');
}

function picturesOf({ attachments }: Email): PictureSource {
  return async (reference) => {
    const shown = attachments.find(
      ({ contentId }) => contentId !== undefined && reference === `cid:${bareId(contentId)}`,
    );
    if (shown === undefined || typeof shown.content === 'string') return undefined;
    return { bytes: new Uint8Array(shown.content), source: shown.filename ?? 'the mail' };
  };
}

/** The subject without `Re:`, `Fwd:` and the name of a mailing list in brackets. */
function subjectOf(mail: Email): string {
  return cleanText(mail.subject ?? '').replace(
    /^(?:(?:re|fwd?|aw|wg|sv|antw)(?:\[\d{1,3}\])?:\s*|\[[^[\]]{1,40}\]\s*)+/i,
    '',
  );
}

function ownWords(text: string): string {
  const kept: string[] = [];
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (END.test(line.trimEnd()) && kept.some((keptLine) => keptLine.trim() !== '')) break;
    if (line.startsWith('>')) dropIntroduction(kept);
    else kept.push(line);
  }
  return kept.join('\n');
}

/** Removes the line above a quotation that names its author, on one line or two. */
function dropIntroduction(kept: string[]): void {
  const last = kept.findLastIndex((line) => line.trim() !== '');
  if (last < 0 || kept.length - last > 2) return;
  const isEnd = /(?:wrote|writes|schrieb|a écrit|escribió)(?: \S{1,60})?\s?:\s*$/i.test(
    (kept[last] ?? '').slice(-200),
  );
  if (!isEnd) return;
  const previous = kept[last - 1] ?? '';
  const startsAbove = /^(?:on|am|le|el|in)\s.*\d/i.test(previous.slice(0, 300)) && !/[.!?]$/.test(previous);
  const from = startsAbove ? last - 1 : last;
  kept.length = from;
}
