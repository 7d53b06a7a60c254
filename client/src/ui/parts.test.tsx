import { act, screen } from '@testing-library/react';
import { getoondeStatussen } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/renderApp.tsx';
import { LiveHighlight } from './live/LiveHighlight.tsx';
import { useAnnounce } from './live/Announcer.tsx';
import { AvatarRow } from './person/AvatarRow.tsx';
import { ErrorState } from './state/ErrorState.tsx';
import { StatusMark } from './status/StatusMark.tsx';
import { Paragraphs } from './text/Paragraphs.tsx';
import { TimeText } from './time/TimeText.tsx';

afterEach(() => vi.useRealTimers());

describe('StatusMark', () => {
  it('has a shape of its own and a word for every status', async () => {
    const { container } = await renderApp(
      getoondeStatussen.map((status) => <StatusMark key={status} status={status} />),
    );
    const shapes = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
    expect(new Set(shapes).size).toBe(getoondeStatussen.length);
    expect(screen.getByText('vraagt aandacht')).toBeDefined();
  });
});

describe('AvatarRow', () => {
  it('names each face and counts in words', async () => {
    const people = ['Noor Berg', 'Sam'].map((naam) => ({ id: naam, naam }));
    await renderApp(<AvatarRow people={people} total={6} />);
    expect(screen.getByRole('button', { name: 'Noor Berg' })).toBeDefined();
    expect(screen.getByText('6 mensen')).toBeDefined();
  });
});

describe('TimeText', () => {
  it('keeps the exact moment for machines and on hover', async () => {
    const { container } = await renderApp(<TimeText moment="2025-12-04T18:30:00Z" />);
    const time = container.querySelector('time');
    expect(time?.dateTime).toBe('2025-12-04T18:30:00Z');
    expect(time?.title).toContain('2025');
    expect(time?.title).toContain('19:30');
  });
});

describe('Paragraphs', () => {
  it('splits at empty lines and lets no markup through', async () => {
    const { container } = await renderApp(<Paragraphs text={'Een <b>test</b>\nregel\n\n\nTwee'} />);
    expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual([
      'Een <b>test</b>\nregel',
      'Twee',
    ]);
    expect(container.querySelector('b')).toBeNull();
  });
});

describe('ErrorState', () => {
  it('gives the number that leads to the log', async () => {
    await renderApp(<ErrorState requestId="01JX" retry={() => {}} />);
    expect(screen.getByRole('alert').textContent).toContain('01JX');
    expect(screen.getByRole('button', { name: 'Probeer opnieuw' })).toBeDefined();
  });
});

function Changing() {
  const [version, setVersion] = useState(1);
  const announce = useAnnounce();
  const change = () => {
    setVersion(2);
    announce('Noor is hier');
    announce('Sam heeft iets veranderd');
  };
  return (
    <>
      <button onClick={change}>{'verander'}</button>
      <LiveHighlight version={version}>{'regel'}</LiveHighlight>
    </>
  );
}

describe('live changes', () => {
  it('mark a row for two seconds, and are said politely, each of them', async () => {
    await renderApp(<Changing />);
    vi.useFakeTimers();
    const marked = () => screen.getByText('regel').hasAttribute('data-changed');
    expect(marked()).toBe(false);
    act(() => screen.getByRole('button', { name: 'verander' }).click());
    expect(marked()).toBe(true);
    for (const words of ['Noor is hier', 'Sam heeft iets veranderd'])
      expect(screen.getByText(words).closest('[aria-live=polite]')).not.toBeNull();
    act(() => vi.advanceTimersByTime(1900));
    expect(marked()).toBe(true);
    act(() => vi.advanceTimersByTime(200));
    expect(marked()).toBe(false);
  });
});
