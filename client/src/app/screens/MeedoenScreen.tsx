import { Binnenkomen } from '../../features/meedoen/Binnenkomen.tsx';

function haalVerder(waar: 'bijeenkomst' | 'groep'): void {
  if (waar === 'bijeenkomst') void import('./BijeenkomstScreen.tsx');
  else void import('./GroepScreen.tsx');
}

export default function MeedoenScreen() {
  return <Binnenkomen haalVerder={haalVerder} />;
}
