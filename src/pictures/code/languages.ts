import type { LanguageRegistration } from '@shikijs/core';

type Grammar = Promise<{ readonly default: LanguageRegistration[] }>;

/**
 * The languages with syntax colours, under each name that documents use for them. Grammars are loaded on
 * demand.
 */
const GRAMMARS: Readonly<Record<string, () => Grammar>> = {
  bash: () => import('@shikijs/langs/bash'),
  c: () => import('@shikijs/langs/c'),
  csharp: () => import('@shikijs/langs/csharp'),
  css: () => import('@shikijs/langs/css'),
  diff: () => import('@shikijs/langs/diff'),
  docker: () => import('@shikijs/langs/docker'),
  go: () => import('@shikijs/langs/go'),
  java: () => import('@shikijs/langs/java'),
  javascript: () => import('@shikijs/langs/javascript'),
  json: () => import('@shikijs/langs/json'),
  kotlin: () => import('@shikijs/langs/kotlin'),
  lua: () => import('@shikijs/langs/lua'),
  python: () => import('@shikijs/langs/python'),
  r: () => import('@shikijs/langs/r'),
  ruby: () => import('@shikijs/langs/ruby'),
  rust: () => import('@shikijs/langs/rust'),
  sql: () => import('@shikijs/langs/sql'),
  swift: () => import('@shikijs/langs/swift'),
  toml: () => import('@shikijs/langs/toml'),
  typescript: () => import('@shikijs/langs/typescript'),
  tsx: () => import('@shikijs/langs/tsx'),
  xml: () => import('@shikijs/langs/xml'),
  yaml: () => import('@shikijs/langs/yaml'),
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'c++': 'c',
  cc: 'c',
  console: 'bash',
  cpp: 'c',
  cs: 'csharp',
  dockerfile: 'docker',
  golang: 'go',
  h: 'c',
  html: 'xml',
  js: 'javascript',
  jsx: 'tsx',
  jsonc: 'json',
  kt: 'kotlin',
  mjs: 'javascript',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  'shell-session': 'bash',
  svg: 'xml',
  ts: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
};

export interface Language {
  readonly name: string;
  readonly load: () => Grammar;
}

/** Finds the grammar for a language name from a document. Returns `undefined` for an unknown language. */
export function languageNamed(written: string | undefined): Language | undefined {
  const name = written?.trim().toLowerCase() ?? '';
  const known = OTHER_NAMES[name] ?? name;
  const load = Object.hasOwn(GRAMMARS, known) ? GRAMMARS[known] : undefined;
  return load === undefined ? undefined : { name: known, load };
}
