import { evenness } from '../data/delimited-text.ts';
import type { DocumentFormat } from '../document-reader.ts';

/** Signs that a text is in a format, whatever its name. The first match counts. */
const MARKS: readonly (readonly [DocumentFormat, (start: string) => boolean])[] = [
  ['rtf', (start) => start.startsWith('{\\rtf')],
  ['captions', isCaptions],
  ['mail', isMail],
  ['latex', isLatex],
  ['org', isOrg],
  ['asciidoc', isAsciidoc],
  ['restructured-text', isRestructuredText],
  ['mediawiki', isMediawiki],
  ['csv', isTable],
];

/** The format of a text whose start has markup that prose never has. */
export function formatByMarks(start: string): DocumentFormat | undefined {
  return MARKS.find(([, isFormat]) => isFormat(start))?.[0];
}

function isCaptions(start: string): boolean {
  const cue = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/m;
  return /^WEBVTT(?:\s|$)/.test(start) || (/^\d+[ \t]*\n/.test(start) && cue.test(start.slice(0, 400)));
}

/** Three headers of a mail before the first empty line. */
function isMail(start: string): boolean {
  if (!/^(?:From |[A-Z][\w-]{1,40}:[ \t]*\S)/.test(start)) return false;
  const [head = ''] = start.split(/\n\s*\n/, 1);
  const headers =
    /^(?:from|to|subject|date|message-id|received|return-path|delivered-to|mime-version|content-type):/gim;
  return new Set((head.match(headers) ?? []).map((header) => header.toLowerCase())).size >= 3;
}

function isLatex(start: string): boolean {
  return /^(?:[ \t]*(?:%.*)?\n)*[ \t]*\\(?:documentclass|documentstyle|RequirePackage|PassOptionsToPackage|NeedsTeXFormat)\b/.test(
    start,
  );
}

function isOrg(start: string): boolean {
  if (
    /^#\+(?:title|author|date|options|startup|property|export_\w{1,20}|setupfile|filetags):/im.test(
      start.slice(0, 2000),
    )
  )
    return true;
  return /^\*{1,5} \S/m.test(start) && /^[ \t]*:PROPERTIES:[ \t]*$/m.test(start);
}

function isAsciidoc(start: string): boolean {
  const hasTitle = /^= \S/.test(start) || /^(?::[\w-]{1,40}:.*\n)+= \S/.test(start);
  const marks = [
    /^:[\w-]{1,40}:(?: .*)?$/m,
    /^={2,5} \S/m,
    /^\[(?:source|NOTE|TIP|abstract|quote|#|\.)[^\]\n]{0,100}\]$/m,
    /^(?:----|====|\|===)$/m,
    /^image::?\S{1,200}\[/m,
    /^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION): /m,
  ].filter((mark) => mark.test(start)).length;
  return hasTitle
    ? marks >= 1
    : marks >= 3 && /^={2,5} \S/m.test(start) && !/^={2,5}[^=\n]{1,200}={2,5}[ \t]*$/m.test(start);
}

function isRestructuredText(start: string): boolean {
  const directives = start.match(/^\.\. (?:_[^:\n]{1,80}:|[\w-]{1,40}::|\|[^|\n]{1,60}\|)/gm)?.length ?? 0;
  const hasHeading = /^\S[^\n]{0,200}\n([=\-~^"#*+'`])\1{2,}[ \t]*$/m.test(start);
  const roles =
    start.match(/:[a-z][\w:-]{0,30}:`[^`\n]{1,200}`|`[^`<\n]{1,200}<[^`>\n]{1,300}>`_|^::$/gm)?.length ?? 0;
  return directives >= 2 || (hasHeading && directives + roles >= 1);
}

function isMediawiki(start: string): boolean {
  const marks = [
    /^={2,5}[^=\n]{1,200}={2,5}[ \t]*$/m,
    /\[\[[^[\]\n]{1,200}\]\]/,
    /'''[^'\n]{1,200}'''/,
    /^\{\{/m,
    /^\{\|/m,
    /<ref[\s>/]/,
    /\[\[(?:Category|File|Image|Kategorie|Datei|Catégorie|Fichier|Categoría|Archivo|Categoria|Categorie|Категория|Файл):/iu,
  ];
  return marks.filter((mark) => mark.test(start)).length >= 3;
}

/** Short cells in even rows, separated by tabs, semicolons, bars, or commas without a following space. */
function isTable(start: string): boolean {
  const lines = start.split('\n').slice(0, 40);
  if (lines.filter((line) => line.trim() !== '').length < 4) return false;
  const delimiter = ['\t', ';', ',', '|'].find((mark) =>
    lines.slice(0, 4).every((line) => line.split(mark).length >= 3),
  );
  if (delimiter === undefined || delimiter === '|' || lines.some((line) => line.length > 600)) return false;
  const hasProse = delimiter !== '\t' && lines.some((line) => line.includes(`${delimiter} `));
  return !hasProse && evenness(lines.slice(0, -1).join('\n')) > 0.95;
}
