import { type Language, wordSet } from './language.ts';

const ONES = 'null ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TEENS = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const IRREGULAR: Readonly<Record<number, string>> = { 1: 'erste', 3: 'dritte', 7: 'siebte', 8: 'achte' };
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
const WOMEN = /(?:a|e|Elisabeth|Elizabeth|Katharina|Beatrix|Isabel)$/u;
/** Before an ordinal: what makes it end in `n`, and in `r`. */
const BEFORE_N =
  /(?:^|\s)(?:am|im|vom|zum|zur|beim|ans|dem|den|des|ab|seit|bis|einem|einen|einer|eines|jedem|jeden|jedes|diesem|diesen|(?:sein|ihr|mein|unser)e[mnrs])$/iu;
const BEFORE_R = /(?:^|\s)(?:ein|kein|sein|ihr|mein|unser)$/iu;
const BEFORE_ORDINAL =
  /(?:^|\s)(?:am|im|vom|zum|zur|beim|ans|ins|de[mnrs]|die|das|ab|seit|bis|eine?[mnrs]?|jede[mnrs]?|diese[mnrs]?|(?:sein|ihr|mein|unser)e?[mnrs]?|und|oder|–)\s+\d{1,3}\.$/iu;
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
const AFTER_ORDINAL = new RegExp(
  `^(?:${MONTHS.join('|')}|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Okt\\.|Nov\\.|Dez\\.|Jahrhunderts?|Jahrtausends?|Jh\\.|Weltkriegs?|Kapitel|Auflage|Stock|Geburtstag|Lebensjahr|Mal|Platz|Klasse|Semester|Spieltag|Minute|Woche|Tag|Jahr|Bezirk|Quartal|Halbjahr)`,
  'u',
);

function ordinal(number: number): string {
  const irregular = IRREGULAR[number];
  if (irregular) return irregular;
  if (number < 10) return `${ONES[number]}te`;
  if (number < 20) return `${TEENS[number - 10]}te`;
  const tens = TENS[Math.floor(number / 10) - 2];
  return `${number % 10 === 0 ? '' : `${ONES[number % 10]}und`}${tens}ste`;
}

/** `am dritten`, `der dritte`, `ein dritter`. */
function declined(number: number, before: string, alone: 'e' | 'er'): string {
  const base = ordinal(number);
  if (BEFORE_N.test(before)) return `${base}n`;
  const takesR =
    BEFORE_R.test(before) || (alone === 'er' && !/(?:^|\s)(?:der|die|das|jeder)$/iu.test(before));
  return takesR ? `${base}r` : base;
}

/** `neunzehnhundert`, not `eintausendneunhundert`. */
function sayYear(year: string): string {
  if (!/^1[1-9]\d\d$/u.test(year)) return year;
  const rest = Number(year.slice(2));
  return `${TEENS[Number(year.slice(0, 2)) - 10]}hundert${rest === 0 ? '' : ` ${rest}`}`;
}

