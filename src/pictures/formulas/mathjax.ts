import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { MathML } from 'mathjax-full/js/input/mathml.js';
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';

/** An element in the drawing of a formula. */
export interface FormulaElement {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly FormulaElement[];
  /** On text elements: letters that the formula fonts do not have. */
  readonly text?: string;
}

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const output = new SVG({ fontCache: 'none' });
// Packages such as `require` would let a formula load files.
const packages = AllPackages.filter(
  (name) => !['require', 'autoload', 'noerrors', 'noundefined', 'html'].includes(name),
);
const documents = {
  tex: mathjax.document('', {
    InputJax: new TeX({ packages, maxBuffer: 8_192, maxMacros: 500 }),
    OutputJax: output,
  }),
  mathml: mathjax.document('', { InputJax: new MathML(), OutputJax: output }),
};

/** Typesets a formula as a tree of shapes. Returns `undefined` if the source is not valid. */
export function typeset(notation: 'tex' | 'mathml', source: string): FormulaElement | undefined {
  const container = documents[notation].convert(source, { display: true }) as LiteElement;
  const svg = adaptor.firstChild(container) as LiteElement | null;
  if (svg === null || adaptor.outerHTML(svg).includes('data-mml-node="merror"')) return undefined;
  return elementOf(svg);
}

function elementOf(node: LiteElement): FormulaElement {
  const children = node.children.flatMap((child) =>
    'children' in child ? [elementOf(child as LiteElement)] : [],
  );
  const text = node.kind === 'text' ? adaptor.textContent(node) : undefined;
  return {
    kind: node.kind,
    attributes: Object.fromEntries(
      Object.entries(node.attributes).map(([name, value]) => [name, String(value)]),
    ),
    children,
    ...(text === undefined ? {} : { text }),
  };
}
