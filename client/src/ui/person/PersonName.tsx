import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Props {
  /** As the server presents a person: without a name the reader may not know who it is. */
  person: { id: string | null; naam: string | null };
  /** Leads to the page of the person. */
  link?: boolean;
}

/** The name of a person, or that there is one. */
export function PersonName({ person, link = false }: Props) {
  const { t } = useTranslation('ui');
  if (person.naam === null) return t('someone');
  if (!link || person.id === null) return person.naam;
  return <Link to={`/personen/${person.id}`}>{person.naam}</Link>;
}
