/** ISO 639-1 to 639-2/T, of which MP4 wants the latter: the languages most written on the web. */
const CODES = new Map(
  (
    'ar ara,bg bul,bn ben,ca cat,cs ces,cy cym,da dan,de deu,el ell,en eng,es spa,et est,eu eus,fa fas,fi fin,' +
    'fr fra,ga gle,gl glg,gu guj,he heb,hi hin,hr hrv,hu hun,hy hye,id ind,is isl,it ita,ja jpn,ka kat,kk kaz,' +
    'kn kan,ko kor,lt lit,lv lav,mk mkd,ml mal,mr mar,ms msa,nb nob,nl nld,nn nno,no nor,pa pan,pl pol,pt por,' +
    'ro ron,ru rus,sk slk,sl slv,sq sqi,sr srp,sv swe,sw swa,ta tam,te tel,th tha,tr tur,uk ukr,ur urd,vi vie,' +
    'zh zho'
  )
    .split(',')
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3)]),
);

/** The three-letter code of a BCP 47 tag's language; `und` when it has none here. */
export function languageCode(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{3}$/.test(primary) ? primary : (CODES.get(primary) ?? 'und');
}
