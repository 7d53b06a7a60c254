import { useParams } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { Poster } from '../../features/meedoen/Poster.tsx';
import { Thing } from '../Thing.tsx';

/** The poster of an uitnodiging, to print. */
export default function PosterScreen() {
  const { uitnodigingId = '' } = useParams();
  const uitnodiging = useApi('GET /uitnodigingen/:id', { params: { id: uitnodigingId } });
  return <Thing query={uitnodiging}>{(data) => <Poster uitnodiging={data} />}</Thing>;
}
