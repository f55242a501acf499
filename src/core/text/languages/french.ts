import { type Language, wordSet } from './language.ts';

const ORDINALS =
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-et-unième'.split(
    ' ',
  );
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');

function sayOrdinal(number: number, ending: string): string | undefined {
  if (number === 1 && /^re/u.test(ending)) return 'première';
  return ORDINALS[number - 1];
}

export const FRENCH: Language = {
  tag: 'fr',
  abbreviations: {
    'p.ex.': 'par exemple',
    'c.-à-d.': 'c’est-à-dire',
    'etc.': 'et cetera',
    'm.': 'monsieur',
    'mm.': 'messieurs',
    mme: 'madame',
    mmes: 'mesdames',
    mlle: 'mademoiselle',
    dr: 'docteur',
    'dr.': 'docteur',
    pr: 'professeur',
    'env.': 'environ',
    'av.': 'avant',
    'apr.': 'après',
    'av.j.-c.': 'avant Jésus-Christ',
    'apr.j.-c.': 'après Jésus-Christ',
    'j.-c.': 'Jésus-Christ',
    'cf.': 'voir',
    'tél.': 'téléphone',
    bd: 'boulevard',
    st: 'saint',
    ste: 'sainte',
    'max.': 'maximum',
    'min.': 'minimum',
    'éd.': 'éditions',
    'janv.': 'janvier',
    'févr.': 'février',
    'juil.': 'juillet',
    'sept.': 'septembre',
    'oct.': 'octobre',
    'nov.': 'novembre',
    'déc.': 'décembre',
  },
  numbering: {
    'n°': 'numéro',
    nº: 'numéro',
    'no.': 'numéro',
    'fig.': 'figure',
    'p.': 'page',
    'pp.': 'pages',
    'chap.': 'chapitre',
    'art.': 'article',
    'vol.': 'volume',
    'tab.': 'tableau',
  },
  closing: wordSet('etc. j.-c. av.j.-c. apr.j.-c.'),
  quotations: { '«': '»', '“': '”', '"': '"' },

  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  sayDay: (day) => (day === 1 ? 'premier' : String(day)),
  dateJoint: ' ',
  ordinals: ORDINALS,

  sayOne: (noun) => (/(?:livre|tonne|heure|minute|seconde)$/u.test(noun) ? 'une' : 'un'),
  currencies: {
    '€': ['euro', 'euros'],
    EUR: ['euro', 'euros'],
    $: ['dollar', 'dollars'],
    US$: ['dollar américain', 'dollars américains'],
    USD: ['dollar américain', 'dollars américains'],
    '£': ['livre', 'livres'],
    CHF: ['franc suisse', 'francs suisses'],
    '¥': ['yen', 'yens'],
  },
  ofMillions: ' de ',
  magnitudes: {
    million: ['million', 'millions'],
    millions: ['million', 'millions'],
    milliard: ['milliard', 'milliards'],
    milliards: ['milliard', 'milliards'],
    M: ['million', 'millions'],
    Md: ['milliard', 'milliards'],
  },
  units: {
    'km/h': ['kilomètre heure', 'kilomètres heure'],
    'm/s': ['mètre par seconde', 'mètres par seconde'],
    'km²': ['kilomètre carré', 'kilomètres carrés'],
    'm²': ['mètre carré', 'mètres carrés'],
    'm³': ['mètre cube', 'mètres cubes'],
    '°C': ['degré Celsius', 'degrés Celsius'],
    '°F': ['degré Fahrenheit', 'degrés Fahrenheit'],
    '°': ['degré', 'degrés'],
    km: ['kilomètre', 'kilomètres'],
    m: ['mètre', 'mètres'],
    cm: ['centimètre', 'centimètres'],
    mm: ['millimètre', 'millimètres'],
    ha: ['hectare', 'hectares'],
    kg: ['kilogramme', 'kilogrammes'],
    mg: ['milligramme', 'milligrammes'],
    g: ['gramme', 'grammes'],
    t: ['tonne', 'tonnes'],
    l: ['litre', 'litres'],
    ml: ['millilitre', 'millilitres'],
    h: ['heure', 'heures'],
    min: ['minute', 'minutes'],
    s: ['seconde', 'secondes'],
    kWh: ['kilowattheure', 'kilowattheures'],
    kW: ['kilowatt', 'kilowatts'],
    MW: ['mégawatt', 'mégawatts'],
    GW: ['gigawatt', 'gigawatts'],
    W: ['watt', 'watts'],
    V: ['volt', 'volts'],
    Mo: ['mégaoctet', 'mégaoctets'],
    Go: ['gigaoctet', 'gigaoctets'],
    To: ['téraoctet', 'téraoctets'],
    Hz: ['hertz', 'hertz'],
  },
  words: {
    percent: 'pour cent',
    permille: 'pour mille',
    to: 'à',
    and: 'et',
    plus: 'plus',
    minus: 'moins',
    equals: 'égale',
    times: 'fois',
    about: 'environ',
    section: 'paragraphe',
    point: 'point',
    at: 'arobase',
    hours: ['heure', 'heures'],
    beforeMinutes: ' ',
  },
  rules: [
    {
      pattern: /(?<![\p{L}\p{N}])([XVI]{1,5})(er|re|e|ème)(?![\p{L}\p{N}])/gu,
      say: ([, roman = '', ending = '']) => sayOrdinal(ROMAN.indexOf(roman) + 1, ending),
    },
    {
      pattern: /(?<![\p{L}\p{N}])(\d{1,2})(er|re|e|ème|eme|nd|nde)(?![\p{L}\p{N}])/gu,
      say: ([, digits, ending = '']) => sayOrdinal(Number(digits), ending),
    },
  ],

  stopWords:
    wordSet(`à afin ai ainsi alors après au aucun aucune aussi autre autres aux avait avant avec avoir beaucoup
    bien car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre dans de depuis des donc
    dont du elle elles en encore entre est et étaient était étant été être eu eux fait faire fut furent grâce il ils je
    jusqu la là le les leur leurs lors lui ma mais malgré me même mêmes mes moi moins mon ne ni non nos notre nous on
    ont ou où par parce parfois pas pendant peu peut peuvent plus plusieurs pour pourquoi près puis quand que quel
    quelle quelles quels qui quoi sa sans se selon sera ses si sien son sont sous sur ta tandis tant te tes toi ton tous
    tout toute toutes très trop tu un une vers voici vont vos votre vous y l d qu n s c j m t`),
  pace: { perSyllableMs: 127, perDigitMs: 274, perCommaMs: 380 },
};
