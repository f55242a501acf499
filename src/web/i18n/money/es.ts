import type { Translated } from '../translated.ts';
import type { en } from './en.ts';

export const es: Translated<typeof en> = {
  costs: {
    title: 'Costes',
    lead: 'Lo que se ha gastado en modelos de pago. Las películas eliminadas también cuentan. Los días son días UTC.',
    period: 'Periodo',
    periods: {
      week: 'Últimos 7 días',
      month: 'Últimos 30 días',
      thisMonth: 'Este mes',
      lastMonth: 'Mes pasado',
      quarter: 'Últimos 90 días',
      year: 'Últimos 365 días',
    },
    download: 'Descargar CSV',
    none: 'No se ha gastado nada en este periodo.',
    noneHint:
      'Los modelos de este equipo son gratuitos. Los costes aparecen aquí cuando una película usa un modelo de pago.',
    spent: 'Gastado',
    uncertain: 'Quizá cobrado',
    uncertainHint: 'Se perdió la respuesta a estas llamadas. Es posible que el proveedor las haya cobrado.',
    inFlight: 'En curso',
    calls: 'Llamadas',
    unpriced_one: 'No se incluye {{formatted}} llamada a un modelo de precio desconocido.',
    unpriced_other: 'No se incluyen {{formatted}} llamadas a modelos de precio desconocido.',
    byDay: 'Por día',
    byModel: 'Por modelo',
    byFilm: 'Por película',
    day: 'Día',
    model: 'Modelo',
    film: 'Película',
    deleted: 'Película eliminada',
    more_one: '{{formatted}} película más está en el archivo CSV.',
    more_other: '{{formatted}} películas más están en el archivo CSV.',
  },
};
