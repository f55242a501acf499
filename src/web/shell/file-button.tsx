import { type ReactNode, useRef } from 'react';

export interface FileButtonProps {
  /** What is chosen, for screen readers. */
  readonly label: string;
  /** Types and endings, as in HTML. */
  readonly accept: string;
  /** How the button looks. */
  readonly className: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

/** A button that asks for a file. The same file can be chosen again after it was refused. */
export function FileButton({ label, accept, className, disabled, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={disabled}
        aria-label={label}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
    </>
  );
}
