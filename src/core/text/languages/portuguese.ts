import { type Language, wordSet } from './language.ts';

const ORDINALS =
  'primeiro|segundo|terceiro|quarto|quinto|sexto|sétimo|oitavo|nono|décimo|décimo primeiro|décimo segundo|décimo terceiro|décimo quarto|décimo quinto|décimo sexto|décimo sétimo|décimo oitavo|décimo nono|vigésimo'.split(
    '|',
  );

export const PORTUGUESE: Language = {
  tag: 'pt',
  abbreviations: {
    'p.ex.': 'por exemplo',
    'ex.': 'exemplo',
    'etc.': 'et cetera',
    'sr.': 'senhor',
    'sra.': 'senhora',
    'srs.': 'senhores',
    'dr.': 'doutor',
    'dra.': 'doutora',
    'prof.': 'professor',
    'profa.': 'professora',
    'd.': 'dom',
    'aprox.': 'aproximadamente',
    'máx.': 'máximo',
    'mín.': 'mínimo',
    'av.': 'avenida',
    'tel.': 'telefone',
    'a.c.': 'antes de Cristo',
    'd.c.': 'depois de Cristo',
    'cf.': 'confira',
    eua: 'Estados Unidos',
    'séc.': 'século',
    'ed.': 'edição',
    'sta.': 'santa',
    'sto.': 'santo',
  },
  numbering: {
    'n.º': 'número',
    nº: 'número',
    'núm.': 'número',
    'fig.': 'figura',
    'pág.': 'página',
    'págs.': 'páginas',
    'p.': 'página',
    'cap.': 'capítulo',
    'art.': 'artigo',
    'vol.': 'volume',
    'tab.': 'tabela',
  },
  closing: wordSet('etc. a.c. d.c.'),
  quotations: { '«': '»', '“': '”', '"': '"' },

  months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(
    ' ',
  ),
  sayDay: (day) => (day === 1 ? 'primeiro' : String(day)),
  dateJoint: ' de ',
  ordinals: ORDINALS,

  sayOne: (noun) => (/a(?: |$)|-hora$/u.test(noun) ? 'uma' : 'um'),
  currencies: {
    '€': ['euro', 'euros'],
    EUR: ['euro', 'euros'],
    R$: ['real', 'reais'],
    BRL: ['real', 'reais'],
    $: ['dólar', 'dólares'],
    US$: ['dólar', 'dólares'],
    USD: ['dólar', 'dólares'],
    '£': ['libra', 'libras'],
    CHF: ['franco suíço', 'francos suíços'],
    '¥': ['iene', 'ienes'],
  },
  ofMillions: ' de ',
  magnitudes: {
    mil: ['mil', 'mil'],
    milhão: ['milhão', 'milhões'],
    milhões: ['milhão', 'milhões'],
    mi: ['milhão', 'milhões'],
    bilhão: ['bilhão', 'bilhões'],
    bilhões: ['bilhão', 'bilhões'],
    bi: ['bilhão', 'bilhões'],
  },
  units: {
    'km/h': ['quilômetro por hora', 'quilômetros por hora'],
    'm/s': ['metro por segundo', 'metros por segundo'],
    'km²': ['quilômetro quadrado', 'quilômetros quadrados'],
    'm²': ['metro quadrado', 'metros quadrados'],
    'm³': ['metro cúbico', 'metros cúbicos'],
    '°C': ['grau Celsius', 'graus Celsius'],
    '°F': ['grau Fahrenheit', 'graus Fahrenheit'],
    '°': ['grau', 'graus'],
    km: ['quilômetro', 'quilômetros'],
    m: ['metro', 'metros'],
    cm: ['centímetro', 'centímetros'],
    mm: ['milímetro', 'milímetros'],
    ha: ['hectare', 'hectares'],
    kg: ['quilograma', 'quilogramas'],
    mg: ['miligrama', 'miligramas'],
    g: ['grama', 'gramas'],
    t: ['tonelada', 'toneladas'],
    l: ['litro', 'litros'],
    ml: ['mililitro', 'mililitros'],
    h: ['hora', 'horas'],
    min: ['minuto', 'minutos'],
    s: ['segundo', 'segundos'],
    kWh: ['quilowatt-hora', 'quilowatts-hora'],
    kW: ['quilowatt', 'quilowatts'],
    MW: ['megawatt', 'megawatts'],
    GW: ['gigawatt', 'gigawatts'],
    W: ['watt', 'watts'],
    V: ['volt', 'volts'],
    MB: ['megabyte', 'megabytes'],
    GB: ['gigabyte', 'gigabytes'],
    TB: ['terabyte', 'terabytes'],
    Hz: ['hertz', 'hertz'],
  },
  words: {
    percent: 'por cento',
    permille: 'por mil',
    to: 'a',
    and: 'e',
    plus: 'mais',
    minus: 'menos',
    equals: 'igual a',
    times: 'vezes',
    about: 'cerca de',
    section: 'parágrafo',
    point: 'ponto',
    at: 'arroba',
    hours: ['hora', 'horas'],
    beforeMinutes: ' e ',
  },
  rules: [
    {
      pattern: /(?<![\p{L}\p{N}])(\d{1,2})\.?(º|ª|o|a)(?![\p{L}\p{N}])/gu,
      say: ([, digits, ending]) => {
        const word = ORDINALS[Number(digits) - 1];
        return ending === 'ª' || ending === 'a' ? word?.replace(/o(?= |$)/gu, 'a') : word;
      },
    },
  ],

  stopWords:
    wordSet(`a à ainda além algumas alguns ante antes ao aos após aquela aquele aqueles as às assim até bem cada
    com como contra da das de dela dele deles depois desde do dois dos durante e é ela elas ele eles em enquanto entre
    era eram essa essas esse esses esta está estão estas estava este estes eu foi foram fosse há isso isto já la lhe lo
    logo mais mas me meio menos mesmo meu meus minha muito muitos na não nas nem nenhum no nos nós nossa nosso num numa
    o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque porém pouco qual quando
    quanto que quem são se seja sem sempre ser será seu seus si sido sob sobre sua suas também tão tem têm tempo tendo
    ter teu tinha toda todas todo todos tu tudo um uma umas uns vai você vos`),
  pace: { perSyllableMs: 156, perDigitMs: 432, perCommaMs: 311 },
};
