import { parse } from 'yaml';
import { cleanText } from '../clean-text.ts';

/** The settings at the start of a Markdown file. */
export interface FrontMatter {
  readonly title?: string;
  readonly language?: string;
  /** The text after the settings. */
  readonly body: string;
}

/**
 * Splits a Markdown text with `\n` line breaks into its body and its settings, in YAML, TOML, JSON or
 * Pandoc's format.
 */
export function readFrontMatter(markdown: string): FrontMatter {
  for (const [pattern, parseNotation] of NOTATIONS) {
    const match = pattern.exec(markdown);
    const settings = match?.[1] === undefined ? undefined : parseNotation(match[1]);
    if (match === null || settings === undefined) continue;
    const title = textSetting(settings, 'title');
    const language = textSetting(settings, 'lang') ?? textSetting(settings, 'language');
    return {
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      body: markdown.slice(match[0].length),
    };
  }
  return { body: markdown };
}

type Settings = Readonly<Record<string, unknown>>;

const NOTATIONS: readonly (readonly [RegExp, (text: string) => Settings | undefined])[] = [
  [/^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/, parseSettings],
  [/^\s*\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/, parseToml],
  [/^\s*(\{\n[\s\S]*?\n\})[ \t]*(?:\n|$)/, parseJson],
  [/^((?:%[ \t][^\n]*\n){1,3})(?:\n|$)/, parsePandocLines],
];

/** Reads only the strings of the first level, because nothing else is needed. */
function parseToml(toml: string): Settings {
  const settings: Record<string, string> = {};
  for (const line of toml.split('\n')) {
    if (/^\s*\[/.test(line)) break;
    const [, name, , value] = /^\s*(\w{1,60})\s*=\s*(["'])(.{0,1000}?)\2\s*(?:#.*)?$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) settings[name] = value.replace(/\\"/g, '"');
  }
  return settings;
}

function parseJson(json: string): Settings | undefined {
  try {
    return JSON.parse(json) as Settings;
  } catch {
    // Prose may start with a brace.
    return undefined;
  }
}

function parsePandocLines(lines: string): Settings {
  return { title: (lines.split('\n')[0] ?? '').replace(/^%\s*/, '') };
}

/** `undefined` if the text between the rules is prose. Broken YAML still counts as settings. */
function parseSettings(yaml: string): Record<string, unknown> | undefined {
  if (yaml.length > 100_000) return undefined;
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10, logLevel: 'error' });
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    const match = /^title:[ \t]*(?:(["'])([\s\S]{1,300}?)\1[ \t]*$|(.+)$)/m.exec(yaml);
    const title = (match?.[2] ?? match?.[3])?.replace(/\s+/gu, ' ');
    return /^[\w-]+:/m.test(yaml) ? { title } : undefined;
  }
}

function textSetting(settings: Record<string, unknown>, name: string): string | undefined {
  const value = settings[name];
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
  return text === '' ? undefined : text;
}
