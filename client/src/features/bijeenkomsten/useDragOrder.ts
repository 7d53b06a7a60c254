import { useState } from 'react';
import type { DragEvent } from 'react';

/**
 * Putting an item of a list elsewhere by dragging it, beside the buttons that do the same for keyboard and thumb.
 * @param place puts the item with this id at that place
 */
export function useDragOrder(place: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);

  function end(): void {
    setDragged(null);
    setOver(null);
  }

  return {
    /** For the element of the item with this id at this place. */
    props: (id: string, at: number) => ({
      draggable: true,
      'data-dragged': dragged === id || undefined,
      'data-over': (dragged !== null && dragged !== id && over === at) || undefined,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        setDragged(id);
      },
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(at);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (dragged !== null && dragged !== id) place(dragged, at);
        end();
      },
      onDragEnd: end,
    }),
  };
}
