import { cardinal, digitByDigit } from './number-words.ts';
import { flowsOn, type Reading, type Run } from './runs.ts';

const MAX_SPELLED_CODE = 12;
const IP_ADDRESS = /^(\d{1,3}(?:\.\d{1,3}){3})(?:\/(\d{1,2}))?(?::(\d{1,5}))?$/u;
const BOOK_NUMBER = /^(?:ISBN|ISSN|EAN)(?:-1[03])?$/u;
const BEFORE_PHONE = /^(?:call|dial|phone|ring|tel|telephone|fax|ext|extension|text)$/iu;

/** Numbers that do not count anything: IP addresses, telephone numbers, ISBNs, postal codes and checksums. */
export function readCode(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run) return undefined;
  return (
    readIp(run.core) ??
    readPort(runs, index) ??
    readBookNumber(runs, index) ??
    readPhone(runs, index) ??
    readToken(run)
  );
}

/** `192.168.0.1:8080` is `one nine two dot … port eight zero eight zero`. */
export function ipWords(core: string): string | undefined {
  const match = IP_ADDRESS.exec(core);
  if (!match?.[1]) return undefined;
  const parts = match[1].split('.');
  if (parts.some((part) => Number(part) > 255)) return undefined;
  const mask = match[2] ? `, slash ${cardinal(match[2])}` : '';
  const port = match[3] ? `, port ${digitByDigit(match[3])}` : '';
  return parts.map(digitByDigit).join(' dot ') + mask + port;
}

function readIp(core: string): Reading | undefined {
  const spoken = ipWords(core);
  if (spoken) return { spoken, runCount: 1 };
  const isVersion6 = /^(?=.*::|(?:[\da-f]+:){7})[\da-f:]{3,39}$/iu.test(core) && /\d/u.test(core);
  return isVersion6 ? { spoken: 'an I P address', runCount: 1 } : undefined;
}

function readPort(runs: readonly Run[], index: number): Reading | undefined {
  const digits = /^\d{4,5}$/u.exec(runs[index]?.core ?? '')?.[0];
  const before = runs[index - 1];
  return digits && /^ports?$/iu.test(before?.core ?? '') && flowsOn(before)
    ? { spoken: digitByDigit(digits), runCount: 1 }
    : undefined;
}

function readBookNumber(runs: readonly Run[], index: number): Reading | undefined {
  const before = runs[index - 1];
  const core = runs[index]?.core ?? '';
  if (!before || !BOOK_NUMBER.test(before.core) || !/^[\dX][\dX–-]{6,20}$/u.test(core)) return undefined;
  return { spoken: groupsOfDigits(core), runCount: 1 };
}

/** `+44 20 7946 0958`, `020 7946 0958`, `(020) 7946 0958`, `0800-555-0199`, `+1 (555) 123-4567`. */
function readPhone(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run || !/^[+(]?\d/u.test(run.written) || /[,;:/%]/u.test(run.core)) return undefined;
  const isInternational = /^\+\d/u.test(run.core);
  const isCalled = BEFORE_PHONE.test(runs[index - 1]?.core ?? '');
  if (isCalled && /^\d{3}$/u.test(run.core) && !/^[\d(]/u.test(runs[index + 1]?.core ?? '')) {
    return { spoken: digitByDigit(run.core), runCount: 1 };
  }
  const isNational = /^0\d/u.test(run.core) || /^\(\d{2,5}\)/u.test(run.written);
  const looksGrouped = /^\d{3}[-. ]\d{3}[-. ]\d{4}$|^\d{3}-\d{4}$|^1-\d{3}-\d{3}-\d{4}$/u.test(run.core);
  if (!(isInternational || isNational || isCalled || looksGrouped)) return undefined;
  const groups: string[] = [];
  let runCount = 0;
  for (let at = index; at < runs.length && groups.length < 8; at++) {
    const part = runs[at] as Run;
    if (!/^\+?\(?\d{1,5}\)?(?:[-–./]\(?\d{1,5}\)?){0,6}$|^\+?\d{6,15}$/u.test(part.core)) break;
    groups.push(...part.core.split(/\D+/u).filter(Boolean));
    runCount++;
    if (!/^\)?$/u.test(part.trail)) break;
  }
  const digits = groups.join('').length;
  const isLongEnough = looksGrouped || (digits >= 8 && (groups.length > 1 || isInternational || isCalled));
  if (!isLongEnough || digits > 15) return undefined;
  const plus = isInternational ? 'plus ' : '';
  return { spoken: plus + groups.map(digitByDigit).join(', '), runCount };
}

/**
 * Checksums, keys and identifiers are only named, because a listener cannot follow them. A short one is spelled out.
 */
function readToken(run: Run): Reading | undefined {
  const core = run.core.replace(/^(?:sha\d{1,3}|md5):/iu, '');
  if (/^0x[\da-f]{1,8}$/iu.test(core)) return { spoken: `hex ${spelled(core.slice(2))}`, runCount: 1 };
  if (core.length < 7 || /[.@/\\]/u.test(core)) return undefined;
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(core)) return named();
  if (!/^[\p{L}\d_=+-]+$/u.test(core) || /^\d+$/u.test(core))
    return /^\d{21,}$/u.test(core) ? named('a long number') : undefined;
  const isHex =
    /^(?:0x)?[\da-f]+$/iu.test(core) && /\d/u.test(core) && /[a-f]/iu.test(core.replace(/^0x/u, ''));
  if (isHex && core.length > MAX_SPELLED_CODE) return named();
  if (isHex && /\d[a-f]+\d|[a-f]\d+[a-f]/iu.test(core)) return { spoken: spelled(core), runCount: 1 };
  const changes = core.match(/\d(?=\p{L})|\p{L}(?=\d)/gu)?.length ?? 0;
  return core.length >= 16 && changes >= 2 && !/-/u.test(core) ? named() : undefined;
}

function named(spoken = 'a long code'): Reading {
  return { spoken, runCount: 1 };
}

function spelled(core: string): string {
  return [...core.toUpperCase()].map((character) => digitByDigit(character) || character).join(' ');
}

function groupsOfDigits(core: string): string {
  const groups = core.split(/[^\dX]+/u).filter(Boolean);
  return groups.map((group) => [...group].map((digit) => digitByDigit(digit) || digit).join(' ')).join(', ');
}
