import { ActielijnRow } from '../../features/actielijnen/ActielijnRow.tsx';
import { BijeenkomstRow } from '../../features/bijeenkomsten/BijeenkomstRow.tsx';
import { Voorpagina } from '../../features/overzicht/Voorpagina.tsx';

/** The front page. */
export default function HomeScreen() {
  return (
    <Voorpagina
      line={(lijn) => <ActielijnRow key={lijn.id} lijn={lijn} compact />}
      meeting={(bijeenkomst) => <BijeenkomstRow key={bijeenkomst.id} bijeenkomst={bijeenkomst} groep />}
    />
  );
}
