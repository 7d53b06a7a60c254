import { niemand } from '@opgaveteams/shared/access/actor';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../testing/renderApp.tsx';
import { Account } from './Account.tsx';
import { Apparaten } from './Apparaten.tsx';
import { Inloggen } from './Inloggen.tsx';
import { UserMenu } from './UserMenu.tsx';

const id = 'a'.repeat(24);
const noor = {
  actor: { ...niemand, persoonId: id },
  persoon: {
    ...{ id, naam: 'Noor Haddad', functie: '', organisaties: [], zichtbaarheid: 'alliantie', versie: 1 },
    ...{ email: 'noor@voorbeeld.test', taal: 'nl', rollen: [] },
  },
};
const nobody = { persoon: null, actor: niemand };

type Reply = { status?: number; json?: unknown; retryAfter?: number };
/** What the network answers, by route; what was sent to it. */
let replies: Record<string, Reply | ((body: unknown) => Reply)>;
let sent: { route: string; body: unknown }[];

beforeEach(() => {
  sent = [];
  replies = {
    'GET /ik': { json: nobody },
    'GET /demo-personen': { json: { items: [] } },
    'POST /inlogverzoeken': { status: 202, json: { geldigMinuten: 15, postbus: true } },
    'POST /sessies': { status: 201, json: noor },
    'DELETE /ik/sessie': { status: 204 },
  };
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const route = `${init.method} ${path.replace('/v1', '')}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    sent.push({ route, body });
    const reply = replies[route] ?? { status: 404 };
    const { status = 200, json, retryAfter } = typeof reply === 'function' ? reply(body) : reply;
    const headers = new Headers(retryAfter === undefined ? [] : [['Retry-After', String(retryAfter)]]);
    return Promise.resolve(
      new Response(status === 204 ? null : JSON.stringify(json ?? {}), { status, headers }),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const problem = (code: string, status: number, extra: object = {}): Reply => ({
  status,
  json: { type: '', title: code, status, detail: `Zin van ${code}.`, code, requestId: 'r1', ...extra },
});
const posted = (route: string) => sent.filter((s) => s.route === route).map((s) => s.body);
const others = [
  { path: '/mijn', element: <p>{'mijn pagina'}</p> },
  { path: '/groepen/1', element: <p>{'de groep'}</p> },
];
const show = (at = '/inloggen') => renderApp(<Inloggen />, at, others);

async function askMail(email = 'noor@voorbeeld.test') {
  await userEvent.click(await screen.findByLabelText(/e-mailadres/));
  await userEvent.paste(email);
  await userEvent.click(screen.getByRole('button', { name: 'Stuur mij een mail' }));
}

describe('by mail', () => {
  it('asks for the address, then for the code; a pasted code signs in and goes on', async () => {
    await show('/inloggen?verder=/groepen/1');
    await askMail();
    expect(await screen.findByRole('heading', { name: 'Kijk in je mail' })).toBeDefined();
    expect(posted('POST /inlogverzoeken')).toEqual([{ email: 'noor@voorbeeld.test', verder: '/groepen/1' }]);
    expect(screen.getByRole('link', { name: /postbus/ }).getAttribute('href')).toBe('/dev/mailbox');
    const field = screen.getByLabelText(/Code van zes cijfers/);
    expect(field.getAttribute('autocomplete')).toBe('one-time-code');
    await userEvent.click(field);
    await userEvent.paste('123 456');
    expect(await screen.findByText('de groep')).toBeDefined();
    expect(posted('POST /sessies')).toEqual([{ met: 'code', email: 'noor@voorbeeld.test', code: '123456' }]);
  });

  it('says what is wrong with the address at the field', async () => {
    replies['POST /inlogverzoeken'] = problem('ongeldige_invoer', 400, {
      fouten: [{ veld: 'email', melding: 'Dit lijkt geen e-mailadres.' }],
    });
    await show();
    await askMail('noor');
    await waitFor(() =>
      expect(screen.getByLabelText(/e-mailadres/).getAttribute('aria-invalid')).toBe('true'),
    );
    expect(screen.getByText(/lijkt geen e-mailadres/)).toBeDefined();
  });

  it('says how long to wait after too many', async () => {
    replies['POST /inlogverzoeken'] = { ...problem('te_vaak', 429), retryAfter: 610 };
    await show();
    await askMail();
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Zin van te_vaak. Probeer het over 11 minuten opnieuw.',
    );
  });

  it('a wrong code: why, an empty field, and the focus in it', async () => {
    replies['POST /sessies'] = problem('code_onjuist', 401);
    await show();
    await askMail();
    const field = await screen.findByLabelText<HTMLInputElement>(/Code van zes cijfers/);
    await userEvent.type(field, '000000');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Deze code klopt niet/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    expect(posted('POST /sessies')).toHaveLength(1);
  });

  it('lets one ask again only after a while', async () => {
    await show();
    await askMail();
    const again = await screen.findByRole('button', { name: 'Stuur een nieuwe mail' });
    expect(screen.getByText(/^Over 4\d seconden/)).toBeDefined();
    await userEvent.click(again);
    expect(posted('POST /inlogverzoeken')).toHaveLength(1);
    const later = Date.now() + 60_000;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    await waitFor(() => expect(again.getAttribute('aria-disabled')).toBe('false'), { timeout: 3_000 });
    await userEvent.click(again);
    expect(await screen.findByText(/nieuwste mail/)).toBeDefined();
    expect(posted('POST /inlogverzoeken')).toHaveLength(2);
    vi.mocked(Date.now).mockRestore();
  });
});

describe('by the link', () => {
  const at = `/inloggen?token=${'t'.repeat(43)}&verder=/groepen/1`;

  it('is used by a tap, not by opening the page', async () => {
    await show(at);
    const button = await screen.findByRole('button', { name: 'Log in' });
    expect(posted('POST /sessies')).toEqual([]);
    await userEvent.click(button);
    expect(await screen.findByText('de groep')).toBeDefined();
    expect(posted('POST /sessies')).toEqual([{ met: 'link', token: 't'.repeat(43) }]);
  });

  it('that no longer works offers a new mail', async () => {
    replies['POST /sessies'] = problem('code_onjuist', 401);
    await show(at);
    await userEvent.click(await screen.findByRole('button', { name: 'Log in' }));
    expect(await screen.findByRole('heading', { name: 'Deze link werkt niet meer' })).toBeDefined();
    await askMail();
    expect(await screen.findByLabelText(/Code van zes cijfers/)).toBeDefined();
  });

  it('never leads to another site', async () => {
    await show(`/inloggen?token=${'t'.repeat(43)}&verder=//elders.example`);
    await userEvent.click(await screen.findByRole('button', { name: 'Log in' }));
    expect(await screen.findByText('mijn pagina')).toBeDefined();
  });
});

