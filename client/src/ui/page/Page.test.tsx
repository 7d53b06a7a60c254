import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/renderApp.tsx';
import { Page } from './Page.tsx';

const other = { path: '/ander', element: <Page title="Andere pagina" /> };

it('names the tab, and leaves the focus alone on the first load', async () => {
  await renderApp(<Page title="Wonen" lead="Zo staat het ervoor." />);
  expect(document.title).toBe('Wonen – Opgaveteams');
  expect(screen.getByRole('heading', { level: 1 })).toBeDefined();
  expect(document.activeElement).toBe(document.body);
});

it('moves the focus to the headline after a navigation', async () => {
  const page = (
    <Page title="Wonen">
      <Link to="/ander">verder</Link>
    </Page>
  );
  await renderApp(page, '/', [other]);
  await userEvent.click(screen.getByRole('link', { name: 'verder' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Andere pagina' }));
  expect(document.title).toBe('Andere pagina – Opgaveteams');
});

it('does not take the focus when only a filter in the address changes', async () => {
  const field = <input aria-label="veld" />;
  const { router } = await renderApp(<Page title="Wonen">{field}</Page>);
  screen.getByLabelText('veld').focus();
  await act(() => router.navigate('/?status=stokt', { replace: true }));
  expect(document.activeElement).toBe(screen.getByLabelText('veld'));
});
