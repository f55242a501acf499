/**
 * Helps the speech engine where it guesses wrong: letters such as `f` or `g` are functions only before a
 * bracket, a superscript ring means degrees, and a bar within `P(…)` means “given”.
 */
export function hintMathml(mathml: string): string {
  return mathml
    .replace(/<msup>(<m[in]>[^<]{1,40}<\/m[in]>)<mo>[∘°˚]<\/mo><\/msup>/g, '$1<mtext>\u00a0degrees</mtext>')
    .replace(
      /(<mi>[fghFGH]<\/mi>(?:<m[in]>[^<]{1,9}<\/m[in]><\/m(?:sub|sup)>)?)(?=<(?:mi|mn|msup|msub|mfrac)>)/g,
      (whole, base: string, offset: number) =>
        /<m(?:sub|sup)>$/.test(mathml.slice(Math.max(0, offset - 6), offset)) &&
        !base.endsWith('p>') &&
        !base.endsWith('b>')
          ? whole
          : `${base}<mo>\u2062</mo>`,
    )
    .replace(/<mo>[|∣]<\/mo>(?=(?:(?!<mo>\().){0,400}<mo>\))/g, (bar, offset: number) =>
      /<mi>(?:P|Pr|E|p)<\/mi>(?:<mrow>)?(?:<mo>\u2061<\/mo>)?<mo>\((?:(?!<mo>\)).){0,400}$/.test(
        mathml.slice(Math.max(0, offset - 460), offset),
      )
        ? '<mtext>\u00a0given\u00a0</mtext>'
        : bar,
    );
}

const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:normal|bold|italic|script|double struck|fraktur) (?=\S)/g, ''],
  [/\blim over (\S+) right arrow/g, 'the limit as $1 goes to'],
  [/\bright arrow from bar\b/g, 'maps to'],
  [/\bright arrow\b/g, 'to'],
  [/\bright (?:squiggle|wave|squiggly) arrow\b/g, 'to'],
  [/\b(\S+) colon (\S+) to\b/g, '$1 from $2 to'],
  // Type theory: a term and its type.
  [/\b(\S+) colon (?=\S)/g, '$1 of type '],
  [/\b(km|cm|mm|m|kg|mg|mol|kWh) slash (?=\p{L})/gu, '$1 per '],
  [/ slash /g, ' over '],
  [/\bleft arrow\b/g, 'from'],
  [/\balmost equals\b/g, 'is about'],
  [/\bpercent sign\b/g, 'percent'],
  [/\bthe metric of\b/g, 'the norm of'],
  [/\bpartial differential\b/g, 'partial'],
  [/\bthe fraction with numerator (.{1,300}?) and denominator\b/g, '$1, all over'],
  [/\braised to the exponent (.{1,200}?) end exponent,?/g, 'to the power of $1,'],
  [/\braised to the (.{1,60}?) power\b/g, 'to the power of $1'],
  [/\b([A-Z]) to the T power\b/g, '$1 transpose'],
  [/\br-n\b/g, 'R n'],
  [/\bthe 2 by 1 column matrix (\S+) (\S+)$/g, '$1 choose $2'],
  [/ ?[ˆ^]/g, ' hat'],
  [/ ?[˜~]/g, ' tilde'],
  [/ ?(?:¯|\u0305|\u0304)/g, ' bar'],
  [/ ?(?:˙|\u0307)/g, ' dot'],
  [/,? comma dot dot dot comma\b/g, ' to'],
  [/\bdot dot dot\b/g, 'and so on'],
  [/ comma\b/g, ','],
];

/** Turns the engine's words into those of a person: no “normal”, no “open paren”. */
export function plainWords(spoken: string): string {
  const plain = PLAIN.reduce((words, [pattern, replacement]) => words.replace(pattern, replacement), spoken);
  return withoutParentheses(plain)
    .replace(/\s*,(?:\s*,)+\s*/g, ', ')
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/,\s*$/, '')
    .trim();
}

/**
 * `f of open paren x close paren` becomes “f of x”, and a sum in brackets becomes “the quantity”. Innermost
 * brackets first.
 */
function withoutParentheses(words: string): string {
  let text = words;
  for (let depth = 0; depth < 4; depth++) {
    const inner =
      /(\bof )?\bopen (?:paren|bracket) ((?:(?!open paren|close paren|open bracket|close bracket).){1,300}?) close (?:paren|bracket)\b/g;
    const next = text.replace(inner, (_, before: string | undefined, content: string) => {
      if (before !== undefined) return `of ${content}`;
      return content.split(' ').length < 3 || content.includes(',') ? content : `the quantity ${content},`;
    });
    if (next === text) break;
    text = next;
  }
  return text.replace(/\b(?:open|close) (?:paren|bracket)\b/g, ',');
}
