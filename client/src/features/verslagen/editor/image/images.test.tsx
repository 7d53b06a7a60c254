import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show, TEXT_ID } from '../../testing/openEditor.tsx';
import { writer } from '../../testing/writers.ts';

const id = 'b'.repeat(24);
const photo = new File(['x'], 'muur.png', { type: 'image/png' });

beforeEach(() => {
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => vi.unstubAllGlobals());

/** What the server says to a picture. */
function serverSays(status: number, body: unknown) {
  const asked = vi.fn(async () => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', asked);
  return asked;
}

async function bring(files: File[]) {
  const shown = await show();
  await screen.findByText('Opgeslagen');
  // The part that takes pictures is loaded after the text is there.
  await screen.findByLabelText('Foto of plaatje', { selector: 'input' });
  act(() => shown.editor().emit('pictures', { files }));
  return shown;
}

describe('a picture', () => {
  it('is asked what it shows, and needs an answer; then it stands in the text', async () => {
    const asked = serverSays(201, { id, breedte: 40, hoogte: 30 });
    const { editor } = await bring([photo]);
    const field = await screen.findByLabelText('Beschrijving');
    const put = screen.getByText('Zet in de tekst');
    fireEvent.click(put);
    expect(await screen.findByText('Zonder beschrijving gaat het niet.')).toBeTruthy();
    expect(asked).not.toHaveBeenCalled();
    await userEvent.type(field, 'De natte muur');
    fireEvent.click(put);
    await waitFor(() => expect(editor().getHTML()).toContain(`/v1/afbeeldingen/${id}`));
    expect(asked).toHaveBeenCalledWith(`/v1/verslagen/${TEXT_ID}/afbeeldingen`, expect.anything());
    const image = editor().view.dom.querySelector('img');
    expect([image?.alt, image?.width, image?.height]).toEqual(['De natte muur', 40, 30]);
    // There is a line under it to go on at.
    expect(editor().state.doc.lastChild?.type.name).toBe('paragraph');
  });

  it('that the server refuses stays with its words in the dialog', async () => {
    const detail = 'In deze tekst staan al zoveel foto’s dat er geen bij kan.';
    serverSays(409, { code: 'te_veel_afbeeldingen', status: 409, detail });
    await bring([photo]);
    await userEvent.type(await screen.findByLabelText('Beschrijving'), 'De muur');
    fireEvent.click(screen.getByText('Zet in de tekst'));
    expect(await screen.findByText(detail)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Beschrijving').value).toBe('De muur');
  });

  it('of a kind that cannot be kept is refused in words before it is sent', async () => {
    const asked = serverSays(201, {});
    await bring([new File(['x'], 'foto.heic', { type: 'image/heic' })]);
    expect(await screen.findByText(/geen foto die we kunnen bewaren/)).toBeTruthy();
    expect(screen.queryByLabelText('Beschrijving')).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('needs a connection, and that is said', async () => {
    const { server, editor } = await bring([]);
    act(() => server.become('verbroken'));
    await screen.findAllByText(/^Niet verbonden/);
    act(() => editor().emit('pictures', { files: null }));
    expect(await screen.findByText(/Voor een foto is een verbinding nodig/)).toBeTruthy();
  });

  it('that may not be seen here says what it shows and why it is not there', async () => {
    const { editor } = await show();
    await screen.findByText('Opgeslagen');
    act(() => void editor().commands.insertContent({ type: 'afbeelding', attrs: { id, alt: 'De muur' } }));
    const image = editor().view.dom.querySelector('img');
    if (!image) throw new Error('no picture');
    act(() => void image.dispatchEvent(new Event('error')));
    expect(screen.getByText(/^De muur\. Deze foto is hier niet te zien/)).toBeTruthy();
  });

  it.each(['https://elders.test/x.png', '../../v1/ik', `${id}/../x`])('is never fetched from %s', (bad) => {
    const { editor } = writer();
    editor.commands.insertContent({ type: 'afbeelding', attrs: { id: bad, alt: 'x' } });
    expect(editor.view.dom.querySelector('img[src]:not(.ProseMirror-separator)')).toBeNull();
    expect(editor.getHTML()).not.toContain(bad);
  });
});
