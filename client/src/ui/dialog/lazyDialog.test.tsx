import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ComponentType } from 'react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../testing/renderApp.tsx';
import { Dialog } from './Dialog.tsx';
import { lazyDialog } from './lazyDialog.tsx';

interface Props {
  onClose: () => void;
}

function Plan({ onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title="Plan iets">
      <p>{'Wanneer?'}</p>
    </Dialog>
  );
}

async function show(fetch: () => Promise<ComponentType<Props>>) {
  const PlanDialog = lazyDialog(fetch);
  function Opener() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button onClick={() => setOpen(true)}>{'plan'}</button>
        {open && <PlanDialog onClose={() => setOpen(false)} />}
      </>
    );
  }
  await renderApp(<Opener />);
  await userEvent.click(screen.getByRole('button', { name: 'plan' }));
}

it('says on screen and aloud that it is coming, when that takes long', async () => {
  let come: (dialog: ComponentType<Props>) => void = () => undefined;
  await show(() => new Promise((done) => void (come = done)));
  // Once to see, once to hear.
  await waitFor(() => expect(screen.getAllByText('Bezig met laden')).toHaveLength(2));
  come(Plan);
  await screen.findByRole('dialog', { name: 'Plan iets' });
  await waitFor(() => expect(screen.getAllByText('Bezig met laden')).toHaveLength(1));
});

it('says that it could not be fetched, and fetches it again when asked', async () => {
  const fetch = vi.fn(() => Promise.resolve(Plan)).mockRejectedValueOnce(new Error('no network'));
  await show(fetch);
  await screen.findByRole('alertdialog', { name: 'Dit kon niet open', description: /Probeer het opnieuw/ });
  await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  await screen.findByRole('dialog', { name: 'Plan iets' });
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

it('can be left as it is, and asks for it anew the next time', async () => {
  const fetch = vi.fn(() => Promise.resolve(Plan)).mockRejectedValueOnce(new Error('no network'));
  await show(fetch);
  await screen.findByRole('alertdialog');
  await userEvent.click(screen.getByRole('button', { name: 'Sluit' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'plan' }));
  await screen.findByRole('dialog', { name: 'Plan iets' });
});

it('opens at once what was fetched before', async () => {
  await show(() => Promise.resolve(Plan));
  await screen.findByRole('dialog', { name: 'Plan iets' });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'plan' }));
  expect(screen.queryByText('Wanneer?')).not.toBeNull();
});
