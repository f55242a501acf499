import type { SceneSetting, SceneThing } from '../../core/scene-words.ts';

interface PlaceRule {
  readonly words: RegExp;
  /** The words alone. They are searched for first, because that is faster. */
  readonly bare: RegExp;
  readonly setting: SceneSetting;
  readonly things?: readonly SceneThing[];
  /** Whether the words mean a place on their own, without a preposition: `under the sea`. */
  readonly alone?: boolean;
}

const ADJECTIVES = `(?:(?:~+|old|great|little|small|large|big|high|deep|dark|dense|thick|wild|lonely|lonesome|open|green|wide|broad|narrow|long|fair|fine|beautiful|lovely|splendid|royal|stately|ancient|ruined|village|parish|market|calm|clear|still|quiet|humble|poor|mean|warm|cosy|thatched|rocky|sandy|stony|steep|bleak|bare|frozen|snowy|golden|enchanted|magic|haunted|neighbouring|nearest|next|same|whole|main|great|distant|far|certain|present|silent|gloomy|rushing|swift|flowing|mountain|country|woodland|moorland|ploughed|dusty|muddy|crowded|busy|stone|wooden|vast|castle|palace|king's|inner|upper|lower|tiny|pretty|black|white|grey|sacred|holy|desolate|barren|winding|rough|lofty|[a-z]+ and),? )*`;
const noun = (words: string) => ({
  bare: new RegExp(String.raw`\b(?:${words})\b`),
  words: new RegExp(
    String.raw`\b(?:the|an?|his|her|their|its|this|that|these|those|our|my|some|one|two|every|each|another|through|into) ${ADJECTIVES}(?:${words})\b(?![-'’])(?! (?:spirit|king|god|lord|queen|witch|maiden|girl|boy|lad|lass|youth|man|woman|priest|bells?|life|air|breeze|wind)\b)`,
    'g',
  ),
});
const exact = (words: string) => ({
  bare: new RegExp(String.raw`\b(?:${words})\b`),
  words: new RegExp(String.raw`(?<![-'’])\b(?:${words})\b(?![-'’])`, 'g'),
});

