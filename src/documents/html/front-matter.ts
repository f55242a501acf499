import { parse } from 'yaml';
import { cleanText } from '../clean-text.ts';

/** What the settings at the head of a Markdown file say. */
export interface FrontMatter {
  readonly title?: string;
  readonly language?: string;
  /** The text after the settings. */
  readonly body: string;
}

/** Parts a Markdown text, with `\n` line ends, into its YAML front matter and its body. */
export function readFrontMatter(markdown: string): FrontMatter {
  const match = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(markdown);
  const settings = match?.[1] === undefined ? undefined : parseSettings(match[1]);
  if (match === null || settings === undefined) return { body: markdown };
  const title = textSetting(settings, 'title');
  const language = textSetting(settings, 'lang') ?? textSetting(settings, 'language');
  return {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    body: markdown.slice(match[0].length),
  };
}

/** `undefined` when what stands between the rules is prose. Broken YAML is settings all the same. */
function parseSettings(yaml: string): Record<string, unknown> | undefined {
  if (yaml.length > 100_000) return undefined;
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10, logLevel: 'error' });
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    const title = /^title:[ \t]*(.+)$/m.exec(yaml)?.[1];
    return /^[\w-]+:/m.test(yaml) ? { title } : undefined;
  }
}

function textSetting(settings: Record<string, unknown>, name: string): string | undefined {
  const value = settings[name];
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
  return text === '' ? undefined : text;
}
