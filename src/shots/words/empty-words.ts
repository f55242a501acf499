// The words that decide where a noun phrase begins, ends, and whether it says anything.

/** Nouns that say nothing on their own. */
export const EMPTY_HEADS = new Set(
  `thing things way ways time times lot lots kind kinds sort sorts part parts number numbers example examples case cases
  fact point points day days year years place use result results order reason question end side something anything
  everything nothing someone everyone people person word words bit minute minutes hour hours week weeks month months
  mile miles percent cent other others matter moment step half third quarter series type types form forms figure table
  section page line total average amount want wants majority range variety set pair group level rate value one ones decade century
  centuries decades addition course january february march april may june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday rest remainder bulk home era period epoch aspect aspects factor factors manner fashion
  extent degree scope context basis thanks note notes respect regard sense instance proportion glass cup piece bottle lack source say
  share collection combination mix bunch list dependency dependencies presence absence existence`.split(
    /\s+/u,
  ),
);
/** Modifiers that say nothing about a thing. A phrase starts after them. */
export const EMPTY_MODIFIERS =
  /^(?:such|other|own|same|many|more|most|several|certain|few|various|last|next|first|second|third|whole|very|much|less|least|further|good|great|able|sure|only|one|two|three|true|likely|half|different|similar|following|previous|above|made|put|cut|set|let|got|saw|met|ran|fell|told|felt|kept|held|led|built|found|took|gave|said|mr|mrs|ms|dr|able|um|uh|like|wow|ok|okay|yes|no|e\.g|i\.e|etc|et|al|this|that|these|those|its|his|her|their|some|any|all|each|every|no|another|what|which)$/iu;

/** Adjectives that say which one of several, not what kind. A phrase starts after them. */
export const RELATIVE =
  /^(?:old|new|early|late|large|small|big|little|easy|hard|specific|particular|initial|main|major|minor|key|important|current|present|recent|common|general|special|normal|usual|typical|single|multiple|individual|separate|additional|extra|actual|real|real|full|final|basic|simple|complex|modern|huge|slight|safe|wide|broad|high|low|long|short|strong|weak|best|better|bigger|eventual|entire|proper|right|wrong|left|possible|available|necessary|related|given|original|respective|overall|total|average|significant|considerable|increasing|growing|popular|famous|known|unknown|personal|former|latter)$/u;

/** `warned the folk of his fate`: the fate belongs to the verb, and not to the folk. */
export const TAKES_OF =
  /^(?:warn|inform|notify|remind|tell|assure|convince|persuade|accuse|suspect|acquit|rob|rid|deprive|strip|cure|relieve)(?:s|n?ed|ped|bed|ding)?$|^told$/u;
