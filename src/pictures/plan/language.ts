const ENGLISH = new Set(
  'the and of to is was are that with for it from by have had not this but his her they which you we as or on at'.split(
    ' ',
  ),
);
const FOREIGN = new Set(
  `der die das und ist nicht mit ein eine den dem von zu le la les et est des une du dans que pour el los las y en
  por con una del il di che per gli och att det som en av het een van niet os uma não é na em do jest nie się w z na
  auf für im sich`.split(/\s+/),
);

/** Whether a text can be understood by its English words. Short texts get the benefit of the doubt. */
export function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (letters === 0 || latin < letters * 0.85) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const foreign = words.filter((word) => FOREIGN.has(word)).length;
  return foreign <= english || words.length < 3;
}
