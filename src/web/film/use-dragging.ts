import { type Announcements, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Distance in pixels after which a press becomes a drag instead of a click. */
const DRAG_PX = 6;
// Stable objects: new ones would render every card with the list.
const BY_POINTER = { activationConstraint: { distance: DRAG_PX } };
const BY_KEYS = { coordinateGetter: sortableKeyboardCoordinates };

/** Moving by pointer and by keys, said aloud in the user's language. */
export function useDragging(ids: readonly string[]) {
  const { t } = useTranslation();
  const sensors = useSensors(useSensor(PointerSensor, BY_POINTER), useSensor(KeyboardSensor, BY_KEYS));
  const accessibility = useMemo(() => {
    const positionOf = (id: string | number) => ids.indexOf(String(id)) + 1;
    const announcements: Announcements = {
      onDragStart: ({ active }) => t('board.dragStart', { number: positionOf(active.id) }),
      onDragOver: ({ over }) =>
        over ? t('board.dragOver', { position: positionOf(over.id), total: ids.length }) : undefined,
      onDragEnd: ({ over }) => (over ? t('board.dragEnd', { position: positionOf(over.id) }) : undefined),
      onDragCancel: () => t('board.dragCancel'),
    };
    return { announcements, screenReaderInstructions: { draggable: t('board.dragHow') } };
  }, [ids, t]);
  return { sensors, accessibility };
}
