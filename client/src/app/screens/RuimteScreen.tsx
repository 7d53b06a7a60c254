export { Ruimte as default } from '../../features/bewonersruimte/Ruimte.tsx';
