import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../testing/renderApp.tsx';
import { showUndo } from '../notice/messages.tsx';
import { useConfirm } from './ConfirmProvider.tsx';

function Asker() {
  const confirm = useConfirm();
  const [answer, setAnswer] = useState('nog niet');
  const ask = async () => {
    const yes = await confirm({ title: 'Zeker?', text: 'Dit kan niet terug.', confirm: 'Haal Noor weg' });
    setAnswer(yes ? 'ja' : 'nee');
  };
  return (
    <>
      <button onClick={() => void ask()}>{'vraag'}</button>
      <output>{answer}</output>
    </>
  );
}

const answer = () => screen.getByText(/^(ja|nee|nog niet)$/).textContent;

it('asks, and gives the answer that was chosen', async () => {
  await renderApp(<Asker />);
  await userEvent.click(screen.getByRole('button', { name: 'vraag' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Haal Noor weg' }));
  await waitFor(() => expect(answer()).toBe('ja'));
});

it('takes Escape for a no', async () => {
  await renderApp(<Asker />);
  await userEvent.click(screen.getByRole('button', { name: 'vraag' }));
  await screen.findByRole('dialog', { name: 'Zeker?' });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(answer()).toBe('nee'));
});

it('says what was done and undoes it once', async () => {
  const undo = vi.fn();
  await renderApp(<p>{'pagina'}</p>);
  await showUndo('Noor is weg.', 'Zet terug', undo);
  const button = await screen.findByRole('button', { name: 'Zet terug' });
  expect(screen.getByText(/Noor is weg/).closest('[role=status]')).not.toBeNull();
  await userEvent.dblClick(button);
  expect(undo).toHaveBeenCalledTimes(1);
});
