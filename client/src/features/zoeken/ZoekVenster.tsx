import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { Resultaten } from './Resultaten.tsx';
import classes from './Zoeken.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
}

const shortest = 2;
const most = 20;

/** Search over all that the reader may see: type, choose with the arrows, go with Enter. */
export function ZoekVenster({ opened, onClose }: Props) {
  const { t } = useTranslation('zoeken');
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const close = (): void => {
    onClose();
    setWords('');
  };
  const go = (pad: string): void => {
    close();
    void navigate(pad);
  };
  return (
    <Dialog opened={opened} onClose={close} title={t('title')}>
      <ZoekVeld words={words} onWords={setWords} onChoose={go} />
    </Dialog>
  );
}

interface VeldProps {
  words: string;
  onWords: (words: string) => void;
  onChoose: (pad: string) => void;
}

function ZoekVeld({ words, onWords, onChoose }: VeldProps) {
  const { t } = useTranslation('zoeken');
  const [settled] = useDebouncedValue(words.trim(), 200);
  const enough = settled.length >= shortest;
  const { data, error, refetch } = useApi(
    'GET /zoekresultaten',
    { query: { q: settled, aantal: most } },
    { enabled: enough, keep: true },
  );
  const items = enough ? data?.items : undefined;
  // The list is always there: it is not a dropdown that opens and closes.
  const combobox = useCombobox({ opened: true });
  const { resetSelectedOption } = combobox;

  useEffect(() => {
    resetSelectedOption();
    // The function of the combobox is new at each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [items]);

  const said = !enough ? t('hint') : items && t('found', { count: items.length });
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          role="combobox"
          type="search"
          data-autofocus
          aria-label={t('label')}
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter before any arrow goes to what was found first.
            const first = items?.[0];
            if (event.key === 'Enter' && first && combobox.getSelectedOptionIndex() === -1)
              onChoose(first.pad);
          }}
        />
      </Combobox.EventsTarget>
      <p role="status" className={classes.said}>
        {error && enough ? '' : said}
      </p>
      <div className={classes.results}>
        {error && enough && !items ? (
          <ErrorState
            title={error.message}
            retry={() => void refetch()}
            requestId={error.problem?.requestId}
          />
        ) : (
          <Resultaten items={items ?? []} />
        )}
        {items?.length === 0 && <p>{t('empty')}</p>}
      </div>
    </Combobox>
  );
}
