import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { inTable } from '../table/tables.ts';
import { useTableTools } from '../table/useTableTools.ts';
import { LinkControl } from './LinkControl.tsx';
import { RovingContext, TOOL, useRoving } from './roving.ts';
import type { Tool } from './tool.ts';
import { ToolButton } from './ToolButton.tsx';
import { useKeyboardGap } from './useKeyboardGap.ts';
import type { useTools } from './useTools.ts';
import classes from './Toolbar.module.css';

function Tools({ editor, tools }: { editor: Editor; tools: readonly Tool[] }) {
  const now = useEditorState({
    editor,
    selector: () =>
      tools.map(({ isActive, isIdle }) => ({ active: isActive?.(editor), idle: isIdle?.(editor) })),
  });
  return tools.map((tool, index) => (
    <ToolButton
      key={tool.key}
      toolKey={tool.key}
      label={tool.label}
      Icon={tool.Icon}
      keys={tool.keys}
      {...now[index]}
      onClick={() => {
        editor.commands.newStep();
        tool.run(editor);
      }}
    />
  ));
}

/** What one can do with the table at the cursor; only there. */
function TableBar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('verslagen');
  const tools = useTableTools();
  const { stop, bar } = useRoving('rij_boven', () => editor.commands.focus());
  const shown = useEditorState({ editor, selector: () => inTable(editor) });
  if (!shown) return null;
  return (
    <RovingContext value={stop}>
      <div {...bar} role="toolbar" aria-label={t('tabel.knoppen')} className={classes.bar}>
        <Tools editor={editor} tools={tools} />
      </div>
    </RovingContext>
  );
}

/** For who only reads: find and print. */
export function ReadBar({ editor, tools }: { editor: Editor; tools: readonly Tool[] }) {
  const { t } = useTranslation('verslagen');
  const { stop, bar } = useRoving('zoek', () => undefined);
  return (
    <RovingContext value={stop}>
      <div {...bar} role="toolbar" aria-label={t('knoppen')} className={classes.bar}>
        <Tools editor={editor} tools={tools} />
      </div>
    </RovingContext>
  );
}

/** The buttons above the text: one tab stop, arrows between them; Alt+F10 goes there from the text, Escape back. */
export function Toolbar({ editor, tools }: { editor: Editor; tools: ReturnType<typeof useTools> }) {
  const { t } = useTranslation('verslagen');
  const { stop, bar } = useRoving('vet', () => editor.commands.focus());
  const gap = useKeyboardGap(editor);

  useEffect(() => {
    const { dom } = editor.view;
    const go = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== 'F10') return;
      event.preventDefault();
      bar.ref.current?.querySelector<HTMLElement>(`[${TOOL}][tabindex="0"]`)?.focus();
    };
    dom.addEventListener('keydown', go);
    return () => dom.removeEventListener('keydown', go);
  }, [editor, bar.ref]);

  const { marks, ...groups } = tools;
  return (
    <RovingContext value={stop}>
      <div
        className={classes.main}
        data-on-keyboard={gap > 0 || undefined}
        style={gap > 0 ? { insetBlockEnd: gap } : undefined}
      >
        <div {...bar} role="toolbar" aria-label={t('knoppen')} className={classes.bar}>
          <div className={classes.group}>
            <Tools editor={editor} tools={marks} />
            <LinkControl editor={editor} />
          </div>
          {Object.entries(groups).map(([name, group]) => (
            <div key={name} className={classes.group}>
              <Tools editor={editor} tools={group} />
            </div>
          ))}
        </div>
        <TableBar editor={editor} />
      </div>
    </RovingContext>
  );
}
