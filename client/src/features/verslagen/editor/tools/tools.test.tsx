import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '../../testing/openEditor.tsx';

const bar = () => screen.getByLabelText('Opmaak van de tekst');
const stops = () => [...bar().querySelectorAll('button')].filter((button) => button.tabIndex === 0);
const names = (buttons: Element[]) => buttons.map((button) => button.getAttribute('aria-label'));
const menu = () => screen.queryByLabelText('Wat wil je hier?');
const lines = () => [...(menu()?.children ?? [])];

describe('the toolbar by keyboard', () => {
  it('is one tab stop; arrows, Home and End go along it, and it keeps its place', async () => {
    await show();
    await screen.findByText('Opgeslagen');
    expect(bar().getAttribute('role')).toBe('toolbar');
    expect(names(stops())).toEqual(['Vet']);
    const user = userEvent.setup();
    act(() => screen.getByLabelText('Vet').focus());
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Link');
    expect(names(stops())).toEqual(['Link']);
    await user.keyboard('{End}');
    const last = document.activeElement;
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Vet');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(last);
    await user.keyboard('{Home}');
    expect(names(stops())).toEqual(['Vet']);
  });

  it('Alt+F10 goes there from the text, Escape goes back', async () => {
    const { editor } = await show();
    const user = userEvent.setup();
    act(() => void editor().commands.focus());
    await waitFor(() => expect(document.activeElement).toBe(editor().view.dom));
    await user.keyboard('{Alt>}{F10}{/Alt}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Vet');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(editor().view.dom));
  });

  it('a button that can do nothing now says so, and keeps the focus', async () => {
    const { editor } = await show();
    const undo = screen.getByLabelText('Maak ongedaan');
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    act(() => void editor().commands.insertContent('Iets'));
    await waitFor(() => expect(undo.getAttribute('aria-disabled')).toBeNull());
    act(() => undo.click());
    expect(editor().getText()).toBe('');
  });
});

describe('the "/" menu', () => {
  const type = (text: string) =>
    show().then(async ({ editor }) => {
      act(() => void editor().chain().focus().insertContent(text).run());
      return editor();
    });

  it('shows what fits; the text tells which line is chosen', async () => {
    const editor = await type('/li');
    await waitFor(() => expect(lines().map((line) => line.textContent)).toContain('Lijst met nummers'));
    expect(menu()?.getAttribute('role')).toBe('listbox');
    const [first, second] = lines();
    expect(editor.view.dom.getAttribute('aria-controls')).toBe(menu()?.id);
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe(first?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe(second?.id);
  });

  it('Enter puts it in, and what was typed goes', async () => {
    const editor = await type('/citaat');
    await waitFor(() => expect(lines()).toHaveLength(1));
    await userEvent.keyboard('{Enter}');
    expect(editor.getHTML()).toBe('<blockquote><p></p></blockquote>');
    await waitFor(() => expect(menu()).toBeNull());
    expect(editor.view.dom.hasAttribute('aria-activedescendant')).toBe(false);
  });

  it('is found by other words too, and a tap chooses', async () => {
    const editor = await type('Eerst dit /vinkjes');
    await waitFor(() => expect(lines()).toHaveLength(1));
    await userEvent.click(lines()[0] as Element);
    expect(editor.isActive('taskList')).toBe(true);
    expect(editor.getText()).toContain('Eerst dit');
    expect(editor.getText()).not.toContain('/');
  });

  it('Escape leaves what was typed; inside a word and in an address there is no menu', async () => {
    const editor = await type('/');
    await waitFor(() => expect(lines().length).toBeGreaterThan(4));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(menu()).toBeNull());
    expect(editor.getText()).toBe('/');
    act(() => void editor.commands.insertContent(' en/of'));
    expect(menu()).toBeNull();
  });
});
