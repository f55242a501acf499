/** An element of an XML file. Its name has no namespace prefix. */
export interface XmlElement {
  readonly name: string;
  /** By their full names, such as `r:id`: see {@link attribute}. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/**
 * Elements below this depth are dropped but their text is kept, so that code that walks the tree can recurse.
 */
const MAX_DEPTH = 200;
const MAX_ATTRIBUTES = 100;
const ATTRIBUTE = /\s*([^\s=/>"'<]{1,200})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|\s*([^\s>]{1,200})/y;

/**
 * Parses XML of any quality in one pass: end tags may be missing, entities are expanded only to characters,
 * and nothing is fetched.
 *
 * @returns an element without a name that contains everything
 */
export function parseXmlTree(xml: string): XmlElement {
  const root = newElement('', new Map());
  const stack: OpenElement[] = [root];
  let tooDeep = 0;
  let at = 0;
  while (at < xml.length) {
    const mark = xml.indexOf('<', at);
    const parent = stack.at(-1) ?? root;
    if (mark !== at) addText(parent, xml.slice(at, mark < 0 ? xml.length : mark));
    if (mark < 0) break;
    const next = xml[mark + 1];
    if (next === '!' || next === '?') {
      at = skipDeclaration(xml, mark, parent);
    } else if (next === '/') {
      at = endOf(xml, '>', mark);
      if (tooDeep > 0) tooDeep--;
      else close(stack, localName(xml.slice(mark + 2, at - 1).trim()));
    } else {
      const tag = readTag(xml, mark);
      at = tag.end;
      if (stack.length > MAX_DEPTH) {
        if (!tag.isEmpty) tooDeep++;
        continue;
      }
      const element = newElement(tag.name, tag.attributes);
      parent.children.push(element);
      if (!tag.isEmpty) stack.push(element);
    }
  }
  return root;
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

function newElement(name: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { name, attributes, children: [] };
}

function addText(parent: OpenElement, raw: string): void {
  parent.children.push(decodeEntities(raw));
}

/** The position after a comment, a CDATA section, a processing instruction or a document type. */
function skipDeclaration(xml: string, at: number, parent: OpenElement): number {
  if (xml.startsWith('<!--', at)) return endOf(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = endOf(xml, ']]>', at + 9);
    parent.children.push(xml.slice(at + 9, xml.startsWith(']]>', end - 3) ? end - 3 : end));
    return end;
  }
  if (xml[at + 1] === '?') return endOf(xml, '?>', at);
  const end = endOf(xml, '>', at);
  const bracket = xml.slice(at, end).indexOf('[');
  return bracket < 0 ? end : endOf(xml, '>', endOf(xml, ']', at + bracket));
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

function readTag(
  xml: string,
  at: number,
): { name: string; attributes: ReadonlyMap<string, string>; isEmpty: boolean; end: number } {
  const name = /[^\s/>]{1,200}/y;
  name.lastIndex = at + 1;
  const attributes = new Map<string, string>();
  const full = name.exec(xml)?.[0] ?? '';
  let end = at + 1 + full.length;
  let isEmpty = false;
  for (let count = 0; end < xml.length; count++) {
    const close = /\s*(\/?)>/y;
    close.lastIndex = end;
    const closing = close.exec(xml);
    if (closing !== null) {
      isEmpty = closing[1] === '/';
      end = close.lastIndex;
      break;
    }
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(xml);
    if (match === null || match[0] === '' || count > MAX_ATTRIBUTES) {
      end = endOf(xml, '>', end);
      break;
    }
    end = ATTRIBUTE.lastIndex;
    if (match[1] !== undefined) attributes.set(match[1], decodeEntities(match[2] ?? match[3] ?? ''));
  }
  return { name: localName(full), attributes, isEmpty, end };
}

function close(stack: OpenElement[], name: string): void {
  const index = stack.findLastIndex((element) => element.name === name);
  if (index > 0) stack.length = index;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  copy: '©',
  euro: '€',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole;
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
