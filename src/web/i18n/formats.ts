import { useTranslation } from 'react-i18next';

/** Numbers, dates and lengths as the chosen language writes them. */
export interface Formats {
  number(value: number): string;
  /** 0 to 100. */
  percent(value: number): string;
  /** US dollars; small amounts keep their cents' parts. */
  money(usd: number): string;
  date(rfc3339: string): string;
  /** The time of day. */
  clock(rfc3339: string): string;
  /** A day as `2026-11-29`. */
  day(day: string): string;
  /** Several things, such as “one, two and three”. */
  list(items: readonly string[]): string;
  /** Of a file, in kB, MB or GB. */
  size(sizeBytes: number): string;
  /** To a tenth of a second. */
  seconds(durationMs: number): string;
  /** Roughly, in words: seconds below one and a half minutes, then minutes, then hours. */
  span(durationMs: number): string;
}

export function useFormats(): Formats {
  const { language } = useTranslation().i18n;
  let formats = known.get(language);
  if (!formats) {
    formats = formatsFor(language);
    known.set(language, formats);
  }
  return formats;
}

/** A formatter takes longer to make than to use, and each card has several. */
const known = new Map<string, Formats>();

export function formatsFor(language: string): Formats {
  const plain = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  // A day of UTC is the same day everywhere.
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const list = new Intl.ListFormat(language);
  const dollars = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(language, { style: 'currency', currency: 'USD', maximumFractionDigits });
  const [cents, partsOfCents] = [dollars(2), dollars(4)];
  // Those for units take milliseconds to make, and a page that counts down needs one many times a second.
  const units = new Map<string, Intl.NumberFormat>();
  const unit = (value: number, name: string) => {
    const format = units.get(name) ?? unitFormat(language, name);
    units.set(name, format);
    return format.format(value);
  };
  return {
    number: (value) => plain.format(value),
    percent: (value) => percent.format(Math.floor(value) / 100),
    money: (usd) => (usd > 0 && usd < 0.1 ? partsOfCents : cents).format(usd),
    date: (rfc3339) => date.format(new Date(rfc3339)),
    clock: (rfc3339) => clock.format(new Date(rfc3339)),
    day: (given) => day.format(new Date(given)),
    list: (items) => list.format(items),
    size(sizeBytes) {
      const kilobytes = sizeBytes / 1000;
      if (kilobytes < 1000) return unit(Math.max(1, Math.round(kilobytes)), 'kilobyte');
      if (kilobytes < 1_000_000) return unit(kilobytes / 1000, 'megabyte');
      return unit(kilobytes / 1_000_000, 'gigabyte');
    },
    seconds: (durationMs) => unit(durationMs / 1000, 'second'),
    span(durationMs) {
      const seconds = durationMs / 1000;
      if (seconds < 90) return unit(Math.max(5, Math.ceil(seconds / 5) * 5), 'second');
      if (seconds < 90 * 60) return unit(Math.round(seconds / 60), 'minute');
      return unit(Math.round(seconds / 360) / 10, 'hour');
    },
  };
}

function unitFormat(language: string, unit: string): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  });
}

/** Minutes and seconds as players show them, `1:04`; hours when there are any. */
export function timecode(durationMs: number): string {
  // Rounded down, as players do: the same film is as long everywhere.
  const seconds = Math.floor(durationMs / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  const text = hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':');
  return text.replace(/^0(?=\d)/, '');
}
