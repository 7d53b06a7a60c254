/** What a poster says, in the languages that are read in the neighbourhood; not the languages of the screens. */
export const posterTalen = {
  nl: {
    naam: 'Nederlands',
    dir: 'ltr',
    kop: 'Praat mee!',
    zin: 'Scan de code met je telefoon en doe mee. Je hebt geen account nodig.',
  },
  en: {
    naam: 'English',
    dir: 'ltr',
    kop: 'Have your say!',
    zin: 'Scan the code with your phone and join in. You do not need an account.',
  },
  tr: {
    naam: 'Türkçe',
    dir: 'ltr',
    kop: 'Siz de katılın!',
    zin: 'Kodu telefonunuzla tarayın ve katılın. Hesap gerekmez.',
  },
  ar: {
    naam: 'العربية',
    dir: 'rtl',
    kop: 'شاركونا رأيكم!',
    zin: 'امسحوا الرمز بالهاتف وشاركوا. لا حاجة إلى حساب.',
  },
  fr: {
    naam: 'Français',
    dir: 'ltr',
    kop: 'Donnez votre avis !',
    zin: 'Scannez le code avec votre téléphone et participez. Aucun compte n’est nécessaire.',
  },
} as const;
export type PosterTaal = keyof typeof posterTalen;
