import { Nalatenschap } from '../../features/lidmaatschappen/Nalatenschap.tsx';
import { useIk } from '../../api/ik.ts';
import { Vergeten } from '../../features/personen/Vergeten.tsx';
import { Werk } from '../../features/personen/Werk.tsx';
import { Account } from '../../features/toegang/Account.tsx';

/** One's own account, and the way to have it taken away. */
export default function AccountScreen() {
  const { persoon } = useIk();
  return (
    <Account>
      {persoon && (
        <>
          <Werk persoonId={persoon.id} />
          <Vergeten
            persoon={persoon}
            nalatenschap={(form) => <Nalatenschap persoonId={persoon.id} {...form} />}
          />
        </>
      )}
    </Account>
  );
}
