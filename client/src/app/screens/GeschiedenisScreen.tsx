import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { loadLaterMessages } from '../../i18n/i18n.ts';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';
import { Thing } from '../Thing.tsx';

const Geschiedenis = lazy(async () => {
  const [{ Geschiedenis: Component }] = await Promise.all([
    import('../../features/versies/Geschiedenis.tsx'),
    loadLaterMessages(),
  ]);
  return { default: Component };
});

/** The history of one text. */
export default function GeschiedenisScreen() {
  const { id = '' } = useParams();
  const verslag = useApi('GET /verslagen/:id', { params: { id } });
  return (
    <Thing query={verslag}>
      {(data) => (
        <Suspense fallback={<PageSkeleton />}>
          <Geschiedenis key={data.id} verslag={data} />
        </Suspense>
      )}
    </Thing>
  );
}
