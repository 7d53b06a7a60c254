import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { lazyDialog } from '../dialog/lazyDialog.tsx';
import type { ConfirmQuestion } from './ConfirmDialog.tsx';

// A dialog weighs more than the front page may: it comes with the first question.
const ConfirmDialog = lazyDialog(async () => (await import('./ConfirmDialog.tsx')).ConfirmDialog);

type Ask = (question: ConfirmQuestion) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(() => Promise.resolve(false));

interface Pending {
  question: ConfirmQuestion;
  answer: (yes: boolean) => void;
}

/** Holds the one confirmation dialog of the page. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [pending, setPending] = useState<Pending | null>(null);
  const [open, setOpen] = useState(false);
  const ask = useCallback<Ask>(
    (question) =>
      new Promise<boolean>((resolve) => {
        setPending({ question, answer: resolve });
        setOpen(true);
      }),
    [],
  );
  const answer = (yes: boolean) => {
    pending?.answer(yes);
    setOpen(false);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      {pending && (
        <ConfirmDialog
          {...pending.question}
          opened={open}
          onYes={() => answer(true)}
          onClose={() => answer(false)}
        />
      )}
    </ConfirmContext>
  );
}

/**
 * Gives a function that asks a question and resolves to what the person chose; closing the dialog is a no.
 * Use it for what hurts and cannot be undone; what can be undone gets `showUndo` instead.
 */
export function useConfirm(): Ask {
  return use(ConfirmContext);
}
