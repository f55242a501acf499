import { cleanText } from '../clean-text.ts';
import type { FoundFormula } from '../formulas/formula-marks.ts';

/** What applies to the whole LaTeX document. */
export interface LatexContext {
  readonly formulas: FoundFormula[];
  /** The text of the document's own commands without arguments. */
  readonly macros: ReadonlyMap<string, string>;
  /** What a label refers to: the title of a section, or the number of a figure, table or equation. */
  readonly labels: ReadonlyMap<string, LatexLabel>;
  includesFiles: boolean;
}

export interface LatexLabel {
  readonly kind: 'Section' | 'Figure' | 'Table' | 'Equation';
  readonly text: string;
}

const MAX_MACROS = 2000;

export function readContext(source: string): LatexContext {
  return { formulas: [], macros: readMacros(source), labels: readLabels(source), includesFiles: false };
}

function readMacros(source: string): ReadonlyMap<string, string> {
  const macros = new Map<string, string>();
  const definitions =
    /\\(?:(?:re|provide)?newcommand\*?\s?\{?\\([a-zA-Z]{1,40})\}?|def\\([a-zA-Z]{1,40}))\s?\{((?:[^{}]|\{[^{}]{0,80}\}){0,120})\}/g;
  for (const [, command, defined, body] of source.matchAll(definitions)) {
    const name = command ?? defined;
    if (name !== undefined && macros.size < MAX_MACROS) macros.set(name, body ?? '');
  }
  return macros;
}

const KINDS: Readonly<Record<string, 'Figure' | 'Table' | 'Equation'>> = {
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  align: 'Equation',
  gather: 'Equation',
};

function readLabels(source: string): ReadonlyMap<string, LatexLabel> {
  const labels = new Map<string, LatexLabel>();
  const numbers = { Figure: 0, Table: 0, Equation: 0 };
  let title = '';
  let inside: 'Figure' | 'Table' | 'Equation' | undefined;
  const marks =
    /\\(?:(?:chapter|(?:sub){0,2}section)\*?(?:\[[^[\]]{0,200}\])?\{([^{}]{1,200})\}|label\{([^{}]{1,200})\}|(begin|end)\{(figure|table|equation|align|gather)\*?\})/g;
  for (const [, heading, label, edge, environment] of source.matchAll(marks)) {
    if (heading !== undefined)
      title = cleanText(heading.replace(/\\[a-zA-Z]+\*?|[{}$]/g, ' ').replace(/~/g, ' '));
    else if (edge !== undefined) {
      inside = edge === 'begin' ? KINDS[environment ?? ''] : undefined;
      if (inside !== undefined) numbers[inside]++;
    } else if (label !== undefined && inside !== undefined) {
      labels.set(label, { kind: inside, text: String(numbers[inside]) });
    } else if (label !== undefined && title !== '')
      labels.set(label, { kind: 'Section', text: `“${title}”` });
  }
  return labels;
}

const PARTS: Readonly<Record<string, string>> = {
  part: 'part',
  cha: 'chapter',
  chap: 'chapter',
  ch: 'chapter',
  sec: 'section',
  subsec: 'section',
  app: 'appendix',
};

/**
 * Puts a label from another file into words: `cha:real-numbers` becomes `chapter “real numbers”`. Empty if
 * that is impossible.
 */
export function labelInWords(labels: string): string {
  const words = labels.split(',').flatMap((label) => {
    const [, part = '', name = ''] = /^\s*([a-z]{2,6}):([a-zA-Z][a-zA-Z_-]{2,40})\s*$/.exec(label) ?? [];
    const kind = PARTS[part];
    return kind === undefined ? [] : [`${kind} “${name.replace(/[-_]+/g, ' ')}”`];
  });
  return words.slice(0, 3).join(' and ');
}

/** Expands the document's own commands in a formula. */
export function expandMacros(tex: string, { macros }: LatexContext): string {
  return tex
    .replace(/\\label\s?\{[^{}]{0,200}\}/g, '')
    .replace(/\\([a-zA-Z]{1,40})/g, (whole, name: string) => {
      const body = macros.get(name);
      return body === undefined || body.includes('#') ? whole : `{${body}}`;
    });
}
