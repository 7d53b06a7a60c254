export { Notities as default } from '../../features/bewonersruimte/notities/Notities.tsx';
