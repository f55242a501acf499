// Over 300 lines: data, one sentence per line.
/**
 * Sentences in which a word that the theatre knows means something else, is negated, compared, wished for, or
 * only mentioned. Nothing may be drawn for any of them.
 */
export const OTHER_SENSES: readonly string[] = `
She could not bear the noise any longer.
Bear in mind that winter comes early.
The plan did not bear fruit for years.
It was more than flesh and blood could bear.
He bore witness to the truth of it.
She bore him no grudge.
All is well that ends well.
It was well known in those parts.
She knew very well what it meant.
He might as well have stayed.
Well, that was the end of the matter.
The work was well done.
It would be well to begin early.
They were well off in those days.
He was well pleased with it.
It was a sea of faces.
There rose a forest of masts.
It was a mountain of debt.
She shed a flood of tears.
A storm of applause followed.
It brought a shower of questions.
He faced a wall of silence.
It was an army of words.
A cloud of dust followed.
She lived on an island of bliss.
They were all in the same boat.
He had missed the boat.
He built castles in the air.
It was worth a king's ransom.
He took the lion's share.
It was only a wild goose chase.
He was a dark horse.
She was the black sheep.
He cried wolf too often.
It kept the wolf from the door.
He was a wolf in sheep's clothing.
Hold your horses for a moment.
It rained cats and dogs.
He let the cat out of the bag.
She played cat and mouse with it.
It was going to the dogs.
These were the dog days.
He was dog tired by then.
Pigs might fly.
It was a pig in a poke.
He bought some pig iron.
She wore a horsehair cloth.
It had the strength of forty horse-power.
He ate horse radish with it.
The lion-hearted never yield.
She spoke in her mother tongue.
It was made of mother of pearl.
Necessity is the mother of invention.
Father Time spares nothing.
He was the father of history.
It was her maiden voyage.
He gave his maiden speech.
Her maiden name was long.
It was mere child's play.
It is an old wives' tale.
He was a man of the world.
He was a man of straw.
He was a man of his word.
They had to soldier on.
It was nothing but a witch hunt.
It went forward with giant strides.
It was a giant leap.
A giant wave broke.
He owned a queen bee.
It was like the king of beasts.
The Church of England disagreed.
The House of Lords refused.
The House of Tudor fell.
The kingdom of heaven is near.
It made room for more.
There was no room for doubt.
It left little room to turn.
By the way, it was late.
It stood in the way of progress.
It was the road to ruin.
It was the end of the road.
On the other hand, it was cheap.
All hands were needed.
He was the head of the household.
It was set on fire by chance.
They ceased fire at last.
The fire of youth was gone.
That was only the tip of the iceberg.
It is water under the bridge.
They would cross that bridge when they came to it.
It was meant to bridge the gap.
It was a level playing field.
He was a field marshal.
Their field of study was narrow.
They were not yet out of the woods.
It was made of wood.
He sold a bundle of wood.
It was garden variety nonsense.
The market price had fallen.
There was a market for such goods.
The stock market fell.
Life is no bed of roses.
It stood on a bed of gravel.
The river bed was dry.
He turned the tables on it.
It was a table of figures.
It was a double-edged sword.
They crossed swords over it.
They were put to the sword.
It crossed her mind at once.
She was cross with it.
He spoke a cross word.
They were in deep water.
They were left high and dry.
The scheme was on the rocks.
It was steady as a rock.
They ran a tight ship.
Their friendship lasted.
When my ship comes in, it will be different.
The ship of state rolled on.
It was to be shipped the next spring.
He bowed low.
They bowed to the inevitable.
A rainbow stood there.
He kept harping on it.
He smoked his pipe.
He pulled out his pipe.
He felt in his pocket and found his pipe.
The net profit was small.
The net result was nothing.
He booked a room.
It was done by the book.
He called a spade a spade.
It was spade work.
He had an axe to grind.
He got the sack.
It was not my cup of tea.
They played for the World Cup.
She added two cups of flour.
He ducked beneath it.
He swanned about.
It was her swan song.
She had gooseflesh.
They ate gooseberries.
He was raven-haired.
There were other fish to fry.
He was a big fish.
It was a kettle of fish.
He fished for compliments.
They lived in King Street.
They met at King's Cross.
It was bought in Queen Anne Street.
He studied at Trinity College.
It was Queen Victoria's reign.
Bishop's Castle is a name on the map.
St. Cleer is a name on the map.
It was printed at St. Albans.
It was sold in St. Ives.
They went by way of St. Petersburg.
It happened near St. Asaph.
They came from St. David's.
He moved his knight.
It cost him a bishop and two pawns.
She loved the nightingale.
It was a nightmare.
They laboured day and night.
She bade good night.
She was light-hearted.
It sprang up overnight.
It was decked with ribbons.
It was a full deck of cards.
A millstone hung about his neck.
They milled about.
It was run of the mill.
She gave up the ghost.
There was not the ghost of a chance.
It was a ghost town.
He was in high spirits.
She was in good spirits.
The spirit of adventure was strong.
They were of a brave spirit.
He was a poor devil.
Speak of the devil.
It was a devil of a mess.
It served him right.
He was a civil servant.
I am your humble servant.
The children of Israel wandered.
They were sons of toil.
The waves danced in the sun.
The sunbeams were dancing.
There were dancing eyes.
She led them a merry dance.
It was not a castle.
There was no king.
No ship was in sight.
There was not a soul there.
There was no dog.
Nobody had seen a wolf.
There was neither horse nor cart.
It was without a church.
They had no cow.
No bird sang.
There was never a dragon.
No fisherman dared.
No knight ever came.
He had neither wife nor child.
It held no sword.
There was no fire.
No bridge crossed it.
There was hardly a tree.
Not a sheep was left.
There was not even a chest.
He was as strong as an ox.
She was as busy as a bee.
It was as big as a house.
He was as proud as a king.
She was as white as a swan.
He fought like a lion.
She sang like a bird.
It roared like a dragon.
They stood like soldiers.
He swam like a fish.
It looked as if a giant had made it.
It was as though a king had died.
It was bigger than a horse.
It was fiercer than a wolf.
He was as sly as a fox.
It was like a ship without sails.
He ran like a deer.
She wept like a child.
He ate like a pig.
It felt like a sword.
It glowed like a lantern.
It was like a bed of down.
He shook like a tree.
She was as pale as a ghost.
It was as cold as a grave.
He wished for a horse.
She longed for a child.
He dreamed of a castle.
She dreamed of a prince.
They talked of a dragon.
They told of a giant.
He spoke of the queen.
They sang of a knight.
She thought of the sea.
He asked for a sword.
She wanted a cradle.
He promised a chest of gold.
They hoped for a ship.
It reminded him of a forest.
She heard of a witch.
They complained of the wolves.
He boasted of his horse.
They feared the dragon.
She was afraid of the dark wood.
He went in search of a crown.
It was the story of a fisherman.
It was a tale of a mermaid.
It was the legend of a giant.
It was a song of the sea.
It was a picture of a ship.
There hung a painting of a castle.
It was a statue of a lion.
It bore the image of a dragon.
It had the shape of a cross.
It was the name of a ship.
It had the form of a serpent.
It was in the shape of a swan.
It was called the Lion.
It was known as the Old Man.
It was named the Black Horse.
It was nicknamed the Bear.
It is called Dragon Rock.
If the king came, all would change.
If a ship came, they could leave.
Unless a prince came, it would last for ever.
He might have been a king.
She should have been a queen.
It could have been a wolf.
He would rather have been a shepherd.
She would have liked a garden.
It was turned into a swan.
He became king.
She became a nun.
He was to be a priest.
She used to be a queen.
They were said to be robbers.
It was supposed to be a castle.
It was instead of a horse.
She took it rather than a sword.
It was the king's.
It belonged to the queen's house.
It lay in the giant's hand.
It was a fisherman's knot.
It was in a lion's mouth.
It was a shepherd's pie.
It was the sound of the king's horn.
It was the voice of a child.
It was the tomb of a king.
It was the power of the church.
It was the will of the king.
It was the reign of a queen.
It was the age of the giants.
In the days of the giants it was so.
"The wolf is at the door!"
"There stands a castle."
"Bring me my horse and my sword."
“The queen is dead.”
“I saw a ship,” it ran.
“Give me the lantern.”
“Once I was a fisherman.”
"My mother lives in the forest."
"A dragon guards the gold."
‘The king is coming!’
It was the best of the bunch.
It stormed at him.
They took the town by storm.
He drew a line.
She drew a long breath.
It was the match of the season.
It was a train of thought.
It was on page seven.
The stage was set.
It ran in the family.
It was a watershed.
It rang true.
It was a landslide.
They saw it through.
It fell flat.
She saw red.
The tide of opinion turned.
He had a hand in it.
It was off the mark.
It held water.
It was lost in translation.
He was caught red-handed.
It had a sting in the tail.
It was the straw that broke the camel's back.
`
  .trim()
  .split('\n');
