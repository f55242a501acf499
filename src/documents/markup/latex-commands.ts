/** The level of each sectioning command. */
export const SECTIONS: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
  frametitle: 3,
};

/** Commands that add no text, and how many of the groups after them do not either. */
export const SILENT: Readonly<Record<string, number>> = counts(
  'label:1 index:1 cite:1 citep:1 citealp:1 citealt:1 autocite:1 parencite:1 footcite:1 nocite:1 footnote:1 footnotetext:1 ' +
    'thanks:1 marginpar:1 marginnote:1 sidenote:1 includegraphics:1 input:1 include:1 subfile:1 usepackage:1 usetheme:1 ' +
    'RequirePackage:1 PassOptionsToPackage:2 documentclass:1 documentstyle:1 bibliography:1 bibliographystyle:1 ' +
    'addbibresource:1 printbibliography:0 newenvironment:3 renewenvironment:3 DeclareMathOperator:2 newtheorem:2 ' +
    'theoremstyle:1 setlength:2 addtolength:2 settowidth:2 vspace:1 hspace:1 pagestyle:1 thispagestyle:1 pagenumbering:1 ' +
    'hypersetup:1 date:1 author:1 affil:1 affiliation:1 institute:1 institution:1 email:1 address:1 keywords:1 geometry:1 setcounter:2 ' +
    'addtocounter:2 stepcounter:1 refstepcounter:1 addcontentsline:3 hypertarget:1 hyperlink:1 color:1 pagecolor:1 textcolor:1 definecolor:3 ' +
    'colorbox:1 markboth:2 markright:1 rule:2 phantom:1 hphantom:1 vphantom:1 raisebox:1 parbox:1 fontsize:2 ' +
    'selectlanguage:1 foreignlanguage:1 cline:1 cmidrule:1 multicolumn:2 multirow:2 newlength:1 newcounter:1 captionsetup:1 ' +
    'graphicspath:1 lstset:1 mathtoolsset:1 numberwithin:2 hyphenation:1 includepdf:1 lstinputlisting:1 verbatiminput:1 ' +
    'newacronym:3 newglossaryentry:2 makeglossaries:0 resizebox:2 scalebox:1 rotatebox:1 href:1 ccsdesc:1 orcid:1 ' +
    'subtitle:1 titlerunning:1 authorrunning:1 usetikzlibrary:1 tikzset:1 pgfplotsset:1 bibitem:1 let:2 tableofcontents:0 hyperref:0',
);

/** Environments that are dropped with their content. */
export const DROPPED =
  /^(?:tikzpicture|tikzcd|pgfpicture|picture|pspicture|thebibliography|comment|filecontents|CCSXML|algorithm2?e?|algorithmic|prooftree|titlepage|forest|asy|keywords?|IEEEkeywords|figure|wrapfigure|SCfigure|subfigure|teaserfigure|acknowledge?ments?|acks)\*?$/;
export const VERBATIM =
  /^(?:verbatim|Verbatim|lstlisting|minted|alltt|BVerbatim|LVerbatim|code|spverbatim)\*?$/;
export const MATH =
  /^(?:equation|align|gather|multline|eqnarray|displaymath|flalign|alignat|math|dmath|IEEEeqnarray|split)\*?$/;
export const TABLES = /^(?:tabular|tabularx|tabulary|longtable|array|tabu|xltabular|supertabular)\*?$/;
/** Environments with arguments after their name that add no text. */
export const ENVIRONMENT_ARGUMENTS: Readonly<Record<string, number>> = counts(
  'minipage:1 multicols:1 adjustbox:1 tabularx:2 tabular:1 tabulary:2 longtable:1 array:1 tabu:1 xltabular:2 supertabular:1 ' +
    'tabular*:2 wraptable:2 adjustwidth:2 list:2 column:1 minted:1 otherlanguage:1 spacing:1 landscape:0',
);

export const CHARACTERS: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  LaTeXe: 'LaTeX',
  BibTeX: 'BibTeX',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  S: '§',
  P: '¶',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  '&': '&',
  '%': '%',
  $: '$',
  '#': '#',
  _: '_',
  '{': '{',
  '}': '}',
  ' ': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '/': '',
  '-': '',
  '!': '',
  '@': '',
  '>': '',
  '\n': ' ',
  textbackslash: '\\',
  textasciitilde: '~',
  slash: '/',
  copyright: '©',
  textcopyright: '©',
  pounds: '£',
  textsterling: '£',
  euro: '€',
  texteuro: '€',
  quad: ' ',
  qquad: ' ',
  newline: ' ',
  linebreak: ' ',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  degree: '°',
  textbullet: '•',
  textunderscore: '_',
  space: ' ',
  eg: 'e.g.',
  ie: 'i.e.',
  etal: 'et al.',
  lq: '‘',
  rq: '’',
  guillemotleft: '«',
  guillemotright: '»',
  checkmark: '✓',
};

/** Combining marks, by the command that adds them to a letter. */
export const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  c: '\u0327',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

function counts(list: string): Record<string, number> {
  return Object.fromEntries(
    list.split(' ').map((entry) => {
      const [name = '', count = '0'] = entry.split(':');
      return [name, Number(count)];
    }),
  );
}
