import type { Element, Page } from '../html/page.ts';
import { markTex } from './find-tex.ts';
import { type FoundFormula, keepFormula } from './formula-marks.ts';

/** Programs that show TeX on a page. Without one of them, `$5` is money. */
const TEX_PROGRAM = /mathjax|katex|text\/x-mathjax|\bmathquill\b/i;
const RENDERED =
  '.MathJax_Preview, .MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML';
const NO_TEXT = new Set(['PRE', 'CODE', 'SCRIPT', 'STYLE', 'TEXTAREA', 'KBD', 'SAMP', 'TITLE', 'NOSCRIPT']);
const MAX_SOURCE_CHARACTERS = 8000;

/**
 * Replaces each formula on a page with a mark: MathML, the output of MathJax, KaTeX, LaTeXML and MediaWiki,
 * pictures of formulas with TeX as alternative text, and TeX in the text itself.
 */
export function markPageFormulas(page: Page, html: string, found: FoundFormula[]): void {
  if (
    !/<math\b|<m:math\b|math\/tex|katex|mjx-|mwe-math|\\[([]|\\begin\{|\$|displaystyle|class="(?:tex|latex|math)\b|language-math/i.test(
      html,
    )
  )
    return;
  const mark = (element: Element, formula: FoundFormula | undefined) => {
    if (formula === undefined || formula.source.length > MAX_SOURCE_CHARACTERS) element.remove();
    else
      element.replaceWith(
        page.createTextNode(` ${keepFormula(found, formula)} `.replace(/^ | $/g, glue(element))),
      );
  };
  for (const element of all(page, 'pre > code.language-math')) {
    mark(element.parentElement ?? element, tex(element.textContent ?? '', true));
  }
  for (const element of all(page, '.mwe-math-element')) mark(element, ofMediaWiki(element));
  for (const element of all(page, '.katex-display, .katex, mjx-container')) {
    const isDisplayed = element.matches('.katex-display') || element.getAttribute('display') === 'true';
    const math = element.querySelector('math');
    if (math !== null) mark(element, ofMath(math, isDisplayed));
  }
  for (const element of all(page, 'script[type^="math/tex"]')) {
    mark(element, tex(element.textContent ?? '', /mode=display/.test(element.getAttribute('type') ?? '')));
  }
  for (const element of all(page, RENDERED)) element.remove();
  for (const element of all(page, 'math, m\\:math')) {
    mark(element, ofMath(element, element.getAttribute('display') === 'block'));
  }
  for (const element of all(page, 'table.ltx_equation, table.ltx_equationgroup'))
    unfoldEquation(element, page);
  for (const element of all(
    page,
    'img.tex, img.latex, img[class*="math"], img[alt*="\\\\"], img[alt^="$"]',
  )) {
    const alternative = element.getAttribute('alt') ?? '';
    if (/[\\^_={}$]/.test(alternative)) mark(element, tex(alternative.replace(/^\$+|\$+$/g, ''), false));
  }
  markTexInText(page.body, { dollars: TEX_PROGRAM.test(html), markdown: false }, found);
}

/** Separates a displayed formula from the words around it, even if the page has no space there. */
function glue(element: Element): string {
  return element.getAttribute('display') === 'block' || element.getAttribute('display') === 'true' ? ' ' : '';
}

function all(page: Page, selector: string): Element[] {
  // Skip elements that an earlier round removed from the page.
  return [...page.querySelectorAll(selector)].filter((element) => page.documentElement.contains(element));
}

function tex(source: string, isDisplayed: boolean): FoundFormula | undefined {
  const plain = source.replace(/^\s*\{\\displaystyle ([\s\S]*)\}\s*$/, '$1').trim();
  return plain === '' ? undefined : { notation: 'tex', source: plain, isDisplayed };
}

/** Prefers the original TeX if the page has it, because it says more than the generated markup. */
function ofMath(math: Element, isDisplayed: boolean): FoundFormula | undefined {
  const annotation =
    math.querySelector('annotation[encoding*="tex" i]')?.textContent ?? math.getAttribute('alttext');
  if (annotation) return tex(annotation, isDisplayed);
  const content = (math.textContent ?? '').trim();
  return content === '' ? undefined : { notation: 'mathml', source: math.outerHTML, isDisplayed };
}

function ofMediaWiki(element: Element): FoundFormula | undefined {
  const isDisplayed =
    element.querySelector('.mwe-math-mathml-display, .mwe-math-fallback-image-display') !== null;
  const alternative = element.querySelector('img')?.getAttribute('alt') ?? '';
  const math = element.querySelector('math');
  return tex(alternative, isDisplayed) ?? (math === null ? undefined : ofMath(math, isDisplayed));
}

/** LaTeXML arranges equations in tables, with the number in a separate cell. */
function unfoldEquation(table: Element, page: Page): void {
  for (const number of [...table.querySelectorAll('.ltx_eqn_eqno, .ltx_tag_equation')]) number.remove();
  const paragraph = page.createElement('p');
  paragraph.textContent = table.textContent ?? '';
  table.replaceWith(paragraph);
}

function markTexInText(root: Element, options: Parameters<typeof markTex>[2], found: FoundFormula[]): void {
  const pending: Element[] = [root];
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    for (const node of [...element.childNodes]) {
      if (node.nodeType === 3) {
        const text = node.nodeValue ?? '';
        const marked = markTex(text, found, options);
        if (marked !== text) node.nodeValue = marked;
      } else if (node.nodeType === 1 && !NO_TEXT.has(node.nodeName.toUpperCase())) {
        pending.push(node as Element);
      }
    }
  }
}
