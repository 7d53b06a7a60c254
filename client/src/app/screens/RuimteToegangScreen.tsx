export { Toegang as default } from '../../features/bewonersruimte/Toegang.tsx';
