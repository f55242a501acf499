import type { Block } from '../../core/model.ts';
import { sentences } from '../../core/text/sentences.ts';
import { cleanCharacters } from '../clean-text.ts';
import { type FoundFormula, marksIn, replaceMarks } from './formula-marks.ts';
import type { FormulaSpeaker } from './speak-formula.ts';

export interface SaidFormulas {
  readonly blocks: readonly Block[];
  readonly warnings: readonly string[];
}

/**
 * Replaces the marks of formulas with words, and adds a block for each displayed formula after the paragraph
 * that speaks it. A sentence with a formula that cannot be spoken is left out with a warning.
 */
export async function sayFormulas(
  blocks: readonly Block[],
  found: readonly FoundFormula[],
  language: string,
): Promise<SaidFormulas> {
  if (found.length === 0) return { blocks, warnings: [] };
  // Imported on demand: it includes an HTML parser, which plain text does not need.
  const { loadFormulaSpeaker } = await import('./speak-formula.ts');
  const speaker = await loadFormulaSpeaker(language === 'und' ? 'en' : language);
  const saying = new Saying(found, speaker, language);
  const said = joinAroundFormulas(blocks).flatMap((block) => saying.block(block));
  return { blocks: said, warnings: saying.warnings() };
}

class Saying {
  readonly #found: readonly FoundFormula[];
  readonly #speaker: FormulaSpeaker;
  readonly #language: string;
  #leftOut = 0;
  #filledIn = 0;

  constructor(found: readonly FoundFormula[], speaker: FormulaSpeaker, language: string) {
    this.#found = found;
    this.#speaker = speaker;
    this.#language = language;
  }

