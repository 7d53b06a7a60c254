import { tekstVan } from '@opgaveteams/shared/verslagen/verslag.tekst';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { nearServer, show } from '../testing/openEditor.tsx';

describe('the text on screen', () => {
  it('has a name, buttons with names, and says in words that it is saved', async () => {
    await show();
    expect(await screen.findByRole('textbox', { name: 'Verslag van het overleg' })).toBeTruthy();
    const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(
      expect.arrayContaining(['Vet', 'Schuin', 'Link', 'Kop', 'Tussenkop', 'Lijst', 'Lijst om af te vinken']),
    );
    expect(names).toEqual(expect.arrayContaining(['Lijst met nummers', 'Maak ongedaan', 'Doe opnieuw']));
    expect(await screen.findByText('Opgeslagen')).toBeTruthy();
  });

  it('shows what others write, and leaves an empty text empty', async () => {
    const { doc, server } = await show();
    await screen.findByText('Opgeslagen');
    expect(Y.encodeStateVector(server.doc)).toEqual(Y.encodeStateVector(new Y.Doc()));
    act(() => tekstVan(doc).insert(0, 'Van Noor\n'));
    expect(await screen.findByText('Van Noor')).toBeTruthy();
  });

  it('says that there is no connection, and where the text is meanwhile', async () => {
    const { server } = await show();
    await screen.findByText('Opgeslagen');
    act(() => server.become('verbroken'));
    expect(await screen.findAllByText('Niet verbonden – bewaard op dit apparaat')).not.toHaveLength(0);
  });

  it('does not promise to keep it where the device keeps nothing', async () => {
    const { server } = await show(nearServer(), 'kan_niet');
    await screen.findByText('Opgeslagen');
    act(() => server.become('verbroken'));
    expect(await screen.findAllByText(/^Niet verbonden – nog niet bewaard/)).not.toHaveLength(0);
  });

  it('says how many changes wait on this device', async () => {
    const { doc, server } = await show();
    await screen.findByText('Opgeslagen');
    act(() => server.become('verbroken'));
    act(() => tekstVan(doc).insert(0, 'Onderweg\n'));
    expect(await screen.findByText('Niet verbonden – bewaard op dit apparaat (1 wijziging)')).toBeTruthy();
  });

  it('says in words that a device is full, and one types on', async () => {
    await show(nearServer(), 'vol');
    expect(await screen.findByText(/^Dit apparaat is vol/)).toBeTruthy();
    const textbox = screen.getByRole('textbox', { name: 'Verslag van het overleg' });
    expect(textbox.getAttribute('contenteditable')).toBe('true');
  });

  it('for who may only read has no buttons, and says so', async () => {
    await show(nearServer(false));
    expect(await screen.findAllByText('Alleen lezen')).not.toHaveLength(0);
    const textbox = screen.getByRole('textbox', { name: 'Verslag van het overleg' });
    expect(textbox.getAttribute('contenteditable')).toBe('false');
    expect(textbox.getAttribute('aria-readonly')).toBe('true');
    expect(screen.queryByRole('button', { name: 'Vet' })).toBeNull();
  });

  it('warns before the page closes while something is not saved', async () => {
    const { doc, server } = await show();
    await screen.findByText('Opgeslagen');
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    act(() => server.become('verbroken'));
    act(() => tekstVan(doc).insert(0, 'Onderweg\n'));
    await waitFor(() => expect(leave()).toBe(false));
    act(() => server.become('verbonden'));
    await waitFor(() => expect(leave()).toBe(true));
  });

  it('says who writes along, on screen and aloud', async () => {
    const { awareness } = await show();
    await screen.findByText('Opgeslagen');
    const other = new Awareness(new Y.Doc());
    other.setLocalState({ user: { id: 'p2', naam: 'Sam' }, cursor: null });
    act(() => applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), null));
    // Once beside the text, once in the live region.
    await waitFor(() => expect(screen.getAllByText('Sam schrijft mee')).toHaveLength(2));
    expect(screen.getByRole('status').textContent).toBe('Sam schrijft mee');
    other.destroy();
  });
});

describe('links in the text', () => {
  it('that others made lead to pages and mailboxes only, and open apart', async () => {
    const { doc } = await show();
    const links = [
      {
        insert: 'goed',
        attributes: { link: { href: 'https://voorbeeld.nl', rel: 'opener', target: '_top' } },
      },
      { insert: ' ' },
      { insert: 'kwaad', attributes: { link: { href: 'javascript:alert(1)' } } },
      { insert: '\n' },
    ];
    act(() => tekstVan(doc).applyDelta(links));
    const good = await screen.findByText('goed');
    expect(good.getAttribute('href')).toBe('https://voorbeeld.nl');
    expect(good.getAttribute('rel')).toContain('noopener');
    expect(good.getAttribute('target')).toBe('_blank');
    expect(screen.getByText('kwaad').getAttribute('href') ?? '').toBe('');
  });

  it('are made by button, and refused when they are no address', async () => {
    const { doc } = await show();
    await screen.findByText('Opgeslagen');
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('Link'));
    // By label, not by role: computing roles of the whole page is slow in jsdom.
    const field = await screen.findByLabelText('Adres van de pagina of e-mail', {}, { timeout: 5_000 });
    await user.click(field);
    await user.paste('javascript:alert(1)');
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/Dit is geen adres/)).toBeTruthy();
    await user.clear(field);
    await user.paste('www.voorbeeld.nl');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(JSON.stringify(tekstVan(doc).toDelta())).toContain('https://www.voorbeeld.nl'),
    );
  }, 20_000);
});
