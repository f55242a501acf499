import { cardinal, ordinal, yearWords } from './number-words.ts';
import { flowsOn, type Reading, type Run } from './runs.ts';

const MONTHS = `January February March April May June July August September October November December`.split(
  ' ',
);
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((month, index) =>
    [month, month.slice(0, 3), month === 'September' ? 'Sept' : '']
      .filter(Boolean)
      .map((name) => [name, index]),
  ) as [string, number][],
);
const TIME = /^(\d{1,2})(?:[:h]([0-5]\d))?(?::([0-5]\d))?(?:\s?([ap])\.?m)?$/iu;
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/u;
const YEAR = /^[12]\d{3}$/u;

/** `2026-11-22`, `Nov. 22, 2026`, `22 November`, `Sept. 2026`, `11/22/2026`. */
export function readDate(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  if (!run) return undefined;
  return (
    readNumericDate(run) ??
    readDayAndMonth(runs, index) ??
    readMonthFirst(runs, index) ??
    readDayFirst(runs, index) ??
    readWeekdays(run.core)
  );
}

/** `9:30 a.m.`, `14:05`, `9am`. Ratios such as `16:9` are left to other rules. */
export function readTime(runs: readonly Run[], index: number): Reading | undefined {
  const run = runs[index];
  // `8.30 a.m.`
  const core =
    run && /^\d{1,2}\.[0-5]\d$/u.test(run.core) && /^[ap]\.?m$/iu.test(runs[index + 1]?.core ?? '')
      ? run.core.replace('.', ':')
      : run?.core;
  const match = core && TIME.exec(core);
  if (!run || !match || Number(match[1]) > 24) return undefined;
  const next = runs[index + 1];
  const half = match[4] ?? (flowsOn(run) ? /^([ap])\.?m$/iu.exec(next?.core ?? '')?.[1] : undefined);
  // `at 5 am` is a time, `5 AM radios` hardly ever meant; a bare `5` is none.
  if (match[2] === undefined && half === undefined) return undefined;
  const clock = clockWords(match[1] ?? '', match[2], match[3]);
  if (half === undefined) return { spoken: clock, runCount: 1 };
  const spoken = `${clock.replace(" o'clock", '')} ${half.toUpperCase()} M`;
  const runCount = match[4] ? 1 : 2;
  return { spoken, runCount, ownsPeriod: !runs[index + runCount - 1]?.endsSentence };
}

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** `Mon–Fri`. */
function readWeekdays(core: string): Reading | undefined {
  const match = /^(Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)[-–—](Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)$/u.exec(core);
  if (!match) return undefined;
  const [from, to] = [match[1], match[2]].map((short) => WEEKDAYS.find((day) => day.startsWith(short ?? '')));
  return from && to ? { spoken: `${from} to ${to}`, runCount: 1 } : undefined;
}

function clockWords(hour: string, minute: string | undefined, second: string | undefined): string {
  const hours = cardinal(String(Number(hour)));
  const minutes = minute === undefined || minute === '00' ? '' : twoDigits(minute);
  if (second !== undefined) {
    return `${hours} ${minutes || 'hundred'} and ${cardinal(String(Number(second)))} seconds`;
  }
  if (minutes === '')
    return Number(hour) > 12 || Number(hour) === 0 ? `${hours} hundred` : `${hours} o'clock`;
  return `${hours} ${minutes}`;
}

function twoDigits(digits: string): string {
  return digits.startsWith('0') ? `oh ${cardinal(digits.slice(1))}` : cardinal(digits);
}

