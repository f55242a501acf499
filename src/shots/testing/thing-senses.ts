// Over 300 lines: data, one sentence after another.
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
  ['The water ran down the wall of the cellar.', 'water'],
  ['A judge sentenced him to three years.', 'court'],
  ['The appeals court ruled for the union.', 'court'],
  ['They spent the money on new pipes.', 'money'],
  ['A website shows every bakery in town.', 'browser'],
  ['The restaurant opened in 1972.', 'fork-knife'],
  ['Wet snow brought down the lines.', 'snowflake'],
  ['The teacher wrote the word on the wall.', 'school'],
  ['Paramedics reached the valley at noon.', 'ambulance'],
  ['Electricity came to the village late.', 'plug'],
  ['The museum holds nine of them.', 'museum'],
  ['Half of the homes were empty.', 'house'],
  ['The cyclist fell at the second bend.', 'cyclist'],
  ['She kept an umbrella by her chair.', 'umbrella'],
  ['The river froze from bank to bank.', 'waves'],
  ['The airport was closed for a day.', 'airport'],
  ['Sailors drew the island on their maps.', 'map'],
  ['She wrote each name on a page of her notebook.', 'notebook'],
  ['The pilot landed the plane on a frozen field.', 'airplane'],
  ['Two fighter jets escorted the airliner to the coast.', 'airplane'],
  ['The runway was closed for an hour.', 'airport'],
  ['The bank raised its interest rates twice that year.', 'bank'],
  ['He works out at the gym three times a week.', 'barbell'],
  ['The children share a bedroom.', 'bed'],
  ['The boxer lost in the ninth round.', 'boxing-glove'],
  ['Every fourth player suffered a concussion.', 'brain'],
  ['A bus driver saw the smoke first.', 'bus'],
  ['The photographer waited two weeks for the picture.', 'camera'],
  ['The old sedan is still for sale.', 'car'],
  ['Three automakers closed plants last year.', 'car'],
  ['The cell tower stands on a hill.', 'cell-tower'],
  ['The champagne was warm.', 'champagne'],
  ['Every electric car needs a cable.', 'charging-station'],
  ['Most microchips come from one island.', 'chip'],
  ['The priest rang from the vestry.', 'church'],
  ['The construction site was fenced in.', 'construction-crane'],
  ['Prosecutors asked for four years.', 'court'],
  ['The recipe asks for two onions.', 'cooking-pot'],
  ['The nightclub closed in May.', 'disco-ball'],
  ['The gene is passed on by the mother.', 'dna'],
  ['The farmer lost half of his herd.', 'farm'],
  ['They had a meal on the terrace.', 'fork-knife'],
  ['The console came with two Nintendo games.', 'game-controller'],
  ['The gifts lay under the tree on Christmas morning.', 'gift'],
  ['The guitarist left the group.', 'guitar'],
  ['Both sides agreed with a handshake.', 'handshake'],
  ['A construction worker found the coins.', 'hard-hat'],
  ['One headlight was broken.', 'headlights'],
  ['The earbuds last for six hours.', 'headphones'],
  ['He died of a heart attack.', 'heart'],
  ['She spent a week in intensive care.', 'hospital'],
  ['The homeowner called the police at once.', 'house'],
  ['Everybody carries an identity card.', 'identification-card'],
  ['The suspect wore jeans.', 'jeans'],
  ['A lifeguard pulled the boy out.', 'lifebuoy'],
  ['The loudspeakers were as tall as a man.', 'loudspeaker'],
  ['The asteroid passed at dawn.', 'meteor'],
  ['The orchestra plays twice a week.', 'music-notes'],
  ['A journalist asked about the figures.', 'newspaper'],
  ['Wind and nuclear power replace coal.', 'nuclear-plant'],
  ['She bought an office chair.', 'office-chair'],
  ['Many people use one password for everything.', 'padlock'],
  ['The pianist began to cry.', 'piano'],
  ['The piggy bank was full by June.', 'piggy-bank'],
  ['She has played table tennis since she was six.', 'ping-pong'],
  ['The casino employs four hundred people.', 'poker-chip'],
  ['A police officer stopped the van.', 'police-car'],
  ['They shared a salad.', 'rice-bowl'],
  ['The rocket left the launch pad at noon.', 'rocket'],
  ['The router stands in the hall.', 'router'],
  ['Her lawyer said that she would appeal.', 'scales'],
  ['A scooter lay across the pavement.', 'scooter'],
  ['The seat belt saved her.', 'seatbelt'],
  ['The shopping mall has ninety shops.', 'shopping-bag'],
  ['Shoppers waited outside for hours.', 'shopping-cart'],
  ['She signed an autograph for each of them.', 'signature'],
  ['A blizzard closed the pass.', 'snowflake'],
  ['The goalkeeper saved two penalties.', 'soccer-ball'],
  ['Solar power is the cheapest of all.', 'solar-panel'],
  ['The speedometer showed ninety.', 'speedometer'],
  ['Nine million tourists came last summer.', 'suitcase'],
  ['They ate sushi in the park.', 'sushi'],
  ['The children swam in the pool all day.', 'swimming-pool'],
  ['An e-reader holds a thousand novels.', 'tablet-computer'],
  ['A taxi driver found the violin.', 'taxi'],
  ['A blood test takes ten minutes.', 'test-tube'],
  ['The actor grew up in a small village.', 'theater-mask'],
  ['He had a fever for three days.', 'thermometer'],
  ['The lottery has no winner this week.', 'ticket'],
  ['A traffic cone stood in the middle of it.', 'traffic-cone'],
  ['The pirates buried their treasure on the beach.', 'treasure-chest'],
  ['The forest covers half of the country.', 'tree'],
  ['They lost the tournament at home.', 'trophy'],
  ['A pickup truck blocked the lane.', 'truck'],
  ['The bank robbery took four minutes.', 'vault'],
  ['The album sold two million copies.', 'vinyl-record'],
  ['Influenza kills thousands each winter.', 'virus'],
  ['The flood destroyed forty houses.', 'waves'],
  ['Scotland sells its whisky to the world.', 'whisky'],
  ['The wind farm has twelve turbines.', 'windmill'],
  ['A nuclear plant grows old after forty years.', 'nuclear-plant'],
  ['He had a heart attack in March.', 'heart'],
  ['A wind farm was built off the coast.', 'windmill'],
  ['The town is a magnet for tourists.', 'suitcase'],
  ['Wind and solar power grew.', 'solar-panel'],
  ['The bank will close four branches.', 'bank'],
  ['The router has four antennas.', 'router'],
];

