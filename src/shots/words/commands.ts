/** Verbs that start instructions. The tagger often takes them for nouns. */
export const COMMANDS: ReadonlySet<string> = new Set(
  `add adjust allow apply arrange attach bake beat blend boil bring brown brush build bury call change check chill
  choose chop clean clear click close coat collect combine connect continue cook cool cover crush cut decide deep-
  fry dice dig dip discard divide download drain draw drill drizzle drop dry empty enter fasten feed fill find fit
  flip fluff fold follow freeze fry garnish gather get give glue grate grease grill grind hang harvest heat hold
  insert install join keep knead lay learn leave let lift limit line listen look loosen make mark mash measure
  melt mix move note open pack paint pat peel pick pinch place plant plug pour preheat prepare press prune pull
  push put raise read reduce refrigerate reheat remove repeat replace reserve rest return rinse roast roll rotate
  rub run sand saute sauté save scatter scrape screw seal season see select separate serve set sew shake shape
  show sift simmer slice slide smooth soak sow spoon spray spread sprinkle squeeze stack start steam stick stir
  stop store strain switch take tap taste test think tie tighten tilt toast top toss transfer trim try turn twist
  unplug unscrew untie use wait warm wash watch water weigh whip whisk wipe wrap write`.split(/\s+/u),
);
