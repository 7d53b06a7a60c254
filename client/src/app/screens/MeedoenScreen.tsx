export { Binnenkomen as default } from '../../features/meedoen/Binnenkomen.tsx';
