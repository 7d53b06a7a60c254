export { Leden as default } from '../../features/bewonersruimte/Leden.tsx';