  warnings(): string[] {
    return [
      ...counted(this.#leftOut, [
        'One formula is not narrated, and neither is the sentence that holds it.',
        'formulas are not narrated, and neither are the sentences that hold them.',
      ]),
      ...counted(this.#filledIn, [
        'One sentence is not narrated, since a program fills in a part of it.',
        'sentences are not narrated, since a program fills in parts of them.',
      ]),
    ];
  }

  block(block: Block): Block[] {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(block.text);
      case 'quote':
      case 'turn':
      case 'callout':
        return this.#withText(block, this.#sentences(block.text));
      case 'heading':
        return this.#withText(block, this.#words(block.text));
      case 'list':
        return this.#list(block);
      case 'table':
        return [
          {
            ...block,
            header: block.header.map((cell) => this.#words(cell)),
            rows: block.rows.map((row) => row.map((cell) => this.#words(cell))),
            ...(block.caption === undefined ? {} : { caption: this.#words(block.caption) }),
          },
        ];
      case 'verse':
        return [{ ...block, lines: block.lines.map((line) => this.#words(line)) }];
      case 'figure':
        return [block.caption === undefined ? block : { ...block, caption: this.#sentences(block.caption) }];
      default:
        return [block];
    }
  }

  #paragraph(text: string): Block[] {
    const shown = marksIn(text).filter((index) => this.#found[index]?.isDisplayed);
    const isFormulaAlone =
      replaceMarks(text, () => '')
        .replace(/\(\d{1,3}(?:\.\d{1,3})*\)/g, '')
        .replace(/\P{L}/gu, '') === '';
    if (isFormulaAlone && marksIn(text).length > 0) {
      return marksIn(text).flatMap((index) => this.#formulaBlocks(index, this.#speak(index)));
    }
    const said = this.#sentences(text);
    const paragraph: Block[] = said === '' ? [] : [{ kind: 'paragraph', text: said }];
    return [...paragraph, ...shown.flatMap((index) => this.#formulaBlocks(index, undefined))];
  }

  #list(list: Extract<Block, { kind: 'list' }>): Block[] {
    const items = list.items.map((item) => this.#sentences(item)).filter((item) => item !== '');
    const shown = list.items.flatMap(marksIn).filter((index) => this.#found[index]?.isDisplayed);
    const block: Block[] = items.length === 0 ? [] : [{ ...list, items }];
    return [...block, ...shown.flatMap((index) => this.#formulaBlocks(index, undefined))];
  }

  #withText(block: Extract<Block, { text: string }>, text: string): Block[] {
    return text === '' ? [] : [{ ...block, text }];
  }

  #formulaBlocks(index: number, spoken: string | undefined): Block[] {
    const formula = this.#found[index];
    if (formula === undefined || formula.source === '') return [];
    const { notation } = formula;
    const source = cleanCharacters(formula.source);
    return [{ kind: 'formula', notation, source, ...(spoken === undefined ? {} : { spoken }) }];
  }

  /** The text with its formulas in words, without sentences that would have a gap. */
  #sentences(text: string): string {
    if (marksIn(text).length === 0) return text;
    const kept = sentences(spaced(text), this.#language).filter((sentence) => {
      const holes = marksIn(sentence.text).filter((index) => this.#speak(index) === undefined);
      const isFilledIn = holes.some((index) => this.#found[index]?.source === '');
      if (isFilledIn) this.#filledIn++;
      else this.#leftOut += holes.length;
      return holes.length === 0;
    });
    return kept.map((sentence) => this.#words(sentence.text)).join(' ');
  }

  /**
   * For text that is not a sentence, such as a heading: formulas that cannot be spoken are removed from it.
   */
  #words(text: string): string {
    if (marksIn(text).length === 0) return text;
    return replaceMarks(spaced(text), (index) => this.#speak(index) ?? '')
      .replace(/\s+/g, ' ')
      .replace(/ ([,;.!?:])(?=\s|$)/g, '$1')
      .trim();
  }

  #speak(index: number): string | undefined {
    const formula = this.#found[index];
    return formula === undefined ? undefined : this.#speaker.speak(formula);
  }
}

/** Separates words from formulas: “the`t`-axis” keeps its hyphen, “5`x`” gets a space. */
function spaced(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}\ufdd1])(?=\ufdd0)/gu, ' ')
    .replace(/(?<=\ufdd1)(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/\ufdd1 (?=(?:which|where|whence|hence|so that)\b)/g, '\ufdd1, ');
}

/** The end of a paragraph that tells whether it goes on: a paragraph that is joined again and again becomes long. */
const END_LENGTH = 60;

/**
 * Joins a sentence that continues after a formula on a line of its own: “We get” – formula – “where g is …”.
 */
function joinAroundFormulas(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind !== 'paragraph' || before?.kind !== 'paragraph') {
      joined.push(block);
      continue;
    }
    const end = before.text.slice(-END_LENGTH);
    const isContinued =
      (isOnlyMark(block.text) && !/[.!?]["”’)]?$/.test(end)) ||
      (/^\ufdd0/.test(block.text) && /[\p{L},]$/u.test(end)) ||
      (/\ufdd1[,;]?(?: ?\(\d[\d.]*\))?$/.test(end) && /^\p{Ll}/u.test(block.text));
    if (isContinued) joined[joined.length - 1] = { kind: 'paragraph', text: `${before.text} ${block.text}` };
    else joined.push(block);
  }
  return joined.map(ended);
}

function isOnlyMark(text: string): boolean {
  return /^\ufdd0\d+\ufdd1[.,;]?(?: ?\(\d[\d.]*\))?$/.test(text);
}

/** Removes the number of an equation, and ends a sentence whose paragraph ends with a formula. */
function ended(block: Block): Block {
  if (block.kind !== 'paragraph' || !block.text.includes('\ufdd1')) return block;
  const text = block.text.replace(/(\ufdd1[.,;]?) ?\(\d[\d.]*\)(?=\s|$)/g, '$1');
  const isEnded = !text.endsWith('\ufdd1') || !/\p{L}/u.test(text.slice(text.lastIndexOf('\n') + 1));
  return { ...block, text: isEnded ? text : `${text}.` };
}

function counted(count: number, [one, many]: readonly [string, string]): string[] {
  if (count === 0) return [];
  return [count === 1 ? one : `${count} ${many}`];
}
