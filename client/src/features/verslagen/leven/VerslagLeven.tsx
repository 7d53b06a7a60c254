import { useApi } from '../../../api/useApi.ts';
import { loadLaterMessages } from '../../../i18n/i18n.ts';
import { lazyPart } from '../../../ui/lazy/lazyPart.tsx';

// Comes with the editor, below which it stands: never with the first screen.
const Stand = lazyPart(
  async () => (await Promise.all([import('./Stand.tsx'), loadLaterMessages()]))[0].default,
);
const Voet = lazyPart(
  async () => (await Promise.all([import('./Voet.tsx'), loadLaterMessages()]))[0].default,
);

interface Props {
  verslagId: string;
  /** The groepen that may stellen it vast. */
  groepen: { id: string; naam: string }[];
}

/** Above the text: where the verslag is in its life, and the next step for who may take it. */
export function VerslagStand({ verslagId, groepen }: Props) {
  const { data } = useApi('GET /vaststellingen/:id', { params: { id: verslagId } });
  return data && <Stand key={verslagId} vaststelling={data} groepen={groepen} />;
}

/** Below the text: the same in plain language, and how it was vastgesteld. */
export function VerslagVoet({ verslagId }: Pick<Props, 'verslagId'>) {
  const { data } = useApi('GET /vaststellingen/:id', { params: { id: verslagId } });
  return data && <Voet key={verslagId} vaststelling={data} />;
}
