import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from './sentences.ts';
import { spokenWords } from './spoken-words.ts';
import { writtenWords } from './words.ts';

const LANGUAGES = ['de', 'es', 'fr', 'it', 'pt', 'nl', 'ja'];

const said = (text: string, language: string, pronunciations = {}) =>
  spokenWords(text, { language, pronunciations })
    .map(({ spoken }) => spoken)
    .filter(Boolean)
    .join(' ');

describe('what is written short is said in full', () => {
  test.each([
    ['de', 'Das kostet 1.234,50 € und 3,5 %.', 'Das kostet 1234 Euro 50 und 3,5 Prozent.'],
    ['de', 'Am 3. Mai 2021 um 14:30 Uhr.', 'Am dritten Mai 2021 um 14 Uhr 30.'],
    ['de', 'Geboren am 3.5.2021, z. B. hier.', 'Geboren am dritten Mai 2021, zum Beispiel hier.'],
    ['de', 'Der 2. Weltkrieg, ein 3. Kind.', 'Der zweite Weltkrieg, ein dritter Kind.'],
    [
      'de',
      'Im Jahr 1999 mit 5 km/h bei −5 °C.',
      'Im Jahr neunzehnhundert 99 mit 5 Kilometer pro Stunde bei minus 5 Grad Celsius.',
    ],
    ['de', 'Nach § 5 Abs. 2 gilt das.', 'Nach Paragraf 5 Absatz 2 gilt das.'],
    ['de', 'Es sind 12 Mio. Euro, 1 km, 1 t.', 'Es sind 12 Millionen Euro, ein Kilometer, eine Tonne.'],
    [
      'de',
      'Von 1990–1995 lebte Ludwig XIV. dort.',
      'Von neunzehnhundert 90 bis neunzehnhundert 95 lebte Ludwig der Vierzehnte dort.',
    ],
    [
      'es',
      'El 1 de mayo: 1.234,50 € y 25 km/h.',
      'El primero de mayo: 1234 euros 50 y 25 kilómetros por hora.',
    ],
    ['es', 'La 2.ª vez del Sr. Gómez, p. ej. aquí.', 'La segunda vez del señor Gómez, por ejemplo aquí.'],
    ['es', 'Costó 3 M€, o sea $20.', 'Costó 3 millones de euros, o sea 20 dólares.'],
    ['fr', 'Le 1er mai à 14h30, 1 234,50 €.', 'Le premier mai à 14 heures 30, 1234 euros 50.'],
    ['fr', 'Au XXe siècle, M. Dupont.', 'Au vingtième siècle, monsieur Dupont.'],
    ['fr', 'Il coûte 5 Md € ! Vrai ?', 'Il coûte 5 milliards d’euros! Vrai?'],
    ['it', 'Il 1º maggio alle 14:30, 25 km/h.', 'Il primo maggio alle 14 e 30, 25 chilometri all’ora.'],
    ['it', 'Il sig. Rossi ha 2 mld €.', 'Il signor Rossi ha 2 miliardi di euro.'],
    ['pt', 'Em 1º de maio custou R$ 1.234,50.', 'Em primeiro de maio custou 1234 reais 50.'],
    ['pt', 'A Dra. Costa, 2ª vez, 3,5%.', 'A doutora Costa, segunda vez, 3,5 por cento.'],
    ['de', 'Siehe https://www.example.com/x?y=1.', 'Siehe example Punkt com.'],
    ['it', 'Scrivi a info@example.it!', 'Scrivi a info chiocciola example punto it!'],
  ])('%s: %s', (language, written, spoken) => expect(said(written, language)).toBe(spoken));
});

test('English goes by its own rules, and of a language without rules nothing is changed', () => {
  expect(said('It cost $5.', 'en')).toBe('It cost five dollars.');
  expect(said('It cost $5.', 'und')).toBe('It cost five dollars.');
  expect(said('Het kost 5 euro, bijv. hier 🙂', 'nl')).toBe('Het kost 5 euro, bijv hier.');
});

test('the user’s pronunciations come first', () => {
  expect(said('Die GmbH kostet 5 €.', 'de', { GmbH: 'Geh-Em-Beh-Ha', '5': 'fünfe' })).toContain(
    'Geh-Em-Beh-Ha',
  );
});

test('a line of verse ends in a pause, and an abbreviation in none', () => {
  expect(said('Es war einmal\nein Kind bzw. ein Hund', 'de')).toBe(
    'Es war einmal, ein Kind beziehungsweise ein Hund.',
  );
});

describe('sentences', () => {
  test.each([
    ['de', 'Am 3. Mai kam der 2. Zug mit ca. 12 Mio. Euro, d. h. mit viel Geld.'],
    ['de', 'Im 20. Jahrhundert lebte Dr. Müller in St. Gallen, vgl. Abb. 3.'],
    ['de', 'Sie rief: „Halt! Wer da?“, und ging.'],
    ['es', 'El Sr. Gómez vive en EE. UU. desde la pág. 12.'],
    ['fr', 'M. Dupont et Mme Durand, p. ex. voir fig. 3, vivent là.'],
    ['it', 'Il dott. Rossi, ad es. a pag. 5, scrive.'],
    ['pt', 'O Sr. Silva e a Dra. Costa, p. ex. na pág. 5, escrevem.'],
  ])('%s stays one: %s', (language, text) =>
    expect(sentences(text, language).map((sentence) => sentence.text)).toEqual([text]),
  );

  test.each([
    ['de', 'Er wurde 80.', 'Danach starb er.'],
    ['de', 'Äpfel, Birnen usw.', 'Danach kam Brot.'],
    ['de', 'Er wog 5 kg.', 'Sie wog mehr.'],
    ['fr', 'Il court 100 m.', 'Puis il dort.'],
    ['fr', 'Le vent vient de l’est.', 'Marie rit.'],
    ['es', 'Dijo que no.', 'Juan rió.'],
    ['it', 'Pane, latte ecc.', 'Poi venne.'],
    ['pt', 'Pão, leite etc.', 'Depois veio.'],
  ])('%s are two: %s | %s', (language, first, second) =>
    expect(sentences(`${first} ${second}`, language).map(({ text }) => text)).toEqual([first, second]),
  );
});

test('whatever comes in, each written word lies in one token, in order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      fc.string({ unit: 'binary', maxLength: 80 }),
      (language, text) => {
        const tokens = spokenWords(text, { language });
        for (const { start, end } of writtenWords(text)) {
          expect(tokens.filter((token) => token.start <= start && token.end >= end)).toHaveLength(1);
        }
        expect(tokens.map(({ start }) => start)).toEqual(
          tokens.map(({ start }) => start).toSorted((a, b) => a - b),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test.each(['1. ', 'z. B. ', '1.000 ', 'a.b', '5-', '€ ', '1 '])(
  'a hundred thousand characters of %s do not hang',
  (piece) => {
    const startedMs = performance.now();
    spokenWords(piece.repeat(100_000 / piece.length), { language: 'de' });
    expect(performance.now() - startedMs).toBeLessThan(20_000);
  },
);
