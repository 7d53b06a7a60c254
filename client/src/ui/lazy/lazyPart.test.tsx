import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../testing/renderApp.tsx';
import { lazyPart } from './lazyPart.tsx';

const Found = () => <p>{'3 gevonden'}</p>;

it('leaves what one typed where it is when it cannot be fetched, and comes when asked again', async () => {
  const fetch = vi.fn(() => Promise.resolve(Found)).mockRejectedValueOnce(new Error('no network'));
  const Part = lazyPart(fetch);
  await renderApp(
    <>
      <textarea aria-label="tekst" />
      <Part />
    </>,
  );
  await userEvent.type(screen.getByRole('textbox'), 'Wij spraken af');
  expect((await screen.findByRole('alert')).textContent).toContain('Dit kon niet open');
  await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
  await screen.findByText('3 gevonden');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Wij spraken af');
});

it('shows what stands there in the meantime', async () => {
  const Part = lazyPart(() => new Promise<typeof Found>(() => undefined), <p>{'even wachten'}</p>);
  await renderApp(<Part />);
  await screen.findByText('even wachten');
});
