import type { afbeeldingApi } from '@opgaveteams/shared/afbeeldingen/afbeelding.api';
import type { opmerkingApi } from '@opgaveteams/shared/opmerkingen/opmerking.api';
import type { vaststellingApi } from '@opgaveteams/shared/vaststellingen/vaststelling.api';
import type { versieApi } from '@opgaveteams/shared/versies/versie.api';
import { leidersWerkgroep, vasteWerkgroep, versie, werkgroep, type Row } from './matrix.wie.ts';

type VerslagKey =
  | keyof typeof vaststellingApi
  | keyof typeof opmerkingApi
  | keyof typeof afbeeldingApi
  | keyof typeof versieApi;

/** The rows of the access matrix about the life of a verslag and what is said of it. */
export const verslagRows: { [K in VerslagKey]: Row<K> } = {
  'POST /verslagen/:id/afbeeldingen': {
    input: (w) => ({ params: { id: w.verslag } }),
    mag: werkgroep,
    leest: werkgroep,
    // There is no picture in this request: whoever may is told so.
    ok: [415],
  },
  'GET /afbeeldingen/:id': {
    input: (w) => ({ params: { id: w.afbeelding } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'GET /vaststellingen/:id': {
    input: (w) => ({ params: { id: w.verslag } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'PUT /vaststellingen/:id/gewone-taal': {
    input: (w) => ({ params: { id: w.verslag }, versie, body: { tekst: 'Zo zit het.' } }),
    mag: werkgroep,
    leest: werkgroep,
  },
  'PUT /vaststellingen/:id/correctieronde': {
    input: (w) => ({ params: { id: w.verslag }, versie, body: { dagen: 7 } }),
    mag: leidersWerkgroep,
    leest: werkgroep,
  },
  'DELETE /vaststellingen/:id/correctieronde': {
    input: (w) => ({ params: { id: w.verslag }, versie }),
    mag: leidersWerkgroep,
    leest: werkgroep,
  },
  'POST /vaststellingen/:id/besluit': {
    input: (w) => ({ params: { id: w.verslag }, versie, body: { groepId: w.groepen.werkgroep } }),
    mag: ['programmabureau', 'trekkerWerkgroep'],
    leest: werkgroep,
  },
  // Who may read the verslag may read what was vastgesteld; as long as nothing is, there is nothing.
  'GET /vaststellingen/:id/tekst': {
    input: (w) => ({ params: { id: w.verslag } }),
    mag: werkgroep,
    leest: werkgroep,
    ok: [404],
  },
  'GET /opmerkingen': {
    input: (w) => ({ query: { verslag: w.verslag } }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'POST /opmerkingen': {
    input: (w) => ({ body: { verslagId: w.verslag, tekst: 'Klopt dit?' } }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'POST /opmerkingen/:id/reacties': {
    input: (w) => ({ params: { id: w.opmerking }, body: { tekst: 'Ja.' } }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'PUT /opmerkingen/:id/antwoord': {
    input: (w) => ({ params: { id: w.opmerking }, body: { uitkomst: 'opgelost' } }),
    mag: vasteWerkgroep,
    leest: werkgroep,
    ok: [200, 409],
  },
  'DELETE /opmerkingen/:id/antwoord': {
    input: (w) => ({ params: { id: w.opmerking } }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'GET /versies': { input: (w) => ({ query: { verslag: w.verslag } }), mag: werkgroep, leest: werkgroep },
  'POST /versies': {
    input: (w) => ({ body: { verslagId: w.verslag, naam: 'Eerste opzet' } }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'GET /versies/:id': { input: (w) => ({ params: { id: w.versie } }), mag: werkgroep, leest: werkgroep },
  'POST /versies/:id/terugzetten': {
    input: (w) => ({ params: { id: w.versie } }),
    mag: vasteWerkgroep,
    leest: werkgroep,
  },
  'GET /schrijfsessies': {
    input: (w) => ({ query: { verslag: w.verslag } }),
    mag: werkgroep,
    leest: werkgroep,
  },
};
