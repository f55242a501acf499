/** Twenty kinds of text, many of them full of numbers, to test what speech promises. */
export const KINDS_OF_TEXT: Readonly<Record<string, string>> = {
  news: 'The city council voted 7-2 on Tuesday to close the old bridge for repairs. Work will begin on March 3, 2025, and cost about $4.5 million, Mayor Ellen Ross said. Drivers will have to use the tunnel for at least 18 months. "We have no choice," she told reporters. The bridge, built in 1931, carries 42,000 cars a day.',
  money:
    'Revenue rose from $0.6 million in 2021 to $2.1 million in 2024. Costs were £1,234.56 in May, €3.20 a unit, and 15% of $5bn in all. The price fell by 3.2%, from $1,299 to $1,257.43. In 2023, 48% paid in cash. Profit was $310,000, or 14.8% of sales.',
  dates:
    'On 2021-04-03 the ship left; on 03/05/2021 it came back. The war lasted from 1914 to 1918, and again from 1939-1945. Born on 21 May 1880, she died on Nov. 22, 1963. The office is open from 09:00 to 17:30, Mon–Fri. At 5:45 a.m. on 1 January 2000 the lights went out.',
  tech: 'Version 2.10.3 runs on 192.168.0.1:8080 and needs 4GB of RAM, a 2.4 GHz CPU and 15" of desk. HTTP/2 and TLS 1.3 are on by default. See https://example.org/docs/install?x=1 or write to user@example.org. The checksum is e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855. JSON, XML and CSV are read.',
  recipe:
    'Heat the oven to 180C/350F/gas mark 4. Take 1 1/2 cups (120g) oats, ½ tsp. salt, 2 tbsp butter and 8 oz. milk. Mix everything, and let it rest for 10-15 mins. Bake until golden, approx. 20 min. They keep for a week.',
  science:
    'An α-particle is heavier than a β-particle, and γ rays have no mass at all. The angle θ and the change Δx are small; the resistance is 5 kΩ, and the wave length λ is 3 μm. Light travels at 299,792 km/s. Water boils at 100 °C and freezes at 0 °C, which is 32 °F. The mean was 4.2 ± 0.3 (p < 0.05, n=12).',
  law: 'In these terms, "the Harbour" means the harbour of Orrin. The fee is £4.50 per day (incl. VAT @ 20%), payable on the 1st of each month, i.e. in advance. No fee is due under § 7 et seq. of the Act. The Tenant shall, at all times and at its own expense, keep the vessel, its gear and its moorings in good repair, save as set out in s. 4(2)(b) below.',
  dialogue:
    '"Go," said the keeper. "Now!" "But why?" asked the boy. The keeper said: "Because I say so." "You always say so," thought the boy. He went. Who would not? The night was dark; the sea was high. "Are you there?" he called. Nobody answered.',
  verse:
    "The lamp upon the harbour wall\nWas lit at five o'clock\nAnd those who heard the keeper call\nCame home around the rock.\n\nThe winter came the lamp grew dim\nThe keeper's hands were old\nThe sea sent up its ships to him\nOut of the dark and cold.",
  children:
    'The cat sat. The dog ran. It was hot. Tom had a red hat. He put it on. The sun went in. It got dark. A bat flew by. Tom was not sad. He had his dog. They went home. Mum made tea. It was good. Then they all went to bed.',
  names:
    "Louis XIV met Elizabeth II in Act IV, Scene II. Henry VIII had six wives. NASA, the BBC and IKEA sent Dr. J. R. Smith Jr. and Mrs. K. O'Neill to St. John's, N.Y. The FBI, the CIA and the NSA are in the U.S.; MI5 and GCHQ are in the U.K. AT&T and IBM are firms.",
  list: 'You need paper, pens, glue, scissors, string, tape, and a box. First, cut the paper. Second, fold it twice. Third, glue the edges, wait, and press. Colours: red, blue, green, yellow, and white. Bring water, bread, fruit, a map, a lamp, matches, and a rope.',
  geography:
    'The river is 346 km long and drains 12,935 km² of land. Its source lies at 110 m above the sea, near Kemble; its mouth is at Southend. Some 10 million people live within 10 km of it. The tide rises by 7 m at London Bridge, and the water is 16 °C in July. About 125 species of fish live there.',
  phone:
    'Call 0800-555-0199 or +44 20 7946 0958 between 09:00 and 17:30 on weekdays. Our fax is (555) 123-4567. The book is ISBN 978-3-16-148410-0. We are at 221B Baker St., London NW1 6XE. Room 12, floor 3, ext. 345.',
  speech:
    'Friends, we meet today in a hall that our grandparents built with their own hands. They had little, and they gave much. What shall we give? We have more than they ever dreamed of: schools, clinics, roads, and time. Let us not waste it. Let us begin, and let us begin now.',
  history:
    "In the 1990s and the '80s, before World War II, and again in 1066, the town was rebuilt. The 19th-century walls, 12 ft thick and 2.5 miles long, took 40 years to build. By 1750 there were 3,200 houses; by 1801, only 900. King Charles II visited in 1662, stayed 3 days, and never came back.",
  finance:
    'The S&P 500 fell 1.2% to 4,288.05 on Monday. Brent crude was $84.58 a barrel, up 2.7%. The yield on 10-year bonds rose to 4.57%. One euro bought $1.0592. Apple Inc. lost $48bn in value; Tesla gained 3.4%. The Fed meets on Oct. 31.',
  story:
    'Once upon a time there was a miller who had three sons. When he died, the eldest took the mill, the second took the donkey, and the youngest got nothing but the cat. "What shall I do with a cat?" he sighed. The cat heard him. "Give me a pair of boots," it said, "and you shall see."',
  space:
    'Voyager 1 was launched on September 5, 1977. It is now 24.3 billion km from Earth and moves at 17 km/s. Its signals, 23 watts strong, need 22.5 hours to reach us. In 2012 it crossed the heliopause, at 121 AU. Its power falls by 4 watts a year, and will be gone by about 2030.',
  biology:
    "Mitochondria are organelles that generate most of the chemical energy needed to power a cell's biochemical reactions. Energy produced by the mitochondria is stored in a small molecule called adenosine triphosphate. They contain their own small chromosomes. Generally, mitochondria, and therefore mitochondrial DNA, are inherited only from the mother.",
};
