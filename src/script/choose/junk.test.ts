import { expect, test } from 'vitest';
import type { Line } from '../narrate/lines.ts';
import { authorNoteFrom, companyNoteFrom, isAddress, isHeadline, isJunk } from './junk.ts';

const junk = (text: string) =>
  isJunk({ kind: 'paragraph', text, durationMs: 1_000 } as Parameters<typeof isJunk>[0]);

test.each([
  'N S Andres and R T Ponce.',
  'Mara Orrin, Ada Brand, and Tom Hale.',
  'J. van Dale & P. Orrin',
  'Electrical Engineering Department, Bataan State University, 2100, Balanga City, Philippines.',
  'MARA ORRIN, HOLM DAILY.',
  'School of Marine Science, University of Holm, Holm, Norland',
])('leaves out who wrote a paper and where they work: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'Correction added Nov. 18, 2019: The caption originally made an unconfirmed statement.',
  'Correction: An earlier version named the wrong river.',
  'Editor’s note: this was written before the flood.',
  'This article was reprinted on Holm Daily.',
  'This story first appeared in the Norland Review.',
  'Read the original article.',
  'Submitted: 02 March 2021 Published: 27 April 2022.',
  'This version corrects the spelling of the region.',
  'Ada Brand in Holm and Tom Hale in Norport contributed to this report.',
  '(Introduced in v1.13.0).',
  'Holm/SWRI).',
  'Letter of 14 October 2021PDF; 38 KB; Datei ist nicht barrierefrei.',
  'The whole report (PDF, 1.2 MB).',
  'Home » Poems » Only who loves',
  'Facebook, Twitter, and Show more sharing options.',
  'Facebook. Twitter. LinkedIn. Print.',
  'Disclaimer: The views of the keepers are not those of the town.',
  'The views and tips expressed by keepers on this page are their own.',
  'Holmdaily.example advises users to ask a keeper before they buy a lamp.',
  'This shop has been compensated by the makers of the lamp.',
  'Holm Daily, 12 Quay Street, Holm; 202-555-0100 tel; 202-555-0101 fax.',
  'Contact the keeper at www.holm.example or by post.',
])('leaves out notes on how a text was published: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'The advertising disclaimer below does not apply to this article.',
  'June 30, 2025. doi:',
  '10.22541/au.175130858.83083354/v1.',
  'For all amounts, read the printable recipe card below.',
  'You may want to have a look at the video tutorial of my YouTube channel.',
  'If you have any further questions, please tell me about it in the comments below.',
  'Do you want to learn more about the size of lamps?',
  'Retailers of lamps at a glance: Best Lamps I Holm Light I Vane.',
  'Tell us how it went.',
  'Calories 3017 Calories from Fat 1782.',
  'See more photos:',
  'Watch a short lesson about lamps on YouTube.',
  'May 3, 2019 by Mara Holm, Ada Brand, and Tom Hale.',
  '•Posted by.',
  'Donate now.',
  '{alt=\'A diagram of the lamp\' width="60%"}.',
  'Join thousands of people who receive the latest lamps every day.',
  'The administrator of your personal data will be Vane, Inc.',
  '[Read: Norland sends most keepers to the islands].',
  'Previously in this series: The lamp of Holm.',
  'General (53), Lamps (26), Oil (13), and Glass (4).',
  '6 days ago.',
  '18.4k.',
  'Ada Brand/HP hide caption.',
  'Corporate: $60/person/year.',
  'We accept credit card, Vane Pay and Tarn Pay.',
])('leaves out the controls and prices of a site: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'Each lamp costs $60 a year, and nobody pays.',
  'We accept that the lamp is lost.',
  'Mara Orrin and Ada Brand built the first lamp in 1911.',
  'Correction of the river took eleven years.',
  'The Department of Works, the University of Holm, and the harbour office are to pay for it.',
  'The University of Holm, its library, and its garden were closed.',
  'This article was the first that named the disease.',
  'Ada and Tom.',
])('tells sentences with the same words: %s', (text) => {
  expect(junk(text)).toBe(false);
});

function line(text: string): Line {
  return {
    text,
    durationMs: 3_000,
    section: 0,
    block: 0,
    kind: 'paragraph',
    opensBlock: true,
    continuesSentence: false,
    ending: 'sentence',
  };
}

test.each([
  'Share on Facebook.',
  'Share this with your friends.',
  '5 min read',
  '1,204 shares',
  'Leave a comment below.',
  'Download our app to read on.',
  'Buy now from our shop.',
  'Related: How the ferry began.',
  'Print this recipe for later.',
  'This story first appeared in The Tarn Herald.',
  'Have a tip for us? Write to the desk.',
  '(In Welsh).',
  'In the final article in this series, we look at the harbour.',
  'Coming next: how the lamp was lit.',
  "Today, we're going to talk about lamps.",
  'Media playback is unsupported on your device.',
  'Originally published on The Lamp.',
  'This readme is also available as a book.',
  'Ann M. Lee Director, Office of Lamps and Bells.',
  'See the manual of the lamp for more.',
])('leaves out requests to readers, counters, and announcements: %s', (text) => {
  expect(isJunk(line(text))).toBe(true);
});

