import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { Ref } from 'react';
import { TOOL, useTabStop } from './roving.ts';
import classes from './Toolbar.module.css';

interface Props {
  toolKey: string;
  label: string;
  Icon: Icon;
  keys?: string | undefined;
  /** Undefined: it is no switch. */
  active?: boolean | undefined;
  idle?: boolean | undefined;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
  'aria-expanded'?: boolean;
  'aria-haspopup'?: 'dialog';
}

/** One button of a toolbar. What it cannot do now stays reachable by keyboard, so that the focus is never lost. */
export function ToolButton({ toolKey, label, Icon, keys, active, idle, onClick, ...others }: Props) {
  return (
    <UnstyledButton
      {...others}
      {...{ [TOOL]: toolKey }}
      className={classes.button}
      tabIndex={useTabStop(toolKey)}
      aria-label={label}
      title={label}
      aria-pressed={active}
      aria-disabled={idle || undefined}
      aria-keyshortcuts={keys}
      // The words that are chosen stay chosen.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !idle && onClick()}
    >
      <Icon aria-hidden="true" />
    </UnstyledButton>
  );
}
