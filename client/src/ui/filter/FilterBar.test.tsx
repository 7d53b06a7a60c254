import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../../testing/renderApp.tsx';
import { FilterBar } from './FilterBar.tsx';
import { useFilters } from './useFilters.ts';

const options = [
  { value: 'stokt', label: 'stokt' },
  { value: 'op_koers', label: 'op koers' },
];

function Bar() {
  const filters = useFilters(['status']);
  return (
    <FilterBar filters={filters} fields={[{ key: 'status', label: 'Status', options }]} result="3 lijnen" />
  );
}

it('reads its state from the address, writes it there, and keeps what is not its own', async () => {
  const { router } = await renderApp(<Bar />, '/lijst?status=stokt&zoek=schimmel');
  const field = screen.getByLabelText<HTMLSelectElement>('Status');
  expect(field.value).toBe('stokt');

  await userEvent.selectOptions(field, 'op koers');
  expect(router.state.location.search).toBe('?status=op_koers&zoek=schimmel');
  expect(router.state.historyAction).toBe('REPLACE');

  await userEvent.click(screen.getByRole('button', { name: 'Toon weer alles' }));
  expect(router.state.location.search).toBe('?zoek=schimmel');
  expect(screen.queryByRole('button', { name: 'Toon weer alles' })).toBeNull();
});

it('says what the list holds', async () => {
  await renderApp(<Bar />, '/lijst');
  expect(screen.getByText('3 lijnen').getAttribute('role')).toBe('status');
});
