import type { Rng } from '../rng.ts';

/** First names and surnames that one hears together; a name is mostly drawn from one row, now and then from two. */
interface NameRow {
  /** How many of a hundred people draw from this row. */
  share: number;
  first: readonly string[];
  last: readonly string[];
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/**
 * As heard in a mixed neighbourhood. Surnames of office holders are left out (names.test.ts keeps a list), so that
 * no made-up member is taken for a real one.
 */
export const NAME_ROWS: readonly NameRow[] = [
  {
    share: 26,
    first: words(
      'Noor, Sanne, Bram, Joost, Marieke, Anneke, Henk, Corrie, Willem, Lotte, Daan, Femmie, Gerrit, Tineke, Sjoerd, Ria, Thijs, Roos, Jelle, Ineke, Maarten, Hanneke, Koos, Wil',
    ),
    last: words(
      'de Vries, Bakker, Visser, Smit, Meijer, Mulder, Bos, Vos, Peters, Hendriks, Dekker, Brouwer, de Wit, Dijkstra, Kok, Jacobs, Vermeer, van Vliet, van den Heuvel, Kuipers, Post, Prins, Blom, Huisman',
    ),
  },
  {
    share: 17,
    first: words(
      'Fatma, Elif, Emine, Zeynep, Hatice, Ayşe, Merve, Esra, Sevgi, Gülay, Mehmet, Mustafa, Hasan, Murat, Yusuf, Kemal, Cem, Okan',
    ),
    last: words(
      'Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Aydın, Arslan, Doğan, Kılıç, Koç, Kurt, Özkan, Polat, Korkmaz, Erdem, Güneş, Tekin',
    ),
  },
  {
    share: 21,
    first: words(
      'Samira, Fatima, Naima, Loubna, Hanan, Ikram, Khadija, Najat, Rachida, Soumaya, Yasmina, Karima, Mohamed, Youssef, Abdel, Bilal, Hamza, Karim, Nordin, Rachid, Said, Tarik',
    ),
    last: words(
      'El Amrani, Bouzid, Benali, El Idrissi, Haddou, Ouali, Chaoui, Tahiri, El Khattabi, Azzouzi, Bennani, Lahrichi, El Ghazi, Amezian, Boukhari, Oulad, El Hamdaoui, Zerrouk, Mansouri, Belhaj',
    ),
  },
  {
    share: 6,
    first: words('Anjali, Shanti, Radha, Sharda, Indra, Vidya, Rishi, Sunil, Ashwin, Dewi, Krishna, Rajesh'),
    last: words(
      'Ramdin, Jagroep, Baldewsingh, Kalpoe, Bissessur, Ramkhelawan, Soekhoe, Gopal, Mohan, Sewnath, Jhinkoe, Autar',
    ),
  },
  {
    share: 7,
    first: words(
      'Chantal, Merlien, Muriël, Hillegonda, Edwina, Cynthia, Glenn, Orlando, Ruben, Clyde, Winston, Desiree',
    ),
    last: words(
      'Pinas, Wijngaarde, Blokland, Kromhout, Emanuels, Vreden, Lieveld, Amatdoelrasid, Tuur, Zeefuik, Helstone, Landveld',
    ),
  },
  {
    share: 4,
    first: words('Xiomara, Sharine, Jurnella, Zuleika, Gilbert, Rignald, Elvis, Quincy, Mirella, Suhendra'),
    last: words('Martina, Isenia, Maduro, Croes, Winklaar, Rosalia, Koeiman, Trinidad, Penso, Windster'),
  },
  {
    share: 5,
    first: words('Agnieszka, Kasia, Magda, Ewa, Beata, Piotr, Tomasz, Marek, Paweł, Łukasz'),
    last: words('Nowak, Wójcik, Mazur, Zając, Pawlak, Krawczyk, Sikora, Baran, Szulc, Kubiak'),
  },
  {
    share: 4,
    first: words('Abena, Akosua, Efua, Adwoa, Yaa, Kwame, Kofi, Kwabena, Yaw, Ebo'),
    last: words('Mensah, Boateng, Owusu, Osei, Appiah, Agyeman, Sarpong, Ofori, Amoah, Addo'),
  },
  {
    share: 3,
    first: words('Ayesha, Saima, Nadia, Shazia, Imran, Tahir, Adeel, Waqar'),
    last: words('Ahmad, Malik, Butt, Chaudhry, Mirza, Qureshi, Rana, Javed'),
  },
  {
    share: 5,
    first: words('Rima, Lina, Hiba, Rania, Maysa, Anas, Omar, Ziad, Firas, Basel'),
    last: words('Al Hassan, Haddad, Khoury, Darwish, Al Masri, Nasser, Sabbagh, Shami, Zaitoun, Al Halabi'),
  },
  {
    share: 2,
    first: words('Selam, Feven, Saba, Yonas, Filmon, Hodan, Idil, Abdi'),
    last: words('Tesfay, Gebremedhin, Kidane, Haile, Warsame, Farah, Jama, Abdullahi'),
  },
];

/**
 * A full name, unique within the `taken` set, to which it is added.
 *
 * @throws Error when nothing free is found in a thousand draws: then the set asks for more people than there are names
 */
export function writeName(rng: Rng, taken: Set<string>): string {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const row = drawRow(rng);
    const lastRow = rng.chance(0.06) ? drawRow(rng) : row;
    const name = `${rng.pick(row.first)} ${rng.pick(lastRow.last)}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
  throw new Error('There are not enough names for so many people.');
}

function drawRow(rng: Rng): NameRow {
  const total = NAME_ROWS.reduce((sum, row) => sum + row.share, 0);
  let left = rng.next() * total;
  for (const row of NAME_ROWS) {
    left -= row.share;
    if (left < 0) return row;
  }
  return NAME_ROWS[0] as NameRow;
}
