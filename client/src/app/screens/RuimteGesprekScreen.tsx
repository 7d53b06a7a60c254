export { Gesprek as default } from '../../features/bewonersruimte/Gesprek.tsx';
