import type { ScenePerson } from '../../core/card.ts';
import { SCENE_GROUPS, type ScenePose, type SceneSetting } from '../../core/scene-words.ts';
import { actionOf, actionsIn } from './actions.ts';
import type { Present } from './character.ts';
import { isIndoors } from './places.ts';
import type { Said } from './said.ts';
import { suffered } from './suffered.ts';

const MOVING: ReadonlySet<ScenePose> = new Set(['walk', 'follow', 'flee', 'ride', 'gallop', 'carry']);
const GROUPS: ReadonlySet<string> = new Set(SCENE_GROUPS);

/**
 * Where the people of a sentence stand and what they do. No action is invented: people without one just
 * stand.
 */
export function stagePeople(
  { text, written }: Pick<Said, 'text' | 'written'>,
  all: readonly Present[],
  setting: SceneSetting,
  everybody: readonly Present[] = all,
): ScenePerson[] {
  const present = all.filter((who, index) => {
    const act = actionOf(
      text,
      who.end,
      Math.min(all[index + 1]?.at ?? text.length, othersFrom(text, written, who)),
    );
    // A group that sleeps would seem to be awake, and somebody in the water would seem to stand.
    return !(act === 'sleep' && GROUPS.has(who.figure)) && (act !== 'swim' || canSwim(who, setting));
  });
  const chosen = few(present);
  const acts = chosen.map((who) => {
    const next = everybody.find(({ at }) => at > who.at);
    const own = actionOf(text, who.end, Math.min(next?.at ?? text.length, othersFrom(text, written, who)));
    const isDriven = own === 'ride' && IN_CARRIAGE.test(text);
    const isSick =
      (SICK.test(text.slice(0, who.at)) && !IS_UP.test(text.slice(who.end))) || fallsLater(text, who, chosen);
    const found = foundAs(text.slice(0, who.at));
    return allowed(
      suffered(text, who) ?? found ?? (isDriven ? undefined : isSick ? 'sleep' : own),
      who,
      setting,
    );
  });
  share(acts, chosen, text);
  together(acts, chosen);
  const [first] = acts;
  // An action before the first person belongs to that person: `There danced the fairies`. In `There rode past him a
  // maiden`, it is hers.
  const doer = chosen[0] && isObject(text, chosen[0]) ? 1 : 0;
  const who = chosen[doer];
  if (who && first === undefined && acts[doer] === undefined)
    acts[doer] = allowed(actionBefore(text, chosen[0]?.at ?? 0, who.at), who, setting);
  // `Away rode the prince and the girl`: both of them.
  const next = chosen[doer + 1];
  if (who && next && acts[doer] !== undefined && acts[doer + 1] === undefined && first === undefined)
    if (/^ and (?:the |his |her )?(?:\w+ )?$/.test(text.slice(who.end, next.at))) acts[doer + 1] = acts[doer];
  const follower = acts.indexOf('follow');
  if (follower >= 0 && chosen.length === 2) acts[1 - follower] = 'walk';
  return chosen.map(({ figure, name, count }, index) => {
    const pose =
      acts[index] ?? (index > 0 && chosen.length === 2 && acts[0] === 'heart' ? 'heart' : undefined);
    const position = place(chosen, acts, index, setting);
    return {
      figure,
      ...(name === undefined ? {} : { name }),
      ...(count === undefined ? {} : { count }),
      ...(pose === undefined ? {} : { pose }),
      ...(position === undefined ? {} : { position }),
    };
  });
}

/** `The sick king` lies, whatever is said to him. */
const SICK = /\b(?:sick|ailing|dying|bedridden) (?:old |young |poor )*$/;
/** Whoever is ill, and does this, lies no longer. */
const IS_UP =
  /^ (?:then |now |at last |himself |herself |\w+ly )?(?:married|weds?|wedded|rises?|rose|got up|stood|went|walk(?:ed|s)|came|ran|rode|danced|sat up)\b/;
/** `When the princess heard that, her heart almost broke, and she fell fainting to the ground` */
const FALLS =
  /\b(he|she) (?:\w+ly |then |at once )?(?:(?:fell|sank|dropped) (?:down )?(?:fainting|swooning|senseless|(?:in|into) a (?:deep |dead )?(?:swoon|faint))|fainted|swooned)\b/;

function fallsLater(text: string, { gender, end }: Present, chosen: readonly Present[]): boolean {
  const own = gender === 'm' ? 'he' : gender === 'f' ? 'she' : undefined;
  const isOnly = chosen.filter((other) => other.gender === gender).length === 1;
  return own !== undefined && isOnly && FALLS.exec(text.slice(end))?.[1] === own;
}

