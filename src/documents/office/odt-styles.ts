import { attribute, childElements, descendants } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

const MAX_PARENTS = 20;

/** What the styles of an OpenDocument file say about their text. */
export interface OdtStyles {
  /** The style's own name followed by those of its parents. */
  readonly chain: (style: string | undefined) => readonly string[];
  /** The outline level of a heading style. */
  readonly level: (style: string | undefined) => number | undefined;
  readonly isNumbered: (listStyle: string | undefined) => boolean;
}

export function readStyles(parts: readonly (XmlElement | undefined)[]): OdtStyles {
  const parents = new Map<string, string>();
  const levels = new Map<string, number>();
  const numbered = new Set<string>();
  for (const part of parts) {
    for (const style of descendants(part, 'style')) {
      const name = attribute(style, 'style:name') ?? '';
      parents.set(name, attribute(style, 'style:parent-style-name') ?? '');
      const level = Number(attribute(style, 'style:default-outline-level'));
      if (level > 0) levels.set(name, level);
    }
    for (const style of descendants(part, 'list-style')) {
      const [first] = childElements(style);
      if (first?.name === 'list-level-style-number') numbered.add(attribute(style, 'style:name') ?? '');
    }
  }
  const chain = (style: string | undefined) => {
    const names: string[] = [];
    for (let name = style; name && names.length < MAX_PARENTS; name = parents.get(name)) names.push(name);
    return names;
  };
  return {
    chain,
    level: (style) =>
      chain(style)
        .map((name) => levels.get(name))
        .find((level) => level !== undefined),
    isNumbered: (listStyle) => numbered.has(listStyle ?? ''),
  };
}
