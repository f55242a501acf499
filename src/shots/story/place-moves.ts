/** Words that start a new episode, such as `one day`: people who were on a journey may be at home again. */
export const ANOTHER_TIME =
  /^\W*(?:and |but |so |now |then |well,? |it (?:so )?(?:happened|chanced|befell|came to pass) (?:that )?|the very |on the )*(?:next day|next morning|one (?:fine |sunny |cold |dark |wet |winter'?s? |summer'?s? |spring |autumn )?(?:day|night|evening|morning|afternoon|sunday|summer|winter|spring)|another (?:time|day|night|year)|some (?:time|days?|weeks|months|years) (?:later|after\w*)|(?:a|the next|the following|next) (?:year|month|week|spring|summer|autumn|winter|day|morning|evening|night)|the (?:second|third|fourth|fifth|last) (?:day|morning|evening|night)|early (?:the )?next (?:day|morning)|(?:a|one|two|three|seven|many|several|some) (?:days?|weeks?|months?|years?) (?:later|after\w*|went by|passed)|years (?:later|after\w*)|at last the day|when (?:the|that) (?:day|time|year) (?:came|was over))\b/;
/** The text tells of years that happen at no certain place. */
export const FOR_LIFE =
  /\b(?:all (?:his|her|their) (?:days|life|lives)|ever after(?:wards)?|(?:for|to) the (?:rest|end) of (?:his|her|their) (?:days|life|lives))\b/;
export const DWELLS =
  /\b(?:lived|lives?|living|dwelt|dwell\w*|reigned|resided|(?:his|her|their) home|home (?:was|by|on the)|abode|kept house)\b/;
export const LIVES_NEAR =
  /\b(?:lived|dwelt|living)\b[^,;]*\b(?:near|close to|close by|not far from|beside|next to|outside)\b/;
export const GOES_HOME =
  /\b(?:went|ran|rushed|came|got|reached|arrived|hastened|returned|go|safely|led|rode|walked|hurried|brought|took|carried|carry) (?:\w+ ){0,2}home\b|(?<!\b(?:from|at|left|far|near) )\bhome (?:he|she|they) (?:rode|went|ran|came|walked)|\bat home\b|\b(?:went|ran|came|got|go|walked|hurried|hastened|returned) (?:back )?to (?:his|her|their) (?:own )?(?:old |poor |dear )?(?:step)?(?:mother|father|parents|wife|husband|family)\b/;
/** Words after which these verbs are only planned or denied. */
const NOT_DONE = String.raw`(?<!\b(?:must|should|would|could|might|may|will|shall|can|not|to|never) )`;
/** People are on a journey. Wherever it leads, it is out of doors. */
export const JOURNEYS = new RegExp(
  String.raw`${NOT_DONE}\b(?:set (?:out|off|forth)|journey(?:ed|ing)|travell?(?:ed|ing)|on (?:his|her|their) way(?! (?:in|up|down)\b)|off (?:he|she|they) (?:went|rode|set)|went on (?:and on|(?:his|her|their) way|for \w+ days?)|wandered)\b`,
);
/** People are somewhere else afterwards, and the text does not say where. */
export const MOVES = new RegExp(
  String.raw`${NOT_DONE}\b(?:(?:went|goes|going|go|came|ran|got) (?:on|out|off|away|forth|along|down|up|back|round|over)|(?:went|came|come|comes|got|gets|hastened|ran|returned|hurried) (?:\w+ )?(?:to|unto|before) (?:the|a|an|some|his|her|their|him|them)|proceeded|departed|passed (?:by|through|on)|arrived|reached|returned|led (?:him|her|them) (?:away|off|out|to)|carried (?:him|her|them|it) (?:off|away|to)|took (?:him|her|them|it) (?:off|away|to)|brought (?:him|her|them|it) to|rode|sailed|flew|left (?:the|that|this|his|her|their)|(?:sought|pursued|followed) (?:the|an?|his|her|their|him|them)|fled|escaped)\b`,
);
/** People enter the house that the story has come to. */
export const ENTERS =
  /\b(?:(?:went|came|walked|stepped|ran|led (?:him|her|them)|let (?:him|her|them)|brought (?:him|her|them)) (?:in|inside|indoors)(?=[ ,.;]|$)(?! (?:the|a|an|his|her|their|front|search|vain|this|that|haste)\b)|entered(?=[,.;]|$| and ))/;
/** What only happens in a house. */
export const IN_HOUSE =
  /\b(?:sat up late|up the stairs|a knock(?: \w+)* at the door|(?:by|round|from) the hearth)\b/;
