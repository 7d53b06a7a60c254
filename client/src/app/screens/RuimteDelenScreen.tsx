import { Delen } from '../../features/bewonersruimte/Delen.tsx';
import { Opvolgingen } from '../../features/bijdragen/Opvolgingen.tsx';

/** What goes out of a room of residents, and what others did with it. */
export default function RuimteDelenScreen() {
  return <Delen opvolging={(bijdrage) => <Opvolgingen bijdrage={bijdrage} />} />;
}
