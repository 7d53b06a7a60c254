import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { show } from '../../testing/openEditor.tsx';
import { writer } from '../../testing/writers.ts';
import { find, findingOf, matchesIn, step, stopFinding } from './find.ts';

const text = '<p>De <strong>mu</strong>ur is nat.</p><ul><li><p>Muren en MUUR</p></li></ul><p>Café</p>';

describe('find in the text', () => {
  it('finds whatever the case, the accents and the formatting, each at its place', () => {
    const { editor } = writer();
    editor.commands.setContent(text);
    const found = (query: string) =>
      matchesIn(editor.state.doc, query).map(({ from, to }) => editor.state.doc.textBetween(from, to));
    expect(found('muur')).toEqual(['muur', 'MUUR']);
    expect(found('cafe')).toEqual(['Café']);
    expect(found('nat. muren')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('goes on while the text changes, and ends with the cursor at what one looked at', () => {
    const { editor } = writer();
    editor.commands.setContent(text);
    find(editor, 'muur');
    step(editor, 1);
    expect(findingOf(editor.state)).toMatchObject({ at: 1, matches: { length: 2 } });
    editor.commands.insertContentAt(1, 'Een muur. ');
    expect(findingOf(editor.state).matches).toHaveLength(3);
    step(editor, 1);
    stopFinding(editor);
    const { from, to } = editor.state.selection;
    expect(editor.state.doc.textBetween(from, to).toLowerCase()).toBe('muur');
    expect(findingOf(editor.state).query).toBe('');
  });

  it('by Ctrl+F: a field with a count; Enter goes on, Escape goes back to the text', async () => {
    const { editor } = await show();
    await screen.findByText('Opgeslagen');
    act(() => void editor().chain().setContent(text).focus().run());
    await waitFor(() => expect(document.activeElement).toBe(editor().view.dom));
    // What opens it is loaded after the text is there.
    await waitFor(async () => {
      await userEvent.keyboard('{Control>}f{/Control}');
      expect(screen.queryByRole('search')).toBeTruthy();
    });
    const field = screen.getByLabelText('Zoek in de tekst', { selector: 'input' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await userEvent.keyboard('muur');
    expect(await screen.findByText('1 van 2')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('2 van 2')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 van 2'));
    await userEvent.keyboard('zzz');
    expect(await screen.findByText('Niet gevonden')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(editor().view.dom));
    expect(screen.queryByRole('search')).toBeNull();
  });
});
