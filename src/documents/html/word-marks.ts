import { type FoundFormula, keepFormula, withoutMarkCharacters } from '../formulas/formula-marks.ts';
import { ommlToMathml } from '../formulas/omml-to-mathml.ts';
import { parseXml } from './html-dom.ts';
import type { Element, Node, Page } from './page.ts';

const EQUATION = /<m:oMath(?:\s[^<>]{0,200})?>[\s\S]{0,40000}?<\/m:oMath>/g;
const EQUATION_PARAGRAPH = /<m:oMathPara(?:\s[^<>]{0,200})?>([\s\S]{0,80000}?)<\/m:oMathPara>/g;
/** Equations of the editor before 2007 are pictures that cannot be spoken. */
const OLD_EQUATION =
  /<w:object\b(?:(?!<\/w:object>)[\s\S]){0,20000}?ProgID="Equation\.[\s\S]{0,20000}?<\/w:object>/g;
const NUMBERED =
  /<w:p(?:\s[^<>]{0,400})?>\s{0,20}<w:pPr>(?:(?!<\/w:pPr>)[\s\S]){0,4000}?<w:numPr>((?:(?!<\/w:numPr>)[\s\S]){0,400}?)<\/w:numPr>(?:(?!<\/w:pPr>)[\s\S]){0,4000}?<\/w:pPr>/g;
// Unicode reserves these two characters for internal use.
const NUMBER = /^\ufdd2(\d{1,6})\ufdd3/;

/** Replaces each equation of a Word document with a mark, because Mammoth silently drops them. */
export function markEquations(xml: string, found: FoundFormula[]): string {
  const clean = withoutMarkCharacters(xml).replace(/[\ufdd2\ufdd3]/g, '');
  if (!/<m:oMath\b|ProgID="Equation/.test(clean)) return clean;
  const marked = (markup: string, isDisplayed: boolean) => {
    const equation = parseXml(markup.replace(/^<m:oMath\b/, '<m:oMath xmlns:m="m"')).documentElement;
    return run(keepFormula(found, { notation: 'mathml', source: ommlToMathml(equation), isDisplayed }));
  };
  return clean
    .replace(EQUATION_PARAGRAPH, (_, content: string) =>
      content.replace(EQUATION, (markup) => marked(markup, true)),
    )
    .replace(EQUATION, (markup) => marked(markup, false))
    .replace(
      OLD_EQUATION,
      () => `<w:t>${keepFormula(found, { notation: 'tex', source: '', isDisplayed: false })}</w:t>`,
    );
}

/** Adds the number to each numbered paragraph, so that an interrupted list continues its numbering. */
export function markListNumbers(xml: string): string {
  const counts = new Map<string, number>();
  return xml.replace(NUMBERED, (whole, properties: string) => {
    const list = /<w:numId\s[^<>]*w:val="(\d+)"/.exec(properties)?.[1];
    const level = /<w:ilvl\s[^<>]*w:val="(\d+)"/.exec(properties)?.[1] ?? '0';
    if (list === undefined || level !== '0') return whole;
    const number = (counts.get(list) ?? 0) + 1;
    counts.set(list, number);
    return `${whole}${run(`\ufdd2${number}\ufdd3`)}`;
  });
}

/** Uses the numbers from {@link markListNumbers} as the start of each list. */
export function restoreListNumbers(page: Page): void {
  for (const item of page.querySelectorAll('li, p, h1, h2, h3, h4, h5, h6')) {
    const text = firstText(item);
    const number = NUMBER.exec(text?.nodeValue ?? '')?.[1];
    if (text === undefined || number === undefined) continue;
    text.nodeValue = (text.nodeValue ?? '').replace(NUMBER, '');
    const list = item.parentElement;
    if (list?.tagName.toUpperCase() === 'OL' && item === list.children[0] && number !== '1')
      list.setAttribute('start', number);
  }
}

function firstText(element: Element): Node | undefined {
  let node: Node | null = element.firstChild;
  while (node !== null && node.nodeType !== 3) node = node.firstChild;
  return node ?? undefined;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}
