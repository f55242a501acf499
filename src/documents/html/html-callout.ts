import type { Block } from '../../core/model.ts';
import { inlineText, textOf } from './inline-text.ts';
import type { Element } from './page.ts';

const MAX_CALLOUT_CHARACTERS = 1500;
const BOX =
  /(?:^|\s)(?:admonition|admonitionblock|callout|markdown-alert|custom-block|theme-admonition|starlight-aside)(?:\s|$|-)/i;
const KINDS = 'note|tip|hint|info|important|warning|caution|danger|attention|error|example|seealso';
const KIND = new RegExp(`(?:^|[\\s_-])(${KINDS})(?:\\s|$)`, 'i');
const ONLY_KIND = new RegExp(`^(?:${KINDS})$`, 'i');
const TITLE =
  '.admonition-title, .markdown-alert-title, .custom-block-title, .callout-title, .starlight-aside__title, [class*="admonitionHeading"], td.icon';

/**
 * Whether an element is a box such as a tip or a warning, judged by the class names used in documentation.
 */
export function isCallout(element: Element): boolean {
  const classes = element.getAttribute('class') ?? '';
  const isBox = BOX.test(classes) || ONLY_KIND.test(classes.trim());
  return (
    isBox &&
    /^(?:DIV|ASIDE|SECTION|P|BLOCKQUOTE)$/i.test(element.tagName) &&
    (element.textContent ?? '').length <= MAX_CALLOUT_CHARACTERS
  );
}

/** The box as a block. Its label is its title, or else its kind: “Warning”. */
export function calloutBlock(element: Element): Block | undefined {
  const box = element.cloneNode(true) as Element;
  const title = box.querySelector(TITLE);
  const written = title === null ? '' : textOf(title);
  title?.remove();
  for (const code of [...box.querySelectorAll('pre, svg')]) code.remove();
  const text = joinSentences(inlineText([...box.childNodes]));
  if (text === '') return undefined;
  return { kind: 'callout', label: written || labelOf(element.getAttribute('class') ?? ''), text };
}

/** Turns a quotation that starts with `[!NOTE]` or “Tip:” into a callout. */
export function quoteAsCallout(text: string): Block | undefined {
  const match =
    /^(?:\[!(\w{3,20})\][+-]?|\W{0,3}(tip|note|hint|warning|caution|important|info|example)\b\W{0,2}[:!])\s*(\S.*)$/isu.exec(
      text,
    );
  const label = match?.[1] ?? match?.[2];
  const content = match?.[3];
  if (label === undefined || content === undefined) return undefined;
  return { kind: 'callout', label: capitalised(label), text: capitalised(content, false) };
}

function labelOf(classes: string): string {
  return capitalised(KIND.exec(classes)?.[1] ?? 'note');
}

function capitalised(word: string, lowerRest = true): string {
  return word.charAt(0).toUpperCase() + (lowerRest ? word.slice(1).toLowerCase() : word.slice(1));
}

/** Joins paragraphs and list items into one text in which each ends like a sentence. */
export function joinSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part, index, all) =>
      index < all.length - 1 && /[\p{L}\p{N})”"’]$/u.test(part) ? `${part}.` : part,
    )
    .join(' ');
}
