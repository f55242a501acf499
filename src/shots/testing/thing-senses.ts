import type { Thing } from '../../core/things.ts';

/** Sentences, each with the thing that it certainly tells of. */
export const CERTAIN_THINGS: readonly (readonly [sentence: string, thing: Thing])[] = [
  ['The fishing boat left the harbour at dawn.', 'boat'],
  ['Two schooners still fish for halibut from Seattle.', 'sailboat'],
  ['The plant needs good soil and a sunny place.', 'seedling'],
  ['A flu vaccine protects most of those who get it.', 'syringe'],
  ['The brain does a lot of work in its spare time.', 'brain'],
  ['Researchers counted three thousand trees along the river.', 'tree'],
  ['He lost two teeth in the fall.', 'tooth'],
  ['The oldest lighthouse in the country still burns every night.', 'lighthouse'],
  ['Most of the children came by bicycle.', 'bicycle'],
  ['The heart is a muscle that moves the blood.', 'heart'],
  ['A small bird had built its nest there.', 'bird'],
  ['A virus needs a living cell.', 'virus'],
  ['In 1911 he published a book about the old town.', 'book'],
  ['Every washing machine has a filter.', 'washing-machine'],
  ['The castle stood above the village.', 'castle'],
  ['The students wrote their own newspaper.', 'student'],
  ['Wheat was grown on the hills.', 'grains'],
  ['The old oak fell in the storm.', 'tree'],
  ['The caterpillar ate a leaf from the tree every day.', 'leaf'],
  ['The microscope showed what no one had seen before.', 'microscope'],
];

/**
 * Sentences in which a word that could be drawn means something else, is part of a name or of another noun, is denied,
 * or is only compared with. Nothing may be drawn for any of them.
 */
export const OTHER_THINGS: readonly string[] = `
The index is kept as a balanced tree.
The plant makes steel for rails and lies by the river.
The company closed its plant in the north.
A nuclear plant grows old after forty years.
It is best to use carrots and not sticks.
A decision tree splits the data at each node.
Walk the syntax tree and rename each node.
The folder tree is read from the top.
Her family tree goes back to 1600.
He had a heart attack in March.
She knew the poem by heart.
The heart of the matter is trust.
His heart was broke when she left.
We are all in the same boat.
He missed the boat on that deal.
The cargo ship reached the space station two days after launch.
The company jumped ship to another vendor.
Jobs fell in a sea of red ink.
There was a mountain of debt to pay.
They tried to move mountains of data every night.
The bridge loan runs for two years.
The programme is a bridge between cultures.
A network bridge joins two segments.
She broke the bridge of her nose.
The site sets a cookie in the browser.
Session cookies end with the session.
The computer virus spread by e-mail.
The antivirus software found no virus in the files.
The message bus delivers each event once.
He threw his partner under the bus.
The plan has two wings and a bird in the hand.
The early bird gets the worm.
He is a big fish in a small town.
It was a red herring from the start.
The talk was as dry as a bone.
They have a bone to pick with the council.
Elephants never forget, and the elephant in the room was the budget.
Apple sold more phones than ever.
The Amazon is the largest river on Earth.
Toyota sold the Cardinal under that name.
The Orange Book was published in 1950.
He judged the book by the cover of the deal.
They play it by the book.
The books balance the record of each year.
The house voted against the bill.
The White House declined to comment.
The publishing house printed the first edition.
He brought the house of cards down.
The Church of England owns the land.
The battery of tests took two hours.
He was charged with assault and battery.
The artillery battery stood on the hill.
The train of thought was lost.
The team will train a model on the data.
The bride carried the train of her gown.
The power train has four gears.
The road to peace is long.
The road map lists three releases.
Down the road, prices will rise.
There is light at the end of the road.
The sun also rises on those who wait under the sun.
The Sun reported the story first.
Over the moon, they signed the deal.
Once in a blue moon, it fails.
The ring around the moons of Jupiter is thin.
The dog days of summer had come.
The sleeping dog should be left alone.
He ate a hot dog.
Cat is a command that prints a file.
The cat is out of the bag.
The cash cow paid for everything.
It is a sacred cow of the trade.
He gave the plan his blessing like a doctor.
Doctor Who began in 1963.
She is a doctor of philosophy.
A factory function returns a new object.
Reset the phone to its factory settings.
The server farm uses as much power as a town.
A wind farm was built off the coast.
The lighthouse score of the page rose to 98.
The lightning port was replaced.
The biological clock runs a little slow.
They worked around the clock.
The keyboard player joined the band.
The piano keyboard has 88 keys.
There was no car in the street.
They came without a camera.
He never saw a tractor.
It works like a magnet.
The town is a magnet for tourists.
The paper moved as fast as a rocket.
Rocket salad grows in any garden.
The rebels fired rockets at the base.
The river bed is dry in summer.
The flower bed was full of weeds.
The bed of the lake is mud.
The egg cell is fertilized.
He is a good egg in the basket.
The rabbit hole goes deep.
It was piece of cake for them.
The kitchen island has a sink.
No man is an island.
The heat island of the city grows.
The trophy wife of the president spoke.
The tornado web framework is fast.
The saw has fifty teeth to the inch.
The teeth of the gear were worn.
The dental crown came loose.
A new leaf was turned over.
The leaf node has no children.
She was on maternity leave.
The pupil of the eye widens.
The drone of the bees filled the air.
The drones leave the hive in autumn.
The house was under the hammer.
The monkey threw a wrench in the works.
He has butterflies in his stomach.
She swam the butterfly in a minute.
The cherry on top was the price.
They pick the cherries of the data.
The carrot and the stick were both tried.
The big cheese arrived late.
The elevator pitch took a minute.
The golden parachute cost two million.
A horse of another colour, the trojan horse wiped the disk.
The sea horse holds on with its tail.
Their wedding cake house had toy bears and a model train.
The rainbow table holds hashes.
Vaccine makers met in June.
The nurse used a nasal vaccine.
The 3D printer made a cup.
The printer Gutenberg worked in Mainz.
Rock, paper, scissors decided it.
The shell lamp of the brachiopod is old.
The bean bag was red.
He has a bee in his bonnet, and a beetle is a VW.
Alongside, the so-called train was an imaginary ship.
`
  .trim()
  .split('\n');