it('a demo person signs in by one tap', async () => {
  const items = [{ id, naam: 'Noor Haddad', uitleg: 'Trekker van een werkgroep.', email: '' }];
  replies['GET /demo-personen'] = { json: { items } };
  await show();
  await userEvent.click(
    await screen.findByRole('button', { name: /Noor Haddad.*Trekker van een werkgroep/ }),
  );
  expect(await screen.findByText('mijn pagina')).toBeDefined();
  expect(posted('POST /sessies')).toEqual([{ met: 'demo', persoonId: id }]);
});

it('who is signed in already is told so', async () => {
  replies['GET /ik'] = { json: noor };
  await show();
  expect(await screen.findByText('Je bent hier als Noor Haddad.')).toBeDefined();
});

describe('devices', () => {
  const sessie = (n: number, apparaat: string, deze: boolean) => ({
    ...{ id: String(n).repeat(24), apparaat, deze },
    ...{ begonnenOp: '2025-11-03T08:00:00Z', laatstGezien: '2025-11-20T08:00:00Z' },
  });

  it('signs out elsewhere after a question', async () => {
    replies['GET /sessies'] = {
      json: { items: [sessie(1, 'Chrome op Windows', true), sessie(2, 'Safari op iPhone', false)] },
    };
    replies[`DELETE /sessies/${'2'.repeat(24)}`] = { status: 204 };
    await renderApp(<Apparaten />, '/mijn/account');
    const button = await screen.findByRole('button', { name: 'Log uit op Safari op iPhone' });
    await userEvent.click(button);
    expect(sent.some((s) => s.route.startsWith('DELETE'))).toBe(false);
    const dialog = await screen.findByRole('dialog', { name: 'Daar uitloggen?' });
    await userEvent.click([...dialog.querySelectorAll('button')].at(-1) as HTMLButtonElement);
    await waitFor(() => expect(posted(`DELETE /sessies/${'2'.repeat(24)}`)).toHaveLength(1));
  });

  it('asks who is not signed in to sign in first', async () => {
    await renderApp(<Account />, '/mijn/account');
    const link = await screen.findByRole('link', { name: 'Inloggen' });
    expect(link.getAttribute('href')).toBe('/inloggen?verder=/mijn/account');
  });
});

describe('the menu', () => {
  it('leads who is not signed in to sign in, and back to this page', async () => {
    await renderApp(<UserMenu />, '/groepen/1?toon=leden');
    const link = await screen.findByRole('link', { name: 'Inloggen' });
    expect(link.getAttribute('href')).toBe('/inloggen?verder=%2Fgroepen%2F1%3Ftoon%3Dleden');
  });

  it('opens, closes by Escape and gives the focus back', async () => {
    replies['GET /ik'] = { json: noor };
    await renderApp(<UserMenu />, '/');
    const button = await screen.findByRole('button', { name: 'Menu van Noor Haddad' });
    expect(screen.queryByRole('link', { name: 'Mijn pagina' })).toBeNull();
    await userEvent.click(button);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Mijn pagina' }));
    await userEvent.keyboard('{Escape}');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
  });

  it('signs out', async () => {
    replies['GET /ik'] = { json: noor };
    replies['DELETE /ik/sessie'] = () => {
      replies['GET /ik'] = { json: nobody };
      return { status: 204 };
    };
    await renderApp(<UserMenu />, '/');
    await userEvent.click(await screen.findByRole('button', { name: 'Menu van Noor Haddad' }));
    await userEvent.click(screen.getByRole('button', { name: 'Log uit' }));
    expect(await screen.findByRole('link', { name: 'Inloggen' })).toBeDefined();
  });
});
