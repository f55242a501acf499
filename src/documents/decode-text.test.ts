import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

// As bytes, because Node can only encode to Unicode and Latin-1.
const SAMPLES: readonly (readonly [encoding: string, text: string, hex: string])[] = [
  [
    'Shift_JIS',
    '古い灯台は港の上の岩に立っています。毎晩、灯台守がランプに火をともします。',
    '8cc382a2939491e482cd8d6082cc8fe382cc8ae282c997a782c182c482a282dc82b78142968894d38141939491e48ee782aa83898393837682c989ce82f082c682e082b582dc82b78142',
  ],
  [
    'EUC-JP',
    '古い灯台は港の上の岩に立っています。毎晩、灯台守がランプに火をともします。',
    'b8c5a4a4c5f4c2e6a4cfb9c1a4cebee5a4ceb4e4a4cbcea9a4c3a4c6a4a4a4dea4b9a1a3cbe8c8d5a1a2c5f4c2e6bce9a4aca5e9a5f3a5d7a4cbb2d0a4f2a4c8a4e2a4b7a4dea4b9a1a3',
  ],
  [
    'GBK',
    '古老的灯塔矗立在港口上方的岩石上。每天晚上，看守人点亮灯火。',
    'b9c5c0cfb5c4b5c6cbfeb4a3c1a2d4dab8dbbfdac9cfb7bdb5c4d1d2caafc9cfa1a3c3bfcceccdedc9cfa3acbfb4cad8c8cbb5e3c1c1b5c6bbf0a1a3',
  ],
  [
    'windows-1251',
    'Старый маяк стоит на скале. Каждый вечер смотритель зажигал лампу.',
    'd1f2e0f0fbe920ece0ffea20f1f2eee8f220ede020f1eae0ebe52e20cae0e6e4fbe920e2e5f7e5f020f1eceef2f0e8f2e5ebfc20e7e0e6e8e3e0eb20ebe0eceff32e',
  ],
  [
    'KOI8-R',
    'Старый маяк стоит на скале. Каждый вечер смотритель зажигал лампу.',
    'f3d4c1d2d9ca20cdc1d1cb20d3d4cfc9d420cec120d3cbc1ccc52e20ebc1d6c4d9ca20d7c5dec5d220d3cdcfd4d2c9d4c5ccd820dac1d6c9c7c1cc20ccc1cdd0d52e',
  ],
  [
    'windows-1250',
    'Starý maják stojí na skále nad přístavem. Každý večer strážce vystoupal.',
    '53746172fd206d616ae16b2073746f6aed206e6120736be16c65206e61642070f8ed73746176656d2e204b619e64fd207665e8657220737472e19e636520767973746f7570616c2e',
  ],
  [
    'windows-1253',
    'Ο παλιός φάρος στέκεται στον βράχο. Κάθε βράδυ ανέβαινε τη σκάλα.',
    'cf20f0e1ebe9fcf220f6dcf1eff220f3f4ddeae5f4e1e920f3f4efed20e2f1dcf7ef2e20cadce8e520e2f1dce4f520e1eddde2e1e9ede520f4e720f3eadcebe12e',
  ],
  [
    'ISO-2022-JP',
    '古い灯台は港の上の岩に立っています。',
    '1b24423845242445744266244f3941244e3e65244e3464244b4e29244324462424245e243921231b2842',
  ],
];
const bytesOf = (hex: string) => Buffer.from(hex, 'hex');
const sample = (encoding: string) => {
  const found = SAMPLES.find(([name]) => name === encoding);
  return { text: found?.[1] ?? '', bytes: bytesOf(found?.[2] ?? '') };
};

test.each(SAMPLES)('%s is recognised without a declaration', (_encoding, text, hex) => {
  expect(decodeText(bytesOf(hex))).toBe(text);
});

test.each(SAMPLES)('%s is recognised although it is declared as Western or UTF-8', (_encoding, text, hex) => {
  expect(decodeText(bytesOf(hex), 'iso-8859-1')).toBe(text);
  expect(decodeText(bytesOf(hex), 'utf-8')).toBe(text);
});

test('a correct declaration decides if the bytes are ambiguous', () => {
  const short = Buffer.from('\xe8', 'latin1');
  expect(decodeText(short, 'windows-1251')).toBe('и');
  expect(decodeText(short, 'windows-1250')).toBe('č');
  expect(decodeText(short, 'no-such-charset')).toBe('è');
});

test('a wrong declaration is ignored', () => {
  expect(decodeText(sample('KOI8-R').bytes, 'windows-1251')).toBe(sample('KOI8-R').text);
  expect(decodeText(sample('windows-1251').bytes, 'shift_jis')).toBe(sample('windows-1251').text);
  expect(decodeText(Buffer.from('Naïve café'), 'windows-1251')).toBe('Naïve café');
});

test('a few curly quotes in a long English text are kept', () => {
  const text = `${'The harbour was quiet that night.\n'.repeat(2000)}\x93Well,\x94 he said, \x93it\x92s done.\x94`;
  expect(decodeText(Buffer.from(text, 'latin1'))).toMatch(/“Well,” he said, “it’s done\.”$/);
});
