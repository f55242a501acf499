/** The languages whose names of months and days are known. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'cs', 'ru', 'uk', 'tr', 'id'];
const MAX_CHARACTERS = 90;
/** What stands around a date: `Published on Monday at 12:01 AM`, `Datum: 18.10.2021 um 9 Uhr`. */
const AROUND =
  `published publication posted updated last modified created date today yesterday on at the am pm utc gmt est edt cst cdt
  pst pdt cet cest bst ist ago by of minutes minute hours hour days day weeks week months month years year st nd rd th
  datum stand veröffentlicht aktualisiert am um uhr vom den von publié mis à jour le il y a publicado actualizado el de a
  las los del em às as pubblicato aggiornato alle ore il em atualizado por`
    .trim()
    .split(/\s+/u);
/** Who published it: `November 20, 2019 / CBS News`, `Holm Press Published Monday, November 18`. */
const PUBLISHER =
  /\s[|/•·–—-]\s\p{Lu}[^|/•·]{1,30}$|^(?:\p{Lu}[\p{L}.]* ){1,4}(?=(?:Published|Updated|Posted)\b)/u;

let known: ReadonlySet<string> | undefined;

/** Whether a line says only when something was published: `Nov. 20, 2019, 9:28 AM UTC`, `22 de outubro às 20:13`. */
export function isDateLine(text: string): boolean {
  if (text.length > MAX_CHARACTERS || !/\d/u.test(text)) return false;
  known ??= namesOfDates();
  const words: readonly string[] =
    withoutPublisher(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const names = known;
  const isDate =
    /\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d|\d{1,2}[./-]\d{1,2}/u.test(text) ||
    words.some((word) => names.has(word) && !AROUND.includes(word)) ||
    words.includes('ago');
  return isDate && words.every((word) => names.has(word));
}

function withoutPublisher(text: string): string {
  const rest = text.replace(PUBLISHER, '');
  return /\d/u.test(rest) ? rest : text;
}

function namesOfDates(): ReadonlySet<string> {
  const names = new Set(AROUND);
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
  for (const language of LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(language, { month: width, day: 'numeric', timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' });
      const written = [
        ...months.map((date) => month.format(date)),
        ...days.map((date) => weekday.format(date)),
      ];
      for (const word of written
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [])
        names.add(word);
    }
  }
  return names;
}
