import { useEffect } from 'react';
import { Toaster } from 'sonner';

export interface ToastAreaProps {
  /** Called once, when things can be shown. */
  readonly onReady: () => void;
}

/** The area for short messages. */
export function ToastArea({ onReady }: ToastAreaProps) {
  useEffect(onReady, [onReady]);
  return (
    <Toaster
      // What is pressed next is rather at the bottom: below the header, it covers none of it.
      position="top-center"
      offset={{ top: '4.25rem' }}
      mobileOffset={{ top: '4.25rem' }}
      gap={8}
      className="font-sans!"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'sheet flex w-full items-center gap-3 px-4 py-3 text-sm leading-snug font-medium text-ink sm:min-w-80 sm:w-auto',
          description: 'text-soft font-normal',
          actionButton: 'button button-quiet ml-auto min-h-9 shrink-0 text-mark',
          error: 'border-mark',
        },
      }}
    />
  );
}
