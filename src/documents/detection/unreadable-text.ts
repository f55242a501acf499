import { extensionOf } from './format-hints.ts';

const SOURCE_CODE: Readonly<Record<string, string>> = {
  js: 'JavaScript',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  jsx: 'JavaScript',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  py: 'Python',
  rb: 'Ruby',
  go: 'Go',
  rs: 'Rust',
  java: 'Java',
  kt: 'Kotlin',
  scala: 'Scala',
  swift: 'Swift',
  c: 'C',
  h: 'C',
  cc: 'C++',
  cpp: 'C++',
  hpp: 'C++',
  cs: 'C#',
  php: 'PHP',
  pl: 'Perl',
  lua: 'Lua',
  r: 'R',
  jl: 'Julia',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  ps1: 'PowerShell',
  bat: 'batch',
  sql: 'SQL',
  css: 'CSS',
  scss: 'CSS',
  less: 'CSS',
  vue: 'Vue',
  svelte: 'Svelte',
  dart: 'Dart',
  hs: 'Haskell',
  ex: 'Elixir',
  erl: 'Erlang',
  clj: 'Clojure',
  el: 'Lisp',
  lisp: 'Lisp',
  m: 'MATLAB',
  f90: 'Fortran',
  asm: 'assembly',
  vb: 'Visual Basic',
  sty: 'LaTeX package',
  cls: 'LaTeX class',
  gradle: 'Gradle',
  cmake: 'CMake',
  tf: 'Terraform',
  proto: 'Protocol Buffers',
  graphql: 'GraphQL',
};

const DATA: Readonly<Record<string, string>> = {
  json: 'JSON data',
  jsonl: 'JSON data',
  ndjson: 'JSON data',
  geojson: 'JSON data',
  yaml: 'a YAML file',
  yml: 'a YAML file',
  toml: 'a TOML file',
  ini: 'a settings file',
  cfg: 'a settings file',
  conf: 'a settings file',
  properties: 'a settings file',
  env: 'a settings file',
  lock: 'a lock file',
  bib: 'a BibTeX bibliography',
  ics: 'a calendar (iCalendar)',
  vcf: 'a contact card (vCard)',
  diff: 'a patch',
  patch: 'a patch',
  po: 'a translation catalogue',
  ass: 'an ASS subtitle file',
  ssa: 'an ASS subtitle file',
  drawio: 'a draw.io diagram',
  puml: 'a PlantUML diagram',
  dot: 'a Graphviz diagram',
  gv: 'a Graphviz diagram',
  mmd: 'a Mermaid diagram',
  textile: 'a Textile document',
  creole: 'a Creole document',
  pod: 'a Perl POD document',
};

const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^#!\s?\//, 'a script'],
  [/^-----BEGIN [A-Z ]{3,40}-----/, 'a key or certificate'],
  [/^BEGIN:VCALENDAR/, 'a calendar (iCalendar)'],
  [/^BEGIN:VCARD/, 'a contact card (vCard)'],
  [/^\[Script Info\]/, 'an ASS subtitle file'],
  [/^(?:diff --git |--- \S[^\n]*\n\+\+\+ |Index: \S)/, 'a patch'],
  [/^(?:%[^\n]*\n\s*)*@\w{3,20}\s*\{[^{}\n]{1,100},\s*\n/, 'a BibTeX bibliography'],
  [/^(?:[.']\\"[^\n]*\n)*\.TH\s/, 'a manual page in troff'],
  [/^\\input texinfo/, 'a Texinfo manual'],
  [/^%YAML/, 'a YAML file'],
  [/^h1\.\s[^\n]+\n/, 'a Textile document'],
];

/**
 * What a text is if nobody would read it aloud, in words such as `a Python program`. `undefined` for all
 * other texts.
 */
export function unreadableKind(text: string, name: string): string | undefined {
  const start = text.slice(0, 16_384).trimStart();
  const extension = extensionOf(name);
  const language = SOURCE_CODE[extension];
  if (language !== undefined) return `a ${language} file`.replace(/^a (?=[aeio]|R )/i, 'an ');
  const data = DATA[extension];
  if (data !== undefined) return data;
  const beginning = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (beginning !== undefined) return beginning[1];
  const lines = start.split('\n').filter((line) => line.trim() !== '');
  if (isYaml(lines)) return 'a YAML file';
  return isProgram(lines) ? "a program's source code" : undefined;
}

/** Whether a text is JSON, or has one JSON object per line. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    // Prose may start with a bracket, but files with one object per line start like this.
    return /^\s*\{"[^\n]{1,20000}\}\r?\n\{"/.test(text);
  }
}

/** Whether almost all lines are settings in lower case, some of them nested. */
function isYaml(lines: readonly string[]): boolean {
  const settings = lines.filter((line) => /^\s*(?:- )?[a-z_][\w./-]{0,60}:(?:\s|$)/.test(line));
  const parents = settings.filter((line) => /:\s*$/.test(line));
  const other = lines.filter((line) => !/^\s*(?:-(?:\s|$)|#|[a-z_][\w./-]{0,60}:(?:\s|$)|---)/.test(line));
  return settings.length >= 5 && parents.length >= 1 && other.length <= lines.length * 0.1;
}

const CODE_LINE =
  /[{};]\s*$|^\s*(?:\/\/|\/\*|\*\/|#include\b|#define\b)|^\s*(?:import|export|from|def|class|function|const|let|var|return|public|private|static|package|using|fn|func|elif|except|try)\b.*[:{;()='"]\s*$|^\s*@\w+(?:\(|$)|^\s*[\w.[\]]{1,60}(?:\s*[-+*/|&]?=[^=]|\([^)]*\)\s*$)/;

/** Whether at least half of the lines start or end like no sentence does. */
function isProgram(lines: readonly string[]): boolean {
  const tested = lines.slice(0, 200).map((line) => line.slice(0, 300));
  return tested.length >= 8 && tested.filter((line) => CODE_LINE.test(line)).length >= tested.length * 0.5;
}
