export { Notitie as default } from '../../features/bewonersruimte/notities/Notitie.tsx';
