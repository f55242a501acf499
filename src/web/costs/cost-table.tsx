import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/formats.ts';
import type { CostSum } from './costs-query.ts';

export interface CostTableRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly note?: string;
  readonly sum: CostSum;
}

/** Sums under a title. On a phone, what is rarely more than zero is left to the totals and the CSV file. */
export function CostTable(props: {
  readonly title: string;
  readonly nameTitle: string;
  readonly rows: readonly CostTableRow[];
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-2xl">
        {props.title}
      </h2>
      <table className="w-full border-collapse text-left sm:table-fixed">
        <thead>
          <tr className="border-line text-soft border-b text-sm">
            <th scope="col" className="py-2 pr-3 font-medium">
              {props.nameTitle}
            </th>
            <NumberTitle>{t('costs.spent')}</NumberTitle>
            <NumberTitle isWide>{t('costs.uncertain')}</NumberTitle>
            <NumberTitle isWide>{t('costs.inFlight')}</NumberTitle>
            <NumberTitle>{t('costs.calls')}</NumberTitle>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, ...row }) => (
            <Row key={key} {...row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ name, note, sum }: Omit<CostTableRow, 'key'>) {
  const formats = useFormats();
  return (
    <tr className="border-line border-b">
      <th scope="row" className="py-2.5 pr-3 font-medium break-words [overflow-wrap:anywhere]">
        {name}
        {note !== undefined && <span className="text-soft block text-sm font-normal">{note}</span>}
      </th>
      <NumberCell>{formats.money(sum.spentUsd)}</NumberCell>
      <NumberCell isWide>{formats.money(sum.uncertainUsd)}</NumberCell>
      <NumberCell isWide>{formats.money(sum.inFlightUsd)}</NumberCell>
      <NumberCell>{formats.number(sum.calls)}</NumberCell>
    </tr>
  );
}

interface NumberProps {
  readonly children: ReactNode;
  /** Whether it is shown on wide screens only. */
  readonly isWide?: boolean;
}

function NumberTitle({ children, isWide = false }: NumberProps) {
  return (
    <th scope="col" className={`py-2 pl-3 text-right font-medium sm:w-36 ${isWide ? 'max-sm:hidden' : ''}`}>
      {children}
    </th>
  );
}

function NumberCell({ children, isWide = false }: NumberProps) {
  return (
    <td className={`py-2.5 pl-3 text-right whitespace-nowrap tabular-nums ${isWide ? 'max-sm:hidden' : ''}`}>
      {children}
    </td>
  );
}
