import { Samenstelling } from '../../features/lidmaatschappen/Samenstelling.tsx';
import { useTeam } from './TeamScreen.tsx';

/** Who sits in the groepen of a team, now or on a day. */
export default function TeamSamenstellingScreen() {
  return <Samenstelling opgaveteamId={useTeam().id} />;
}
