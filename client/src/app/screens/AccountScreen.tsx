export { Account as default } from '../../features/toegang/Account.tsx';
