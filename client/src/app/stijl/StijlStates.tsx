import { Button, TextInput } from '@mantine/core';
import { getoondeStatussen } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useState } from 'react';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { showUndo } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import classes from './Stijl.module.css';
import { words } from './samples.ts';

const nothing = () => {};

function Controls() {
  const confirm = useConfirm();
  const [version, setVersion] = useState(0);
  return (
    <Section title={words.buttonsTitle}>
      <div className={classes.row}>
        <Button onClick={() => void showUndo(words.joined, words.undo, nothing)}>{words.join}</Button>
        <Button variant="default">{words.cancelLine}</Button>
        <Button
          color="danger"
          onClick={() =>
            void confirm({ title: words.remove, text: words.removeText, confirm: words.remove, danger: true })
          }
        >
          {words.remove}
        </Button>
      </div>
      <div className={classes.form}>
        <TextInput label={words.name} description={words.nameHint} />
        <TextInput label={words.name} error={words.nameError} />
      </div>
      <LiveHighlight version={version}>
        <Button variant="subtle" onClick={() => setVersion(version + 1)}>
          {words.change}
        </Button>
      </LiveHighlight>
    </Section>
  );
}

/** The second half of the style sheet: statuses, controls, and what shows when there is nothing to show. */
export function StijlStates() {
  return (
    <>
      <Section title={words.statusTitle}>
        <div className={classes.row}>
          {getoondeStatussen.map((status) => (
            <StatusMark key={status} status={status} />
          ))}
        </div>
      </Section>
      <Controls />
      <Section title={words.statesTitle}>
        <EmptyState title={words.emptyTitle} actions={<Button variant="default">{words.emptyAction}</Button>}>
          {words.emptyText}
        </EmptyState>
        <ErrorState retry={nothing} requestId="01JX4Z9" />
      </Section>
      <Section title={words.skeletonTitle}>
        <ListSkeleton />
      </Section>
    </>
  );
}
