/** SVG as text, made by small pure functions. All lengths are in the artboard's units. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes are escaped, numbers rounded, `undefined` left out. `children` are SVG already. */
export function shape(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined)
      written += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;
  }
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export function group(attributes: Attributes, ...children: readonly string[]): string {
  return shape('g', attributes, ...children);
}

/** Path data as a template whose numbers are rounded. */
export function path(parts: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return parts.reduce((written, part, index) => {
    const value = values[index - 1] ?? '';
    return written + (typeof value === 'number' ? round(value) : value) + part;
  });
}

/** Offset from 0 to 1, colour, opacity. */
export type Stop = readonly [offset: number, colour: string, opacity?: number];

/** A gradient from top to bottom, or towards (`x2`, `y2`) in parts of the shape it fills. */
export function linearGradient(
  id: string,
  stops: readonly Stop[],
  towards: { readonly x2: number; readonly y2: number } = { x2: 0, y2: 1 },
): string {
  return shape('linearGradient', { id, x1: 0, y1: 0, ...towards }, ...stops.map(stopElement));
}

/** A gradient from the middle of the shape it fills to its edge. */
export function radialGradient(id: string, stops: readonly Stop[]): string {
  return shape('radialGradient', { id, cx: 0.5, cy: 0.5, r: 0.5 }, ...stops.map(stopElement));
}

/** Text made fit for an attribute or text node. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function stopElement([offset, colour, opacity]: Stop): string {
  return shape('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity });
}
