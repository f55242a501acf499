import { expect, test } from 'vitest';
import type { Block } from '../core/model.ts';
import { isDangling } from './choose/dangling.ts';
import { termsOf } from './choose/terms.ts';
import { createEmbeddedWriter } from './embedded-writer.ts';

/**
 * A small document in each language: an introduction, a reference, two kinds of list, a quotation, a table
 * and its sources.
 */
const DOCUMENTS: Readonly<
  Record<
    string,
    {
      readonly lead: string;
      readonly pointer: readonly [written: string, said: string];
      readonly steps: readonly string[];
      readonly things: readonly string[];
      readonly table: readonly [header: string[], row: string[]];
      readonly sources: string;
      readonly said: readonly string[];
    }
  >
> = {
  de: {
    lead: 'Der Leuchtturm steht seit 1871 auf der Klippe und leitet die Schiffe in den Hafen.',
    pointer: ['Er ist 38 m hoch (siehe Abb. 3).', 'Er ist 38 m hoch.'],
    steps: ['Die Tür öffnen und die Treppe hinaufsteigen', 'Das Glas mit einem Tuch reinigen, bis es glänzt'],
    things: ['Öl', 'Docht', 'Tücher'],
    table: [
      ['Jahr', 'Schiffe'],
      ['1871', '1.204'],
    ],
    sources: 'Quellenverzeichnis',
    said: ['Erstens: Die Tür', 'Zweitens: Das Glas', 'Öl, Docht und Tücher.', '1871: 1.204'],
  },
  es: {
    lead: 'El faro está desde 1871 sobre el acantilado y guía los barcos hasta el puerto.',
    pointer: ['La torre mide 38 m (véase la fig. 3).', 'La torre mide 38 m.'],
    steps: ['Abrir la puerta y subir por la escalera', 'Limpiar el cristal con un paño hasta que brille'],
    things: ['Aceite', 'Mecha', 'Paños'],
    table: [
      ['Año', 'Barcos'],
      ['1871', '1.204'],
    ],
    sources: 'Enlaces externos',
    said: ['Primero: Abrir', 'Segundo: Limpiar', 'Aceite, Mecha y Paños.', '1871: 1.204'],
  },
  fr: {
    lead: 'Le phare se dresse depuis 1871 sur la falaise et guide les bateaux vers le port.',
    pointer: ['La tour mesure 38 m (voir figure 3).', 'La tour mesure 38 m.'],
    steps: ['Ouvrir la porte et monter par l’escalier', 'Nettoyer la vitre avec un chiffon propre'],
    things: ['Huile', 'Mèche', 'Chiffons'],
    table: [
      ['Année', 'Bateaux'],
      ['1871', '1 204'],
    ],
    sources: 'Notes et références',
    said: ['Premièrement: Ouvrir', 'Deuxièmement: Nettoyer', 'Huile, Mèche et Chiffons.', '1871: 1 204'],
  },
  it: {
    lead: 'Il faro sta dal 1871 sulla scogliera e guida le navi verso il porto della città.',
    pointer: ['La torre è alta 38 m (vedi figura 3).', 'La torre è alta 38 m.'],
    steps: ['Aprire la porta e salire per la scala', 'Pulire il vetro con un panno finché brilla'],
    things: ['Olio', 'Stoppino', 'Panni'],
    table: [
      ['Anno', 'Navi'],
      ['1871', '1.204'],
    ],
    sources: 'Collegamenti esterni',
    said: ['Primo: Aprire', 'Secondo: Pulire', 'Olio, Stoppino e Panni.', '1871: 1.204'],
  },
  pt: {
    lead: 'O farol está desde 1871 sobre a falésia e guia os navios até ao porto da cidade.',
    pointer: ['A torre mede 38 m (ver figura 3).', 'A torre mede 38 m.'],
    steps: ['Abrir a porta e subir pela escada', 'Limpar o vidro com um pano até que brilhe'],
    things: ['Óleo', 'Pavio', 'Panos'],
    table: [
      ['Ano', 'Navios'],
      ['1871', '1.204'],
    ],
    sources: 'Ligações externas',
    said: ['Primeiro: Abrir', 'Segundo: Limpar', 'Óleo, Pavio e Panos.', '1871: 1.204'],
  },
};

test.each(Object.entries(DOCUMENTS))(
  '%s is narrated only with words of its own language',
  async (language, document) => {
    const { lead, pointer, steps, things, table, sources, said } = document;
    const [header, row] = table;
    const blocks: Block[] = [
      { kind: 'paragraph', text: lead },
      { kind: 'paragraph', text: pointer[0] },
      { kind: 'list', ordered: true, items: [...steps] },
      { kind: 'list', ordered: false, items: [...things] },
      { kind: 'table', header, rows: [row] },
      { kind: 'heading', level: 2, text: sources },
      { kind: 'paragraph', text: 'Smith, J. (1999), Phares et faros.' },
    ];
    const script = await createEmbeddedWriter().write(
      { title: '1871', language, blocks, warnings: [] },
      { length: 'full' },
    );
    const narration = script.scenes.map((scene) => scene.narration).join(' ');
    for (const words of [lead, pointer[1], ...said]) expect(narration).toContain(words);
    expect(narration).not.toContain('Smith');
    expect(narration).not.toMatch(/\b(?:First|Second|and|Here is|says)\b/u);
  },
);

test.each([
  'Danach fuhr das Schiff weiter.',
  'Deshalb kam niemand.',
  'Sin embargo, nadie vino.',
  'Esto cambió en 1990.',
  'Cependant, personne ne vint.',
  'Elle resta seule.',
  'Tuttavia nessuno venne.',
  'Questo cambiò nel 1990.',
  'No entanto, ninguém veio.',
  'Isso mudou em 1990.',
])('“%s” depends on the sentence before', (sentence) => expect(isDangling(sentence)).toBe(true));

test.each([
  'Der Turm wurde 1871 gebaut.',
  'La torre fue construida en 1871.',
  'Ella Fitzgerald sang in Berlin.',
  'Ali walked home.',
  'Car makers sold more.',
])('“%s” stands alone', (sentence) => expect(isDangling(sentence)).toBe(false));

test('stop words of each language are not terms', () => {
  expect(termsOf('Der Turm steht auf einer Klippe', 'de')).toEqual(['turm', 'steht', 'klipp']);
  expect(termsOf('The man and the sea', 'en')).toContain('man');
});
