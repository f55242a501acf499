import type { Translated } from '../translated.ts';
import type { en } from './en.ts';

export const de: Translated<typeof en> = {
  costs: {
    title: 'Kosten',
    lead: 'Was für kostenpflichtige Modelle ausgegeben wurde. Gelöschte Filme zählen mit. Die Tage sind Tage in UTC.',
    period: 'Zeitraum',
    periods: {
      week: 'Letzte 7 Tage',
      month: 'Letzte 30 Tage',
      thisMonth: 'Dieser Monat',
      lastMonth: 'Letzter Monat',
      quarter: 'Letzte 90 Tage',
      year: 'Letzte 365 Tage',
    },
    download: 'CSV herunterladen',
    none: 'In diesem Zeitraum wurde nichts ausgegeben.',
    noneHint:
      'Die Modelle auf diesem Rechner sind kostenlos. Kosten erscheinen hier, wenn ein Film ein kostenpflichtiges Modell verwendet.',
    spent: 'Ausgegeben',
    uncertain: 'Vielleicht berechnet',
    uncertainHint: 'Die Antwort auf diese Aufrufe ging verloren. Der Anbieter hat sie vielleicht berechnet.',
    inFlight: 'In Arbeit',
    calls: 'Aufrufe',
    unpriced_one: '{{formatted}} Aufruf eines Modells mit unbekanntem Preis ist nicht enthalten.',
    unpriced_other: '{{formatted}} Aufrufe von Modellen mit unbekanntem Preis sind nicht enthalten.',
    byDay: 'Nach Tag',
    byModel: 'Nach Modell',
    byFilm: 'Nach Film',
    day: 'Tag',
    model: 'Modell',
    film: 'Film',
    deleted: 'Gelöschter Film',
    more_one: '{{formatted}} weiterer Film steht in der CSV-Datei.',
    more_other: '{{formatted}} weitere Filme stehen in der CSV-Datei.',
  },
};