/** What somebody does who is named only after it: `there danced the fairies`, but not `dragging the lady`. */
const BY_THEMSELVES: ReadonlySet<ScenePose> = new Set([
  ...MOVING,
  'dance',
  'sit',
  'sleep',
  'kneel',
  'grieve',
  'swim',
]);

/** Whoever rides in these sits on no horse. */
const IN_CARRIAGE = /\b(?:carriages?|coach|coaches|chariots?|wag(?:g)?ons?|carts?|sledges?|sleighs?)\b/;

/** What nobody sees a group do. */
const OF_ONE: ReadonlySet<ScenePose> = new Set([
  'sleep',
  'ride',
  'gallop',
  'carry',
  'bound',
  'climb',
  'fall',
  'row',
]);
/** Waters on which people are seen in a boat. */
export const CARRIES_BOATS: ReadonlySet<SceneSetting> = new Set(['lake', 'river', 'sea']);
/** Where people climb on their feet. */
const SLOPES: ReadonlySet<SceneSetting> = new Set(['slope', 'mountains', 'hills', 'cliffs']);

const WATERS: ReadonlySet<SceneSetting> = new Set(['lake', 'river', 'sea', 'shipside', 'underwater']);

function canSwim({ figure }: Present, setting: SceneSetting): boolean {
  return figure === 'mermaid' || (WATERS.has(setting) && !GROUPS.has(figure));
}

/** Verbs after which somebody is who it is done to: `found the young man, and pulled him out`. */
const DONE_TO =
  /\b(?:found|espied|saw|spied|met|took|seized|caught|killed|asked|told|led|pulled|brought|carried|heard|bade|called|struck|beat|kissed|loved|married|followed|passed|left|sent|gave|thanked|begged|helped|dashed|addressed|ordered|threw) (?:to )?(?:the |an? |his |her |their )?(?:\w+ ){0,2}$/;

/** `She came to the cellar, and there sat an old woman`: how somebody is found, which is said before they are named. */
function foundAs(before: string): ScenePose | undefined {
  const verb = /\bthere (sat|lay|slept|knelt) (?:(?:an?|the|one|his|her|~+|[a-z]+),? ){0,4}$/.exec(
    before,
  )?.[1];
  if (verb === undefined) return undefined;
  return verb === 'sat' ? 'sit' : verb === 'knelt' ? 'kneel' : 'sleep';
}

/** Where a sentence goes on with what others do: `the king watched, until it lifted its head`. */
export function othersFrom(
  text: string,
  written: string,
  { figure, gender, at, end }: Pick<Present, 'figure' | 'gender' | 'at' | 'end'>,
): number {
  const others = GROUPS.has(figure) ? 'it' : '(?:it|they)';
  const found = text
    .slice(end)
    .search(
      new RegExp(
        String.raw`\b(?:until|till|when|while|as|and|but|for|because|so|that|where|before|after|though|although) ${others}\b|(?<=.{12}),? who\b|\bthere (?:sat|lay|stood|slept|knelt|hung|was|were)\b|\b(?:so|and|but|till|until) (?:the|a|an|his|her|their|its) (?:\w+ )?\w+ (?:began|was|were|had)\b`,
      ),
    );
  // `The prince sang before the princess, and he begged her`: it is not she who begs.
  const opposite = { m: 'she', f: 'he', p: '(?:he|she)', n: '(?:he|she)' }[gender];
  const other = text.slice(end).search(new RegExp(String.raw`\b${opposite}\b`));
  // `She was cutting grass, when the lord came walking`
  const own = { m: 'he', f: 'she', p: 'they', n: 'it' }[gender];
  const later = text
    .slice(end)
    .search(
      new RegExp(
        String.raw`\b(?:when|while|until|till|where|because|whereupon|that|which|whose|than|if|as if) (?!${own}\b)`,
      ),
    );
  // `The old woman opened the door and Maria slept`: somebody with a name does it.
  const isDoneTo = DONE_TO.test(text.slice(0, at)) || isObject(text, { at });
  const after = isDoneTo ? text.slice(end).search(/,|;|\band\b/) : -1;
  const named = written
    .slice(end)
    .search(
      /(?:\b(?:and|but|while|as|where|when|so|until|till|because)|, for) (?:poor |old |little |young )?[A-Z][a-z]/,
    );
  return Math.min(
    ...[found, named, after, later, gender === 'n' ? -1 : other].map((from) =>
      from < 0 ? text.length : end + from,
    ),
  );
}

