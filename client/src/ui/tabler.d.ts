// Icons come one file at a time: the package's index would read five thousand of them for every test and dev start.
declare module '@tabler/icons-react/dist/esm/icons/*' {
  import type { Icon } from '@tabler/icons-react';
  const icon: Icon;
  export default icon;
}
