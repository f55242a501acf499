import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { attribute, decodeXml, isElement } from '../xml/xml-query.ts';
import { parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';

const MAX_BYTES = 1_500_000;
/** Elements, each counted as often as it is drawn, because references can multiply them. */
const MAX_DRAWN_ELEMENTS = 60_000;
/** No real drawing has longer chains of references. */
const MAX_DEPTH = 400;
const LONG_SIDE_PX = 1_600;
/** Elements that load from outside the file, run code, or cost far more than they show. */
const LEFT_OUT = new Set([
  'image',
  'feImage',
  'foreignObject',
  'script',
  'filter',
  'iframe',
  'audio',
  'video',
  'animate',
]);
const ATTRIBUTES_LEFT_OUT = /^(?:on.*|filter|mask)$/i;
const FONT = '@expo-google-fonts/montserrat/600SemiBold/Montserrat_600SemiBold.ttf';

/** Whether a file is an SVG. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1');
  return (
    /^[\s\u00ef\u00bb\u00bf]*(?:<\?xml|<!--|<!doctype svg|<svg[\s>])/i.test(start) && /<svg[\s>]/i.test(start)
  );
}

/**
 * Draws an SVG as PNG on white, without any external resource. `undefined` if it is damaged or would take too
 * long.
 */
export function drawSvg(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length > MAX_BYTES) return undefined;
  const root = svgRoot(parseXmlTree(decodeXml(bytes)));
  if (root === undefined || drawnElements(root) > MAX_DRAWN_ELEMENTS) return undefined;
  const size = sizeOf(root);
  if (size === undefined) return undefined;
  try {
    const drawn = new Resvg(written(root, true), {
      background: 'white',
      fitTo:
        size.width >= size.height
          ? { mode: 'width', value: LONG_SIDE_PX }
          : { mode: 'height', value: LONG_SIDE_PX },
      font: {
        loadSystemFonts: false,
        fontFiles: [createRequire(import.meta.url).resolve(FONT)],
        defaultFontFamily: 'Montserrat',
      },
    });
    return new Uint8Array(drawn.render().asPng());
  } catch {
    // Not a readable drawing.
    return undefined;
  }
}

function svgRoot(tree: XmlElement): XmlElement | undefined {
  if (tree.name === 'svg') return tree;
  return tree.children.filter(isElement).find((child) => child.name === 'svg');
}

/** The size at which to draw: keeps the aspect ratio, with a limit on each side. */
function sizeOf(root: XmlElement): { width: number; height: number } | undefined {
  const [, , boxWidth = 0, boxHeight = 0] = (attribute(root, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  const side = (name: string, box: number) => {
    const written = /^\s*([\d.]+)(?:px|pt|mm|cm|in)?\s*$/.exec(attribute(root, name) ?? '')?.[1];
    return written === undefined ? box : Number(written);
  };
  const [width, height] =
    boxWidth > 0 && boxHeight > 0 ? [boxWidth, boxHeight] : [side('width', 0), side('height', 0)];
  const ratio = width / height;
  return ratio > 1 / 8 && ratio < 8 ? { width, height } : undefined;
}

/** The number of elements drawn after resolving each `use`. Stops counting at the limit. */
function drawnElements(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  const collect = (element: XmlElement) => {
    const id = attribute(element, 'id');
    if (id !== undefined) byId.set(id, element);
    for (const child of element.children) if (isElement(child)) collect(child);
  };
  collect(root);
  let count = 0;
  const open = new Set<XmlElement>();
  const visit = (element: XmlElement) => {
    // Circular references are never drawn.
    if (count > MAX_DRAWN_ELEMENTS || open.has(element)) return;
    count = open.size > MAX_DEPTH ? Number.POSITIVE_INFINITY : count + 1;
    if (count > MAX_DRAWN_ELEMENTS) return;
    open.add(element);
    for (const value of element.attributes.values()) {
      const id = /^\s*#(.{1,200})$/.exec(value)?.[1] ?? /url\(\s*["']?#([^)"']{1,200})/.exec(value)?.[1];
      const target = id === undefined ? undefined : byId.get(id);
      if (target !== undefined) visit(target);
    }
    for (const child of element.children) if (isElement(child)) visit(child);
    open.delete(element);
  };
  visit(root);
  return count;
}

/** Writes the drawing as text again, with only what is drawn from the file itself. */
function written(element: XmlElement, isRoot = false): string {
  if (LEFT_OUT.has(element.name)) return '';
  const attributes = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    const isReference = /(?:^|:)href$/i.test(name) && !value.trim().startsWith('#');
    if (isReference || ATTRIBUTES_LEFT_OUT.test(name) || /^xmlns(?::|$)/.test(name)) continue;
    attributes.set(name, withoutAddresses(value));
  }
  if (isRoot) {
    attributes.set('xmlns', 'http://www.w3.org/2000/svg');
    attributes.set('xmlns:xlink', 'http://www.w3.org/1999/xlink');
  }
  const said = [...attributes]
    .filter(([name]) => /^(?:xlink:|xml:|xmlns:)?[\w-]+$/.test(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const isStyle = element.name === 'style';
  const inner = element.children.map((child) =>
    isElement(child) ? written(child) : escaped(isStyle ? withoutAddresses(child) : child),
  );
  return `<${element.name}${said.join('')}>${inner.join('')}</${element.name}>`;
}

/** Styles can load files and apply filters. */
function withoutAddresses(value: string): string {
  return value
    .replace(/url\(\s*(?!["']?#)[^)]{0,2000}\)/gi, 'none')
    .replace(/@import[^;]{0,2000};?|(?:filter|mask)\s*:[^;]{0,2000};?/gi, '');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
