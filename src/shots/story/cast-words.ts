/**
 * Nouns that may refer to a character already known by another noun, such as `the maiden`. Relatives are
 * other characters.
 */
export const SAME_PERSON =
  /^(?:wife|husband|youth|lad|young man|young fellow|fellow|lover|man|woman|lady|maiden|damsel|girl|boy|child|little man|stranger|bride|bridegroom|suitor|peasant|widow|beautiful woman|beautiful stranger|lovely stranger|young woman|traveller|dame|pilgrim|wanderer|wayfarer|saint|holy man|worthy man|old man|old woman|old fellow)$/;

/** Animals that a pronoun may mean. */
export const ANIMALS =
  /\b(?:the|an?|this|that|his|her|old|little) (?:[a-z]+ ){0,2}?(?:wolf|fox|bear|[a-z]*dog|[a-z]*hound|cat|horse|ass|donkey|goat|kids|pig|boar|hen|cock|goose|duck|bird|raven|sparrow|wren|mouse|rat|frog|toad|fish|flounder|lion|sheep|lamb|cow|ox|hare|hedgehog|swan|owl|eagle|snake|serpent|dragon|bee|bees|ants?|ravens|birds|swans|wolves|goslings?|duckling|sultan)\b(?!['’-])/;

/** Groups that `they` may mean. */
export const PLURAL =
  /\b(?:the|these|those|some|many|two|three) (?:[a-z]+ )?(?:[a-z]+(?:ches|ers|ors|esses|ists|smiths)|thieves|robbers|soldiers|men|women|people|folk|villagers|monks|brothers|sisters|sons|daughters|children|sailors|hunters|huntsmen|giants|fairies|dwarfs|priests|servants|guests|neighbours)\b/;

/** `My grandfather`: relatives of the teller have no figures, but pronouns may mean them. */
export const TELLERS =
  /\bmy (?:\w+ ){0,2}(?:grandfather|grandmother|father|mother|uncle|aunt|brother|sister|friend)\b/;

/** `His new duties did not prove to be hard, for they …`: things that `they` may mean. */
export const THINGS =
  /\b(?:his|her|its|their|the|these|those|some|many|new|all) (?:\w+ )?[a-z]{3,}[^s\W]s\b[^.]*?\b(?:they|them|themselves)\b/;

/** `Benno was a sly …`: what follows says what somebody is like. */
export const WHO_IS =
  /\b([A-Z][a-z]{2,}) (?:was|is|became|seemed|had been|grew (?:up )?(?:into|to be)) (?:only |but |once |such |now |always |still )?(?:an?|the) (?:[\w~-]+,? ){0,4}$/;

/** `Her mother`. */
export const RELATIVE =
  /\b(?:his|her|its|their) (?:[a-z]+ )?(?:mother|father|parents|brothers?|sisters?|sons?|daughters?|child|children|wife|husband|uncle|aunt|grandmother|grandfather|cousins?)$/;

/** Members of a family. */
export const KIN =
  /^(?:step-?)?(?:wife|husband|mother|father|daughter|son|sister|brother|bride|bridegroom|lady|maiden|children|daughters|sons|brothers|sisters|suitor|guests)$/;

/** `An army of boys` has no soldiers. */
export const ARMY_OF_OTHERS = /^ of (?!the |his |her |their |soldiers|men|knights|horsemen|warriors)[a-z]/;

/** `He married another wife`: from then on, the mother of the tale is somebody else. */
export const SECOND_WIFE =
  /\b(?:another|second|new) wife\b|\b(?:married|wedded|marry) (?:\w+ )?again\b|\bstep-?mothers?\b/i;
