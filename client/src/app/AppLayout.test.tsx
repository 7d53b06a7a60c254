import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setLanguage, setNouns } from '../i18n/i18n.ts';
import { renderApp } from '../testing/renderApp.tsx';
import { AppLayout } from './AppLayout.tsx';

describe('words of the area and of the language', () => {
  it('change on the open screen, and on the document', async () => {
    await renderApp(<AppLayout />);
    // In the header and in the bar of a phone; style sheets show one of the two.
    const links = (name: string) => screen.queryAllByRole('link', { name, hidden: true }).length;
    expect(links('Voorpagina')).toBe(2);
    expect(links('Alliantietafels')).toBe(0);

    act(() => setNouns({ Opgaveteams: 'Alliantietafels' }));
    expect(links('Alliantietafels')).toBe(2);

    await act(() => setLanguage('en'));
    expect(links('Front page')).toBe(2);
    expect(links('Alliantietafels')).toBe(2);
    expect(document.documentElement.lang).toBe('en');
    expect(window.localStorage.getItem('ot-taal')).toBe('en');
    act(() => setNouns({}));
  });
});
