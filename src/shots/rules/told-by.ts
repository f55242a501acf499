import { capitalised } from '../../core/text/capitalised.ts';
import { sentences } from '../../core/text/sentences.ts';
import type { ShotMaterial, SpokenLine } from '../spoken.ts';
import { introduced } from './speakers.ts';
import { closedBy, NAME, PRONOUN, speechIn, VERBS } from './speech-words.ts';

/** In tales and interviews, speakers take turns. */
export const TELLS = /^(?:article|encyclopedia|news|report)$/u;
const MAX_BLOCKS = 400;

/** `“…,” he said`, `He added: “…”`: somebody who was named before. */
const HE = new RegExp(
  String.raw`["”],?\s(?:he|she)\s(?:has\s|later\s|also\s|then\s)?(?:${VERBS})\b|["”],?\s(?:said|says)\s(?:he|she)\b|^(?:He|She)\s(?:has\s|later\s|also\s|then\s)?(?:${VERBS})\b`,
  'u',
);
/** `Ann Lee said on Monday that …`, `Keeper Ann Lee, who lit the lamp, told the town: “…”` */
const SAYER = new RegExp(
  String.raw`^(?:\p{Lu}?[\p{L}-]+\s){0,2}?(?<who>${NAME})(?:, [^"“”;:]{3,100},)?\s(?:has\s|later\s|also\s|then\s)?(?:${VERBS})\b`,
  'u',
);
/** `The lamp “is old,” Ann Lee told the town, which …`, `The lamp is old, Ann Lee said at the harbour.` */
const SAID_WITHIN = new RegExp(String.raw`,["”]?\s(?<who>${NAME})\s(?:${VERBS})(?=[\s.,])`, 'u');
/** `Ann Lee saw it coming.`: the sentence is about her. */
const SUBJECT =
  /^(?:(?:The|For|[\p{L}-]+)\s){0,2}?(?<who>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]+){0,2})(?:, [^"“”;:]{3,100},)?\s(?:is|was|has|had|also|could|would|will|can|does|did|\p{Ll}+(?:ed|s)|sent|saw|knew|went|came|took|made|wrote|won|led|left)\b/u;
/** What has a name and is nobody. */
const BODY =
  /\b(?:Inc|Corp|Co|Ltd|LLC|News|Times|Post|Journal|University|College|Institute|School|Group|Bank|Council|Committee|Department|Ministry|Office|Agency|Association|Company|Party|House|Court|Police|Cent(?:er|re)|Foundation|Union|Reuters|Bloomberg|Capital|Partners|Securities|City|County|State|States|North|South|East|West|New|Street|League|Club|United|International|National|Research|Air|Lake|River|Mount|Day|Week|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;
const TITLE =
  '(?:President|Mr|Mrs|Ms|Dr|Rep|Sen|Gov|Senator|Judge|Justice|Professor|Prof|Minister|Chancellor|Secretary|Coach|Officer|Captain|Prince|Princess|King|Queen|Pope|Lord|Lady|Sir)';

interface Speaker {
  readonly who: string;
  /** Whether the sentence before was said by them, or tells of them. */
  readonly isSpeaking: boolean;
}

const TOLD = new WeakMap<ShotMaterial, ReadonlyMap<string, string>>();

/**
 * Who says what a line quotes, if the line does not name them: whoever the sentences right before it name, as the
 * speaker for a quotation that stands alone, or else as what they are about, for `he said` and `she said`. Nobody, if
 * anything else was told between.
 */
export function toldBy({ block, text }: SpokenLine, material: ShotMaterial): string | undefined {
  let told = TOLD.get(material);
  if (told === undefined) {
    told = TELLS.test(material.kind) ? speakersIn(material) : new Map();
    TOLD.set(material, told);
  }
  return told.get(keyOf(block, text));
}

/** The words at the beginning of a sentence, whose marks and end may be told otherwise. */
function keyOf(block: number, text: string): string {
  return `${block} ${text
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .trim()
    .slice(0, 40)}`;
}

function speakersIn(material: ShotMaterial): Map<string, string> {
  const told = new Map<string, string>();
  let last: Speaker | undefined;
  for (const [block, own] of material.blocks.slice(0, MAX_BLOCKS).entries()) {
    if (own.kind === 'figure') continue;
    if (own.kind !== 'paragraph') {
      last = undefined;
      continue;
    }
    const texts = sentences(own.text).map(({ text }) => text);
    let isOpen = false;
    for (const [at, text] of texts.entries()) {
      const wasOpen = isOpen;
      isOpen = staysOpen(text, wasOpen);
      // `“It burns!” | Ann Lee cried.`: the sentences end at the mark.
      const named = sayerIn(text) ?? (/[!?]["”]$/u.test(text) ? sayerIn(texts[at + 1] ?? '') : undefined);
      if (named !== undefined) last = { who: named, isSpeaking: true };
      else if (HE.test(text))
        last = last && fits(last.who, text, material) ? { ...last, isSpeaking: true } : undefined;
      else if (wasOpen || isAllSpeech(text)) last = last?.isSpeaking === true ? last : undefined;
      else last = nextAbout(text, last, material);
      if (last?.isSpeaking === true) told.set(keyOf(block, text), last.who);
    }
  }
  return told;
}

function sayerIn(text: string): string | undefined {
  const who =
    speechIn(text)?.attribution ??
    closedBy(text) ??
    (SAYER.exec(text) ?? SAID_WITHIN.exec(text))?.groups?.who;
  return who === undefined || PRONOUN.test(who) || /^(?:The|An?)\s/u.test(who) ? undefined : capitalised(who);
}

/** Who a sentence without speech is about. */
function nextAbout(text: string, last: Speaker | undefined, material: ShotMaterial): Speaker | undefined {
  const who = SUBJECT.exec(text)?.groups?.who;
  if (who !== undefined && !PRONOUN.test(who))
    return isPerson(who, material) ? { who, isSpeaking: false } : undefined;
  return /^(?:He|She)\s/u.test(text) && last && fits(last.who, text, material)
    ? { ...last, isSpeaking: false }
    : undefined;
}

function isAllSpeech(text: string): boolean {
  return /^["“]/u.test(text) && !/["”]\s*\p{L}/u.test(text.slice(1));
}

function staysOpen(text: string, wasOpen: boolean): boolean {
  const [opened, closed] = [text.lastIndexOf('“'), text.lastIndexOf('”')];
  if (opened >= 0 || closed >= 0) return opened > closed;
  return (text.match(/"/gu)?.length ?? 0) % 2 === 1 ? !wasOpen : wasOpen;
}

/** Whether `he` or `she` of a sentence can be somebody: a person, of whom the document never says the other. */
function fits(who: string, text: string, material: ShotMaterial): boolean {
  if (!isPerson(who, material)) return false;
  const isShe = /\bshe\b/iu.test(text);
  const told = material.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  const surname = who.split(' ').at(-1) ?? who;
  const titled = isShe
    ? /\b(?:Mr|Sir|Lord|Prince|King)\.?\s$/u
    : /\b(?:Mrs|Ms|Miss|Lady|Princess|Queen)\.?\s$/u;
  return told.every((own) =>
    own
      .split(surname)
      .slice(0, -1)
      .every((before) => !titled.test(before.slice(-40).replace(/(?:\p{Lu}[\p{L}’'-]+\s)?$/u, ''))),
  );
}

function isPerson(who: string, material: ShotMaterial): boolean {
  const [name = ''] = introduced(who, material).split(',');
  if (BODY.test(name)) return false;
  if (/\s/u.test(name)) return true;
  return material.blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      new RegExp(`\\b${TITLE}\\.? (?:\\p{Lu}[\\p{L}.-]+ )?${name}(?![\\p{L}-])`, 'u').test(block.text),
  );
}
