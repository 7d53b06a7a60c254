import { Button } from '@mantine/core';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { wantMessages } from './messageStore.ts';
import classes from './Notice.module.css';

/** Long enough to read and to reach the button; WCAG 2.2.1 asks for room. */
const undoTime = 12_000;
const readTime = 6_000;

async function show(message: ReactNode, autoClose: number | false): Promise<string> {
  wantMessages();
  const { notifications } = await import('@mantine/notifications');
  const closeButtonProps = { 'aria-label': i18next.t('ui:close'), size: 44 };
  return notifications.show({ message, autoClose, role: 'status', closeButtonProps });
}

async function hide(id: string): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  notifications.hide(id);
}

/** Says at the bottom of the screen what was done: "Je bent lid van de groep Ventilatie". */
export async function showDone(message: string): Promise<void> {
  await show(message, readTime);
}

/**
 * Says what was done and offers to undo it.
 * @param message what happened
 * @param label what the button says: "Zet terug"
 * @param undo puts it back; called at most once
 */
export async function showUndo(
  message: string,
  label: string,
  undo: () => void | Promise<void>,
): Promise<void> {
  let id = '';
  let undone = false;
  const onClick = () => {
    if (undone) return;
    undone = true;
    void hide(id);
    void undo();
  };
  id = await show(
    <span className={classes.undo}>
      <span>{message}</span>
      <Button variant="default" size="md" onClick={onClick}>
        {label}
      </Button>
    </span>,
    undoTime,
  );
}
