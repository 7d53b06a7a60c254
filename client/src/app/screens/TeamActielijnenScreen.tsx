import { ActielijnenView } from '../../features/actielijnen/ActielijnenView.tsx';
import { useTeam } from './TeamScreen.tsx';

/** The actielijnen of a team, as a list or a board. */
export default function TeamActielijnenScreen() {
  return <ActielijnenView opgaveteamId={useTeam().id} />;
}
