import { Button, Checkbox } from '@mantine/core';
import { mayAnswerReactie } from '@opgaveteams/shared/reacties/reactie.policy';
import type { Reactie } from '@opgaveteams/shared/reacties/reactie.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useApiList, useWrite } from '../../api/useApi.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { Choice } from '../../ui/form/Choice.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import type { InVersie } from './AntwoordDialog.tsx';
import { ReactieItem } from './ReactieItem.tsx';
import classes from './Reacties.module.css';

const AntwoordDialog = lazyDialog(async () => (await import('./AntwoordDialog.tsx')).AntwoordDialog);
const WeigerDialog = lazyDialog(async () => (await import('./WeigerDialog.tsx')).WeigerDialog);

const keuzes = ['', 'open', 'overgenomen', 'deels', 'niet', 'elders'] as const;

interface Props {
  /** Of one version; without: of all. */
  versieId?: string;
  /** The latest version: where one sees what was done, and whether the words are still there. */
  laatste: Omit<InVersie, 'delen'> & { delen: readonly { id: string; titel: string; tekst: string }[] };
}

/** All reacties with their antwoord, for everybody; who works on the programme lets them in and answers them here. */
export function ReactieLijst({ versieId, laatste }: Props) {
  const { t } = useTranslation('reacties');
  const may = useMay(mayAnswerReactie);
  const filters = useFilters(['antwoord']);
  const antwoord = keuzes.find((keuze) => keuze === filters.values.antwoord) ?? '';
  const query = { ...(versieId && { versie: versieId }), ...(antwoord && { antwoord }), aantal: 50 };
  const source = useApiList('GET /reacties', { query }, { keep: true });
  const [gekozen, setGekozen] = useState<ReadonlySet<string>>(new Set());
  const [antwoordt, setAntwoordt] = useState<string[] | null>(null);
  const kies = (id: string, aan: boolean) =>
    setGekozen((before) => new Set(aan ? [...before, id] : [...before].filter((each) => each !== id)));
  return (
    <>
      <div className={classes.acties}>
        <Choice
          label={t('toon')}
          value={antwoord}
          options={keuzes.map((value) => ({ value, label: t(`filter.${value || 'alle'}`) }))}
          onChange={(value) => filters.set('antwoord', value)}
        />
        {gekozen.size > 0 && (
          <Button onClick={() => setAntwoordt([...gekozen])}>
            {t('antwoordOp', { count: gekozen.size })}
          </Button>
        )}
      </div>
      <Listing source={source} empty={<EmptyState title={t('leeg')}>{t('leegTekst')}</EmptyState>}>
        {(reacties) => (
          <ul className={classes.list}>
            {reacties.map((reactie) => (
              <li key={reactie.id}>
                <ReactieItem
                  reactie={reactie}
                  tekstNu={laatste.delen.find(({ id }) => id === reactie.deel?.id)?.tekst ?? ''}
                  actions={
                    may && (
                      <Doen
                        reactie={reactie}
                        gekozen={gekozen.has(reactie.id)}
                        kies={kies}
                        antwoord={() => setAntwoordt([reactie.id])}
                      />
                    )
                  }
                />
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {antwoordt && (
        <AntwoordDialog
          ids={antwoordt}
          versie={laatste}
          onClose={() => setAntwoordt(null)}
          onDone={() => {
            setAntwoordt(null);
            setGekozen(new Set());
          }}
        />
      )}
    </>
  );
}

interface DoenProps {
  reactie: Reactie;
  gekozen: boolean;
  kies: (id: string, aan: boolean) => void;
  antwoord: () => void;
}

/** Let it in or not; then answer it, alone or with others. */
function Doen({ reactie, gekozen, kies, antwoord }: DoenProps) {
  const { t } = useTranslation('reacties');
  const laatIn = useWrite('POST /reacties/beoordelingen');
  const [weigert, setWeigert] = useState(false);
  const { id, stand } = reactie;
  if (stand === 'wacht')
    return (
      <div className={classes.acties}>
        <Button
          variant="default"
          loading={laatIn.isPending}
          onClick={() => laatIn.mutate({ body: { ids: [id], besluit: 'openbaar' } })}
        >
          {t('laatIn')}
        </Button>
        <Button variant="subtle" onClick={() => setWeigert(true)}>
          {t('weiger')}
        </Button>
        {weigert && <WeigerDialog id={id} onClose={() => setWeigert(false)} />}
      </div>
    );
  if (stand !== 'openbaar' || reactie.antwoord) return null;
  return (
    <div className={classes.acties}>
      <Checkbox
        label={t('kies')}
        checked={gekozen}
        onChange={(event) => kies(id, event.currentTarget.checked)}
      />
      <Button variant="subtle" onClick={antwoord}>
        {t('antwoord')}
      </Button>
    </div>
  );
}