function readNumericDate(run: Run): Reading | undefined {
  const iso = /^([12]\d{3})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/u.exec(run.core);
  if (iso) return dateReading({ month: Number(iso[2]) - 1, day: iso[3], year: iso[1], runCount: 1 });
  const month = /^([12]\d{3})-(0[1-9])$/u.exec(run.core);
  if (month) return dateReading({ month: Number(month[2]) - 1, year: month[1], runCount: 1 });
  const slashed = /^(\d{1,2})\/(\d{1,2})\/([12]\d{3}|\d{2})$/u.exec(run.core);
  if (slashed?.[1] && slashed[2] && slashed[3]) {
    // American order, unless the first cannot be a month.
    const [first, second] = Number(slashed[1]) > 12 ? [slashed[2], slashed[1]] : [slashed[1], slashed[2]];
    const year = slashed[3].length === 4 ? slashed[3] : `${Number(slashed[3]) > 50 ? 19 : 20}${slashed[3]}`;
    return dateReading({ month: Number(first) - 1, day: second, year, runCount: 1 });
  }
  const european = /^(\d{1,2})\.(\d{1,2})\.([12]\d{3})$/u.exec(run.core);
  if (!european) return undefined;
  return dateReading({ month: Number(european[2]) - 1, day: european[1], year: european[3], runCount: 1 });
}

const DAY_LEAD = /^(?:by|on|before|until|till|since|due|dated|from)$/iu;

/** `by 8/3`, in American order unless the first number cannot be a month. `on 1/2 of the days` is a fraction. */
function readDayAndMonth(runs: readonly Run[], index: number): Reading | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})$/u.exec(runs[index]?.core ?? '');
  if (!match?.[1] || !match[2] || !DAY_LEAD.test(runs[index - 1]?.core ?? '')) return undefined;
  if (/^(?:of|the|inch|inches|cups?|an?)$/iu.test(runs[index + 1]?.core ?? '')) return undefined;
  const [month, day] = Number(match[1]) > 12 ? [match[2], match[1]] : [match[1], match[2]];
  const isShare = Number(match[1]) === 1 && [2, 3, 4].includes(Number(match[2]));
  // Read digit by digit in any context.
  const isName = match[0] === '9/11';
  return isShare || isName ? undefined : dateReading({ month: Number(month) - 1, day, runCount: 1 });
}

function readMonthFirst(runs: readonly Run[], index: number): Reading | undefined {
  const [run, next, afterNext] = [runs[index], runs[index + 1], runs[index + 2]];
  const month = run && MONTH_NUMBERS.get(run.core);
  if (run === undefined || month === undefined || !/^\.?$/u.test(run.trail)) return undefined;
  const day = DAY.exec(next?.core ?? '')?.[1];
  if (day && Number(day) >= 1 && Number(day) <= 31) {
    const hasYear = /^,?$/u.test(next?.trail ?? '') && YEAR.test(afterNext?.core ?? '');
    return dateReading({
      month,
      day,
      year: hasYear ? afterNext?.core : undefined,
      runCount: hasYear ? 3 : 2,
    });
  }
  if (YEAR.test(next?.core ?? '')) return dateReading({ month, year: next?.core, runCount: 2 });
  if (run.trail !== '.' || run.core === 'May') return undefined;
  return { spoken: MONTHS[month] ?? '', runCount: 1, ownsPeriod: !run.endsSentence };
}

function readDayFirst(runs: readonly Run[], index: number): Reading | undefined {
  const [run, next, afterNext] = [runs[index], runs[index + 1], runs[index + 2]];
  const day = flowsOn(run) ? DAY.exec(run?.core ?? '')?.[1] : undefined;
  const month = next && MONTH_NUMBERS.get(next.core);
  if (day === undefined || month === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  const hasYear = /^[.,]?$/u.test(next?.trail ?? '') && YEAR.test(afterNext?.core ?? '');
  const year = hasYear ? `, ${yearWords(afterNext?.core ?? '')}` : '';
  const article = runs[index - 1]?.core.toLowerCase() === 'the' ? '' : 'the ';
  return {
    spoken: `${article}${ordinal(String(Number(day)))} of ${MONTHS[month]}${year}`,
    runCount: hasYear ? 3 : 2,
  };
}

function dateReading(date: {
  readonly month: number;
  readonly day?: string | undefined;
  readonly year?: string | undefined;
  readonly runCount: number;
}): Reading | undefined {
  const month = MONTHS[date.month];
  if (month === undefined || Number(date.day ?? 1) > 31) return undefined;
  const day = date.day === undefined ? '' : ` ${ordinal(String(Number(date.day)))}`;
  const year = date.year === undefined ? '' : `${day ? ',' : ''} ${yearWords(date.year)}`;
  return { spoken: month + day + year, runCount: date.runCount };
}
