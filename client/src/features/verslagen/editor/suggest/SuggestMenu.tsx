import { Portal } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../../ui/live/Announcer.tsx';
import { placeMenu } from './place.ts';
import type { Asker, Asking } from './suggest.ts';
import classes from './Suggest.module.css';

export interface Suggested {
  key: string;
  label: string;
  /** Tells two with one name apart. */
  detail?: string;
  icon?: ReactNode;
  /** Called when what was typed is gone. */
  run(editor: Editor): void;
}

interface Props {
  editor: Editor;
  asker: Asker;
  /** Name of the list for people who hear the page. */
  label: string;
  options: readonly Suggested[];
}

/** What somebody asks for now; null when they do not. */
export function useAsking(asker: Asker): Asking | null {
  return useSyncExternalStore(asker.subscribe, asker.asking);
}

function pick(editor: Editor, asker: Asker, option: Suggested): void {
  const asking = asker.asking();
  if (!asking) return;
  editor.chain().newStep().focus().deleteRange(asking.range).run();
  option.run(editor);
}

/** Tells those who hear the page which line of the list is chosen, while the focus stays in the text. */
function useActiveLine(editor: Editor, listId: string, activeId: string | null): void {
  useEffect(() => {
    if (activeId === null) return;
    const { dom } = editor.view;
    dom.setAttribute('aria-autocomplete', 'list');
    dom.setAttribute('aria-controls', listId);
    dom.setAttribute('aria-activedescendant', activeId);
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        dom.removeAttribute(name);
    };
  }, [editor, listId, activeId]);
}

/** The lines that fit what was typed; keys and taps choose. */
function Lines({ editor, asker, label, options, asking }: Props & { asking: Asking }) {
  const { t } = useTranslation('verslagen');
  const announce = useAnnounce();
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, options.length - 1);
  const lineId = (index: number): string => `${listId}-${options[index]?.key ?? ''}`;
  useActiveLine(editor, listId, lineId(active));

  useEffect(
    () => announce(t('menu.aantal', { count: options.length, naam: label })),
    [announce, t, label, options.length],
  );

  useLayoutEffect(() => {
    const menu = list.current;
    const anchor = asking.rect();
    if (!menu || !anchor) return;
    const { innerWidth, innerHeight, visualViewport: view } = window;
    const seen = {
      left: view?.offsetLeft ?? 0,
      top: view?.offsetTop ?? 0,
      width: view?.width ?? innerWidth,
      height: view?.height ?? innerHeight,
    };
    const size = menu.getBoundingClientRect();
    const rtl = document.dir === 'rtl';
    const { left, top } = placeMenu(anchor, size, seen, rtl);
    menu.style.insetInlineStart = `${rtl ? innerWidth - left - size.width : left}px`;
    menu.style.insetBlockStart = `${top}px`;
  });

  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  useEffect(() => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    return asker.takeKeys((event) => {
      const step = steps[event.key];
      const option = options[active];
      if (step) setChosen((active + step + options.length) % options.length);
      else if ((event.key === 'Enter' || event.key === 'Tab') && option) pick(editor, asker, option);
      else return false;
      return true;
    });
  }, [asker, editor, options, active]);

  return (
    <ul ref={list} id={listId} role="listbox" tabIndex={0} aria-label={label} className={classes.menu}>
      {options.map((option, index) => (
        <li
          key={option.key}
          id={lineId(index)}
          role="option"
          aria-selected={index === active}
          className={classes.line}
          // The text keeps the focus, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => setChosen(index)}
          onClick={() => pick(editor, asker, option)}
        >
          {option.icon}
          <span className={classes.words}>
            {option.label}
            {option.detail && <small className={classes.detail}>{option.detail}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A list under the words one types, to choose what comes in their place. Nothing fits: no list. */
export function SuggestMenu(props: Props) {
  const { editor, asker } = props;
  const asking = useAsking(asker);
  const shown = asking !== null && props.options.length > 0;

  useEffect(() => {
    if (!shown) return;
    const away = ({ target }: PointerEvent): void => {
      const inside = target instanceof Element && target.closest('[role="listbox"]');
      if (!inside && !editor.view.dom.contains(target as Node)) asker.dismiss(editor);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [shown, asker, editor]);

  if (!shown) return null;
  return (
    // Beside the text, in the part of the page that people who hear it know as its content.
    <Portal target={editor.view.dom.closest('main') ?? document.body}>
      {/* What is typed anew begins at the first line again. */}
      <Lines key={asking.query} {...props} asking={asking} />
    </Portal>
  );
}
