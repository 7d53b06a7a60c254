export { Inloggen as default } from '../../features/toegang/Inloggen.tsx';
