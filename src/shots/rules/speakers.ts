import { ROLE } from '../../core/text/role-words.ts';
import type { ShotMaterial } from '../spoken.ts';

/** A role that is longer is a sentence of its own. */
const MAX_ROLE_LENGTH = 80;
const MAX_READ_LENGTH = 60_000;
const SURNAME = /^\p{Lu}[\p{L}’'-]{2,}$/u;
const FULL_NAME = /^\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,2}$/u;
/** `, the keeper of the lamp,`, `, director of the institute.`: what is said of somebody after the name. */
const ROLE_AFTER = new RegExp(
  String.raw`^, (?<role>(?:an? |the )?(?:(?!(?:including|such|like|not|also|while|when|and|but|who|which|as|with|after|before|where|whose|said|in|on|at|for|to|by|from) )[\p{L}’'&-]+ ){0,4}?(?:${ROLE}|CEO|CFO|CTO|co-director|head|leader|member|expert|executive|keeper|partner|specialist|fellow|owner|director)(?![\p{L}-])[^,;:()–—“”"\n]*?)(?=[,;]|\.(?:\s|$))`,
  'iu',
);

/** The texts of a document, which are searched once for each name. */
const TEXTS = new WeakMap<ShotMaterial, { readonly text: string; readonly known: Map<string, string> }>();

/**
 * Who somebody is whom a sentence names: the whole name if the document gives only one with that surname, and what
 * they are if it says so right after the name.
 */
export function introduced(who: string, material: ShotMaterial): string {
  const { text, known } = textsOf(material);
  const found = known.get(who);
  if (found !== undefined) return found;
  const name = SURNAME.test(who) ? wholeName(who, text) : who;
  const role = FULL_NAME.test(name) ? roleOf(name, text) : undefined;
  const shown = role === undefined ? name : `${name}, ${role}`;
  known.set(who, shown);
  return shown;
}

function textsOf(material: ShotMaterial) {
  let own = TEXTS.get(material);
  if (own === undefined) {
    const told = material.blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'quote' ? [block.text] : [],
    );
    own = { text: told.join('\n').slice(0, MAX_READ_LENGTH), known: new Map() };
    TEXTS.set(material, own);
  }
  return own;
}

/** The first name before a surname, if all that stand there are the same. Within a sentence, its capital means something. */
function wholeName(surname: string, text: string): string {
  const named = [
    ...text.matchAll(
      new RegExp(
        String.raw`(?<=[\p{L},”"]\s)(?<first>\p{Lu}\p{Ll}[\p{L}-]*(?:\s\p{Lu}\.)?)\s${surname}(?![\p{L}-])(?!\s\p{Lu})`,
        'gu',
      ),
    ),
  ]
    .map(({ groups }) => groups?.first ?? '')
    .filter((first) => !TITLES.test(first));
  const [first, ...others] = [...new Set(named)];
  return first === undefined || others.length > 0 ? surname : `${first} ${surname}`;
}

/** What stands before a surname as well. */
const TITLES =
  /^(?:President|Prime|Minister|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Governor|Gov|Senator|Sen|Rep|Representative|Judge|Justice|Mayor|Professor|Prof|Coach|Captain|General|Colonel|Officer|Secretary|Chancellor|King|Queen|CEO|Chairman|Attorney|Ambassador|Chief|The|When|While|If|But|And|That|As)$/u;

function roleOf(name: string, text: string): string | undefined {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const role = ROLE_AFTER.exec(text.slice(at + name.length, at + name.length + 200))?.groups?.role;
    if (role !== undefined && role.length <= MAX_ROLE_LENGTH) return role;
  }
  return undefined;
}
