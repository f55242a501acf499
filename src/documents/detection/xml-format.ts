import type { DocumentFormat } from '../document-reader.ts';

const FORMATS: Readonly<Record<string, DocumentFormat>> = {
  html: 'html',
  rss: 'feed',
  feed: 'feed',
  RDF: 'feed',
  FictionBook: 'fiction-book',
};

const NAMES: Readonly<Record<string, string>> = {
  svg: 'an SVG picture',
  opml: 'an OPML outline',
  TEI: 'a TEI document',
  'TEI.2': 'a TEI document',
  tt: 'a TTML subtitle file',
  book: 'a DocBook document',
  article: 'a DocBook or JATS document',
  document: 'a flat OpenDocument file that is no text',
  plist: 'a property list',
  kml: 'a KML map',
  gpx: 'a GPX track',
  mediawiki: 'an export of a MediaWiki site',
  'score-partwise': 'a MusicXML score',
};

/** What the root element of an XML file shows: a supported format, or what else the file is. */
export type XmlKind =
  | { readonly kind: 'format'; readonly format: DocumentFormat }
  | { readonly kind: 'unreadable'; readonly description: string };

/** The kind of an XML text. `undefined` for HTML fragments, Markdown that starts with a tag, and prose. */
export function xmlKind(text: string): XmlKind | undefined {
  const { isDeclared, root } = prologOf(text);
  if (root === undefined) return isDeclared ? { kind: 'unreadable', description: 'an XML file' } : undefined;
  const name = root.slice(root.indexOf(':') + 1);
  const isFlatOdt = root === 'office:document';
  if (isFlatOdt && text.slice(0, 4096).includes('opendocument.text'))
    return { kind: 'format', format: 'odt' };
  const format = FORMATS[name] ?? (/^html$/i.test(root) ? 'html' : undefined);
  if (format !== undefined) return { kind: 'format', format };
  const isWhole = isDeclared || name in NON_HTML || closesAtEnd(text, root);
  if (!isWhole) return undefined;
  return { kind: 'unreadable', description: NAMES[name] ?? 'an XML file' };
}

/** Root elements that are never HTML, so that truncated files are recognised too. */
const NON_HTML: Readonly<Record<string, true>> = {
  svg: true,
  opml: true,
  TEI: true,
  tt: true,
  plist: true,
  kml: true,
};

/** Whether there is an XML declaration, and the name of the root element. */
function prologOf(text: string): { isDeclared: boolean; root: string | undefined } {
  let isDeclared = false;
  let at = 0;
  for (let parts = 0; parts < 50; parts++) {
    const blank = /[\s\ufeff]*/y;
    blank.lastIndex = at;
    blank.exec(text);
    at = blank.lastIndex;
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at);
      if (end < 0) break;
      at = end + 3;
    } else if (text.startsWith('<?', at)) {
      isDeclared ||= /^<\?xml\b/i.test(text.slice(at, at + 6));
      at = endOf(text, '?>', at);
    } else if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      const type = /^<!doctype\s+([\w:.-]{1,60})/i.exec(text.slice(at, at + 100))?.[1];
      if (type !== undefined) return { isDeclared: true, root: /^html$/i.test(type) ? 'html' : type };
      at = endOf(text, '>', at);
    } else {
      const tag = /^<([a-z_][\w:.-]{0,60})[\s/>]/i.exec(text.slice(at, at + 70))?.[1];
      return { isDeclared, root: tag };
    }
  }
  return { isDeclared, root: undefined };
}

function endOf(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at);
  return end < 0 ? text.length : end + mark.length;
}

/** Whether the text ends with the end tag of its first element, which is not an HTML element. */
function closesAtEnd(text: string, root: string): boolean {
  return !HTML_NAMES.has(root.toLowerCase()) && text.slice(-200).trimEnd().endsWith(`</${root}>`);
}

const HTML_NAMES = new Set(
  (
    'html head body title meta link style script noscript base div span p a b i u s em strong small big sub sup br hr ' +
    'h1 h2 h3 h4 h5 h6 header footer main nav section article aside address figure figcaption picture source img ' +
    'video audio iframe ul ol li dl dt dd menu table caption thead tbody tfoot tr td th form input button select ' +
    'label fieldset pre code kbd samp var blockquote q cite abbr dfn mark time details summary center font template ' +
    'ins del canvas object embed map'
  ).split(' '),
);