test.each([
  'Shares of the ferry company fell by a third.',
  'Five minutes later the lamp went out.',
  'The comments of the mayor were short.',
  'Related species live in the north.',
  'Ann Lee and Bo Kim built the first lamp in 1902.',
  'The Department of Physics moved to Wales.',
  'NASA launched the probe from Florida in May.',
  'In the final year of the war, the lamp was out.',
  'Buying a lamp is no mistake.',
  'Print runs of the book were small.',
  'Ann Lee became Director of the museum.',
  'See how the lamp turns.',
])('tells sentences that start like them: %s', (text) => {
  expect(isJunk(line(text))).toBe(false);
});

test('finds the note about the author at the end of a text about something else', () => {
  const text = [
    'The jam sets in a day.',
    'Stir it well.',
    'Fill the jars.',
    'Wait a night.',
    'Eat it.',
    'Sell it.',
  ].map(line);
  const note = [line('Rhea is a writer who lives in Wales with two cats.'), line('She loves coffee.')];
  expect(authorNoteFrom([...text, ...note], 'Pear jam')).toBe(6);
  const life = line('Ann Lee is a writer who lives in Wales.');
  expect(authorNoteFrom([life, ...text], 'Ann Lee')).toBe(7);
  expect(authorNoteFrom([line('Lee opened the shop.'), ...text, life], 'Pear jam')).toBe(8);
});

test('finds where a company describes itself below its news', () => {
  const news = Array.from({ length: 8 }, (_, at) =>
    line(`Lampworks sold ${at + 3} lamps to the town of Holm.`),
  );
  const note = [
    line('Lampworks is a global provider of lamps for harbours.'),
    line('Lampworks is headquartered in Holm and employs around 40 people.'),
  ];
  expect(companyNoteFrom([...news, ...note])).toBe(8);
  // A profile tells it first, and a sentence about a company is no note without its facts.
  expect(companyNoteFrom([...note, ...news])).toBe(10);
  expect(companyNoteFrom([...news, note[0] as Line, line('Its lamps burn.')])).toBe(10);
});

test('finds headlines of other articles in lists', () => {
  const item = (text: string) => isHeadline({ ...line(text), kind: 'list' });
  expect(item('15 Amazing Images of Old Lamps')).toBe(true);
  expect(item('The 11 Biggest Questions About Light')).toBe(true);
  expect(item('Peel the onion and cut it')).toBe(false);
  expect(item('Blue Origin')).toBe(false);
});

test.each([
  'In this Sunday, Nov. 10, 2019, photograph, a row of lamps stands in Holm.',
  'In this undated file photo, the keeper stands by the lamp.',
  '(HD Photo/Ada Brand) In this photo, a boat lies in the ice.',
  'On HolmDaily.com: Lamps go out along the coast.',
  'With inputs from PTI.',
  '(HD Photo/Ada Brand) Photo: Ada Brand.',
  'Image 1 of / 9.',
  'Caption.',
  'Ada Brand, STF / Holm Press.',
  'Reuters.',
])('leaves out captions, links and agencies: %s', (text) => {
  expect(isJunk(line(text))).toBe(true);
});

test.each([
  'In this photographer she found a friend.',
  'In this picture the keeper wears a red coat.',
  'On holm.com they sold lamps for ten years.',
  'Reuters was founded in 1851.',
])('tells sentences about pictures and agencies: %s', (text) => {
  expect(isJunk(line(text))).toBe(false);
});

test('leaves out authors with their addresses, and links in brackets', () => {
  const isLeftOut = (text: string) => isJunk(line(text));
  expect(isLeftOut('Ann Lee ann.lee@holm.example University of Holm, Norland.')).toBe(true);
  expect(isLeftOut('Ann Lee answers letters to ann.lee@holm.example every day.')).toBe(false);
  expect(isLeftOut('(Leggi anche su: la lampada di Holm.)')).toBe(true);
  expect(isLeftOut('Found This Helpful.')).toBe(true);
  expect(isLeftOut('Found in the harbour, the boat was sold.')).toBe(false);
});

test('leaves notes under a story out', () => {
  const isNote = (text: string) => isAddress({ text } as Line);
  expect(isNote('EDITOR’S NOTE.—This story is also told in Norland.')).toBe(true);
  expect(isNote('See also Vane’s Tales, p. 258.')).toBe(true);
  expect(isNote('See! The lamp burns, and from it p comes.')).toBe(false);
});

