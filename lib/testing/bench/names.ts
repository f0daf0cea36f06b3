const GIVEN =
  "Marta Zoë Søren Aïcha Luděk Nuria Tomasz Ingrid Ömer Chiara Bjørn Siân Mateo Agnieszka Ruaridh Fatou Yūki Dilan Anaïs Bram Rosalía Ilse Kwame Petra Joaquín Svetlana Hugo Maeve Łukasz Renée Jun Amara Otto Niamh Farid Elena Gaspar Ottilie Rania Emeka Linnea Paweł Thandiwe Viktor Ximena Ewa Noor Dmitri Blessing Aurélie Iker Hana Caspian Mireille Soo-jin Radka Tiago Wanjiru Leif Đorđe".split(
    " ",
  );
const FAMILY =
  "Quinn Müller Håkansson Benali Dvořák Ibáñez Wiśniewski O'Rourke Çelik Rossi Nygård Llewellyn Fernández Kowalczyk MacLeod Diallo Tanaka Demir Lefèvre van-der-Berg Castaño Brandt Mensah Novák Peña Ivanova Schäfer Gallagher Zając Beaumont Park Okonkwo Lindström Byrne Haddad Petrova Ortiz Weiß Khalil Adeyemi Bergqvist Nowak Dlamini Sokolov Vargas Zielińska Rahman Volkov Mwangi Girard Etxeberria Sato Hawthorne Dubois Choi Marković Carvalho Njoroge Eriksen Jovanović".split(
    " ",
  );
const PLACES =
  "Leeds Zürich Málaga Gdańsk Århus Lyon Porto Utrecht Brno Kraków Turku Graz Bilbao Nantes Malmö Łódź Cork Ghent Düsseldorf Verona Tromsø Plzeň Sevilla Reykjavík Antwerp Coimbra Košice Bergen Tampere Odense Lübeck Rouen Trieste Vigo Split Tartu Kaunas Debrecen Linz Ulm Metz Bremen Parma Gijón Ostrava Narvik Toruń Namur Aberdeen Galway".split(
    " ",
  );
const DESKS = [
  "night shift",
  "returns",
  "key accounts",
  "inbound",
  "tenders",
  "rail and barge",
  "pharma",
  "fresh produce",
  "spare parts",
  "customs",
  "claims",
  "first mile",
];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? "";
const EVERY_LONG = 211;
const LONG_TAIL = " who also covers for the neighbouring region whenever somebody is away".repeat(4);

/** A person's name, another one for every index below 93,000. */
export function personName(index: number): string {
  const round = Math.floor(index / (GIVEN.length * FAMILY.length));
  const middle = round === 0 ? "" : ` ${String.fromCharCode(64 + round)}.`;
  const family = at(FAMILY, Math.floor(index / GIVEN.length) + index);
  return `${at(GIVEN, index)}${middle} ${family.replaceAll("-", " ")}`;
}

/** A role's name with the place and desk that make it another one for every index below 36,000 (60 roles); a few are very long. */
export function roleName(role: string, index: number, roles: number): string {
  const turn = Math.floor(index / roles);
  const desk = Math.floor(turn / PLACES.length);
  const name = turn === 0 ? role : `${role}, ${at(PLACES, turn + index)}${desk === 0 ? "" : `, ${at(DESKS, desk - 1)}`}`;
  return index % EVERY_LONG === EVERY_LONG - 1 ? `${name}${LONG_TAIL}` : name;
}

export const placeName = (index: number): string => at(PLACES, index * 7);
export const deskName = (index: number): string => at(DESKS, index * 5);
