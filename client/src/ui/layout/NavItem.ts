import type { ReactNode } from 'react';

/** One place in the main menu. */
export interface NavItem {
  to: string;
  label: string;
  /** An icon of 24 by 24, for the bar on a phone. */
  icon: ReactNode;
  /** Only current on exactly this address, not on those below it. */
  end?: boolean;
  /** Not in the header: a wide screen has it among the tools. */
  phoneOnly?: boolean;
}
