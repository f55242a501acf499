import { acronymWords, spellOut } from './acronyms.ts';
import { ipWords } from './codes.ts';
import { cardinal } from './number-words.ts';
import type { Reading, Run } from './runs.ts';

const DOMAINS_SAID_AS_WORDS =
  /^(?:com|org|net|gov|edu|info|app|dev|blog|shop|store|site|online|museum|mil|bio|news)$/u;
const TOP_LEVEL =
  'com|org|net|gov|edu|info|app|dev|blog|shop|store|site|online|museum|mil|bio|news|io|ai|co|uk|us|eu|de|fr|es|it|nl|ca|au|nz|jp|cn|in|br|ch|at|se|no|fi|dk|pl|be|ie|tv|me|ly';
const ADDRESS = new RegExp(
  String.raw`^(?:(?:https?|ftp):\/\/([^\s/?#]{1,253})|((?:www\.)[^\s/?#]{1,253}|(?:[\p{L}\d-]{1,63}\.){1,5}(?:${TOP_LEVEL})(?=[/?#:]|$)))((?:[/?#:]\S*)?)$`,
  'iu',
);
const EMAIL = /^(?:mailto:)?([\p{L}\d._%+-]{1,64})@([\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4})$/iu;
const FILE =
  /^([\p{L}\d][\p{L}\d_-]{0,60})\.(html?|css|js|ts|json|md|txt|pdf|docx?|xlsx?|csv|png|jpe?g|gif|svg|mp[34]|zip|exe|py|sh|ya?ml|xml)$/iu;
/** URLs, domains, e-mail addresses, file names, `@handles` and `#hashtags`. */
export function readAddress(runs: readonly Run[], index: number): Reading | undefined {
  const core = runs[index]?.core ?? '';
  if (core.length < 2) return undefined;
  const spoken =
    readEmail(core) ??
    readUrl(core) ??
    readDotName(runs[index]) ??
    readPath(core) ??
    readFile(core) ??
    readTag(core);
  return spoken === undefined ? undefined : { spoken, runCount: 1 };
}

function readEmail(core: string): string | undefined {
  const match = EMAIL.exec(core);
  return match?.[1] && match[2] && `${dotted(match[1])} at ${host(match[2])}`;
}

/** The host alone: a listener can find it again, but cannot follow a path. */
function readUrl(core: string): string | undefined {
  const match = ADDRESS.exec(core);
  if (!match) return undefined;
  const name = (match[1] ?? match[2] ?? '').replace(/^.*@|:\d+$/gu, '');
  return ipWords(name) ?? host(name);
}

/** Only the last part of a file's path, unless there are only two. */
function readPath(core: string): string | undefined {
  if (core.length > 400 || !/^(?:[\p{L}\d._~-]+|[A-Z]:)?(?:[\\/][\p{L}\d._@+-]+){2,}$/u.test(core))
    return undefined;
  const parts = core.split(/[\\/]/u).filter(Boolean);
  const last = parts.at(-1) ?? '';
  const isPath = /^[/~.\\]|^[A-Z]:/u.test(core) || parts.length > 3 || /[._]/u.test(last);
  return isPath ? (readFile(last) ?? dotted(last)) : undefined;
}

function readFile(core: string): string | undefined {
  const match = FILE.exec(core);
  if (!match?.[1] || !match[2]) return undefined;
  return `${dotted(match[1])} dot ${/^(?:doc|zip)$/iu.test(match[2]) ? match[2] : acronymWords(match[2].toUpperCase())}`;
}

/** `.NET`, `.env`. */
function readDotName(run: Run | undefined): string | undefined {
  const name = /^\.(\p{L}{2,12})$/u.exec(run?.core ?? '')?.[1];
  return name && `dot ${name.toLowerCase()}`;
}

function readTag(core: string): string | undefined {
  const match = /^([@#])(\p{L}[\p{L}\d_]{0,60})$/u.exec(core);
  if (!match?.[2]) return undefined;
  return `${match[1] === '@' ? 'at' : 'hashtag'} ${dotted(match[2].replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))}`;
}

function host(name: string): string {
  const labels = name
    .toLowerCase()
    .replace(/^www\./u, '')
    .split('.');
  const last = labels.pop() ?? '';
  const spokenLast = DOMAINS_SAID_AS_WORDS.test(last)
    ? last
    : last.length <= 3
      ? spellOut(last)
      : dotted(last);
  return [...labels.map(dotted), spokenLast].filter(Boolean).join(' dot ');
}

/** Signs inside a name: dots are spoken, hyphens and underscores only separate words. */
function dotted(name: string): string {
  return decoded(name)
    .replace(/\./gu, ' dot ')
    .replace(/\+/gu, ' plus ')
    .replace(/\d+/gu, (digits) => ` ${cardinal(digits)} `)
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign; the name is kept as it is.
    return name;
  }
}
