import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';

export interface SheetProps {
  readonly title: string;
  /** Its width. */
  readonly className: string;
  /** What the button beside the title that closes it is called. Without a name, there is none. */
  readonly dismiss?: string;
  /** It was closed by one of its buttons, or with Esc. */
  readonly onClose: () => void;
  /** What it holds. `close` closes it, and gives the focus back to what opened it. */
  readonly children: (close: () => void) => ReactNode;
}

/** A dialog with a title, in front of the page. It is open as long as it is drawn. */
export function Sheet({ title, className, dismiss, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={headingId}
      onClose={onClose}
      className={`sheet text-ink m-auto max-h-[92dvh] scroll-pb-24 overflow-y-auto backdrop:bg-black/55 ${className}`}
    >
      <div className="flex flex-col gap-4 p-5 sm:gap-5 sm:p-7">
        <div className="flex items-start justify-between gap-3">
          <h2 id={headingId} className="min-w-0 text-2xl break-words sm:text-3xl">
            {title}
          </h2>
          {dismiss !== undefined && (
            <button type="button" className="icon-button shrink-0" aria-label={dismiss} onClick={close}>
              <X aria-hidden className="size-5" />
            </button>
          )}
        </div>
        {children(close)}
      </div>
    </dialog>
  );
}
