import { type Language, wordSet } from './language.ts';

const ORDINALS =
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo'.split(
    ' ',
  );

export const SPANISH: Language = {
  tag: 'es',
  abbreviations: {
    'p.ej.': 'por ejemplo',
    'ej.': 'ejemplo',
    'etc.': 'etcétera',
    'sr.': 'señor',
    'sra.': 'señora',
    'srta.': 'señorita',
    'sres.': 'señores',
    'dr.': 'doctor',
    'dra.': 'doctora',
    'prof.': 'profesor',
    'd.': 'don',
    'dña.': 'doña',
    'ud.': 'usted',
    'uds.': 'ustedes',
    'aprox.': 'aproximadamente',
    'máx.': 'máximo',
    'mín.': 'mínimo',
    'avda.': 'avenida',
    'av.': 'avenida',
    'tel.': 'teléfono',
    'a.c.': 'antes de Cristo',
    'd.c.': 'después de Cristo',
    'ee.uu.': 'Estados Unidos',
    'vs.': 'contra',
    'sto.': 'santo',
    'sta.': 'santa',
    'gral.': 'general',
    'ed.': 'edición',
    'depto.': 'departamento',
  },
  numbering: {
    'núm.': 'número',
    'n.º': 'número',
    nº: 'número',
    'fig.': 'figura',
    'pág.': 'página',
    'págs.': 'páginas',
    'p.': 'página',
    'cap.': 'capítulo',
    'art.': 'artículo',
    'vol.': 'volumen',
    's.': 'siglo',
  },
  closing: wordSet('etc. ee.uu. a.c. d.c.'),
  quotations: { '«': '»', '“': '”', '"': '"' },

  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  sayDay: (day) => (day === 1 ? 'primero' : String(day)),
  dateJoint: ' de ',
  ordinals: ORDINALS,

  sayOne: (noun) => (/a(?: |$)/u.test(noun) ? 'una' : 'un'),
  currencies: {
    '€': ['euro', 'euros'],
    EUR: ['euro', 'euros'],
    $: ['dólar', 'dólares'],
    US$: ['dólar', 'dólares'],
    USD: ['dólar', 'dólares'],
    '£': ['libra', 'libras'],
    CHF: ['franco suizo', 'francos suizos'],
    '¥': ['yen', 'yenes'],
    MXN: ['peso mexicano', 'pesos mexicanos'],
  },
  ofMillions: ' de ',
  magnitudes: {
    millón: ['millón', 'millones'],
    millones: ['millón', 'millones'],
    'M.': ['millón', 'millones'],
    M: ['millón', 'millones'],
    'mil millones': ['mil millones', 'mil millones'],
    billones: ['billón', 'billones'],
  },
  units: {
    'km/h': ['kilómetro por hora', 'kilómetros por hora'],
    'm/s': ['metro por segundo', 'metros por segundo'],
    'km²': ['kilómetro cuadrado', 'kilómetros cuadrados'],
    'm²': ['metro cuadrado', 'metros cuadrados'],
    'm³': ['metro cúbico', 'metros cúbicos'],
    '°C': ['grado Celsius', 'grados Celsius'],
    '°F': ['grado Fahrenheit', 'grados Fahrenheit'],
    '°': ['grado', 'grados'],
    km: ['kilómetro', 'kilómetros'],
    m: ['metro', 'metros'],
    cm: ['centímetro', 'centímetros'],
    mm: ['milímetro', 'milímetros'],
    ha: ['hectárea', 'hectáreas'],
    kg: ['kilogramo', 'kilogramos'],
    mg: ['miligramo', 'miligramos'],
    g: ['gramo', 'gramos'],
    t: ['tonelada', 'toneladas'],
    l: ['litro', 'litros'],
    ml: ['mililitro', 'mililitros'],
    h: ['hora', 'horas'],
    min: ['minuto', 'minutos'],
    s: ['segundo', 'segundos'],
    kWh: ['kilovatio hora', 'kilovatios hora'],
    kW: ['kilovatio', 'kilovatios'],
    MW: ['megavatio', 'megavatios'],
    GW: ['gigavatio', 'gigavatios'],
    W: ['vatio', 'vatios'],
    V: ['voltio', 'voltios'],
    MB: ['megabyte', 'megabytes'],
    GB: ['gigabyte', 'gigabytes'],
    TB: ['terabyte', 'terabytes'],
    Hz: ['hercio', 'hercios'],
  },
  words: {
    percent: 'por ciento',
    permille: 'por mil',
    to: 'a',
    and: 'y',
    plus: 'más',
    minus: 'menos',
    equals: 'igual a',
    times: 'por',
    about: 'aproximadamente',
    section: 'sección',
    point: 'punto',
    at: 'arroba',
    beforeMinutes: ' y ',
  },
  rules: [
    {
      pattern: /(?<![\p{L}\p{N}])(\d{1,2})\.?(º|ª|er|ra)(?![\p{L}\p{N}])/gu,
      say: ([, digits, ending]) => {
        const word = ORDINALS[Number(digits) - 1];
        if (word === undefined) return undefined;
        if (ending === 'ª' || ending === 'ra') return word.replace(/o$/u, 'a');
        return ending === 'er' ? word.replace(/o$/u, '') : word;
      },
    },
  ],

  stopWords:
    wordSet(`a al algo algunas algunos ante antes aquel aquella así aún aunque bien cada casi como con contra
    cual cuales cuando de del desde donde dos durante e el él ella ellas ellos en entonces entre era eran eres es esa
    esas ese eso esos está están estaba estado estas este esto estos fue fueron ha había habían hace hacer hacia han
    hasta hay incluso la las le les lo los luego más me menos mi mientras mis mismo mucho muchos muy nada ni no nos
    nosotros nuestra nuestro o otra otras otro otros para pero poco por porque pues que quien quienes se sea según ser
    si sí sido sin sino sobre solo sólo son su sus también tan tanto te tener tiene tienen todas todo todos tras tu tus
    un una unas uno unos usted va y ya yo`),
  pace: { perSyllableMs: 146, perDigitMs: 392, perCommaMs: 536 },
};
