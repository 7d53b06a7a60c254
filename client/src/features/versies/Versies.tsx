import { Button, NativeSelect } from '@mantine/core';
import type { Verslag } from '@opgaveteams/shared/verslagen/verslag.schema';
import type { Versie } from '@opgaveteams/shared/versies/versie.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../api/ik.ts';
import { serverNow } from '../../api/now.ts';
import { useApi, useApiList, useWrite } from '../../api/useApi.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { momentInWords } from '../../ui/time/words.ts';
import { BewaarVersie } from './BewaarVersie.tsx';
import { Vergelijking } from './Vergelijking.tsx';
import classes from './Versies.module.css';

const NU = 'nu';

function useNames() {
  const { t } = useTranslation('versies');
  return (versie: Versie): string => {
    const moment = momentInWords(new Date(versie.op), currentLanguage(), serverNow());
    if (versie.soort === 'vanzelf') return `${t('versies.vanzelf')} – ${moment}`;
    const naam = versie.wie?.naam ?? t('versies.iemand');
    // What it is called comes first: a phone shows the beginning alone.
    const what = versie.soort === 'naam' ? versie.naam : t('versies.vooraf');
    return `${what} – ${moment}, ${t('versies.door', { naam })}`;
  };
}

/** The text of a version; of the text now, when that is chosen. */
function useTekst(keuze: string, verslag: Verslag) {
  const stored = useApi('GET /versies/:id', { params: { id: keuze } }, { enabled: keuze !== NU });
  if (keuze === NU) return { tekst: verslag.tekst, magTerugzetten: false };
  return stored.data;
}

function Kiezer({ versies, verslag }: { versies: Versie[]; verslag: Verslag }) {
  const { t } = useTranslation('versies');
  const nameOf = useNames();
  const confirm = useConfirm();
  const back = useWrite('POST /versies/:id/terugzetten');
  const [van, setVan] = useState(versies[0]?.id ?? NU);
  const [met, setMet] = useState(NU);
  const [een, ander] = [useTekst(van, verslag), useTekst(met, verslag)];
  const options = [
    { value: NU, label: t('versies.nu') },
    ...versies.map((versie) => ({ value: versie.id, label: nameOf(versie) })),
  ];

  const restore = async () => {
    const sure = await confirm({
      title: t('zetTerug.zeker'),
      text: t('zetTerug.uitleg'),
      confirm: t('zetTerug.knop'),
    });
    if (!sure) return;
    try {
      await back.mutateAsync({ params: { id: van } });
      await showDone(t('zetTerug.gedaan'));
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('mislukt'));
    }
  };

  return (
    <div className={classes.compare}>
      <div className={classes.choose}>
        <NativeSelect
          label={t('vergelijk.van')}
          data={options}
          value={van}
          onChange={(event) => setVan(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('vergelijk.met')}
          data={options}
          value={met}
          onChange={(event) => setMet(event.currentTarget.value)}
        />
      </div>
      {een?.magTerugzetten && (
        <Button
          variant="default"
          className={classes.own}
          loading={back.isPending}
          onClick={() => void restore()}
        >
          {t('zetTerug.knop')}
        </Button>
      )}
      {een && ander && <Vergelijking van={een.tekst} naar={ander.tekst} />}
    </div>
  );
}

/** The versions of a text: compare any two, and put one back. */
export function Versies({ verslag }: { verslag: Verslag }) {
  const { t } = useTranslation('versies');
  const { actor } = useIk();
  const source = useApiList('GET /versies', { query: { verslag: verslag.id, aantal: 50 } });
  return (
    <>
      {verslag.magSchrijven && !actor.gast && <BewaarVersie verslagId={verslag.id} />}
      <Listing
        source={source}
        empty={<EmptyState title={t('versies.leeg')}>{t('versies.leegTekst')}</EmptyState>}
      >
        {(versies) => <Kiezer versies={versies} verslag={verslag} />}
      </Listing>
    </>
  );
}
