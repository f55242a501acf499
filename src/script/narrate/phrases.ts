import { baseOf } from '../../core/text/languages/languages.ts';

/** The few words that a narration adds to its document, in the document's language. */
export interface Phrases {
  /** The start of a point in a numbered list. */
  readonly ordinal: (number: number) => string;
  /** Before the last of two things, and before the last of more. */
  readonly and: string;
  readonly andLast: string;
  readonly or: string;
  readonly open: string;
  readonly done: string;
  readonly yes: string;
  readonly no: string;
  readonly says: string;
  readonly asks: string;
  readonly inTheWordsOf: (name: string) => string;
  /** Introduces the first rows of a longer table. */
  readonly firstRows: (rowCount: number, toldCount: number) => string;
  /** Whether tables can be described in whole sentences in this language. */
  readonly tellsTables: boolean;
}

const ENGLISH_ORDINALS =
  `First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth
  Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth`.split(/\s+/u);

function oneOf(words: string, beyond: string): Phrases['ordinal'] {
  const ordinals = words.split(' ');
  return (number) => ordinals[number - 1] ?? `${beyond} ${number}`;
}

const ENGLISH: Phrases = {
  ordinal: (number) => ENGLISH_ORDINALS[number - 1] ?? `Number ${number}`,
  and: ' and ',
  andLast: ', and ',
  or: 'or',
  open: 'Still to do',
  done: 'Done',
  yes: 'yes',
  no: 'no',
  says: 'says',
  asks: 'asks',
  inTheWordsOf: (name) => `In the words of ${name}`,
  firstRows: (rowCount, toldCount) =>
    `Here is a table of ${rowCount} entries. These are the first ${toldCount}.`,
  tellsTables: true,
};

const OTHERS: Readonly<Record<string, Phrases>> = {
  de: {
    ordinal: oneOf(
      'Erstens Zweitens Drittens Viertens Fünftens Sechstens Siebtens Achtens Neuntens Zehntens',
      'Punkt',
    ),
    and: ' und ',
    andLast: ' und ',
    or: 'oder',
    open: 'Noch zu tun',
    done: 'Erledigt',
    yes: 'ja',
    no: 'nein',
    says: 'sagt',
    asks: 'fragt',
    inTheWordsOf: (name) => `In den Worten von ${name}`,
    firstRows: (rowCount, toldCount) =>
      `Es folgt eine Tabelle mit ${rowCount} Einträgen. Das sind die ersten ${toldCount}.`,
    tellsTables: false,
  },
  es: {
    ordinal: oneOf('Primero Segundo Tercero Cuarto Quinto Sexto Séptimo Octavo Noveno Décimo', 'Punto'),
    and: ' y ',
    andLast: ' y ',
    or: 'o',
    open: 'Pendiente',
    done: 'Hecho',
    yes: 'sí',
    no: 'no',
    says: 'dice',
    asks: 'pregunta',
    inTheWordsOf: (name) => `En palabras de ${name}`,
    firstRows: (rowCount, toldCount) =>
      `Sigue una tabla de ${rowCount} entradas. Estas son las primeras ${toldCount}.`,
    tellsTables: false,
  },
  fr: {
    ordinal: oneOf(
      'Premièrement Deuxièmement Troisièmement Quatrièmement Cinquièmement Sixièmement Septièmement Huitièmement Neuvièmement Dixièmement',
      'Point',
    ),
    and: ' et ',
    andLast: ' et ',
    or: 'ou',
    open: 'À faire',
    done: 'Fait',
    yes: 'oui',
    no: 'non',
    says: 'dit',
    asks: 'demande',
    inTheWordsOf: (name) => `Dans les mots de ${name}`,
    firstRows: (rowCount, toldCount) =>
      `Voici un tableau de ${rowCount} lignes. En voici les ${toldCount} premières.`,
    tellsTables: false,
  },
  it: {
    ordinal: oneOf('Primo Secondo Terzo Quarto Quinto Sesto Settimo Ottavo Nono Decimo', 'Punto'),
    and: ' e ',
    andLast: ' e ',
    or: 'o',
    open: 'Da fare',
    done: 'Fatto',
    yes: 'sì',
    no: 'no',
    says: 'dice',
    asks: 'chiede',
    inTheWordsOf: (name) => `Nelle parole di ${name}`,
    firstRows: (rowCount, toldCount) => `Segue una tabella di ${rowCount} righe. Ecco le prime ${toldCount}.`,
    tellsTables: false,
  },
  pt: {
    ordinal: oneOf('Primeiro Segundo Terceiro Quarto Quinto Sexto Sétimo Oitavo Nono Décimo', 'Ponto'),
    and: ' e ',
    andLast: ' e ',
    or: 'ou',
    open: 'Por fazer',
    done: 'Feito',
    yes: 'sim',
    no: 'não',
    says: 'diz',
    asks: 'pergunta',
    inTheWordsOf: (name) => `Nas palavras de ${name}`,
    firstRows: (rowCount, toldCount) =>
      `Segue uma tabela de ${rowCount} linhas. Estas são as primeiras ${toldCount}.`,
    tellsTables: false,
  },
};

/** Returns the English phrases for a language without its own. */
export function phrasesOf(language: string): Phrases {
  return OTHERS[baseOf(language)] ?? ENGLISH;
}
