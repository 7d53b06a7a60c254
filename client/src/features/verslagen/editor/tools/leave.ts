import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** In lists and tables Tab does something in the text; after Escape it goes on to what follows on the page. */
export const LeaveByTab = Extension.create({
  name: 'leaveByTab',
  addProseMirrorPlugins() {
    let leaving = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              const goes = leaving && event.key === 'Tab';
              // Shift is on the way to Shift+Tab.
              if (event.key !== 'Shift') leaving = event.key === 'Escape';
              return goes;
            },
          },
        },
      }),
    ];
  },
});
