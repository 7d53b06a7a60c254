import { Binnenkomen } from '../../features/meedoen/Binnenkomen.tsx';
import { fetchAhead } from '../loadScreen.ts';

export default function MeedoenScreen() {
  return <Binnenkomen fetchAhead={fetchAhead} />;
}
