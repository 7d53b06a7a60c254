import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';

/** Less than this is the address bar that comes and goes, not a keyboard. */
const KEYBOARD_PX = 120;

/** How much of the page the keyboard of a phone covers now, in pixels; 0 without a keyboard or elsewhere on the page. */
function covered(editor: Editor): number {
  const view = window.visualViewport;
  // Zoomed in, the visible part is small for another reason.
  if (!view || view.scale > 1.05 || !editor.isFocused) return 0;
  const gap = window.innerHeight - view.height - view.offsetTop;
  return gap > KEYBOARD_PX ? Math.round(gap) : 0;
}

/** The height of the keyboard on screen while one writes, so that buttons can stand on top of it. */
export function useKeyboardGap(editor: Editor): number {
  const [gap, setGap] = useState(0);
  useEffect(() => {
    const view = window.visualViewport;
    if (!view) return;
    const look = (): void => setGap(covered(editor));
    view.addEventListener('resize', look);
    view.addEventListener('scroll', look);
    editor.on('focus', look);
    editor.on('blur', look);
    return () => {
      view.removeEventListener('resize', look);
      view.removeEventListener('scroll', look);
      editor.off('focus', look);
      editor.off('blur', look);
    };
  }, [editor]);
  return gap;
}