/** An action that ends before somebody and stands in the same clause as who does it. */
function actionBefore(text: string, end: number, whoAt: number): ScenePose | undefined {
  const last = actionsIn(text)
    .filter(({ at }) => at < end)
    .at(-1);
  return last &&
    BY_THEMSELVES.has(last.pose) &&
    last.pose !== 'carry' &&
    !/[,;:.–—]|\b(?:and|but|while|when|as)\b/.test(text.slice(last.at, whoAt))
    ? last.pose
    : undefined;
}

/** `him`, `of the old lady`: the person to whom something is done. */
function isObject(text: string, { at }: Pick<Present, 'at'>): boolean {
  // `After he had come`
  if (/^(?:he|she|they)\b/.test(text.slice(at, at + 5))) return false;
  return (
    /^(?:him|her|them)\b/.test(text.slice(at, at + 5)) ||
    /\b(?:of|to|with|at|for|from|upon|by|about|before|after|against|past|beside) (?:the |an? |his |her |their )?(?:\w+ )?$/.test(
      text.slice(0, at),
    )
  );
}

/** At most three people, or two and a group. More would be an indistinct crowd. */
function few(present: readonly Present[]): Present[] {
  const groups = present.filter(({ figure }) => GROUPS.has(figure)).slice(0, 1);
  const singles = present.filter(({ figure }) => !GROUPS.has(figure)).slice(0, groups.length > 0 ? 2 : 3);
  return [...singles, ...groups].sort((one, other) => one.at - other.at);
}

/** Who is in a boat, and who embraces, is not alone. */
function together(acts: (ScenePose | undefined)[], chosen: readonly Present[]): void {
  const boat = acts.includes('row');
  const isPair = chosen.length === 2 && !chosen.some(({ figure }) => GROUPS.has(figure));
  for (const [index, act] of acts.entries()) {
    if (boat && (act === undefined || act === 'sit')) acts[index] = 'row';
    if (act !== 'embrace') continue;
    acts[index] = isPair ? 'embrace' : 'heart';
    const other = 1 - index;
    if (isPair && acts[other] !== 'sleep') acts[other] = 'embrace';
  }
}

/** `Husband and wife set out`: both of them do. */
function share(acts: (ScenePose | undefined)[], chosen: readonly Present[], text: string): void {
  for (let index = chosen.length - 2; index >= 0; index--) {
    const [one, other] = [chosen[index], chosen[index + 1]];
    if (!one || !other || acts[index] !== undefined) continue;
    // `They sat down`: both of them.
    const isPair = one.end === other.at;
    if (
      isPair ||
      /^,? (?:and|or|with) (?:the |his |her |their |an? )?(?:\w+ )?$/.test(text.slice(one.end, other.at))
    )
      acts[index] = acts[index + 1];
  }
}

function allowed(
  pose: ScenePose | undefined,
  { figure }: Present,
  setting: SceneSetting,
): ScenePose | undefined {
  if (figure === 'mermaid') return setting === 'rock' || setting === 'beach' ? undefined : 'swim';
  if (figure === 'ghost' || figure === 'angel') return pose === 'point' || pose === 'call' ? pose : undefined;
  if (GROUPS.has(figure) && pose !== undefined && OF_ONE.has(pose)) return undefined;
  if (pose === 'row' && !CARRIES_BOATS.has(setting)) return undefined;
  if (pose === 'climb' && SLOPES.has(setting)) return 'walk';
  if (
    (pose === 'ride' || pose === 'gallop' || pose === 'flee') &&
    (isIndoors(setting) || setting === 'deck' || setting === 'shipside')
  )
    return pose === 'flee' ? 'walk' : undefined;
  return pose;
}

function place(
  chosen: readonly Present[],
  acts: readonly (ScenePose | undefined)[],
  index: number,
  setting: SceneSetting,
): number | undefined {
  const who = chosen[index];
  if (!who) return undefined;
  if (setting === 'shipside') return who.figure === 'mermaid' ? 0.7 : 0.36;
  if (setting === 'carving') return index % 2 === 0 ? 0.17 : 0.84;
  if (chosen.length === 1) {
    const pose = acts[index];
    if (GROUPS.has(who.figure)) return 0.46;
    return pose !== undefined && MOVING.has(pose) ? 0.4 : undefined;
  }
  if (chosen.length === 2) {
    if (acts.includes('follow')) return acts[index] === 'follow' ? 0.34 : 0.58;
    if (chosen.some(({ figure }) => GROUPS.has(figure)))
      return GROUPS.has(who.figure) ? (index === 0 ? 0.32 : 0.66) : index === 0 ? 0.32 : 0.7;
    if (acts.every((pose) => pose !== undefined && MOVING.has(pose))) return index === 0 ? 0.5 : 0.34;
  }
  return undefined;
}