test.each([
  'When you join the Holm Times family, you will get stories about lamps.',
  'First-time subscribers also receive a lamp.',
  'Get the Daily Edition by email and never miss our top stories Free Sign Up.',
  'RSVP for our panel on lamps.',
  'Advertising disclosure: We may receive compensation for some links.',
  'Vane Press may receive a commission for purchases made through these links.',
  'We apologize, this video has expired.',
  'Hat tip to Vane for the timely find.',
  'ASSOCIATED PRESS.',
  'The story is part of a special series that explores lamps.',
  'For more, visit The Great Lamp Challenge.',
  'On Twitter: Follow Mara Holm and get more.',
  'What’s Your Reaction?',
  'Please consider making a donation to keep the lamp lit.',
  'n/a.',
])('leaves out what a site offers and discloses: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'Mara Holm/Getty Images.',
  'The lamp of the harbour stands on a rock.Holm Daily / AP.',
  'The keeper at his lamp near the harbour (Getty/Mara Holm).',
  '| Illustration by HOLM / AP Photo.',
  'Mara Holm | April 13, 2020.',
  'February 4, 2020 • words written by Mara Holm • Art by Tom.',
])('leaves out captions with their photographers, and lines of authors with a date: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'When you join two wires, the lamp is lit.',
  'The keeper may receive a pension.',
  'His gift will be remembered.',
  'The harbour was lit on April 13, 2020.',
  'The AP and Reuters told of it.',
  'The lamp burns 5 l/day.',
])('tells sentences with words of sites: %s', (text) => {
  expect(junk(text)).toBe(false);
});

test('leaves out entries of a list of references', () => {
  expect(junk('Holm M, Vane TR, Brand A, et al. The light of 1,000 old lamps and its use.')).toBe(true);
  expect(junk('•• Holm M et al. The light of old lamps.')).toBe(true);
  expect(junk('Vitamin B, vitamin C and iron are found in it.')).toBe(false);
  expect(junk('Henry VI, King of England, was crowned twice.')).toBe(false);
});

test.each([
  'Get author RSS feed.',
  'Filed under lamps, oil, glass.',
  'Keepers wear masks to protect their eyes (Image: HOLM ).',
  'More: the next lamp of Holm.',
  '1 Keeper finds a lamp in the ice 2 Council counts the boats of Holm 3 Ships wait for the thaw.',
  'Town civilians step in to save lamps trapped in vi...',
  'Resources:',
  'More from Holm Daily.',
  'Total Fat 12 g.',
  'As you can see, the lamp is blue.',
  'Author: Ann Lee.',
  'Write a comment.',
  'Details can be found in the privacy policy.',
  'Sponsored content is paid for by an advertiser.',
  '[insert name here] welcomes you.',
])('leaves out what a site sets around an article: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'More in the town than in the harbour, lamps burn all night and cost the council a lot of money.',
  'The author of the rules was a keeper.',
  'Resources of oil are scarce in Holm.',
  'The lamp needs 12 g of oil a night.',
  'The lamp burned on and on...',
])('keeps what an article says: %s', (text) => {
  expect(junk(text)).toBe(false);
});

test.each([
  'Informationen zur Umsetzung des Gesetzes finden Sie im Merkblatt vom 14. Oktober.',
  'Reeder finden in den Fachthemen grundsätzliche Hinweise zu ihren Pflichten.',
  'Vous trouverez le règlement sur notre site.',
])('leaves out where more is to be found: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'Ann Lee may be reached at ann@lamp.example.',
  'The keeper can be contacted by phone at 555-0100.',
  'About Lampworks Lampworks makes lamps for harbours and towers.',
  'About the Lamp Trust The Lamp Trust keeps lamps.',
  'Holm, WA Sept. 12 — Lamp Hall, Tarn, CA Sept. 13 — The Tower, Elm, CA Sept. 15 — Harbour Hall, Oak, TX Oct. 10.',
])('leaves out how to reach somebody, and what a company says of itself: %s', (text) => {
  expect(junk(text)).toBe(true);
});

test.each([
  'The tower may be reached at low tide.',
  'The tower can be reached by two roads.',
  'About half the lamps of Holm burn all night.',
  'About ten keepers keep about ten lamps.',
  'The lamp was lit on May 3, on June 4 and again on Sept. 12 of that year.',
  'It burned from Jan. 3, 1901, to Feb. 4, 1902, from May 6, 1903, to June 7, 1904, and then no more.',
])('tells of ways and numbers: %s', (text) => {
  expect(junk(text)).toBe(false);
});

test('tells what is found, and where', () => {
  expect(junk('Taucher finden im Hafen von Holm alte Lampen.')).toBe(false);
  expect(junk('Les pêcheurs trouvent des lampes.')).toBe(false);
});

test.each([
  'The board advises users of the harbour to wait for the storm to pass.',
  'Her views on the lamp are the same as those of the keepers.',
  'The keepers have been compensated for their long nights.',
])('tells what only sounds like a notice: %s', (text) => {
  expect(junk(text)).toBe(false);
});