/** The words for places. Specific places come before general ones. */
export const PLACE_RULES: readonly PlaceRule[] = [
  {
    ...exact('carved on (?:one of )?the [^.]*pews?|figure carved in the church|carved in the church'),
    setting: 'carving',
    alone: true,
  },
  {
    ...exact('(?:under|beneath|below) the (?:sea|waves|ocean)|at the bottom of the sea|on the sea[- ]floor'),
    setting: 'underwater',
    alone: true,
  },
  {
    ...exact('ruins and chimneys|drowned (?:town|city|village)|sunken (?:town|city)'),
    setting: 'underwater',
    things: ['sunken-town'],
    alone: true,
  },
  {
    ...exact(
      '(?:over|by|against) the (?:side|rail|bulwarks?)(?= (?:of the (?:ship|vessel)|he|she|they|saw))|looking over the side',
    ),
    setting: 'shipside',
    alone: true,
  },
  {
    ...exact('(?:on|upon) (?:the )?deck|on board|aboard|on the (?:poop|quarter-deck|forecastle)'),
    setting: 'deck',
    alone: true,
  },
  {
    ...exact(
      '(?:to|towards|up to) higher ground|up the (?:hill|hillside|slope|mountain side|mountainside)|climb(?:ed|ing) the (?:hill|mountain|slope)|on the hillside|to the hillside',
    ),
    setting: 'slope',
    alone: true,
  },
  {
    ...exact(
      '(?:before|outside|in front of) (?:the|a|his|her|their) (?:\\w+ )?(?:house|cottage|hut|cabin|door)|behind (?:the|a|his|her|their) (?:\\w+ )?(?:house|cottage|hut|cabin)|(?:at|by|to|from) (?:the|his|her|their) (?:inn|tavern|alehouse|cottage|cabin|hut|house)[- ]door|on the roof',
    ),
    setting: 'village',
    alone: true,
  },
  {
    ...exact(
      '(?:(?:in|into) )?(?:(?:the|an?) )?(?:[a-z~]+ )?pool left by the (?:\\w+ )?(?:tide|sea)|rock[- ]?pools?|along the (?:sea-?)?shore',
    ),
    setting: 'beach',
    alone: true,
  },
  { ...noun('cliffs?|headland|precipice|promontory'), setting: 'cliffs' },
  { ...noun('churchyard|graveyard|cemetery|burial ground'), setting: 'churchyard' },
  {
    ...exact(
      `(?:in|into|inside|within) the (?:great |castle |royal |banqueting |feasting |long )*hall|before the throne|the (?:great |royal |banqueting |feasting )*hall (?:was|were)|doors? of the hall|at (?:the )?court(?= |[.,;])|kept (?:his|her) court|entered (?:the|a|an|his|her|their) (?:\\w+ ){0,2}(?:hall|palace|castle)|(?:in|into|inside|within|at) the (?:palace|king's palace|king's court|royal palace|court)`,
    ),
    setting: 'hall',
    alone: true,
  },
  {
    ...exact(
      '(?:in|into|inside) (?:the|a|his|her|their) (?:dungeon|prison|cell|gaol|jail)|dungeons?|in prison|into prison',
    ),
    setting: 'dungeon',
    alone: true,
  },
  {
    ...exact(
      '(?:in|into|to|inside) (?:the|a|his|her|their) (?:bedroom|bed-?chamber|chamber|bed)|in bed|to bed',
    ),
    setting: 'chamber',
    alone: true,
  },
  {
    ...exact(
      `(?:in|into|inside|within|at|(?<!\\b(?:came|come|comes|got|near|close|up|led (?:him|her|them)) )to) (?:the|a|his|her|their|its) (?:${''}(?:little|old|poor|small|humble|own|warm|thatched|miller's|fisherman's|farmer's|woodcutter's|old woman's|witch's|grandmother's|miserable|wretched|lonely|low|dark) )*(?:cottages?|hut|hovel|shack|kitchen|cabin|parlour|dwelling|inn|tavern|alehouse|ale-house|public-house)(?! door)|(?:by|over|round|around|beside|near) the (?:fire|fireside|hearth)|(?:sat|lay|stood|slept|sits|lies|stands) (?:\\w+ )?(?:on|at) the hearth|at home by the fire`,
    ),
    setting: 'room',
    alone: true,
  },
  {
    ...exact(
      'bedside|fell (?:very )?(?:sick|ill)|lay (?:sick|ill|dying)|death-?bed|(?:her|his|the) pillow|up ?stairs',
    ),
    setting: 'chamber',
    alone: true,
  },
  {
    ...exact(
      '(?:to|at) (?:the|a|an|his|her|their) (?:great |royal |wedding |grand )?(?:ball|banquet|festival|feast|wedding|wedding feast)',
    ),
    setting: 'hall',
    alone: true,
  },
  {
    ...exact(
      String.raw`(?:sat|sit) (?:down )?(?:to|at) (?:dinner|supper|breakfast|table|meat)|at (?:dinner|supper|breakfast|table)|(?:knock|tap|tapp|rapp)(?:ed|s|ing)? (?:again |once more )?at (?:the|his|her|their) door|opened the door|the door opened|(?:ran|went|came) to the door|shut(?:ting)? the door|down ?stairs|staircase|(?:in|into) (?:the|a|her|his|their|one corner of the|the corner of the) (?:\w+ )?(?:room|house|parlour|attic)|(?:through|at|by) the window|before the fire|out of the window|stove|(?:came|stood|lay|was|put|set|laid) (?:it )?(?:up)?on the table|in the (?:\w+ )?kitchen`,
    ),
    setting: 'room',
    alone: true,
  },
  {
    ...exact(
      String.raw`(?:to|at|on|upon|over|by|beside|beneath) (?:the |her |his |their |~+ |\w+ ){0,3}grave(?:side)?`,
    ),
    setting: 'churchyard',
    alone: true,
  },
  { ...noun('work-?room|loft|attic'), setting: 'room' },
  { ...noun('caves?|cavern|grotto|den of thieves'), setting: 'cave' },
  {
    ...exact('(?:at|before|to|through|outside) the (?:city|town|castle|palace|great|outer)? ?gates?'),
    setting: 'gate',
    alone: true,
  },
  { ...exact('out of the (?:city|town)'), setting: 'gate', alone: true },
  { ...noun('court-?yards?'), setting: 'gate' },
  {
    ...exact('(?:found|reached|entered) (?:the|a|her|his) (?:bedroom|bed-?chamber|chamber)'),
    setting: 'chamber',
    alone: true,
  },
  { ...noun('market-?place|fair-?ground|market square|market'), setting: 'market' },
  { ...exact('(?:at|to) (?:the )?(?:market|fair)'), setting: 'market', alone: true },
  { ...noun('harbour|quay|wharf|jetty|port|haven'), setting: 'harbour' },
  { ...noun('beach|sea-?shore|shore of the sea|strand|sands|sandhills|dunes|coast'), setting: 'beach' },
  { ...exact('landed|went ashore|came ashore|disembarked|washed ashore'), setting: 'beach', alone: true },
  { ...noun('lakes?|tarn|mere|loch|pool|pond'), setting: 'lake' },
  { ...exact(`edge of the water|water's edge`), setting: 'lake', alone: true },
  { ...noun('bridges?'), setting: 'river', things: ['bridge'] },
  { ...noun('rivers?|streams?(?! of)|brook|beck|ford|riverside|river-?bank|banks'), setting: 'river' },
  {
    ...exact(
      `(?:the|a|their|our|this|called a|gower's) (?:old |deep |village |holy |magic |wishing )*well(?= (?:of|in|at|and|was|is|where|with|by|beneath|under|near|before|behind|to|on|who|that|which|from|it|he|she|they|called|named|so|for|stood|there|again|had)\\b|[,.;:!?]|$)|gush(?:ed|ing)? forth|water gushing`,
    ),
    setting: 'well',
    alone: true,
  },
  { ...noun('marsh(?:es)?|bogs?|swamps?|fens?|morass'), setting: 'marsh' },
  { ...noun('forests?|woods?|woodlands?|thicket|grove|copse|greenwood'), setting: 'forest' },
  {
    ...exact('in the midst of a forest|through (?:forest|woods?)|in the woods'),
    setting: 'forest',
    alone: true,
  },
  { ...noun('deserts?|sandy waste|wilderness of sand'), setting: 'desert' },
  { ...noun('gardens?|orchards?|bowers?|lawn'), setting: 'garden' },
  { ...noun('mill'), setting: 'mill' },
  { ...noun('farm|farmyard|farmhouse|barn|stable|stables|stackyard'), setting: 'farm' },
  { ...noun('fields?|meadows?|pastures?|cornfields?|hayfields?'), setting: 'field' },
  { ...noun('camp|encampment|tents'), setting: 'camp' },
  { ...noun('castles?|palaces?|fortress|stronghold|towers?'), setting: 'castle' },
  {
    ...exact(
      '(?:attend(?:ed)?|to|towards|from|outside|near|beside|village|parish) (?:the |their |a |his )?(?:little |old |parish |village )*church(?! (?:was empty|service))',
    ),
    setting: 'churchyard',
    alone: true,
  },
  { ...exact('(?:to|at) (?:the|a|his|her|their) (?:funeral|burial)'), setting: 'churchyard', alone: true },
  { ...exact('(?:to|at) (?:the|a|his|her|their) christening'), setting: 'church', alone: true },
  {
    ...exact(
      '(?:in|into|inside|within) (?:the |a |his |their |[a-z]+ )?(?:little |old |parish |village )*(?:church|chapel|cathedral|abbey|temple|minster)|at (?:mass|service|church)|his little church|attend(?:ed)? (?:the )?service',
    ),
    setting: 'church',
    alone: true,
  },
  { ...noun('church|chapel|cathedral|abbey|monastery'), setting: 'churchyard' },
  { ...noun('procession'), setting: 'street' },
  { ...exact('in town|into town|to town'), setting: 'street', alone: true },
  { ...noun('town|city|streets?|citizens|townsfolk|square'), setting: 'street' },
  { ...noun('villages?|hamlet|cottages|community|village green|houses'), setting: 'village' },
  { ...noun('ship|vessel|sea|ocean|waves|billows|cove|bay'), setting: 'sea' },
  {
    ...exact(
      '(?:cast|weighed|dropped) anchor|out to sea|at sea|put to sea|set sail|sailed (?:away|across|over|to|for|out)|raging billows|atlantic waves',
    ),
    setting: 'sea',
    alone: true,
  },
  { ...noun('mountains?|peaks?|mountain pass|glen|summit|crags?'), setting: 'mountains' },
  {
    ...noun(
      'countryside|wild country|open country|moors?|moorlands?|hills?|heath|downs|hilltops?|hill-tops|valleys?|dale',
    ),
    setting: 'hills',
  },
  { ...noun('roads?|lanes?|highways?|footpaths?|path|wayside|crossroads|causeway'), setting: 'road' },
  {
    ...exact(
      'set (?:out|off|forth)|went on (?:his|her|their) way|(?:he|she|they) (?:fled|ran away)|far and wide|went (?:on and on|off with|off together|forth)|wandered on|(?:rode|walked) (?:off|away|on)|off (?:he|she|they) (?:went|rode|set)',
    ),
    setting: 'road',
    alone: true,
  },
];
