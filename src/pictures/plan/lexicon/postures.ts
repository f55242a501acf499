import type { Posture } from '../picture-plan.ts';

const ICONS_BY_POSTURE: Readonly<Record<Exclude<Posture, 'stands'>, string>> = {
  flies: `bird eagle owl dove black-bird parrot goose honeybee butterfly monarch-butterfly mosquito bat feather
    phoenix fairy ghost genie airplane small-airplane helicopter rocket satellite flying-saucer balloon kite
    sun full-moon crescent-moon star shooting-star comet ringed-planet drawn:earth cloud cloud-with-rain
    cloud-with-lightning-and-rain high-voltage snowflake rainbow wind-face tornado droplet drop-of-blood
    anatomical-heart brain lungs dna atom-symbol microbe musical-notes speech-balloon thought-balloon
    leaf-fluttering-in-wind fallen-leaf maple-leaf magic-wand shield eye ear nose mouth tongue tooth
    ring bullseye bell key old-key`,
  swims: `octopus squid fish tropical-fish blowfish shark whale orca dolphin seal jellyfish turtle mermaid merman
    person-swimming otter`,
  sails: `ship sailboat canoe speedboat ferry passenger-ship ring-buoy person-rowing-boat person-surfing duck swan`,
  bust: `baby child boy girl older-person old-man old-woman busts-in-silhouette health-worker scientist teacher
    student judge police-officer firefighter farmer cook mechanic factory-worker construction-worker office-worker
    technologist artist singer pilot astronaut detective guard person-with-crown prince princess ninja santa-claus
    superhero ogre troll robot alien frog wolf fox bear polar-bear panda koala lion hamster raccoon boar unicorn
    dragon-face moose speaking-head jack-o-lantern`,
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
