import { BijeenkomstenList } from '../../features/bijeenkomsten/BijeenkomstenList.tsx';
import { useTeam } from './TeamScreen.tsx';

/** The bijeenkomsten of the groepen of a team. */
export default function TeamBijeenkomstenScreen() {
  return <BijeenkomstenList opgaveteamId={useTeam().id} groep />;
}
