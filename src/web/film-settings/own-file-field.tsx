import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileButton, type FileButtonProps } from '../shell/file-button.tsx';

interface OwnFileFieldProps extends Pick<FileButtonProps, 'accept' | 'disabled' | 'onFile'> {
  readonly label: string;
  /** What is chosen now, as a name or a picture. */
  readonly chosen?: ReactNode;
  /** What its button says. */
  readonly choose: string;
  /** What it is called aloud, if that is more. */
  readonly chooseLabel?: string;
  /** What the button that takes the file out again says. Absent if there is none. */
  readonly remove: string | undefined;
  readonly onRemove: () => void;
}

/** A file of the user's own in the settings of a film: chosen, replaced, and taken out again. */
export function OwnFileField(props: OwnFileFieldProps) {
  const { label, chosen, choose, chooseLabel = choose, remove, onRemove, ...rest } = props;
  return (
    <div className="flex flex-col gap-1">
      <span className="font-medium">{label}</span>
      <div className={`flex flex-wrap items-center gap-x-2 ${chosen ? '' : '-ml-1.5'}`}>
        {chosen}
        <FileButton {...rest} className="tool" label={chooseLabel}>
          <FileUp aria-hidden className="size-3.5" />
          {choose}
        </FileButton>
        {remove !== undefined && (
          <button type="button" className="tool" onClick={onRemove}>
            {remove}
          </button>
        )}
      </div>
    </div>
  );
}
