import { type Language, wordSet } from './language.ts';

const ORDINALS =
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo ventunesimo'.split(
    ' ',
  );

export const ITALIAN: Language = {
  tag: 'it',
  abbreviations: {
    'p.es.': 'per esempio',
    'ad.es.': 'ad esempio',
    'es.': 'esempio',
    'ecc.': 'eccetera',
    'sig.': 'signor',
    'sig.ra': 'signora',
    'sigg.': 'signori',
    'dott.': 'dottor',
    'dott.ssa': 'dottoressa',
    'dr.': 'dottor',
    'prof.': 'professor',
    'prof.ssa': 'professoressa',
    'ing.': 'ingegner',
    'avv.': 'avvocato',
    'ca.': 'circa',
    'cfr.': 'confronta',
    'a.c.': 'avanti Cristo',
    'd.c.': 'dopo Cristo',
    'tel.': 'telefono',
    'max.': 'massimo',
    'min.': 'minimo',
    's.': 'san',
    'v.': 'vedi',
    'ed.': 'edizione',
  },
  numbering: {
    'n.': 'numero',
    'n°': 'numero',
    nº: 'numero',
    'fig.': 'figura',
    'pag.': 'pagina',
    'pagg.': 'pagine',
    'p.': 'pagina',
    'cap.': 'capitolo',
    'art.': 'articolo',
    'vol.': 'volume',
    'tab.': 'tabella',
  },
  closing: wordSet('ecc. a.c. d.c.'),
  quotations: { '«': '»', '“': '”', '"': '"' },

  months:
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
      ' ',
    ),
  sayDay: (day) => (day === 1 ? 'primo' : String(day)),
  dateJoint: ' ',
  ordinals: ORDINALS,

  sayOne: (noun) => (/(?:a|ora)$/u.test(noun) ? 'una' : 'un'),
  currencies: {
    '€': ['euro', 'euro'],
    EUR: ['euro', 'euro'],
    $: ['dollaro', 'dollari'],
    US$: ['dollaro', 'dollari'],
    USD: ['dollaro', 'dollari'],
    '£': ['sterlina', 'sterline'],
    CHF: ['franco svizzero', 'franchi svizzeri'],
    '¥': ['yen', 'yen'],
  },
  ofMillions: ' di ',
  magnitudes: {
    milione: ['milione', 'milioni'],
    milioni: ['milione', 'milioni'],
    mln: ['milione', 'milioni'],
    miliardo: ['miliardo', 'miliardi'],
    miliardi: ['miliardo', 'miliardi'],
    mld: ['miliardo', 'miliardi'],
  },
  units: {
    'km/h': ['chilometro all’ora', 'chilometri all’ora'],
    'm/s': ['metro al secondo', 'metri al secondo'],
    'km²': ['chilometro quadrato', 'chilometri quadrati'],
    'm²': ['metro quadrato', 'metri quadrati'],
    'm³': ['metro cubo', 'metri cubi'],
    '°C': ['grado Celsius', 'gradi Celsius'],
    '°F': ['grado Fahrenheit', 'gradi Fahrenheit'],
    '°': ['grado', 'gradi'],
    km: ['chilometro', 'chilometri'],
    m: ['metro', 'metri'],
    cm: ['centimetro', 'centimetri'],
    mm: ['millimetro', 'millimetri'],
    ha: ['ettaro', 'ettari'],
    kg: ['chilogrammo', 'chilogrammi'],
    mg: ['milligrammo', 'milligrammi'],
    g: ['grammo', 'grammi'],
    t: ['tonnellata', 'tonnellate'],
    l: ['litro', 'litri'],
    ml: ['millilitro', 'millilitri'],
    h: ['ora', 'ore'],
    min: ['minuto', 'minuti'],
    s: ['secondo', 'secondi'],
    kWh: ['chilowattora', 'chilowattora'],
    kW: ['chilowatt', 'chilowatt'],
    MW: ['megawatt', 'megawatt'],
    GW: ['gigawatt', 'gigawatt'],
    W: ['watt', 'watt'],
    V: ['volt', 'volt'],
    MB: ['megabyte', 'megabyte'],
    GB: ['gigabyte', 'gigabyte'],
    TB: ['terabyte', 'terabyte'],
    Hz: ['hertz', 'hertz'],
  },
  words: {
    percent: 'per cento',
    permille: 'per mille',
    to: 'a',
    and: 'e',
    plus: 'più',
    minus: 'meno',
    equals: 'uguale a',
    times: 'per',
    about: 'circa',
    section: 'paragrafo',
    point: 'punto',
    at: 'chiocciola',
    beforeMinutes: ' e ',
  },
  rules: [
    {
      pattern: /(?<![\p{L}\p{N}])(\d{1,2})\s?(º|°|ª)(?![\p{L}\p{N}])(?=\s+\p{L})/gu,
      say: ([, digits, ending]) => {
        const word = ORDINALS[Number(digits) - 1];
        return ending === 'ª' ? word?.replace(/o$/u, 'a') : word;
      },
    },
  ],

  stopWords:
    wordSet(`a ad agli ai al alla alle allo alcuni alcune altra altre altri altro anche ancora avere aveva
    avevano c che chi ci come con contro cui da dagli dai dal dalla dalle dallo degli dei del della delle dello dentro
    di dopo dove due e è ed era erano essere fa fino fra fu furono gli ha hanno ho i il in infatti invece io l la le lei
    li lo loro lui ma mai me mentre mi mia mio molti molto ne negli nei nel nella nelle nello no noi non nostra nostro
    o ogni oltre per perché però più poco poi prima proprio può quale quali quando quanto quasi quella quelle quelli
    quello questa queste questi questo qui se sei sempre senza si sia siamo sono sopra sotto stata stati stato su sua
    sue sugli sui sul sulla sulle suo suoi tale tanto te ti tra tu tutta tutte tutti tutto un una uno va verso vi voi
    vostro d un dell all nell sull dall`),
  pace: { perSyllableMs: 145, perDigitMs: 376, perCommaMs: 254 },
};
