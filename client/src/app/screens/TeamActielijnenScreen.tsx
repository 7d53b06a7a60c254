import { ActielijnenView } from '../../features/actielijnen/ActielijnenView.tsx';
import { NieuweActielijn } from '../../features/actielijnen/NieuweActielijn.tsx';
import { useTeam } from './TeamScreen.tsx';

/** The actielijnen of a team, as a list or a board; for who may, a way to begin one. */
export default function TeamActielijnenScreen() {
  const { id } = useTeam();
  return (
    <>
      <ActielijnenView opgaveteamId={id} />
      <div>
        <NieuweActielijn opgaveteamId={id} />
      </div>
    </>
  );
}
