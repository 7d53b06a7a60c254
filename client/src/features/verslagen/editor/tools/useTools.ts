import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconAt from '@tabler/icons-react/dist/esm/icons/IconAt.mjs';
import IconBlockquote from '@tabler/icons-react/dist/esm/icons/IconBlockquote.mjs';
import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconH2 from '@tabler/icons-react/dist/esm/icons/IconH2.mjs';
import IconH3 from '@tabler/icons-react/dist/esm/icons/IconH3.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconList from '@tabler/icons-react/dist/esm/icons/IconList.mjs';
import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs';
import IconListNumbers from '@tabler/icons-react/dist/esm/icons/IconListNumbers.mjs';
import IconPhoto from '@tabler/icons-react/dist/esm/icons/IconPhoto.mjs';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import type { Editor } from '@tiptap/core';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlokTools } from '../../blokken/useBlokTools.ts';
import { namensTools } from '../../namens/namensTools.ts';
import type { TekstSoort } from '../extensions.ts';
import { inTable, insertTable } from '../table/tables.ts';
import type { Tool } from './tool.ts';

type T = TFunction<'verslagen'>;

/** How words look. */
const marks = (t: T): Tool[] => [
  {
    key: 'vet',
    label: t('knop.vet'),
    Icon: IconBold,
    keys: 'Control+B',
    isActive: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    key: 'cursief',
    label: t('knop.cursief'),
    Icon: IconItalic,
    keys: 'Control+I',
    isActive: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
];

/** What a paragraph is. */
const blocks = (t: T): Tool[] => [
  {
    key: 'kop',
    label: t('knop.kop'),
    words: t('zoekwoord.kop'),
    Icon: IconH2,
    keys: 'Control+Alt+2',
    isActive: (editor) => editor.isActive('heading', { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    key: 'tussenkop',
    label: t('knop.tussenkop'),
    words: t('zoekwoord.tussenkop'),
    Icon: IconH3,
    keys: 'Control+Alt+3',
    isActive: (editor) => editor.isActive('heading', { level: 3 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    key: 'lijst',
    label: t('knop.lijst'),
    words: t('zoekwoord.lijst'),
    Icon: IconList,
    keys: 'Control+Shift+8',
    isActive: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    key: 'nummers',
    label: t('knop.nummers'),
    words: t('zoekwoord.nummers'),
    Icon: IconListNumbers,
    keys: 'Control+Shift+7',
    isActive: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    key: 'afvinken',
    label: t('knop.afvinken'),
    words: t('zoekwoord.afvinken'),
    Icon: IconListCheck,
    keys: 'Control+Shift+9',
    isActive: (editor) => editor.isActive('taskList'),
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    key: 'citaat',
    label: t('knop.citaat'),
    words: t('zoekwoord.citaat'),
    Icon: IconBlockquote,
    keys: 'Control+Shift+B',
    isActive: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** What can be put in. */
const tables = (t: T): Tool[] => [
  {
    key: 'tabel',
    label: t('knop.tabel'),
    words: t('zoekwoord.tabel'),
    Icon: IconTable,
    isActive: inTable,
    run: (editor) => insertTable(editor),
  },
];

/** What leads elsewhere. */
const elders = (t: T): Tool[] => [
  {
    key: 'afbeelding',
    label: t('knop.afbeelding'),
    words: t('zoekwoord.afbeelding'),
    Icon: IconPhoto,
    isActive: (editor) => editor.isActive('afbeelding'),
    // At a picture the button says what it shows, elsewhere it puts one in.
    run: (editor) =>
      editor.isActive('afbeelding')
        ? editor.emit('describePicture', undefined)
        : editor.emit('pictures', { files: null }),
  },
  {
    key: 'vermelding',
    label: t('knop.vermelding'),
    words: t('zoekwoord.vermelding'),
    Icon: IconAt,
    run: (editor) => {
      const { $from } = editor.state.selection;
      const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc').slice(-1);
      editor
        .chain()
        .focus()
        .insertContent(before === '' || before === ' ' ? '@' : ' @')
        .run();
    },
  },
];

/** What one does with the text as a whole, also without writing. */
const page = (t: T, print: (editor: Editor) => void): Tool[] => [
  {
    key: 'zoek',
    label: t('knop.zoek'),
    Icon: IconSearch,
    keys: 'Control+F',
    run: (editor) => editor.emit('find', undefined),
  },
  { key: 'print', label: t('knop.print'), Icon: IconPrinter, run: print },
];

/** What was done. */
const history = (t: T): Tool[] => [
  {
    key: 'terug',
    label: t('knop.terug'),
    Icon: IconArrowBackUp,
    keys: 'Control+Z',
    isIdle: (editor) => !editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    key: 'opnieuw',
    label: t('knop.opnieuw'),
    Icon: IconArrowForwardUp,
    keys: 'Control+Shift+Z Control+Y',
    isIdle: (editor) => !editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
];

/**
 * Everything one can do with the text, for the toolbar and the "/" menu. What stands in `blocks` and `inserts` is in
 * both: another kind of block is one line more in `inserts`.
 */
export function useTools(soort: TekstSoort, print: (editor: Editor) => void) {
  const { t } = useTranslation('verslagen');
  const blokken = useBlokTools();
  return useMemo(
    () => ({
      marks: marks(t),
      blocks: blocks(t),
      inserts: soort === 'notitie' ? tables(t) : [...blokken, ...namensTools(t), ...tables(t), ...elders(t)],
      history: history(t),
      page: page(t, print),
    }),
    [soort, t, print, blokken],
  );
}
