import { loadLaterMessages } from '../../i18n/i18n.ts';

/** The editor is heavy, and most people come to read: it is loaded where one writes, never with the first screen. */
export async function loadEditor() {
  const [editor] = await Promise.all([import('./editor/Editor.tsx'), loadLaterMessages()]);
  return editor;
}
