import { Button, TextInput } from '@mantine/core';
import type { Namens } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Binnen, Inzage } from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call, type ApiError } from '../../api/call.ts';
import { useIk } from '../../api/ik.ts';
import { queryKey } from '../../api/useApi.ts';
import { Failure } from '../../ui/form/Failure.tsx';
import { useVoorWie } from '../../ui/spreken/useVoorWie.ts';
import { VoorWieVeld } from '../../ui/spreken/VoorWieVeld.tsx';
import classes from './Meedoen.module.css';
import { paginaVan } from './pagina.ts';

interface Props {
  inzage: Inzage;
  sleutel: string;
}

/** Comes in, and goes on to the notes of the meeting or the page of the groep. */
function useDoeMee(sleutel: string) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation<Binnen, ApiError, { naam: string; namens: Namens }>({
    mutationFn: (wie) => call('POST /deelnames', { body: { sleutel, ...wie } }),
    onSuccess: ({ ik, groepId, bijeenkomstId }) => {
      // All that was read before is asked again where it is shown; the page that one leaves has no use for it.
      void queryClient.invalidateQueries({ refetchType: 'none' });
      queryClient.setQueryData(queryKey('GET /ik', {}), ik);
      void navigate(paginaVan(groepId, bijeenkomstId));
    },
  });
}

/** A name or none, and one button. */
export function DoeMee({ inzage, sleutel }: Props) {
  const { t } = useTranslation('meedoen');
  const { persoon } = useIk();
  const [naam, setNaam] = useState('');
  const { keuze, kies, namens } = useVoorWie();
  const join = useDoeMee(sleutel);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    join.mutate({ naam, namens });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {persoon ? (
        <p>{t(inzage.alLid ? 'already' : 'asYourself', { naam: persoon.naam })}</p>
      ) : (
        <TextInput
          label={t('naam.label')}
          description={t('naam.hint')}
          name="nickname"
          autoComplete="nickname"
          maxLength={80}
          value={naam}
          onChange={(event) => setNaam(event.currentTarget.value)}
        />
      )}
      {keuze !== null && !inzage.alLid && <VoorWieVeld value={keuze} onChange={kies} />}
      <Failure error={join.error} />
      <div>
        <Button type="submit" size="lg" loading={join.isPending || join.isSuccess}>
          {inzage.alLid ? t('goOn') : t('submit')}
        </Button>
      </div>
      {!persoon && (
        <p className={classes.small}>
          {t('privacy')} <Link to="/privacy">{t('privacyMore')}</Link>
        </p>
      )}
    </form>
  );
}
