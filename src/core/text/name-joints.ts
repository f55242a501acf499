const NAME = String.raw`\p{Lu}[\p{L}\p{N}.’'-]*`;
/** `a lamp in Holm,`, `in New Holm,` */
const ENDS_IN_PLACE = new RegExp(
  String.raw`\b(?:in|at|near|from|of|to|outside|around|for|through)\s(?:the\s)?(?:${NAME}\s){0,3}${NAME},$`,
  'u',
);
/** `Norland, has`, `North Norland.`, `Norland and Sweden`: no subject with its own verb, such as `Ann Lee lit the lamp`. */
const OPENS_WITH_REGION = new RegExp(
  String.raw`^(?:the\s)?${NAME}(?:\s(?:${NAME}|and|of)){0,3}(?:[,;:.!?)”"]|$|\s(?:and|or|but|in|on|at|to|for|with|that|which|who|when|where|while|as|after|before|has|have|had|is|are|was|were|will|would)\s)`,
  'u',
);

/** Whether a comma stands within the name of a place, or a row of places: `in Holm, | Norland, has`. */
export function isWithinPlace(before: string, after: string): boolean {
  return ENDS_IN_PLACE.test(before.slice(-80)) && OPENS_WITH_REGION.test(after.slice(0, 80));
}