export const GERMAN: Language = {
  tag: 'de',
  abbreviations: {
    'z.b.': 'zum Beispiel',
    'd.h.': 'das heißt',
    'u.a.': 'unter anderem',
    'u.ä.': 'und Ähnliches',
    'o.ä.': 'oder Ähnliches',
    'z.t.': 'zum Teil',
    'i.d.r.': 'in der Regel',
    'v.a.': 'vor allem',
    's.o.': 'siehe oben',
    's.u.': 'siehe unten',
    'n.chr.': 'nach Christus',
    'v.chr.': 'vor Christus',
    'bzw.': 'beziehungsweise',
    'ca.': 'circa',
    'usw.': 'und so weiter',
    'etc.': 'et cetera',
    'vgl.': 'vergleiche',
    'sog.': 'sogenannte',
    'ggf.': 'gegebenenfalls',
    'evtl.': 'eventuell',
    'inkl.': 'inklusive',
    'exkl.': 'exklusive',
    'zzgl.': 'zuzüglich',
    'max.': 'maximal',
    'min.': 'minimal',
    'dr.': 'Doktor',
    'prof.': 'Professor',
    'hr.': 'Herr',
    'fr.': 'Frau',
    'st.': 'Sankt',
    'geb.': 'geboren',
    'gest.': 'gestorben',
    'allg.': 'allgemein',
    'bes.': 'besonders',
    'mind.': 'mindestens',
    'tel.': 'Telefon',
    'str.': 'Straße',
    'jh.': 'Jahrhundert',
    'hrsg.': 'herausgegeben von',
    'jan.': 'Januar',
    'feb.': 'Februar',
    'aug.': 'August',
    'sept.': 'September',
    'okt.': 'Oktober',
    'nov.': 'November',
    'dez.': 'Dezember',
  },
  numbering: {
    'nr.': 'Nummer',
    'abb.': 'Abbildung',
    'tab.': 'Tabelle',
    'abs.': 'Absatz',
    'art.': 'Artikel',
    'kap.': 'Kapitel',
    'bd.': 'Band',
    's.': 'Seite',
    'abschn.': 'Abschnitt',
  },
  closing: wordSet('usw. etc. u.ä. o.ä. jh. v.chr. n.chr. s.o. s.u.'),
  quotations: { '„': '“', '»': '«', '«': '»', '"': '"' },
  isOrdinal: (before, after) =>
    /(?:^|\s)\d{1,3}\.$/u.test(before) && (BEFORE_ORDINAL.test(before) || AFTER_ORDINAL.test(after)),

  months: MONTHS,
  sayDay: (day, before) => declined(day, before, 'er'),
  sayYear,
  dateJoint: ' ',
  ordinals: Array.from({ length: 99 }, (_, index) => ordinal(index + 1)),

  sayOne: (noun) => (/(?:ne|de|te|lion)$/u.test(noun) ? 'eine' : 'ein'),
  currencies: {
    '€': ['Euro', 'Euro'],
    EUR: ['Euro', 'Euro'],
    $: ['Dollar', 'Dollar'],
    US$: ['US-Dollar', 'US-Dollar'],
    USD: ['US-Dollar', 'US-Dollar'],
    '£': ['Pfund', 'Pfund'],
    CHF: ['Franken', 'Franken'],
    '¥': ['Yen', 'Yen'],
  },
  ofMillions: ' ',
  magnitudes: {
    'Tsd.': ['tausend', 'tausend'],
    'Mio.': ['Million', 'Millionen'],
    'Mrd.': ['Milliarde', 'Milliarden'],
    Million: ['Million', 'Millionen'],
    Millionen: ['Million', 'Millionen'],
    Milliarde: ['Milliarde', 'Milliarden'],
    Milliarden: ['Milliarde', 'Milliarden'],
  },
  units: {
    'km/h': ['Kilometer pro Stunde', 'Kilometer pro Stunde'],
    'm/s': ['Meter pro Sekunde', 'Meter pro Sekunde'],
    'km²': ['Quadratkilometer', 'Quadratkilometer'],
    'm²': ['Quadratmeter', 'Quadratmeter'],
    'm³': ['Kubikmeter', 'Kubikmeter'],
    '°C': ['Grad Celsius', 'Grad Celsius'],
    '°F': ['Grad Fahrenheit', 'Grad Fahrenheit'],
    '°': ['Grad', 'Grad'],
    km: ['Kilometer', 'Kilometer'],
    m: ['Meter', 'Meter'],
    cm: ['Zentimeter', 'Zentimeter'],
    mm: ['Millimeter', 'Millimeter'],
    ha: ['Hektar', 'Hektar'],
    kg: ['Kilogramm', 'Kilogramm'],
    mg: ['Milligramm', 'Milligramm'],
    g: ['Gramm', 'Gramm'],
    t: ['Tonne', 'Tonnen'],
    l: ['Liter', 'Liter'],
    ml: ['Milliliter', 'Milliliter'],
    h: ['Stunde', 'Stunden'],
    Std: ['Stunde', 'Stunden'],
    min: ['Minute', 'Minuten'],
    s: ['Sekunde', 'Sekunden'],
    kWh: ['Kilowattstunde', 'Kilowattstunden'],
    kW: ['Kilowatt', 'Kilowatt'],
    MW: ['Megawatt', 'Megawatt'],
    GW: ['Gigawatt', 'Gigawatt'],
    W: ['Watt', 'Watt'],
    V: ['Volt', 'Volt'],
    MB: ['Megabyte', 'Megabyte'],
    GB: ['Gigabyte', 'Gigabyte'],
    TB: ['Terabyte', 'Terabyte'],
    Hz: ['Hertz', 'Hertz'],
  },
  words: {
    percent: 'Prozent',
    permille: 'Promille',
    to: 'bis',
    and: 'und',
    plus: 'plus',
    minus: 'minus',
    equals: 'gleich',
    times: 'mal',
    about: 'etwa',
    section: 'Paragraf',
    point: 'Punkt',
    at: 'ät',
    hours: ['Uhr', 'Uhr'],
    beforeMinutes: ' ',
  },
  rules: [
    {
      pattern: /(?<=^|[\s("„])(\d{1,2})\.(?=\s+\p{L})/gu,
      say: ([, digits], { before }) => {
        const number = Number(digits);
        // A number that opens a sentence counts a list.
        if (number === 0 || before === '') return undefined;
        return declined(number, before, 'e');
      },
    },
    {
      pattern: /(\p{Lu}\p{Ll}+) (X{0,2}(?:IX|IV|V?I{1,3}|V|X))\.(?=\s)/gu,
      say: ([, name = '', roman = '']) => {
        const number = ROMAN.indexOf(roman) + 1;
        if (number === 0) return undefined;
        const word = ordinal(number);
        const article = WOMEN.test(name) ? 'die' : 'der';
        return `${name} ${article} ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
      },
    },
    { pattern: /(?<![\d.,])1[1-9]\d\d(?![.,]?\d)/gu, say: ([year = '']) => sayYear(year) },
  ],

  stopWords:
    wordSet(`aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus
    bei beim bin bis bist da damit dann das dass dein deine dem den denn der des dessen deren dich die dies diese diesem
    diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige einigen er es etwas euch euer
    für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres
    im in indem ins ist jede jedem jeden jeder jedes jene jetzt kann kein keine keinen können könnte machen man manche
    mehr mein meine mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen
    seiner seines selbst sich sie sind so solche soll sollte sondern sonst über um und uns unser unsere unter viel vom
    von vor während war waren warum was weg weil weiter welche wenn wer werde werden wie wieder will wir wird wirst wo
    wollen wurde wurden würde würden zu zum zur zwar zwischen`),
  pace: { perSyllableMs: 179, perDigitMs: 488, perCommaMs: 206 },
};
