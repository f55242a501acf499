import { type FoundFormula, keepFormula } from '../formulas/formula-marks.ts';

/** Roles whose text is not part of the sentence. */
const SILENT_ROLES = /^(?:index|raw|cite[\w:]*|footcite[\w:]*|eq|numref)$/;

/** What applies to the whole document: its substitutions and formulas. */
export interface RstContext {
  readonly substitutions: ReadonlyMap<string, string>;
  readonly formulas: FoundFormula[];
  /** The heading adornments in the order in which they were found, which is from the highest level down. */
  readonly adornments: string[];
}

/** A run of reStructuredText without its markup. */
export function rstInline(text: string, context: RstContext): string {
  return text
    .replace(/:math:`([^`]{1,600})`/g, (_, tex: string) =>
      keepFormula(context.formulas, { notation: 'tex', source: tex, isDisplayed: false }),
    )
    .replace(/``([^`]{1,400})``/g, '$1')
    .replace(/:([\w.+-]{1,40}(?::[\w.+-]{1,40})?):`([^`]{1,400})`/g, (_, role: string, content: string) =>
      roleText(role, content),
    )
    .replace(/`([^`<]{1,400}?)\s*<[^`<>]{0,300}>`__?/g, '$1')
    .replace(/`([^`]{1,400})`(?:__?)?/g, '$1')
    .replace(/\*\*([^*]{1,400})\*\*/g, '$1')
    .replace(/(?<![\w*])\*(?!\s)([^*]{1,400})\*(?![\w*])/g, '$1')
    .replace(/\s?\[(?:\d{1,3}|#[\w-]{0,40}|\*|[A-Za-z][\w.-]{1,40})\]_/g, '')
    .replace(
      /\|([^|\s][^|\n]{0,80})\|(?:__?)?/g,
      (whole, name: string) => context.substitutions.get(name) ?? whole,
    )
    .replace(/(?<=[\p{L}\p{N}])__?(?=[\s.,;:)!?]|$)/gu, '')
    .replace(/_`([^`]{1,200})`/g, '$1')
    .replace(/\\(.)/g, (_, character: string) => (character === ' ' ? '' : character));
}

/**
 * `` :ref:`the smoker <smoke>` `` becomes “the smoker”, `` :class:`~a.b.C` `` becomes “C”, `` :kbd:`x` ``
 * becomes “x”.
 */
function roleText(role: string, content: string): string {
  if (SILENT_ROLES.test(role)) return '';
  const named = /^(.{1,300}?)\s*<[^<>]{0,300}>$/s.exec(content)?.[1];
  if (named !== undefined) return named;
  const plain = content.replace(/^!/, '');
  return plain.startsWith('~') ? (plain.slice(1).split('.').at(-1) ?? '') : plain;
}
