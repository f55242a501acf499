import { useTranslation } from 'react-i18next';

const KINDS = ['document', 'topic'] as const;
type Kind = (typeof KINDS)[number];

/** Whether the film is made of a document, or about a topic. */
export function SourceKind(props: { readonly kind: Kind; readonly onChoose: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className="border-line bg-sheet mx-auto flex rounded-full border p-1">
      <legend className="sr-only">{t('start.kind')}</legend>
      {KINDS.map((kind) => (
        <label
          key={kind}
          className="has-checked:bg-mark-wash has-checked:text-ink text-soft has-focus-visible:outline-mark relative rounded-full px-4 py-1.5 font-medium has-focus-visible:outline-2"
        >
          <input
            type="radio"
            name="source-kind"
            value={kind}
            checked={kind === props.kind}
            onChange={() => props.onChoose(kind)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {t(`start.kindOf.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
