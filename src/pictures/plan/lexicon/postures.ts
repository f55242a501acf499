import type { Posture } from '../picture-plan.ts';

const ICONS_BY_POSTURE: Readonly<Record<Exclude<Posture, 'stands'>, string>> = {
  flies: `eagle dove phoenix bat honeybee butterfly monarch-butterfly mosquito feather fairy genie superhero
    airplane small-airplane helicopter rocket satellite flying-saucer balloon kite sun full-moon crescent-moon
    star shooting-star comet ringed-planet drawn:earth cloud cloud-with-rain cloud-with-lightning-and-rain
    high-voltage snowflake rainbow wind-face tornado droplet drop-of-blood anatomical-heart brain lungs dna
    atom-symbol microbe musical-notes speech-balloon thought-balloon leaf-fluttering-in-wind fallen-leaf
    zzz maple-leaf magic-wand shield eye ear nose mouth tongue tooth ring bullseye key old-key`,
  swims: `octopus squid fish tropical-fish blowfish shark whale orca dolphin jellyfish mermaid merman
    person-swimming turtle`,
  sails: `ship sailboat canoe speedboat ferry passenger-ship ring-buoy person-rowing-boat person-surfing swan`,
  bust: `baby child boy girl older-person old-man old-woman busts-in-silhouette health-worker scientist teacher
    student judge police-officer firefighter farmer cook mechanic factory-worker construction-worker
    office-worker technologist artist pilot astronaut detective guard person-with-crown prince princess mage
    elf ninja santa-claus robot alien frog wolf fox bear polar-bear panda koala lion hamster boar pig moose
    unicorn chicken high-speed-train`,
};

const postureByIcon = new Map(
  Object.entries(ICONS_BY_POSTURE).flatMap(([posture, icons]) =>
    icons.split(/\s+/).map((icon): [string, string] => [icon, posture]),
  ),
) as ReadonlyMap<string, Posture>;

/** How an icon is placed in a picture. */
export function postureOf(icon: string): Posture {
  return postureByIcon.get(icon) ?? 'stands';
}
