export { Apparaten as default } from '../../features/toegang/Apparaten.tsx';
