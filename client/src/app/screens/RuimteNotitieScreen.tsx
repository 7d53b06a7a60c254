import { Notitie } from '../../features/bewonersruimte/notities/Notitie.tsx';
import { TekstOpLijn } from '../../features/verslagen/TekstOpLijn.tsx';

/** One note of a bewonersruimte, written in with the editor of the verslagen. */
export default function RuimteNotitieScreen() {
  return <Notitie Tekst={TekstOpLijn} />;
}