/**
 * Sentences in which a word that could be drawn means something else, is part of a name or of another noun, is denied,
 * or is only compared with. Nothing may be drawn for any of them.
 */
export const OTHER_THINGS: readonly string[] = `
The hills have not seen a single measurable drop of rain since the middle of May.
The index is kept as a balanced tree.
The plant makes steel for rails and employs half the town.
The company closed its plant in the north.
It is best to use carrots and not sticks.
A decision tree splits the data at each node.
Walk the syntax tree and rename each node.
The folder tree is read from the top.
Her family tree goes back to 1600.
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
The Amazon is more than six thousand kilometres long.
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
The train of the gown was three metres long.
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
The paper moved as fast as a rocket.
Rocket salad grows in any garden.
The rebels fired rockets at the base.
The river bed is dry in summer.
The flower bed was full of weeds.
The bed of the reservoir is mud.
The egg cell is fertilized.
He is a good egg in the basket.
The rabbit hole goes deep.
It was piece of cake for them.
The town has few layers of managerial cake.
The kitchen island has a sink.
No man is an island.
The heat island of the city grows.
The trophy wife of the president spoke.
The tornado web framework is fast.
The saw has fifty teeth to the inch.
The teeth of the gear were worn.
The dental crown came loose.
The test calls it the heir to the throne and crowns it the fastest.
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
A nasal vaccine was used.
The police of 1923 put down the revolt.
The 3D printer made a cup.
The printer Gutenberg worked in Mainz.
Rock, paper, scissors decided it.
The shell lamp of the brachiopod is old.
The bean bag was red.
He has a bee in his bonnet, and a beetle is a VW.
Alongside, the so-called train was an imaginary ship.
The plan is to test the waters first, and then to water the plants.
She is in hot water with the board.
The umbrella term covers three diseases.
The clubs work under the umbrella of the council.
The server stores its data in the cloud.
Our cloud provider moved the workloads.
There is always a cloud over the deal.
The judges of the talent show gave her nine points.
Never judge a book too early.
The ball landed outside of the tennis court.
The king held court with his nobles.
He tried it in the court of public opinion.
Time is money.
The bank was fined for laundering money.
Put your money where your mouth is.
The standard library has a function for it.
Import the library and call its methods.
The map function takes a list of values.
The new law put the town on the map.
A hash map finds its keys quickly.
The method learns a map of two dimensions in which near points are alike.
It took ten years to map it all.
He has a moral compass.
Her career ladder ended there.
The first rung of the property ladder is out of reach.
It was a perfect storm of errors.
The troops came under fire at dawn.
The soldiers opened fire on the crowd.
They play with fire.
The report raised red flags for the auditors.
Set the flag to true.
The compiler flag turns it off.
They add a rear door alert and more airbags.
She opened the door to new markets.
The talks took place behind closed doors.
The family next door was loud.
The chair of the committee resigned.
The chair called a vote.
The department chair wrote back.
The whole party was on the couch of his analyst.
A school of them turned at once.
Schools of thought differ.
The electoral college met in December.
He won by a landslide in the garbage time of the game.
The garbage collector frees the memory.
The idea is complete garbage.
The word has five letters of the alphabet.
The contract was kept to the letter.
The letter E is the most common.
Beauty is in the eye of the beholder.
The eye of it passed at noon.
She turned a blind eye to it.
He plays the violin by ear.
The plea fell on deaf ears.
The data warehouse is loaded at night.
The wallet holds the keys to the coins.
Bitcoin is a digital coin.
He coined the term, and the coin was tossed.
The other side of the coin is the cost.
The radio telescope picked up the bursts.
The phone sends its radio signals to a mast.
Rock star and movie star are two of the jobs.
It was given four stars.
The planet is warming.
We have only one planet.
There is no planet B for us.
The quantum computer has fifty qubits.
The first computer filled a room.
It was a marathon session of the council.
The bug ticket was closed.
I opened a ticket and sent a fix.
The verdict on the new law is mixed.
Their first flight in 1903 took twelve seconds.
He got a speeding ticket.
It was the Republican ticket of that year.
The theatre of war moved east.
The patient was wheeled into the operating theatre.
Their film comes to theaters in May.
The painter came to do the walls.
The surgeon general warned of it.
A tree surgeon cut the branch.
The flight of steps was steep.
They took flight at once.
It was a fight or flight response.
The trial balloon was shot down by the party.
A hot-air balloon rose over the hills.
The hedge fund got the axe.
The axes of the chart are labelled.
The bell curve is steep in the middle.
Does the name ring a bell?
The soap opera ran for years.
The SOAP request failed.
A meteor shower is due on Friday.
She held a baby shower in June.
The pen is mightier than the sword.
It is a double-edged sword.
The parcel of land was sold.
The site needs a new parcel of work, an acre of it.
The music of the whales is slow.
They had to face the music.
It was sold for a song.
The winds of change are blowing.
The candidate threw caution to the wind.
The exam was a breeze.
We sailed into a sea of troubles.
It was a sea change for the trade.
They sold him down the river.
Rivers of lava reached the town.
The nursing homes were short of staff.
The home page lists the homes of the users.
The dress code is plain.
She was treated with a hospital gown on, wearing a mask.
The tire of the race was felt by all, who tire of it.
The video codec was new.
He had the shirt off his back, and lost his shirt.
The union shop closed the body shop.
They talk shop all day.
The fingerprint of the browser gives it away.
Roll the dice and hope.
BED is a recognized condition.
Plumes like those on the moons are exciting.
A plume of vapor rose from the ground.
The telescope supported the existence of the plumes.
Apple will update its entire notebook lineup next year.
The notebook weighs less than a kilogram.
Gaming notebooks sell well in Taiwan.
The company shipped two million tablets.
The tablet has a ten-inch screen.
Move the mouse over the button.
The window opens in a new tab.
Our customers run their workloads in the cloud.
The cloud grew by forty percent last quarter.
The key is stored on the server.
Public keys are shared with everyone.
The table has two columns and an index.
The bar at the bottom shows the status.
The chip is made by TSMC.
Apple has announced a new chip.
An apple of the second generation costs more.
The port is open to the internet.
The stream has a million listeners.
Push the branch and open a pull request.
Merge the branch into the main tree.
The tree was cloned from the repository.
The tree has two levels of folders.
Every tree in the forest votes on the class.
The bug was fixed in the last release.
The shell prints a line.
The patch was merged on Monday.
The bank raised its rates.
The investment bank cut its forecast.
The plant will employ three hundred people.
The crane index counts construction sites.
The board approved the plan.
The board holds two processors.
The cell has a formula.
The cell network covers the town.
The network shows three films on Sunday.
The file has a header.
The volume is mounted at start.
The volume fell by ten percent.
The ship date was moved to May.
We ship a new version every six weeks.
A bridge lets the two libraries talk.
The bridge passes messages to the native code.
The bus carries events between services.
The library now supports Windows.
The library has no dependencies.
The crate has been downloaded a million times.
The train leaves every six weeks with a new compiler.
The release train stops for nobody.
The robot was trained on text.
The bot answers in seconds.
A worker picks the next job from the queue.
The container starts in a second.
The containers are scheduled on three nodes.
The page loads two fonts.
The thread waits for the lock.
The lock is held by another thread.
The pipe closes when the reader ends.
The pipeline has four stages.
The pool keeps ten connections open.
The sink writes the events to disk.
The root of the tree is a directory.
The leaf has no pointers.
The house has always won in this market.
The company moved its headquarters in-house.
The fund took a bath on its bond.
The bull market ended in March.
The bears sold their shares.
The stock fell by half.
The pie grew, but the slice of the small shops did not.
The basket of currencies lost value.
The umbrella group has forty members.
The chain closed ten stores.
The ladder of bonds matures in ten years.
The farm runs on ten thousand servers.
The mill makes rails.
Analysts expect a soft landing on the runway.
The startup has a runway of ten months.
The horse has left the barn on this technology.
The rocket company lost a customer.
The stars on the repository rose to ten thousand.
The star of the show was a phone.
The fire sale ended on Friday.
The Fire tablet costs less.
The kernel has a new driver.
The driver crashed the machine.
The driver for the printer is out of date.
The desktop has two icons.
A wallet holds the tokens.
The farm bill passed.
The model was fed two books of text.
The notebook runs in the browser.
The book value fell by a third.
The books closed at the end of June.
Her team keeps the book of orders.
The water-cooled servers are quieter.
The clock runs at three gigahertz.
The clock rate rose.
The calendar of releases is public.
The letter of intent was signed.
The street expects more from the bank.
The road for the product is long.
The bell rang on the trading floor.
The flag turns the feature on.
The seed round raised two million.
The seed is set to zero.
The garden of apps is walled.
The whale is the logo of the container engine.
The snake is the logo of the language.
The dog of the portfolio was sold.
The cat command prints a file.
The hammer of the law came down.
The anchor links to the section.
The map returns an entry for each key.
The atom feed lists all posts.
The forest predicts the class.
The rain of updates went on.
The sun sets on the old interface next year.
The moon shot cost a billion.
The castle protects the king in the endgame.
The knight moved to the window.
The Windows desktop shows a blue screen.
The magnet link starts the download.
The bucket holds two files.
The bridge round closed in May.
The house money was spent.
The envelope of the message has a header.
The door to the market is open.
The ear of the device listens on port 80.
The eyes of the industry were on the launch.
The brain of the car is a chip.
The bed of the printer heats up.
The printer queue is full.
The skin of the player can be changed.
The shoe is on the other foot for the bank.
The shop runs on Shopify.
The shopping cart remembers the items.
The cart was left at checkout.
The egg was on the face of the analyst.
The cookie lasts a year.
The spider reads the links of a page.
The crawler visits a million pages.
The web has changed.
The bread and butter of the firm is search.
The wine layer runs old programs.
The cactus release is out.
The python is fast enough.
The ruby was sold.
The coffee script was compiled.
The java runs on the server.
The swift compiler is slow.
The rust is being removed from the kernel.
The go tool builds the code.
The pearl of the collection is a phone.
The oyster card works on the train.
The lemon was returned to the dealer.
The sandbox isolates the code.
The firewall blocks the port.
The gateway forwards the calls.
The switch costs three hundred dollars.
The console sold out.
The controller updates the view.
The puppet agent runs every hour.
The chef recipe installs the server.
The salt minion answers.
The kitchen tests the cookbook.
The vault keeps the secrets.
The token is signed.
The nest thermostat learns.
The ring doorbell records.
The echo speaker listens.
The hive stores the settings.
The spark job failed.
The storm topology has two bolts.
The lake holds raw data.
The river of news goes on.
The mountain release is faster.
The snow theme is white.
The camel case is used.
The snail mail list is private.
The artist painted on a single plane.
The control plane landed on another node.
Jets 3, Sharks 1: the visitors scored twice in the third period.
The jets of the fountain rise for two hours.
Her dress was the talk of the runway at fashion week.
Blood banks asked for deposits of plasma.
His home gym class is a memory.
They bought a three-bedroom flat.
He only wore boxer shorts.
The Boxer uprising ended in 1901.
The photographer’s name is not known, and never was: no photographer came.
The high priest blessed the temple.
The bishop takes the pawn on e4.
There is no recipe for success.
The sand bank has no customers.
The food bank has ninety customers.
The vet put a microchip under its skin.
A pool of talent waits there.
His recipe for disaster was simple.
Gene left the company in May.
The farmers’ market opens at eight.
Oatmeal and a fish meal for the hens were mixed.
The meal ticket was his brother.
The game ran on the console of the operator.
The emergency console of the control room went dark.
She has the gift of the gab.
The donor’s gift of a million built the wing.
The TLS handshake fails at once.
The client begins a handshake with the server.
He was like a deer in the headlights.
She wears the trousers at home.
The attorney general resigned.
She gave her son power of attorney.
He used a router and a bit to cut the wood.
The router maps each request to a view.
The mobility scooter has a horn.
Those were his salad days.
Gold fever brought them to the valley.
World Cup fever has taken the town.
Dengue fever spread along the coast.
The emotional baggage weighs on them.
The gene pool is small.
The car pool saves fuel for those who swim against the tide.
The pool table stood in the bar.
State actors stole the plans.
Bad actors use the same bug.
Humanitarian actors left the region.
She won the lottery with her parents.
The green card lottery is open.
The paintings are a national treasure.
The museum treasures the gold chest.
A random forest is easy to train.
He met a flood of complaints.
Refugees flooded in, and the flood of migrants did not end.
The SYN flood took the network down.
She looked at the family album.
The photo album lay open.
They act in concert with others.
An orchestra pit was dug.
The pandemic of loneliness goes on.
Before the pandemic they met every week.
Blizzard makes games.
The Whiskey Rebellion began in 1791.
They play Russian roulette with our lives at the casino of nature.
He was called a champagne socialist.
The region of Champagne voted no.
The web construction site is a joke on the web.
The sedan chair was carried by four men.
There is no lawyer in the village.
The villain never met a policeman.
The pilot project had no plane.
The spectacles of ancient Rome lasted for days.
The mortgage-backed securities fell.
The mortgage lenders failed.
He has no password.
Without a password nobody gets in.
`
  .trim()
  .split('\n');
