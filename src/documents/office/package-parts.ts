import { posix } from 'node:path';
import { DocumentError } from '../../core/errors.ts';
import { cleanText } from '../clean-text.ts';
import { withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { readZip } from '../html/zip-archive.ts';
import { attribute, decodeXml, descendants, textContent } from '../xml/xml-query.ts';
import { parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';

/** A link to another part of the package. */
export interface PartLink {
  readonly path: string;
  /** The last word of its type, such as `notesSlide`. */
  readonly type: string;
}

/** The parts of an Office Open XML or OpenDocument file, unpacked within the limits for archives. */
export class PackageParts {
  private readonly files: Readonly<Record<string, Uint8Array>>;
  private readonly name: string;

  constructor(bytes: Uint8Array, name: string, wanted: (path: string) => boolean) {
    this.name = name;
    this.files = readZip(bytes, name, wanted);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.files[path];
  }

  text(path: string): string | undefined {
    const bytes = this.files[path];
    return bytes === undefined ? undefined : withoutMarkCharacters(decodeXml(bytes));
  }

  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXmlTree(text);
  }

  /** @throws DocumentError `document_damaged` if the part is missing. */
  requiredXml(path: string): XmlElement {
    const xml = this.xml(path);
    if (xml !== undefined) return xml;
    throw new DocumentError('document_damaged', `${this.name} is damaged: “${path}” is missing in it.`, {
      advice: 'Get the file again, or save it again in the program that created it.',
    });
  }

  /** The links of an Office Open XML part by their ids, without external ones. */
  links(path: string): ReadonlyMap<string, PartLink> {
    const folder = posix.dirname(path);
    const xml = this.xml(`${folder}/_rels/${posix.basename(path)}.rels`);
    const links = new Map<string, PartLink>();
    for (const link of descendants(xml, 'Relationship')) {
      if (attribute(link, 'TargetMode') === 'External') continue;
      const target = attribute(link, 'Target') ?? '';
      const linked = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      links.set(attribute(link, 'Id') ?? '', {
        path: linked,
        type: posix.basename(attribute(link, 'Type') ?? ''),
      });
    }
    return links;
  }

  /** The title from the properties, unless a program made it up. */
  title(path: string): string | undefined {
    const title = cleanText(textContent(descendants(this.xml(path), 'title')[0]));
    const isMadeUp =
      /^(?:powerpoint[- ]pr[äe]sentation|pr[äe]sentation\d*|microsoft \w+ - .*|slide 1|untitled.*|document\d*|\S.*\.(?:pptx?|docx?|odt|xlsx?|rtf))$/i;
    return title === '' || isMadeUp.test(title) ? undefined : title;
  }
}
