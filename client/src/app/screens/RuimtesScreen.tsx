export { Ruimtes as default } from '../../features/bewonersruimte/Ruimtes.tsx';
