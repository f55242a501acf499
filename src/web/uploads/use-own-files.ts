import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneView } from '../../index.ts';
import type { Board } from '../film/use-board.ts';
import { useFormats } from '../i18n/formats.ts';
import { capabilitiesQuery, queryClient } from '../shell/query.ts';
import { describeError } from '../shell/toasts.ts';
import { type OwnKind, readOwnFile, refusalOf } from './own-files.ts';

/** What is becoming of a file that was brought. */
export type Bringing =
  | { readonly status: 'idle' }
  | { readonly status: 'sending'; readonly kind: OwnKind | undefined }
  | { readonly status: 'refused'; readonly text: string };

/** What of it is said before the server tells. */
const DEFAULT_MAX_BYTES = 20_000_000;

/** The user's own picture or recording on its way to a scene: chosen for a part of it, or dropped or pasted on its card. */
export function useOwnFiles(options: {
  readonly scene: SceneView;
  readonly board: Board;
  /** Where a picture goes. */
  readonly shotId: string | undefined;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [bringing, setBringing] = useState<Bringing>({ status: 'idle' });
  const [isOver, setIsOver] = useState(false);
  const { scene, board, shotId = '' } = options;
  /** Resolves to whether it is in its place. */
  const bring = async (file: File, wanted?: OwnKind): Promise<boolean> => {
    setBringing({ status: 'sending', kind: wanted });
    const maxBytes = mostOwnBytes();
    try {
      const { kind, body } = await readOwnFile(file, { wanted, maxBytes });
      setBringing({ status: 'sending', kind });
      await (kind === 'picture'
        ? board.uploadPicture(scene, shotId, body)
        : board.uploadRecording(scene, body));
      setBringing({ status: 'idle' });
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      const size = formats.number(maxBytes / 1_000_000);
      const text = refusal ? t(`own.${refusal}`, { name: file.name, size }) : describeError(error);
      setBringing({ status: 'refused', text });
      return false;
    }
  };
  const dropZone = {
    onDragOver(event: DragEvent) {
      if (event.dataTransfer.types.includes('Files')) setIsOver(true);
    },
    onDragLeave(event: DragEvent) {
      const { relatedTarget, currentTarget } = event;
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
    },
    onDrop(event: DragEvent) {
      setIsOver(false);
      const [file] = event.dataTransfer.files;
      if (file) void bring(file);
    },
    /** A picture that was copied elsewhere. Text is pasted where the user writes. */
    onPaste(event: ClipboardEvent) {
      const [file] = event.clipboardData.files;
      if (!file || event.clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      void bring(file);
    },
  };
  return { bringing, bring, dismiss: () => setBringing({ status: 'idle' }), isOver, dropZone };
}

/**
 * How large an own file may be, as far as it is known: the page asks for it, and a card that listened would be one
 * listener more for each.
 */
export function mostOwnBytes(): number {
  const capabilities = queryClient.getQueryData(capabilitiesQuery.queryKey);
  return capabilities?.limits.maxUploadBytes ?? DEFAULT_MAX_BYTES;
}

export type OwnFiles = ReturnType<typeof useOwnFiles>;
